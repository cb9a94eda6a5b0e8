//! Earlier versions of a board: which of them are kept, decided by numbers and times alone.
//!
//! The order is that of the numbers: clocks jump. Times only part the versions into hours and days, and a gap
//! between two saves counts as one day at most, so that a clock which is years ahead for one save does not make
//! everything before it look too old.

use std::collections::HashSet;

/// How many of the last saves are kept, whatever their times.
pub const LAST: usize = 20;
/// How many hours before those are kept, with one version each.
pub const HOURS: usize = 24;
/// How many days before those are kept, with one version each.
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

/// Those of the versions that need not be kept any longer: not among the last ones, nor the last of one of the hours
/// of a day, or of the days of a month, before that.
#[must_use]
pub fn superfluous(versions: &[Kept]) -> Vec<Kept> {
    let mut versions = versions.to_vec();
    versions.sort_by_key(|kept| std::cmp::Reverse(kept.number));
    let mut age = 0;
    let mut later: Option<i64> = None;
    let (mut hours, mut days) = (HashSet::new(), HashSet::new());
    let mut gone = vec![];
    for (nth, kept) in versions.iter().enumerate() {
        if let Some(later) = later {
            age += later.saturating_sub(kept.time).clamp(0, DAY);
        }
        later = Some(kept.time);
        let (hour, day) = (kept.time.div_euclid(HOUR), kept.time.div_euclid(DAY));
        let is_last = nth < LAST;
        let is_hourly = age <= DAY && hours.len() < HOURS && hours.insert(hour);
        // A day in which an hour is kept is kept.
        let is_daily = (is_last || is_hourly || (age <= 30 * DAY && days.len() < DAYS)) && days.insert(day);
        if !(is_last || is_hourly || is_daily) {
            gone.push(*kept);
        }
    }
    gone
}
