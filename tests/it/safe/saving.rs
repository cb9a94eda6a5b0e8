//! Whose version is saved, whose is kept, and what lies beside the file afterwards.

use std::fs;
use std::path::{Path, PathBuf};

use copboard::file::store::{
    SaveError, Saved, Version, keep_raw, look, open, save_board, save_both, save_over, version,
};

use super::{names, text};

/// A folder with a board, and the version that it has.
fn board() -> (tempfile::TempDir, PathBuf, Version) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Tuesday.ron");
    fs::write(&path, text("old", "", 3)).unwrap();
    let (_, known) = open(&path).unwrap();
    (folder, path, known)
}

fn is(path: &Path, version: &str, parent: &str) -> bool {
    fs::read_to_string(path).unwrap() == text(version, parent, 3)
}

#[test]
fn a_board_is_saved_over_the_version_it_was_made_from() {
    let (folder, path, known) = board();
    let saved = save_board(&path, &text("new", "old", 3), Some(&known)).unwrap();
    assert_eq!(saved, Saved { version: version(&path).unwrap().unwrap(), conflict: None, lost: None, parted: false });
    assert!(is(&path, "new", "old"));
    save_board(&path, &text("newer", "new", 3), Some(&saved.version)).unwrap();
    assert!(is(&path, "newer", "new"));
    assert_eq!(names(folder.path()), ["Tuesday.ron"]);
}

#[test]
fn somebody_elses_version_is_never_overwritten_unasked() {
    let (folder, path, known) = board();
    fs::write(&path, text("theirs", "old", 3)).unwrap();
    for known in [Some(&known), None] {
        let error = save_board(&path, &text("mine", "old", 3), known).unwrap_err();
        assert!(matches!(error, SaveError::Changed { .. }));
        let told = format!("{} has changed since you opened it. Choose which version to keep.", path.display());
        assert_eq!(error.to_string(), told);
        assert!(is(&path, "theirs", "old"));
    }
    let saved = save_both(&path, &text("mine", "old", 3)).unwrap();
    let copy = folder.path().join("Tuesday (conflict 1).ron");
    assert_eq!(saved.conflict.as_ref(), Some(&copy));
    assert!(is(&path, "mine", "old") && is(&copy, "theirs", "old"));
    fs::write(&path, text("theirs again", "old", 3)).unwrap();
    assert_eq!(
        save_both(&path, &text("mine", "old", 3)).unwrap().conflict,
        Some(folder.path().join("Tuesday (conflict 2).ron"))
    );
    let not_wanted = text("not wanted", "old", 3);
    fs::write(&path, &not_wanted).unwrap();
    let kept = Version::of(not_wanted.as_bytes());
    assert_eq!(save_over(&path, &text("mine", "old", 3), &kept).unwrap().conflict, None);
    assert!(is(&path, "mine", "old"));
    assert_eq!(names(folder.path()), ["Tuesday (conflict 1).ron", "Tuesday (conflict 2).ron", "Tuesday.ron"]);
}

#[test]
fn what_came_after_the_bytes_were_kept_stays_beside() {
    let (_folder, path, _) = board();
    let kept = version(&path).unwrap().unwrap();
    fs::write(&path, "<<<<<<< theirs, damaged").unwrap();
    let copy = save_over(&path, &text("mine", "old", 3), &kept).unwrap().conflict.unwrap();
    assert_eq!(fs::read_to_string(copy).unwrap(), "<<<<<<< theirs, damaged");
    assert!(is(&path, "mine", "old"));
}

#[cfg(unix)]
#[test]
fn a_board_is_never_written_to_what_is_no_file() {
    let null = Path::new("/dev/null");
    for result in [save_board(null, "a board", None), save_both(null, "a board")] {
        let error = result.unwrap_err();
        assert!(matches!(error, SaveError::NotAFile { .. }), "{error:?}");
        assert_eq!(error.to_string(), "/dev/null is a device, not a file. Choose another name.");
    }
}

