//! Access lists and attributes of files, where the system has them as Linux and macOS do.

use std::ffi::OsStr;
use std::fs::File;
use std::os::unix::ffi::OsStrExt as _;
use std::path::Path;

use rustix::fs::{XattrFlags, fgetxattr, fremovexattr, fsetxattr, getxattr, listxattr};
use rustix::io::Errno;

/// The attribute that holds a file's access list.
const ACL: &str = "system.posix_acl_access";

/// Attributes that the system gives by itself, or that hold only for the very bytes of the old file.
const OF_THE_SYSTEM: [&str; 2] = ["security.", "com.apple."];

/// Bytes before the entries of an access list, and of each entry: tag, rights, and whose they are.
const ACL_HEAD: usize = 4;
const ACL_ENTRY: usize = 8;

/// The access list of a file.
pub(super) enum Acl {
    /// It has none.
    None,
    /// It can't be read.
    Unknown,
    /// As the system has it.
    Bytes(Vec<u8>),
}

/// What a system call writes into room of which nobody knows how much it takes.
fn grown(read: impl Fn(&mut [u8]) -> Result<usize, Errno>) -> Result<Vec<u8>, Errno> {
    const MOST: usize = 1 << 24;
    let mut room = vec![0; 1 << 12];
    loop {
        match read(&mut room) {
            Ok(length) => {
                room.truncate(length);
                return Ok(room);
            }
            Err(Errno::RANGE) if room.len() < MOST => room = vec![0; room.len() * 4],
            Err(error) => return Err(error),
        }
    }
}

/// Whether a call says that there is no such thing, or no such thing on this disk.
fn is_none(error: Errno) -> bool {
    #[cfg(target_vendor = "apple")]
    const NO_SUCH: Errno = Errno::NOATTR;
    #[cfg(not(target_vendor = "apple"))]
    const NO_SUCH: Errno = Errno::NODATA;
    [NO_SUCH, Errno::OPNOTSUPP, Errno::NOTSUP, Errno::NOSYS].contains(&error)
}

/// Gives a file all attributes of another one but for its access list; returns whether it has them.
pub(super) fn carry_attributes(new: &File, path: &Path) -> bool {
    let names = match grown(|room| listxattr(path, room)) {
        Ok(names) => names,
        Err(error) => return is_none(error),
    };
    let is_of_system = |name: &[u8]| OF_THE_SYSTEM.iter().any(|start| name.starts_with(start.as_bytes()));
    let names = names.split(|byte| *byte == 0);
    let wanted = names.filter(|name| !name.is_empty() && *name != ACL.as_bytes() && !is_of_system(name));
    // Each of them, though one could not be given.
    let lost = wanted.filter(|name| !carry(new, path, OsStr::from_bytes(name))).count();
    lost == 0
}

fn carry(new: &File, path: &Path, name: &OsStr) -> bool {
    match grown(|room| getxattr(path, name, room)) {
        Ok(value) => {
            // One that is so already may be one that only the system may set.
            grown(|room| fgetxattr(new, name, room)).is_ok_and(|has| has == value)
                || fsetxattr(new, name, &value, XattrFlags::empty()).is_ok()
        }
        Err(error) => is_none(error),
    }
}

/// Returns the access list of the file at `path`, and takes away the one that `new` has of its folder.
pub(super) fn take_acl(new: &File, path: &Path) -> Acl {
    fremovexattr(new, ACL).ok();
    match grown(|room| getxattr(path, ACL, room)) {
        Ok(acl) => Acl::Bytes(acl),
        Err(error) if is_none(error) => Acl::None,
        Err(_) => Acl::Unknown,
    }
}

/// Gives a file an access list; returns whether it has it.
pub(super) fn give_acl(new: &File, acl: &[u8]) -> bool {
    fsetxattr(new, ACL, acl, XattrFlags::empty()).is_ok()
}

/// The most rights that a file may give without its access list, so that nobody has more than with it: the mode's
/// group says what any of the list may have, and people who had less than the others are others now.
pub(super) fn rights_without(acl: &[u8]) -> u32 {
    const USER: u16 = 0x02;
    const OWNING_GROUP: u16 = 0x04;
    const GROUP: u16 = 0x08;
    const MASK: u16 = 0x10;
    let entry = |bytes: &[u8]| {
        let number = |at: usize| u16::from_le_bytes([bytes[at], bytes[at + 1]]);
        (number(0), u32::from(number(2)) & 0o7)
    };
    let entries: Vec<(u16, u32)> = acl.get(ACL_HEAD..).unwrap_or_default().chunks_exact(ACL_ENTRY).map(entry).collect();
    let of = |tag: u16| entries.iter().filter(move |(found, _)| *found == tag).map(|(_, rights)| *rights);
    let mask = of(MASK).next().unwrap_or(0o7);
    let of_users = of(USER).fold(0o7, |all, rights| all & rights & mask);
    let of_groups = of(GROUP).fold(0o7, |all, rights| all & rights & mask);
    let of_owning_group = of(OWNING_GROUP).next().unwrap_or(0) & mask;
    0o700 | ((of_owning_group & of_users) << 3) | (of_users & of_groups)
}

#[cfg(test)]
mod tests {
    use super::rights_without;

    /// An access list as Linux has it, of tags and rights.
    fn acl(entries: &[(u16, u16)]) -> Vec<u8> {
        let entry = |(tag, rights): &(u16, u16)| {
            [tag.to_le_bytes().as_slice(), &rights.to_le_bytes(), &1000_u32.to_le_bytes()].concat()
        };
        2_u32.to_le_bytes().into_iter().chain(entries.iter().flat_map(entry)).collect()
    }

    #[test]
    fn without_its_access_list_a_file_gives_nobody_more() {
        // Owner rw, one person rw, the group r, mask rw, others nothing: the mode says 660, and the group had r.
        let usual = acl(&[(0x01, 6), (0x02, 6), (0x04, 4), (0x10, 6), (0x20, 0)]);
        assert_eq!(0o660 & rights_without(&usual), 0o640);
        // The mask takes even that away.
        let masked = acl(&[(0x01, 6), (0x02, 6), (0x04, 4), (0x10, 0), (0x20, 0)]);
        assert_eq!(0o600 & rights_without(&masked), 0o600);
        // One person is kept out, who may be of the group, and is one of the others.
        let kept_out = acl(&[(0x01, 6), (0x02, 0), (0x04, 6), (0x10, 6), (0x20, 4)]);
        assert_eq!(0o664 & rights_without(&kept_out), 0o600);
        // A group is kept out: its people are others now, and those of the owning group had that one's rights.
        let group_out = acl(&[(0x01, 6), (0x04, 6), (0x08, 0), (0x10, 6), (0x20, 4)]);
        assert_eq!(0o664 & rights_without(&group_out), 0o660);
        assert_eq!(0o664 & rights_without(&[]), 0o604, "what can't be read gives the group nothing");
    }
}
