//! Random walks against an outside that means ill: between any two actions files change, vanish, come back, freeze
//! and fill, and the program dies. No acknowledged save is lost, no word is in no place, no sentence is false, and
//! every dialog can be left.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use copboard::app::{Action, FileResult, FileStatus};
use copboard::board::Board;
use copboard::file;
use copboard::file::journal::End;
use copboard::file::store::Version;
use fastrand::Rng;

use super::desk::{Desk, path};
use super::walk::{Before, FILES, any_action, check, is_discard, leave_dialog, with_drafts};

/// A walk, and what must not be lost on it.
struct Walk {
    rng: Rng,
    desk: Desk,
    /// Where we are, for a message.
    name: String,
    /// Boards that were given up on purpose.
    given_up: Vec<Board>,
    /// What the adversary itself destroyed.
    destroyed: BTreeSet<String>,
    /// What it took away, to bring it back.
    taken: BTreeMap<PathBuf, String>,
    /// What it wrote, and nobody has opened here.
    foreign: BTreeSet<String>,
    /// The last save to each file that was acknowledged.
    acknowledged: BTreeMap<PathBuf, String>,
    /// Whether the adversary touched the board's file, and the watcher has not said so yet.
    is_unseen: bool,
    deaths: usize,
}

impl Walk {
    fn new(seed: u64) -> Self {
        let mut desk = Desk::with_seed(seed);
        desk.is_prompt = false;
        Self {
            rng: Rng::with_seed(seed),
            desk,
            name: String::new(),
            given_up: vec![],
            destroyed: BTreeSet::new(),
            taken: BTreeMap::new(),
            foreign: BTreeSet::new(),
            acknowledged: BTreeMap::new(),
            is_unseen: false,
            deaths: 0,
        }
    }

    /// One action, what the outside does about it and against it, and what must hold after each of these.
    fn step(&mut self) {
        self.strike();
        let action = match self.rng.u8(0..40) {
            0 => Action::CloseRequested,
            1 => Action::SaveAgain,
            _ => any_action(&self.desk, &mut self.rng),
        };
        self.name = format!("{}: {action:?}", self.name);
        if is_discard(&self.desk, &action) {
            self.given_up.extend([self.desk.model.board().clone(), with_drafts(&self.desk)]);
        }
        self.checked(|desk| desk.act(action));
        while self.rng.u8(0..4) > 0 && !self.desk.pending.is_empty() && !self.desk.is_closed {
            self.tell();
        }
        if self.desk.is_closed {
            self.closed();
        }
        if self.rng.u8(0..40) == 0 {
            leave_dialog(&mut self.desk, &self.name);
        }
    }

    fn checked(&mut self, act: impl FnOnce(&mut Desk)) {
        let before = Before::of(&self.desk);
        act(&mut self.desk);
        check(&self.desk, &before, &self.given_up, &self.name);
        self.check();
    }

    /// The outside tells its next result.
    fn tell(&mut self) {
        match self.desk.pending.front().map(|pending| &pending.result) {
            Some(FileResult::SaveEnded { path, text, result: Ok(_), .. }) => {
                self.acknowledged.insert(path.clone(), text.clone());
            }
            Some(FileResult::Opened { path, .. }) => {
                // It is this board's own from here on, to be replaced by what is saved over it.
                if let Some(text) = self.desk.files.get(path) {
                    self.foreign.remove(text);
                }
            }
            _ => {}
        }
        let is_look = self.desk.pending.front().is_some_and(|next| matches!(next.result, FileResult::FileSeen { .. }));
        self.checked(|desk| {
            desk.tell();
        });
        if is_look && !self.desk.has_news() {
            self.is_unseen = false;
        }
    }

