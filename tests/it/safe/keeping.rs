//! Earlier versions of a board: which are kept, where, and for whom.

use std::fs;
use std::path::{Path, PathBuf};

use copboard::board::{Board, Form};
use copboard::file::history::{DAYS, HOURS, Kept, Kind, LAST, superfluous};
use copboard::file::store::{Shelf, keep, kept, read_kept};
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
        versions.push(Kept { number, time, notes: 0, kind: Kind::Saved, is_shared: false });
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
    let shelf = Shelf { history: &history, file: None };
    let keep_text = |text: &str, time| keep(shelf, &read(text).unwrap().board, text, time, Kind::Saved).unwrap();
    let (one, two) = (text("1", "", 3), text("2", "1", 4));
    let first = keep_text(&one, START).unwrap();
    assert_eq!(keep_text(&one, START + 5), None, "it says the same");
    // The clock went back a year, and the order is still that of the saves.
    let second = keep_text(&two, START - 365 * DAY).unwrap();
    assert_eq!(kept(shelf, "b"), [second, first]);
    assert_eq!((first.number, first.notes, second.number, second.notes), (1, 3, 2, 4));
    assert_eq!(read_kept(shelf, "b", &first).unwrap().board, read(&one).unwrap().board);
    assert_eq!(read_kept(shelf, "b", &second).unwrap().board, read(&two).unwrap().board);
    assert_eq!(kept(shelf, "another"), []);
    assert!(read_kept(shelf, "another", &first).is_err());
    fs::write(history.join("b/no-file/.killed.tmp"), "half a vers").unwrap();
    for number in 3..100 {
        keep_text(&text(&number.to_string(), "", 1), START);
    }
    assert_eq!(kept(shelf, "b").len(), names(&history.join("b/no-file")).len());
    // The last twenty, and the one of a year ago for its day.
    assert!((20..=22).contains(&kept(shelf, "b").len()), "{:?}", kept(shelf, "b"));
}

/// A folder of histories, and two files of the same board.
struct Copied {
    _folder: tempfile::TempDir,
    history: PathBuf,
    original: PathBuf,
    copy: PathBuf,
}

impl Copied {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let (history, original, copy) = (path("history"), path("board.ron"), path("copy of board.ron"));
        Self { _folder: folder, history, original, copy }
    }

    fn shelf<'a>(&'a self, file: &'a Path) -> Shelf<'a> {
        Shelf { history: &self.history, file: Some(file) }
    }

    /// Keeps boards whose note says these numbers.
    fn keep(&self, file: &Path, numbers: std::ops::Range<usize>, kind: Kind) {
        for number in numbers {
            let text = text(&number.to_string(), "", 1);
            keep(self.shelf(file), &read(&text).unwrap().board, &text, START, kind).unwrap().unwrap();
        }
    }

    /// What is listed for a file, each as its file says it.
    fn listed(&self, file: &Path) -> Vec<String> {
        let read = |kept: &Kept| write(&read_kept(self.shelf(file), "b", kept).unwrap().board);
        kept(self.shelf(file), "b").iter().map(read).collect()
    }
}

/// A board of a number, as its file says it.
fn said(number: usize) -> String {
    write(&read(&text(&number.to_string(), "", 1)).unwrap().board)
}

#[test]
fn thirty_saves_of_a_copy_leave_the_versions_of_the_original() {
    let copied = Copied::new();
    copied.keep(&copied.original, 0..5, Kind::Saved);
    copied.keep(&copied.copy, 100..130, Kind::Saved);
    assert_eq!(copied.listed(&copied.original), (0..5).rev().map(said).collect::<Vec<_>>());
    let of_copy = copied.listed(&copied.copy);
    assert_eq!(of_copy, (110..130).rev().map(said).collect::<Vec<_>>(), "a copy lists none of the original's");
    assert_eq!(kept(Shelf { history: &copied.history, file: None }, "b"), [], "nor a board without a file");
}

#[test]
fn what_gave_way_is_not_pushed_out_by_saves_nor_pushes_them_out() {
    let copied = Copied::new();
    let file = copied.original.as_path();
    copied.keep(file, 0..1, Kind::Displaced);
    copied.keep(file, 1..40, Kind::Saved);
    assert!(copied.listed(file).contains(&said(0)), "somebody else's version is there after 39 saves");
    copied.keep(file, 100..140, Kind::Displaced);
    let listed = copied.listed(file);
    for number in 20..40 {
        assert!(listed.contains(&said(number)), "save {number} is gone");
    }
    assert_eq!(listed.len(), 2 * LAST, "{listed:?}");
    assert_eq!(listed[0], said(139), "the newest first");
}

#[test]
fn what_gave_way_and_is_saved_again_has_its_place_among_the_saves() {
    let copied = Copied::new();
    let file = copied.original.as_path();
    copied.keep(file, 0..1, Kind::Displaced);
    copied.keep(file, 0..1, Kind::Saved);
    copied.keep(file, 100..140, Kind::Displaced);
    assert!(copied.listed(file).contains(&said(0)));
    // What is among the saves already is not kept twice.
    let text = text("0", "", 1);
    let again = keep(copied.shelf(file), &read(&text).unwrap().board, &text, START, Kind::Displaced).unwrap();
    assert_eq!(again, None);
}

#[test]
fn versions_of_before_files_had_places_of_their_own_are_listed_for_each_and_stay() {
    let copied = Copied::new();
    let place = copied.history.join("b");
    fs::create_dir_all(&place).unwrap();
    for number in [7, 8] {
        fs::write(place.join(format!("{number:010}_{START}_1.ron")), said(number)).unwrap();
    }
    let old = names(&place);
    assert_eq!(copied.listed(&copied.original), [said(8), said(7)]);
    copied.keep(&copied.original, 100..140, Kind::Saved);
    let listed = copied.listed(&copied.original);
    assert_eq!((listed.len(), &listed[LAST..]), (LAST + 2, [said(8), said(7)].as_slice()), "after its own");
    assert_eq!(copied.listed(&copied.copy), [said(8), said(7)]);
    assert!(old.iter().all(|name| place.join(name).is_file()), "none of them went");
}

#[test]
fn versions_stay_in_their_folder_and_are_private() {
    let folder = tempfile::tempdir().unwrap();
    let history = folder.path().join("history");
    let form = Form::usual();
    for id in ["../../evil", "", "..", "a/b", "fine"] {
        let board = Board::new(&form, id);
        let file = folder.path().join("board.ron");
        let shelf = Shelf { history: &history, file: Some(&file) };
        let new = keep(shelf, &board, &write(&board), START, Kind::Saved).unwrap().unwrap();
        assert_eq!(kept(shelf, id), [new]);
    }
    assert_eq!(names(folder.path()), ["history"]);
    let folders = names(&history);
    assert_eq!(folders.len(), 5, "{folders:?}");
    #[cfg(unix)]
    for name in folders {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let place = history.join(name);
        let of_file = place.join(names(&place).remove(0));
        assert_eq!((mode(&history), mode(&place), mode(&of_file)), (0o700, 0o700, 0o700));
        let files = names(&of_file);
        assert_eq!(files.len(), 2, "a version, and which file it is of: {files:?}");
        assert!(files.iter().all(|file| mode(&of_file.join(file)) == 0o600));
    }
}
