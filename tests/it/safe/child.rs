//! Saves in processes of their own, which can be killed: this test program, started again for one part.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use copboard::file::store::{SaveError, Version, open, save, save_board, save_both, version};
use rustix::fs::{CWD, RenameFlags, renameat_with};

use super::{lineage, text};

const PART: &str = "COPBOARD_TEST_PART";
const FOLDER: &str = "COPBOARD_TEST_FOLDER";
/// Where lines are written down that must outlive the disk of the folder.
pub(super) const LOGS: &str = "COPBOARD_TEST_LOGS";

/// The board of a folder that children work in.
pub(super) fn board(folder: &Path) -> PathBuf {
    folder.join("board.ron")
}

/// The lines that children wrote down.
pub(super) fn log(folder: &Path, name: &str) -> Vec<String> {
    fs::read_to_string(folder.join(name)).unwrap_or_default().lines().map(str::to_owned).collect()
}

/// This program, to play a part in a folder.
pub(super) fn play(part: &str, folder: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.env(PART, part).env(FOLDER, folder).stdin(Stdio::null()).stdout(Stdio::null());
    command.args(["--ignored", "--exact", "safe::child::plays_its_part", "--nocapture"]);
    command
}

#[test]
#[ignore = "it is started by the other tests, with a part to play"]
fn plays_its_part() {
    let Ok(part) = std::env::var(PART) else { return };
    let folder = PathBuf::from(std::env::var_os(FOLDER).unwrap());
    let (part, rest) = part.split_once(' ').unwrap_or((&part, ""));
    match part {
        "on-and-on" => save_on_and_on(&folder, rest),
        "race" => race(&folder, rest),
        "foreign" => foreign(&folder, rest),
        // In a thread of its own, which others can watch.
        "once" | "once-beside" | "once-carelessly" => {
            let how = part.to_owned();
            std::thread::spawn(move || save_once(&folder, &how)).join().unwrap();
        }
        other => panic!("no part called {other}"),
    }
}

fn note(folder: &Path, name: &str, line: &str) {
    let mut log = OpenOptions::new().append(true).create(true).open(folder.join(name)).unwrap();
    log.write_all(format!("{line}\n").as_bytes()).unwrap();
}

/// Saves until it is killed, and writes down each save that was acknowledged.
fn save_on_and_on(folder: &Path, how: &str) {
    let path = board(folder);
    let logs = std::env::var_os(LOGS).map_or_else(|| folder.to_owned(), PathBuf::from);
    let mut known = version(&path).unwrap();
    let mut number: u64 = log(&logs, "saved").last().map_or(0, |last| last.parse().unwrap());
    note(&logs, "started", "");
    loop {
        number += 1;
        let text = text(&number.to_string(), "", 1000);
        if how == "carelessly" {
            fs::write(&path, text).unwrap();
        } else {
            let saved = save_board(&path, &text, known.as_ref()).unwrap();
            assert_eq!(saved.conflict, None);
            known = Some(saved.version);
        }
        note(&logs, "saved", &number.to_string());
    }
}

/// Opens and saves what others open and save too, and writes down what went through.
fn race(folder: &Path, rest: &str) {
    let mut words = rest.split(' ');
    let (name, saves, how) = (words.next().unwrap(), words.next().unwrap(), words.next().unwrap());
    let path = board(folder);
    let saves: usize = saves.parse().unwrap();
    let mut done = 0;
    while done < saves {
        let (reading, known) = open(&path).unwrap();
        let (version, parent) = (format!("{name}{done}"), reading.board.blank(&"session".into()).to_owned());
        let text = text(&version, &parent, 20);
        let saved = match how {
            "carelessly" => save(&path, &text),
            _ => save_board(&path, &text, Some(&known)).map(drop),
        };
        match saved {
            Ok(()) => {
                note(folder, name, &format!("{version} {parent}"));
                done += 1;
            }
            Err(SaveError::Changed { .. }) => {}
            Err(error) => panic!("{error}"),
        }
    }
}

/// Another program: it asks nobody, takes no lock, and writes down what it displaced, which it is to blame for.
fn foreign(folder: &Path, saves: &str) {
    let (path, temp) = (board(folder), folder.join("foreign.tmp"));
    for number in 0..saves.parse().unwrap() {
        let version = format!("f{number}");
        fs::write(&temp, text(&version, "", 20)).unwrap();
        renameat_with(CWD, &temp, CWD, &path, RenameFlags::EXCHANGE).unwrap();
        note(folder, "f", &version);
        let (displaced, _) = lineage(&temp).unwrap();
        note(folder, "displaced", &displaced);
        // Written again it would change under who has opened it.
        fs::remove_file(&temp).unwrap();
        std::thread::sleep(std::time::Duration::from_micros(fastrand::u64(0..2_000)));
    }
}

fn save_once(folder: &Path, how: &str) {
    let path = board(folder);
    let thread = fs::read_link("/proc/thread-self").unwrap();
    note(folder, "thread", thread.file_name().unwrap().to_str().unwrap());
    while !folder.join("go").exists() {
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    if how == "once-carelessly" {
        return drop(fs::write(&path, text("new", "old", 50)));
    }
    let known = Version::of(text("old", "", 50).as_bytes());
    let new = text("new", "old", 50);
    let saved = if how == "once-beside" { save_both(&path, &new) } else { save_board(&path, &new, Some(&known)) };
    let said = match saved {
        Ok(saved) if saved.conflict.is_none() => "saved".to_owned(),
        Ok(saved) => format!("conflict {:?}", saved.conflict),
        Err(SaveError::Unconfirmed { .. }) => "unconfirmed".to_owned(),
        Err(error) => format!("failed {error}"),
    };
    // Not through a file: the calls for that are not to be failed.
    std::io::stderr().write_all(format!("SAID {said}\n").as_bytes()).unwrap();
}
