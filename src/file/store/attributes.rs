//! What a file is beside its bytes: owner, rights and attributes, which a save carries over to the new file.
//!
//! A save replaces a file, so that it is all or nothing; so everything else that the old file was has to be given to the
//! new one. What can't be is said, and never gives anybody a right that they did not have.

use std::fs::{File, Metadata};
use std::path::Path;

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
use super::extended::{Acl, carry_attributes, give_acl, rights_without, take_acl};
use super::lost::Lost;
#[cfg(all(unix, not(any(target_os = "linux", target_os = "android", target_vendor = "apple"))))]
use super::plain::{Acl, carry_attributes, give_acl, rights_without, take_acl};

/// How many names a file has.
pub(super) fn names_of(found: &Metadata) -> u64 {
    #[cfg(unix)]
    {
        std::os::unix::fs::MetadataExt::nlink(found)
    }
    #[cfg(not(unix))]
    {
        let _unused = found;
        1
    }
}

/// Gives a file the owner, the rights and the attributes of the one at `path`, which it is to replace. Some disks know
/// none of these, and an owner can be given away by few: that is no reason not to save.
pub(super) fn take_after(new: &File, (path, old): (&Path, &Metadata)) -> Option<Lost> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt as _, fchown};
        let (user, group) = (old.uid(), old.gid());
        if new.metadata().is_ok_and(|new| (new.uid(), new.gid()) != (user, group)) {
            fchown(new, None, Some(group)).ok();
            fchown(new, Some(user), None).ok();
        }
        let is_of_group = new.metadata().is_ok_and(|new| new.gid() == group);
        let has_attributes = carry_attributes(new, path);
        if !carry_rights(new, (path, old), is_of_group) {
            return Some(Lost::Rights);
        }
        (!has_attributes).then_some(Lost::Attributes)
    }
    #[cfg(not(unix))]
    {
        let _unused = (new, path, old);
        None
    }
}

/// Gives a file the rights of another one, and returns whether it has them. Nobody has more, neither in the end nor
/// until then.
#[cfg(unix)]
fn carry_rights(new: &File, (path, old): (&Path, &Metadata), is_of_group: bool) -> bool {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    let acl = take_acl(new, path);
    let mut mode = old.mode() & 0o777;
    if !is_of_group {
        // The people of its group were among the others until now.
        mode &= !0o070 | ((mode & 0o007) << 3);
    }
    mode &= match &acl {
        Acl::None => 0o777,
        Acl::Unknown => 0o707,
        Acl::Bytes(acl) => rights_without(acl),
    };
    new.set_permissions(std::fs::Permissions::from_mode(mode)).ok();
    let is_whole = match acl {
        Acl::None => is_of_group,
        Acl::Unknown => false,
        Acl::Bytes(acl) => is_of_group && give_acl(new, &acl),
    };
    is_whole && new.metadata().is_ok_and(|new| new.mode() & 0o777 == old.mode() & 0o777)
}
