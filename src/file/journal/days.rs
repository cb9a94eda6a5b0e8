//! When journals go that nobody needs any more: after they were found on enough different days.
//!
//! One look at the clock proves nothing: it may be years ahead at this start, and right again at the next. So the
//! folder says of each marked journal on how many days a start has found it, as `count day name` in each line. A day
//! is one that the clock shows; whoever starts the program once a week keeps journals for eight weeks. The age by the
//! clock has to be more than seven days, too, as a clock that goes to and fro makes many days of one.

use std::collections::BTreeMap;
use std::path::Path;

use super::disk::{Disk as _, RealDisk, files, marked, read_text, replace_text, written};

/// The file in the folder.
const NAME: &str = ".days";

/// How many milliseconds a day has, and a journal that goes.
const DAY: u64 = 24 * 60 * 60 * 1000;
const KEPT: u64 = 7 * DAY;

/// On how many days a journal has to be found before it goes: that of its end, and seven more.
const MOST_DAYS: u32 = 8;

/// On how many days a journal was found, and the last of them.
type Found = (u32, u64);

/// Removes journals that nobody needs any more; `now` is in milliseconds since 1970, as the clock has it.
pub(super) fn sweep(folder: &Path, now: u64) {
    let before = read(folder);
    let today = now / DAY;
    let mut after = BTreeMap::new();
    for path in files(folder).filter(|path| marked(path).is_some()) {
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        let (count, last) = before.get(name).copied().unwrap_or_default();
        let found = if count > 0 && last == today { (count, last) } else { (count + 1, today) };
        let is_old = written(&path).is_some_and(|written| now.saturating_sub(written) > KEPT);
        if found.0 < MOST_DAYS || !is_old || RealDisk.remove(&path).is_err() {
            after.insert(name.to_owned(), found);
        }
    }
    if after != before {
        // What can't be written is counted again at the next start, which deletes nothing too early.
        replace_text(&folder.join(NAME), &text_of(&after)).ok();
    }
}

fn read(folder: &Path) -> BTreeMap<String, Found> {
    let text = read_text(&folder.join(NAME)).unwrap_or_default();
    let entry = |line: &str| {
        let mut parts = line.splitn(3, ' ');
        let found = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        Some((parts.next()?.to_owned(), found))
    };
    text.lines().filter_map(entry).collect()
}

fn text_of(days: &BTreeMap<String, Found>) -> String {
    let lines: Vec<String> = days.iter().map(|(name, (count, day))| format!("{count} {day} {name}\n")).collect();
    lines.concat()
}