    /// The adversary strikes, or not.
    fn strike(&mut self) {
        let name = path(self.rng.choice(FILES).unwrap());
        match self.rng.u8(0..80) {
            0..=1 => {
                let mut other = Desk::with_seed(self.rng.u64(..));
                other.note("co-create/2", "by somebody else");
                self.write(&name, file::write(other.model.board()));
            }
            2 => {
                let number = self.rng.u32(..);
                self.write(&name, format!("<<<<<<< ours\nno board {number}\n=======\n>>>>>>> theirs\n"));
            }
            3..=4 => {
                if let Some(text) = self.desk.files.remove(&name) {
                    self.taken.insert(name.clone(), text.clone());
                    self.destroyed.insert(text);
                }
            }
            5 => {
                if let Some(text) = self.desk.files.remove(&name) {
                    self.taken.insert(name.clone(), text.clone());
                    self.destroyed.insert(text);
                }
                self.desk.folders.insert(name.clone());
            }
            6..=8 => {
                self.desk.folders.remove(&name);
                if let Some(text) = self.taken.get(&name).cloned() {
                    self.write(&name, text);
                }
            }
            9..=10 => self.desk.is_frozen = true,
            11..=14 => self.desk.be_slow(),
            15..=18 => self.desk.thaw(),
            19 => self.desk.is_disk_full = true,
            20..=23 => self.desk.is_disk_full = false,
            24 => self.desk.is_history_full = true,
            25..=28 => self.desk.is_history_full = false,
            29 => {
                self.die();
                return;
            }
            _ => return,
        }
        self.is_unseen |= self.desk.model.document.file.is_own(&name);
        self.desk.look(&name);
    }

    fn write(&mut self, name: &Path, text: String) {
        if self.desk.folders.contains(name) {
            return;
        }
        if let Some(old) = self.desk.files.insert(name.to_owned(), text.clone()) {
            self.destroyed.insert(old);
        }
        self.foreign.insert(text);
    }

    /// The program dies at once and is started again.
    fn die(&mut self) {
        let seed = self.rng.u64(..);
        let (board, was_recoverable) = (with_drafts(&self.desk), self.is_recoverable());
        self.desk.die(seed);
        self.given_up.clear();
        self.deaths += 1;
        let tell_all = |desk: &mut Desk| while desk.tell() {};
        tell_all(&mut self.desk);
        let is_offered = self.desk.model.session.offers.iter().any(|offer| offer.board == board);
        assert!(!was_recoverable || is_offered || self.is_in_a_file(&board) || !is_work(&board), "{}", self.name);
    }

    /// The window closed: what it closed on is somewhere.
    fn closed(&mut self) {
        let board = with_drafts(&self.desk);
        let end = self.desk.ended.last().copied();
        match end {
            Some(End::Clean) => {
                let is_safe = self.is_in_a_file(&board) || !is_work(&board) || self.is_unseen;
                assert!(is_safe, "{}: closed, and no file holds the board", self.name);
            }
            Some(End::Discarded) => {
                assert!(self.given_up.contains(&board), "{}: closed on work that nobody gave up", self.name);
            }
            Some(End::Kept) | None => {}
        }
        self.desk.is_closed = false;
        self.die();
        if end == Some(End::Kept) {
            let is_offered = self.desk.model.session.offers.iter().any(|offer| offer.board == board);
            assert!(is_offered || self.is_in_a_file(&board), "{}: the journal lost the board", self.name);
        }
    }

    fn is_in_a_file(&self, board: &Board) -> bool {
        let mut texts = self.desk.files.values();
        texts.any(|text| file::read(text).is_ok_and(|reading| reading.board == *board))
    }

    /// Whether the board would be had again if the program died now.
    fn is_recoverable(&self) -> bool {
        let board = with_drafts(&self.desk);
        let on_tape = self.desk.tape.board == board && self.desk.tape.is_offered(&self.desk.files);
        on_tape || self.is_in_a_file(&board)
    }

