//! What a file is beside its bytes is kept over a save: attributes and access lists; and other names are parted.

#![cfg(unix)]

use std::fs;
use std::path::{Path, PathBuf};

use copboard::file::store::{Lost, Saved, look, open, save, save_board};
use copboard::words::Words;

use super::text;

/// A board's file in a folder of its own.
fn board() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("board.ron");
    fs::write(&path, text("old", "", 3)).unwrap();
    (folder, path)
}

/// Saves over the version that is there.
fn save_over(path: &Path, version: &str) -> Saved {
    let (_, known) = open(path).unwrap();
    save_board(path, &text(version, "old", 3), Some(&known)).unwrap()
}

fn said(saved: &Saved) -> Option<String> {
    saved.caveat("board").map(|caveat| Words::english().say(&caveat))
}

#[cfg(target_os = "linux")]
mod on_linux {
    use std::os::unix::fs::PermissionsExt as _;

    use rustix::fs::{XattrFlags, getxattr, setxattr};

    use super::*;

    const ACL: &str = "system.posix_acl_access";
    const FOLDER_ACL: &str = "system.posix_acl_default";

    /// Sets an attribute; or says loudly that this disk has none, so that nothing is checked.
    fn set(path: &Path, name: &str, value: &[u8]) -> bool {
        let done = setxattr(path, name, value, XattrFlags::empty());
        if let Err(error) = done {
            crate::safe::tell(&format!("NOT CHECKED: no {name} in {}: {error}", path.display()));
        }
        done.is_ok()
    }

    fn get(path: &Path, name: &str) -> Option<Vec<u8>> {
        let mut room = vec![0; 4096];
        let length = getxattr(path, name, &mut room).ok()?;
        room.truncate(length);
        Some(room)
    }

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    /// An access list: the owner and one more person read and write, the group reads, others nothing.
    fn acl() -> Vec<u8> {
        let anyone = u32::MAX;
        let entries = [(0x01, 6, anyone), (0x02, 6, 12345), (0x04, 4, anyone), (0x10, 6, anyone), (0x20, 0, anyone)];
        let entry = |(tag, rights, whose): (u16, u16, u32)| {
            [tag.to_le_bytes().as_slice(), &rights.to_le_bytes(), &whose.to_le_bytes()].concat()
        };
        2_u32.to_le_bytes().into_iter().chain(entries.into_iter().flat_map(entry)).collect()
    }

    #[test]
    fn attributes_of_other_programs_stay() {
        let (_folder, path) = board();
        let long = vec![b'x'; 3000];
        if !set(&path, "user.tag", b"red") || !set(&path, "user.long", &long) {
            return;
        }
        let saved = save_over(&path, "new");
        assert_eq!((saved.lost, said(&saved)), (None, None));
        assert_eq!(get(&path, "user.tag").as_deref(), Some(b"red".as_slice()));
        assert_eq!(get(&path, "user.long"), Some(long));
        save(&path, "of an export").unwrap();
        assert_eq!(get(&path, "user.tag").as_deref(), Some(b"red".as_slice()));
    }

    #[test]
    fn an_access_list_stays_and_nobody_has_more_than_before() {
        let (_folder, path) = board();
        if !set(&path, ACL, &acl()) {
            return;
        }
        assert_eq!(mode(&path), 0o660, "with a list, the mode's group is what anybody of it may have");
        let saved = save_over(&path, "new");
        assert_eq!(saved.lost, None);
        assert_eq!((get(&path, ACL), mode(&path)), (Some(acl()), 0o660));
        save(&path, "of an export").unwrap();
        assert_eq!((get(&path, ACL), mode(&path)), (Some(acl()), 0o660));
    }

    #[test]
    fn a_file_does_not_get_the_access_list_of_its_folder() {
        let (folder, path) = board();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o660)).unwrap();
        if !set(folder.path(), FOLDER_ACL, &acl()) {
            return;
        }
        let saved = save_over(&path, "new");
        assert_eq!((saved.lost, get(&path, ACL), mode(&path)), (None, None, 0o660));
        save(&path, "of an export").unwrap();
        assert_eq!((get(&path, ACL), mode(&path)), (None, 0o660));
        // A new file is what such a list is for.
        let new = folder.path().join("new.ron");
        save_board(&new, &text("new", "", 1), None).unwrap();
        assert!(get(&new, ACL).is_some());
    }
}

#[test]
fn what_is_lost_is_said() {
    let (_folder, path) = board();
    let saved = save_over(&path, "new");
    assert_eq!(said(&saved), None);
    let rights = Saved { lost: Some(Lost::Rights), ..saved.clone() };
    let words = "Saved board, but some of its sharing permissions couldn't be kept. Check who may open it";
    assert_eq!(said(&rights).as_deref(), Some(words));
    let attributes = Saved { lost: Some(Lost::Attributes), ..saved };
    assert_eq!(said(&attributes).as_deref(), Some("Saved board, but some of its attributes couldn't be kept"));
}

#[test]
fn a_save_parts_a_file_from_its_other_names_and_says_so() {
    let (folder, path) = board();
    let other = folder.path().join("other name.ron");
    assert!(!look(&path, None).unwrap().unwrap().has_other_names());
    fs::hard_link(&path, &other).unwrap();
    assert!(look(&path, None).unwrap().unwrap().has_other_names(), "it is known before");
    let saved = save_over(&path, "new");
    assert!(saved.parted);
    assert_eq!(fs::read_to_string(&other).unwrap(), text("old", "", 3));
    assert_eq!(fs::read_to_string(&path).unwrap(), text("new", "old", 3));
    let words = "Saved board. Its other names (hard links) still have the version before";
    assert_eq!(said(&saved).as_deref(), Some(words));
    assert!(!look(&path, None).unwrap().unwrap().has_other_names());
    assert!(!save_over(&path, "newer").parted);
}
