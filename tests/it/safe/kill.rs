//! A program that is killed while it saves leaves the old file or the new one.

use std::fs;
use std::path::Path;
use std::time::Duration;

use super::{child, lineage, names, rounds, text};

/// What was found after many kills.
#[derive(Debug, Default)]
struct Toll {
    saved: usize,
    damaged: usize,
    lost: usize,
    most_litter: usize,
}

/// Kills a program that saves again and again, at random moments.
fn kill(kills: usize, how: &str) -> Toll {
    let folder = tempfile::tempdir().unwrap();
    let path = child::board(folder.path());
    fs::write(&path, text("0", "", 1000)).unwrap();
    let mut random = fastrand::Rng::with_seed(kills as u64);
    let mut toll = Toll::default();
    for _ in 0..kills {
        fs::remove_file(folder.path().join("started")).ok();
        let mut saver = child::play(&format!("on-and-on {how}"), folder.path()).spawn().unwrap();
        while !folder.path().join("started").exists() {
            assert!(saver.try_wait().unwrap().is_none(), "the saver ended by itself");
            std::thread::sleep(Duration::from_millis(1));
        }
        std::thread::sleep(Duration::from_micros(random.u64(0..40_000)));
        saver.kill().unwrap();
        saver.wait().unwrap();
        let saved = last(folder.path());
        match lineage(&path) {
            None => {
                toll.damaged += 1;
                fs::write(&path, text(&saved.to_string(), "", 1000)).unwrap();
            }
            Some((found, _)) if found.parse::<u64>().unwrap() < saved => toll.lost += 1,
            Some(_) => {}
        }
        let others =
            names(folder.path()).into_iter().filter(|name| !["board.ron", "saved", "started"].contains(&name.as_str()));
        toll.most_litter = toll.most_litter.max(others.count());
    }
    toll.saved = child::log(folder.path(), "saved").len();
    toll
}

/// The last save that was acknowledged.
fn last(folder: &Path) -> u64 {
    child::log(folder, "saved").last().map_or(0, |last| last.parse().unwrap())
}

#[test]
fn a_killed_save_loses_nothing() {
    let toll = kill(rounds(60, 1000), "carefully");
    super::tell(&format_args!("{toll:?}"));
    assert!(toll.saved > 60, "{toll:?}");
    assert_eq!((toll.damaged, toll.lost), (0, 0), "{toll:?}");
    assert!(toll.most_litter <= 1, "{toll:?}");
}

#[test]
fn the_killer_finds_a_careless_save() {
    let kills = rounds(30, 200);
    let toll = kill(kills, "carelessly");
    super::tell(&format_args!("{toll:?}"));
    assert!(toll.damaged * 10 >= kills, "{toll:?}");
}
