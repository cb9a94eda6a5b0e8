//! How a file comes onto the disk and back.

#![expect(clippy::unwrap_used, reason = "a test fails where it unwraps")]

use std::fs;
use std::path::Path;

use copboard::board::{Board, Form, Note, NoteColor, SlotId};
use copboard::file::store::{LoadError, SaveError, load, save, save_new, write_bytes};
use copboard::file::{ReadError, write};

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_board_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Tuesday, 21 Nov.ron");
    let form = Form::usual();
    let note = Note::new("a", "hello").with_color(NoteColor::Green);
    let board = Board::new(&form, "b").with_notes(&SlotId::from("parking"), vec![note.into()]);
    save_new(&path, &write(&board)).unwrap();
    assert_eq!(load(&path).unwrap().board, board);
    assert_eq!(names(folder.path()), ["Tuesday, 21 Nov.ron"]);
}

#[test]
fn a_name_that_is_taken_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("b.ron");
    save(&path, "old").unwrap();
    let error = save_new(&path, "new").unwrap_err();
    assert!(matches!(error, SaveError::Exists { .. }));
    assert_eq!(error.to_string(), format!("{} already exists. Choose another name.", path.display()));
    assert!(matches!(write_bytes(&path, b"new", false), Err(SaveError::Exists { .. })));
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    write_bytes(&path, b"\xff\0new", true).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"\xff\0new");
    assert_eq!(names(folder.path()), ["b.ron"]);
}

#[test]
fn places_that_cannot_be_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    fs::write(path.join("file"), "").unwrap();
    assert!(matches!(save(path, ""), Err(SaveError::Folder { .. })));
    assert!(matches!(save(&path.join("no/b.ron"), ""), Err(SaveError::MissingFolder { .. })));
    assert!(matches!(save(&path.join("file/b.ron"), ""), Err(SaveError::MissingFolder { .. })));
    assert!(matches!(save(&path.join("b".repeat(300)), ""), Err(SaveError::BadName { .. })));
    assert!(matches!(save(Path::new(""), ""), Err(SaveError::BadName { .. })));
    assert!(matches!(save(Path::new("no/.."), ""), Err(SaveError::BadName { .. } | SaveError::MissingFolder { .. })));
    assert!(matches!(load(path), Err(LoadError::Folder { .. })));
    assert!(matches!(load(&path.join("no.ron")), Err(LoadError::Missing { .. })));
    assert!(matches!(load(&path.join("file/no.ron")), Err(LoadError::Missing { .. })));
    assert_eq!(names(path), ["file"]);
}

#[test]
fn what_is_no_text_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("b.ron");
    for (bytes, sentence) in [
        (&b"\x89PNG\r\n\x1a\n"[..], "This is a PNG image without a board inside. Choose a board file, or a file"),
        (b"\xff\xd8\xff\xe0", "This isn't a board, it seems to be a JPEG image."),
        (b"PK\x03\x04\x80", "This isn't a board, it seems to be a ZIP archive or an office document."),
        (b"\xff\xfe(\0", "This file is UTF-16 text. Save it as UTF-8 in a text editor."),
        (b"(\n  format: 1,\n  id: \"caf\xe9\",\n)", ", line 3: this isn't UTF-8 text."),
        (b"(format: 1", ": Line 1, column 11: the file ends before the board does"),
    ] {
        fs::write(&path, bytes).unwrap();
        let told = load(&path).unwrap_err().to_string();
        assert!(told.starts_with(&path.display().to_string()) && told.contains(sentence), "{told}");
        assert_eq!(fs::read(&path).unwrap(), bytes);
    }
    fs::File::create(&path).unwrap().set_len((64 << 20) + 1).unwrap();
    assert!(matches!(load(&path), Err(LoadError::Unreadable { error: ReadError::TooLarge, .. })));
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().mode() & 0o7777
    }

    #[test]
    fn a_file_keeps_its_mode_and_becomes_another_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("b.ron");
        for kept in [0o640, 0o600, 0o666, 0o664] {
            fs::write(&path, "old").unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(kept)).unwrap();
            let mut reader = fs::File::open(&path).unwrap();
            save(&path, "new").unwrap();
            assert_eq!(mode(&path), kept);
            assert_eq!(fs::read_to_string(&path).unwrap(), "new");
            assert_eq!(std::io::read_to_string(&mut reader).unwrap(), "old", "whoever reads has one or the other");
        }
        let plain = folder.path().join("plain");
        fs::write(&plain, "").unwrap();
        let new = folder.path().join("new.ron");
        save(&new, "new").unwrap();
        assert_eq!(mode(&new), mode(&plain), "a new file has the usual mode");
    }

    #[test]
    fn a_link_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (far, near) = (folder.path().join("far"), folder.path().join("near"));
        fs::create_dir(&far).unwrap();
        fs::create_dir(&near).unwrap();
        let (file, link) = (far.join("b.ron"), near.join("link.ron"));
        symlink("../far/b.ron", &link).unwrap();
        assert!(matches!(save_new(&link, "no"), Err(SaveError::Exists { .. })));
        for text in ["made where the link points", "replaced there"] {
            save(&link, text).unwrap();
            assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
            assert_eq!(fs::read_to_string(&file).unwrap(), text);
        }
        assert_eq!((names(&far), names(&near)), (vec!["b.ron".to_owned()], vec!["link.ron".to_owned()]));
        let circle = near.join("circle");
        symlink("circle", &circle).unwrap();
        assert!(matches!(save(&circle, ""), Err(SaveError::Disk { .. })));
        assert!(matches!(load(&circle), Err(LoadError::Disk { .. })));
    }

    #[test]
    fn a_read_only_file_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("b.ron");
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        let error = save(&path, "new").unwrap_err();
        assert_eq!(error.to_string(), format!("{} is read-only. Choose another name or folder.", path.display()));
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        assert_eq!(names(folder.path()), ["b.ron"]);
    }

    #[test]
    fn a_closed_folder_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let closed = folder.path().join("closed");
        fs::create_dir(&closed).unwrap();
        let path = closed.join("b.ron");
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&closed, fs::Permissions::from_mode(0o555)).unwrap();
        let saved = save(&path, "new");
        // The superuser may write everywhere.
        if fs::File::create(closed.join("probe")).is_err() {
            assert!(matches!(saved, Err(SaveError::Forbidden { .. })));
            assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        }
        fs::set_permissions(&closed, fs::Permissions::from_mode(0o755)).unwrap();
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_device_is_written_to_and_may_be_full() {
        write_bytes(Path::new("/dev/null"), b"bytes", false).unwrap();
        let error = save(Path::new("/dev/full"), "bytes").unwrap_err();
        assert_eq!(
            error.to_string(),
            "Couldn't save /dev/full (the disk is full). Free some space or choose another folder."
        );
        assert!(matches!(load(Path::new("/dev/zero")), Err(LoadError::NotAFile { .. })));
    }
}

#[test]
fn a_reader_never_sees_half_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("b.ron");
    let texts = ["a".repeat(300_000), "b".repeat(200_000)];
    save(&path, &texts[0]).unwrap();
    std::thread::scope(|scope| {
        let writer = scope.spawn(|| (0..40).for_each(|at| save(&path, &texts[at % 2]).unwrap()));
        while !writer.is_finished() {
            let seen = fs::read_to_string(&path).unwrap();
            assert!(texts.contains(&seen), "{} bytes", seen.len());
        }
    });
    assert_eq!(names(folder.path()), ["b.ron"]);
}
