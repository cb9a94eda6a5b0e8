//! Earlier versions of a board: which of them are kept, decided by numbers and times alone.
//!
//! The order is that of the numbers: clocks jump. Times only part the versions into hours and days, and no version
//! goes because of its age: a clock that is years ahead for one save would make all others look too old. So the
//! hours and days are those in which something was saved, as restic and its kind count them.

use std::collections::HashSet;

/// How many of the last saves are kept, whatever their times.
pub const LAST: usize = 20;
/// Of how many of the latest hours the last save is kept.
pub const HOURS: usize = 24;
/// Of how many of the latest days the last save is kept.
pub const DAYS: usize = 30;

const HOUR: i64 = 60 * 60;
const DAY: i64 = 24 * HOUR;

/// A version that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Which save it was, counted up: the order of the versions.
    pub number: u64,
    /// When that was, in seconds since 1970, as the caller's clock had it.
    pub time: i64,
    /// How many notes the board had.
    pub notes: usize,
}

impl Kept {
    /// The name of its file.
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("{:010}_{}_{}.ron", self.number, self.time, self.notes)
    }

    /// The version that a file of this name is.
    #[must_use]
    pub fn of_file_name(name: &str) -> Option<Self> {
        let mut parts = name.strip_suffix(".ron")?.split('_');
        let kept = Self {
            number: parts.next()?.parse().ok()?,
            time: parts.next()?.parse().ok()?,
            notes: parts.next()?.parse().ok()?,
        };
        (parts.next().is_none() && kept.file_name() == name).then_some(kept)
    }
}

/// Those of the versions that need not be kept any longer: neither among the last saves, nor the last one of an hour
/// or of a day.
#[must_use]
pub fn superfluous(versions: &[Kept]) -> Vec<Kept> {
    let mut versions = versions.to_vec();
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
