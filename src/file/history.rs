//! Earlier versions of a board: which of them are kept, decided by numbers and times alone.
//!
//! The order is that of the numbers: clocks jump. Times only part the versions into hours and days, and no version
//! goes because of its age: a clock that is years ahead for one save would make all others look too old. So the
//! hours and days are those in which something was saved, as restic and its kind count them.
//!
//! A version that gave way to another one, as when two people saved the same file, is counted by itself: it takes no
//! place from what was saved, and thirty saves push out none of those that gave way.

use std::collections::HashSet;

/// How many of the last saves are kept, whatever their times.
pub const LAST: usize = 20;
/// Of how many of the latest hours the last save is kept.
pub const HOURS: usize = 24;
/// Of how many of the latest days the last save is kept.
pub const DAYS: usize = 30;

const HOUR: i64 = 60 * 60;
const DAY: i64 = 24 * HOUR;

/// Why a version is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// It was saved, or was in the file when that was opened.
    Saved,
    /// It gave way to another one: somebody else's when this person kept theirs, this person's when they took
    /// somebody else's, and the board as it was when an earlier version was gone back to.
    Displaced,
}

/// What the name of a version ends in that gave way.
const DISPLACED: &str = "displaced";

/// A version that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Which save it was, counted up: the order of the versions.
    pub number: u64,
    /// When that was, in seconds since 1970, as the caller's clock had it.
    pub time: i64,
    /// How many notes the board had.
    pub notes: usize,
    /// Why it is kept.
    pub kind: Kind,
    /// Whether it lies where the versions of all files of a board lay, before each file had a place of its own.
    pub is_shared: bool,
}

impl Kept {
    /// The name of its file.
    #[must_use]
    pub fn file_name(&self) -> String {
        let Self { number, time, notes, .. } = self;
        match self.kind {
            Kind::Saved => format!("{number:010}_{time}_{notes}.ron"),
            Kind::Displaced => format!("{number:010}_{time}_{notes}_{DISPLACED}.ron"),
        }
    }

    /// The version that a file of this name is.
    #[must_use]
    pub fn of_file_name(name: &str) -> Option<Self> {
        let mut parts = name.strip_suffix(".ron")?.split('_');
        let kept = Self {
            number: parts.next()?.parse().ok()?,
            time: parts.next()?.parse().ok()?,
            notes: parts.next()?.parse().ok()?,
            kind: match parts.next() {
                None => Kind::Saved,
                Some(DISPLACED) => Kind::Displaced,
                Some(_) => return None,
            },
            is_shared: false,
        };
        (parts.next().is_none() && kept.file_name() == name).then_some(kept)
    }
}

/// Those of a file's versions that need not be kept any longer: neither among the last saves, nor the last one of an
/// hour or of a day; and likewise of those that gave way.
#[must_use]
pub fn superfluous(versions: &[Kept]) -> Vec<Kept> {
    let of_kind = |kind| versions.iter().filter(move |kept| kept.kind == kind).copied().collect();
    [Kind::Saved, Kind::Displaced].into_iter().flat_map(|kind| superfluous_of_kind(of_kind(kind))).collect()
}

fn superfluous_of_kind(mut versions: Vec<Kept>) -> Vec<Kept> {
    versions.sort_by_key(|kept| std::cmp::Reverse(kept.number));
    let (mut hours, mut days) = (HashSet::new(), HashSet::new());
    let mut gone = vec![];
    for (nth, kept) in versions.iter().enumerate() {
        let is_hourly = hours.len() < HOURS && hours.insert(kept.time.div_euclid(HOUR));
        let is_daily = days.len() < DAYS && days.insert(kept.time.div_euclid(DAY));
        if nth >= LAST && !is_hourly && !is_daily {
            gone.push(*kept);
        }
    }
    gone
}