#[test]
fn bytes_that_are_no_board_are_kept_and_read_back() {
    let folder = tempfile::tempdir().unwrap();
    let (history, file) = (folder.path().join("history"), Path::new("b.ron"));
    let one = keep_raw(&history, file, b"\xff no board", 7).unwrap();
    assert_eq!(fs::read(&one).unwrap(), b"\xff no board");
    assert_eq!(keep_raw(&history, file, b"\xff no board", 8).unwrap(), one, "the same is kept once");
    let other = keep_raw(&history, Path::new("c.ron"), b"\xff no board", 7).unwrap();
    assert_ne!(one.parent(), other.parent(), "each file has its own place");
    // A clock that jumps ahead takes nothing away that is young by number, nor one that jumps back.
    for nth in 0..40 {
        keep_raw(&history, file, format!("{nth}").as_bytes(), 9).unwrap();
    }
    assert!(one.exists(), "all of a month stay");
    keep_raw(&history, file, b"last", 40 * 24 * 3600).unwrap();
    assert!(!one.exists());
    let kept = fs::read_dir(one.parent().unwrap()).unwrap().map(|entry| entry.unwrap().path());
    assert_eq!(kept.filter(|path| path.extension().is_some_and(|found| found == "bin")).count(), 20);
    fs::write(folder.path().join("file"), "in the way").unwrap();
    assert!(keep_raw(&folder.path().join("file"), file, b"lost?", 9).is_err());
}

#[test]
fn what_is_gone_or_the_same_is_no_conflict() {
    let (folder, path, known) = board();
    fs::write(&path, text("same", "old", 3)).unwrap();
    assert_eq!(save_board(&path, &text("same", "old", 3), Some(&known)).unwrap().conflict, None);
    fs::remove_file(&path).unwrap();
    save_board(&path, &text("again", "old", 3), Some(&known)).unwrap();
    assert!(is(&path, "again", "old"));
    let new = folder.path().join(format!("{}.ron", "n".repeat(251)));
    assert_eq!(save_board(&new, &text("new", "", 3), None).unwrap().conflict, None);
    assert!(
        save_both(&new, &text("newer", "", 3))
            .unwrap()
            .conflict
            .unwrap()
            .ends_with(format!("{} (conflict 1).ron", "n".repeat(160)))
    );
    assert!(is(&new, "newer", ""));
    assert_eq!(names(folder.path()).len(), 3);
}

#[test]
fn a_save_that_was_killed_is_swept_away_but_not_what_it_displaced() {
    let (folder, path, known) = board();
    let short = |version: &Version| version.to_string().split('-').nth(1).unwrap()[..16].to_owned();
    let new = Version::of(text("new", "old", 3).as_bytes());
    let left_over = folder.path().join(format!(".Tuesday.ron.{}-{}.saving", short(&known), short(&new)));
    // Killed while it was written, before it was swapped, and after that.
    for left in [&text("new", "old", 3)[..100], &text("new", "old", 3), &text("old", "", 3)] {
        fs::write(&left_over, left).unwrap();
        assert_eq!(
            save_over(&path, &text("newer", "old", 3), &version(&path).unwrap().unwrap()).unwrap().conflict,
            None
        );
        assert_eq!(names(folder.path()), ["Tuesday.ron"]);
    }
    // Killed just after it displaced what nobody here had seen.
    fs::write(&left_over, text("theirs", "old", 3)).unwrap();
    fs::write(folder.path().join(".Tuesday.ron.mine.saving"), "no file of ours").unwrap();
    let conflict =
        save_over(&path, &text("newest", "old", 3), &version(&path).unwrap().unwrap()).unwrap().conflict.unwrap();
    assert!(is(&conflict, "theirs", "old"));
    assert_eq!(names(folder.path()), [".Tuesday.ron.mine.saving", "Tuesday (conflict 1).ron", "Tuesday.ron"]);
}

#[test]
fn a_change_is_seen_whatever_the_clock_says() {
    let (_folder, path, known) = board();
    let mut stamp = None;
    for _ in 0..3 {
        stamp = look(&path, stamp.as_ref()).unwrap();
        assert_eq!(stamp.as_ref().unwrap().version(), &known);
    }
    // Of the same length, and with the time of the old one.
    let time = fs::metadata(&path).unwrap().modified().unwrap();
    fs::write(&path, text("odd", "", 3)).unwrap();
    fs::File::options().write(true).open(&path).unwrap().set_modified(time).unwrap();
    assert_eq!(look(&path, stamp.as_ref()).unwrap().unwrap().version(), &Version::of(text("odd", "", 3).as_bytes()));
    fs::remove_file(&path).unwrap();
    assert!(look(&path, stamp.as_ref()).unwrap().is_none());
    assert_eq!(version(&path).unwrap(), None);
}

#[test]
fn versions_are_told_by_a_hash_that_others_know() {
    let sha = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(Version::of(b"abc").to_string(), format!("3-{sha}"));
}

#[cfg(unix)]
#[test]
fn a_saved_board_keeps_its_mode_and_its_link() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let (folder, path, known) = board();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    let link = folder.path().join("link.ron");
    symlink("Tuesday.ron", &link).unwrap();
    save_board(&link, &text("new", "old", 3), Some(&known)).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink() && is(&path, "new", "old"));
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
}