    fn check(&self) {
        let (desk, name) = (&self.desk, &self.name);
        let model = &desk.model;
        let somewhere = |text: &String| {
            desk.files.values().chain(&desk.history).chain(&desk.replaced).any(|kept| kept == text)
                || self.destroyed.contains(text)
        };
        assert!(self.foreign.iter().all(somewhere), "{name}: what somebody else wrote is nowhere");
        // The next version is there already, and nobody was told yet.
        let is_replaced = |path: &PathBuf| {
            desk.pending.iter().any(|pending| {
                matches!(&pending.result, FileResult::SaveEnded { path: to, result: Ok(_), .. } if to == path)
            })
        };
        let is_kept = |(path, text): (&PathBuf, &String)| somewhere(text) || is_replaced(path);
        assert!(self.acknowledged.iter().all(is_kept), "{name}: an acknowledged save is lost");
        if desk.is_closed {
            return;
        }
        let is_under_way = model.tasks.saving.is_some() || !desk.hanging.is_empty() || desk.has_news();
        let ends = |result: &FileResult| matches!(result, FileResult::SaveEnded { .. } | FileResult::Opened { .. });
        if is_under_way || desk.pending.iter().any(|pending| ends(&pending.result)) {
            return;
        }
        // Everything was seen that there is to be seen.
        if let Some(path) = &model.document.file.path {
            let text = desk.files.get(path);
            let is_base = text.map(|text| Version::of(text.as_bytes())) == model.document.file.base;
            let status = match (desk.folders.contains(path), text) {
                (true, _) => FileStatus::Unreadable,
                (false, None) => FileStatus::Gone,
                (false, Some(_)) if is_base => FileStatus::Current,
                (false, Some(_)) => FileStatus::Changed,
            };
            assert_eq!(model.document.file.status(), status, "{name}: what is said of the file");
        }
        if model.is_saved() {
            assert!(self.is_in_a_file(&with_drafts(desk)), "{name}: “Saved” is said, and no file holds the board");
        }
        assert!(self.is_recoverable() || !is_work(&with_drafts(desk)), "{name}: a word is in no place");
    }
}

/// Whether anybody wrote anything on a board: what is only opened as an example is not lost.
fn is_work(board: &Board) -> bool {
    let examples = copboard::app::EXAMPLES.iter().filter_map(|example| file::read(example.text).ok());
    let is_example = examples.map(|reading| reading.board).any(|example| example == *board);
    !is_example && (board.note_count() > 0 || board.blanks.values().any(|text| !text.is_empty()))
}

/// Walks for so many steps, over deaths and restarts; returns how many deaths there were.
fn walk(seed: u64, steps: usize) -> usize {
    let mut walk = Walk::new(seed);
    for step in 0..steps {
        walk.name = format!("seed {seed}, step {step}");
        walk.step();
    }
    leave_dialog(&mut walk.desk, &format!("seed {seed}, at its end"));
    walk.deaths
}

#[test]
fn an_adversary_takes_no_word() {
    let (seeds, steps) = if std::env::var_os("COPBOARD_LONG_TESTS").is_some() { (100_u64, 1000) } else { (10, 400) };
    let deaths: usize = (0..seeds).map(|seed| walk(seed, steps)).sum();
    assert!(deaths > 10, "the walks meet death: {deaths}");
}

#[test]
fn a_refusal_says_nothing_of_the_file() {
    // What is refused was not written: the adversary's file stays what it was.
    let mut walk = Walk::new(7);
    walk.desk.is_prompt = true;
    walk.desk.note("co-create/1", "mine");
    walk.desk.save_as("a.ron");
    walk.desk.note("co-create/1", "more");
    let theirs = "<<<<<<< ours\n".to_owned();
    walk.write(&path("a.ron"), theirs.clone());
    walk.desk.act(Action::SaveAgain);
    assert_eq!(walk.desk.files[&path("a.ron")], theirs);
    walk.desk.look(&path("a.ron"));
    walk.desk.act(Action::KeepMine);
    assert_eq!(walk.desk.replaced, [theirs]);
}
