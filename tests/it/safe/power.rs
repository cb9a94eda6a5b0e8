//! A power cut: what was not yet on the disk is gone. A save that was acknowledged is not.
//!
//! The disk is an ext4 image of its own. `xfs_io` (package xfsprogs) shuts it down without writing what its
//! log still holds in memory, as a cut does; mounted again, it shows what the disk really had.

use std::fs;
use std::path::Path;
use std::process::{Child, Command};
use std::time::Duration;

use tempfile::TempDir;

use super::{child, lineage, rounds, text};
use crate::tools::not_checked;

/// A disk whose power can be cut.
struct Disk {
    folder: TempDir,
}

impl Disk {
    /// A new disk, where this user may make one.
    fn new() -> Option<Self> {
        let disk = Self { folder: tempfile::tempdir().unwrap() };
        let image = disk.path("image");
        fs::File::create(&image).unwrap().set_len(24 << 20).unwrap();
        fs::create_dir(disk.path("mounted")).unwrap();
        fs::create_dir(disk.path("logs")).unwrap();
        let made = ran("mkfs.ext4", &["-q", "-F", &image]) && disk.mount() && ran("xfs_io", &["-V"]);
        made.then_some(disk)
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    fn mount(&self) -> bool {
        ran("mount", &["-o", "loop", &self.path("image"), &self.path("mounted")])
    }

    fn unmount(&self) -> bool {
        ran("umount", &[&self.path("mounted")])
    }

    fn cut_power(&self) {
        assert!(ran("xfs_io", &["-x", "-c", "shutdown", &self.path("mounted")]));
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        self.unmount();
    }
}

fn ran(program: &str, arguments: &[&str]) -> bool {
    Command::new(program).args(arguments).output().is_ok_and(|ran| ran.status.success())
}

fn signal(child: &Child, name: &str) {
    assert!(ran("kill", &[name, &child.id().to_string()]));
}

/// What was found after many cuts.
#[derive(Debug, Default)]
struct Toll {
    saved: usize,
    damaged: usize,
    lost: usize,
}

fn cut(cuts: usize, how: &str) -> Option<Toll> {
    let disk = Disk::new()?;
    let (mounted, logs) = (disk.path("mounted"), disk.path("logs"));
    let board = child::board(Path::new(&mounted));
    let mut random = fastrand::Rng::with_seed(cuts as u64);
    let mut toll = Toll::default();
    let fresh = |number: u64| {
        fs::write(&board, text(&number.to_string(), "", 200)).unwrap();
        assert!(ran("sync", &["-f", &mounted]));
    };
    fresh(0);
    for _ in 0..cuts {
        fs::remove_file(Path::new(&logs).join("started")).ok();
        let mut saver = child::play(&format!("on-and-on {how}"), Path::new(&mounted));
        let mut saver = saver.env(child::LOGS, &logs).stderr(std::process::Stdio::null()).spawn().unwrap();
        while !Path::new(&logs).join("started").exists() {
            assert!(saver.try_wait().unwrap().is_none(), "the saver ended by itself");
            std::thread::sleep(Duration::from_millis(1));
        }
        std::thread::sleep(Duration::from_millis(random.u64(5..80)));
        // Stopped first: what a disk answers after the cut is nothing that a person would see.
        signal(&saver, "-STOP");
        disk.cut_power();
        saver.kill().unwrap();
        saver.wait().unwrap();
        assert!(disk.unmount() && disk.mount(), "the disk comes back");
        let saved = child::log(Path::new(&logs), "saved").last().map_or(0, |last| last.parse::<u64>().unwrap());
        match lineage(&board) {
            None => {
                toll.damaged += 1;
                fresh(saved);
            }
            Some((found, _)) if found.parse::<u64>().unwrap() < saved => {
                toll.lost += 1;
                fresh(saved);
            }
            Some(_) => {}
        }
    }
    toll.saved = child::log(Path::new(&logs), "saved").len();
    Some(toll)
}

const WITHOUT: &str = "power cuts, which need root, loop devices, mkfs.ext4 and xfs_io (package xfsprogs)";

#[test]
fn a_power_cut_loses_no_save_that_was_acknowledged() {
    let Some(toll) = cut(rounds(30, 300), "carefully") else { return not_checked(WITHOUT) };
    super::tell(&format_args!("{toll:?}"));
    assert!(toll.saved > 30, "{toll:?}");
    assert_eq!((toll.damaged, toll.lost), (0, 0), "{toll:?}");
}

#[test]
fn the_power_cut_finds_a_careless_save() {
    let cuts = rounds(8, 60);
    let Some(toll) = cut(cuts, "carelessly") else { return not_checked(WITHOUT) };
    super::tell(&format_args!("{toll:?}"));
    assert!((toll.damaged + toll.lost) * 2 >= cuts, "{toll:?}");
}
