//! Earlier versions of a board: which are kept, where, and for whom.

use std::fs;

use copboard::board::{Board, Form};
use copboard::file::history::{DAYS, HOURS, Kept, LAST, superfluous};
use copboard::file::store::{keep, kept, read_kept};
use copboard::file::{read, write};

use super::{names, text};

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
/// A day in 2026, at midnight.
const START: i64 = 20_000 * DAY;

/// Saves at these times one after the other, and gives the times that are kept, with their numbers.
fn keep_all(times: impl IntoIterator<Item = i64>) -> Vec<Kept> {
    let mut versions: Vec<Kept> = vec![];
    for (time, number) in times.into_iter().zip(1..) {
        versions.push(Kept { number, time, notes: 0 });
        let gone = superfluous(&versions);
        versions.retain(|kept| !gone.contains(kept));
    }
    versions
}

#[test]
fn the_last_saves_and_an_hour_a_day_and_a_day_a_month_are_kept() {
    // One save a minute for 40 days.
    let minutes = 40 * 24 * 60;
    let versions = keep_all((0..minutes).map(|minute| START + minute * MINUTE));
    let now = START + (minutes - 1) * MINUTE;
    let numbers: Vec<u64> = versions.iter().rev().take(LAST).map(|kept| kept.number).collect();
    let last = u64::try_from(minutes).unwrap();
    assert_eq!(numbers, (last - 19..=last).rev().collect::<Vec<_>>());
    let ages: Vec<i64> = versions.iter().map(|kept| now - kept.time).collect();
    for hour in 1..24 {
        assert!(ages.iter().any(|age| (hour * HOUR..(hour + 1) * HOUR).contains(age)), "nothing is {hour} hours old");
    }
    for day in 1..29 {
        assert!(ages.iter().any(|age| (day * DAY..(day + 1) * DAY).contains(age)), "nothing is {day} days old");
    }
    assert!(ages.iter().all(|age| *age < 32 * DAY), "{ages:?}");
    assert!(versions.len() <= LAST + HOURS + DAYS + 1, "{}", versions.len());
}

#[test]
fn few_saves_are_all_kept() {
    assert_eq!(keep_all((0..20).map(|year| START + year * 365 * DAY)).len(), 20);
    assert_eq!(keep_all([START; 20]).len(), 20, "all at once");
    assert_eq!(keep_all([START; 50]).len(), 20, "and what is more goes");
}

#[test]
fn a_clock_that_jumps_takes_nothing_away() {
    for jump in [-365 * DAY, 3650 * DAY, -HOUR, HOUR, i64::MAX / 2, i64::MIN / 2] {
        // A workday, then the clock is wrong for one save, then it is right again.
        let day = (0..100).map(|nth| START + nth * 5 * MINUTE);
        let after = (100..110).map(|nth| START + nth * 5 * MINUTE);
        let versions = keep_all(day.chain([START + jump]).chain(after));
        let numbers: Vec<u64> = versions.iter().map(|kept| kept.number).collect();
        assert!(numbers.is_sorted());
        assert_eq!(numbers[numbers.len() - 20..], (92..=111).collect::<Vec<u64>>(), "{jump}");
        for hour in 0..7 {
            let is_kept = |kept: &Kept| kept.time.div_euclid(HOUR) == START / HOUR + hour;
            assert!(versions.iter().any(is_kept), "hour {hour} is gone after a jump of {jump} seconds");
        }
    }
}

#[test]
fn a_wild_clock_fills_no_disk() {
    let mut random = fastrand::Rng::with_seed(1);
    let versions = keep_all((0..2000).map(|_| random.i64(..)));
    assert!(versions.len() <= LAST + HOURS + DAYS + 1, "{}", versions.len());
}

#[test]
fn a_version_is_kept_once_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let history = folder.path().join("data/history");
    let keep_text = |text: &str, time| keep(&history, &read(text).unwrap().board, text, time).unwrap();
    let (one, two) = (text("1", "", 3), text("2", "1", 4));
    let first = keep_text(&one, START).unwrap();
    assert_eq!(keep_text(&one, START + 5), None, "it says the same");
    // The clock went back a year, and the order is still that of the saves.
    let second = keep_text(&two, START - 365 * DAY).unwrap();
    assert_eq!(kept(&history, "b"), [second, first]);
    assert_eq!((first.number, first.notes, second.number, second.notes), (1, 3, 2, 4));
    assert_eq!(read_kept(&history, "b", &first).unwrap().board, read(&one).unwrap().board);
    assert_eq!(read_kept(&history, "b", &second).unwrap().board, read(&two).unwrap().board);
    assert_eq!(kept(&history, "another"), []);
    assert!(read_kept(&history, "another", &first).is_err());
    fs::write(history.join("b/.killed.tmp"), "half a vers").unwrap();
    for number in 3..100 {
        keep_text(&text(&number.to_string(), "", 1), START);
    }
    assert_eq!(kept(&history, "b").len(), names(&history.join("b")).len());
    // The last twenty, and the one of a year ago for its day.
    assert!((20..=22).contains(&kept(&history, "b").len()), "{:?}", kept(&history, "b"));
}

#[test]
fn versions_stay_in_their_folder_and_are_private() {
    let folder = tempfile::tempdir().unwrap();
    let history = folder.path().join("history");
    let form = Form::usual();
    for id in ["../../evil", "", "..", "a/b", "fine"] {
        let board = Board::new(&form, id);
        let new = keep(&history, &board, &write(&board), START).unwrap().unwrap();
        assert_eq!(kept(&history, id), [new]);
    }
    assert_eq!(names(folder.path()), ["history"]);
    let folders = names(&history);
    assert_eq!(folders.len(), 5, "{folders:?}");
    #[cfg(unix)]
    for name in folders {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let place = history.join(name);
        assert_eq!((mode(&history), mode(&place)), (0o700, 0o700));
        assert_eq!(mode(&place.join(names(&place).remove(0))), 0o600);
    }
}
