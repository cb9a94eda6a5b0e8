//! Full disks and read-only ones: the old file stays, the sentence says why, and the next save after mending works.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use copboard::file::store::{SaveError, open, save_board};

use super::{child, names, text};
use crate::tools::not_checked;

/// A disk of its own, gone when it is dropped.
struct Disk {
    folder: tempfile::TempDir,
}

impl Disk {
    /// A small disk in memory, where this user may mount one.
    fn small() -> Option<Self> {
        let disk = Self { folder: tempfile::tempdir().unwrap() };
        disk.mount(&["-t", "tmpfs", "-o", "size=1m", "tmpfs"]).then_some(disk)
    }

    fn mount(&self, arguments: &[&str]) -> bool {
        let mounted = Command::new("mount").args(arguments).arg(self.folder.path()).output();
        mounted.is_ok_and(|mounted| mounted.status.success())
    }

    fn board(&self) -> PathBuf {
        child::board(self.folder.path())
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        Command::new("umount").arg(self.folder.path()).output().ok();
    }
}

/// Saves where that must fail: the file stays, and so does what is beside it. Gives the sentence.
fn fails(path: &Path, notes: usize) -> String {
    let (before, beside) = (fs::read(path).unwrap(), names(path.parent().unwrap()));
    let (_, known) = open(path).unwrap();
    let error = save_board(path, &text("new", "old", notes), Some(&known)).unwrap_err();
    assert_eq!(fs::read(path).unwrap(), before);
    assert_eq!(names(path.parent().unwrap()), beside);
    assert!(!matches!(error, SaveError::Unconfirmed { .. }));
    error.to_string()
}

fn works(path: &Path, notes: usize) {
    let (_, known) = open(path).unwrap();
    save_board(path, &text("new", "old", notes), Some(&known)).unwrap();
    assert_eq!(fs::read_to_string(path).unwrap(), text("new", "old", notes));
}

#[test]
fn a_full_disk_keeps_the_old_file() {
    let Some(disk) = Disk::small() else {
        not_checked("saves on a full disk, as this user may not mount one");
        return;
    };
    let path = disk.board();
    fs::write(&path, text("old", "", 1000)).unwrap();
    let ballast = disk.folder.path().join("ballast");
    fs::write(&ballast, vec![1; 880 << 10]).unwrap();
    let told = fails(&path, 1100);
    assert_eq!(
        told,
        format!("Couldn't save {} (the disk is full). Free some space or choose another folder.", path.display())
    );
    // The disk is as full for a careless save, which shows that it was full at all.
    let careless = disk.folder.path().join("careless.ron");
    assert!(fs::write(&careless, text("new", "old", 1100)).is_err());
    fs::remove_file(careless).unwrap();
    fs::remove_file(ballast).unwrap();
    works(&path, 1100);
}

#[test]
fn a_read_only_disk_keeps_the_old_file() {
    let Some(disk) = Disk::small() else {
        not_checked("saves on a read-only disk, as this user may not mount one");
        return;
    };
    let path = disk.board();
    fs::write(&path, text("old", "", 10)).unwrap();
    assert!(disk.mount(&["-o", "remount,ro"]));
    assert_eq!(fails(&path, 10), format!("{} is read-only. Choose another name or folder.", path.display()));
    assert!(disk.mount(&["-o", "remount,rw"]));
    works(&path, 10);
}
