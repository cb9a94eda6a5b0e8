//! What is under way outside, and what waits for it.

use std::path::PathBuf;

use super::after::After;
use super::export_plan::ExportPlan;
use super::recovery::OfferId;
use super::save_mode::SaveMode;
use crate::board::Board;

/// What is under way outside.
#[derive(Clone, Debug, Default)]
pub struct Tasks {
    /// The save under way.
    pub saving: Option<Saving>,
    /// The save that was asked for meanwhile: where to, and what becomes of another version there.
    pub next_save: Option<(PathBuf, SaveMode)>,
    /// How many saves were begun.
    pub saves: u64,
    /// What happens once the board is saved.
    pub after_save: Option<After>,
    /// The file that is being opened.
    pub opening: Option<Opening>,
    /// Whether unsaved work was given up when a board was asked for that takes its place.
    pub gave_up: bool,
    /// The file that could not be opened last, from where another one is chosen.
    pub failed_open: Option<PathBuf>,
    /// The export that a path is being asked for.
    pub pending_export: Option<Box<ExportPlan>>,
    /// The export under way.
    pub export: Option<ExportTask>,
    /// The text that is to be pasted once it is known what else is on the clipboard.
    pub pasting: Option<String>,
    /// What was copied last for other programs, by its text.
    pub copied: Option<Copied>,
    /// How many times the board was printed; what comes of the last one is said.
    pub prints: u64,
    /// Whether the window is on its way out, so that closing asks no more.
    pub is_closing: bool,
}

/// Notes that were copied for other programs: here they come back as they were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// The text on the clipboard.
    pub text: String,
    /// The notes, as [`PlacedNotes`](crate::file::PlacedNotes) writes them.
    pub notes: String,
}

/// A save under way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saving {
    /// Its number.
    pub number: u64,
    /// The file.
    pub path: PathBuf,
    /// Whether its disk has not answered for some seconds.
    pub is_slow: bool,
}

impl Tasks {
    /// Whether a save waits for a disk that doesn't answer.
    #[must_use]
    pub fn is_save_slow(&self) -> bool {
        self.saving.as_ref().is_some_and(|saving| saving.is_slow)
    }
}

/// A file being opened.
#[derive(Clone, Debug)]
pub struct Opening {
    /// The file. What comes of another one, asked for before, is not wanted any more.
    pub path: PathBuf,
    /// The board that was open when it was asked for.
    pub before: Board,
    /// Whether closing that board would have lost something: then it was given up when this was asked for.
    pub is_given_up: bool,
    /// What kind of file it is.
    pub source: Source,
}

impl Opening {
    /// Whether the board that is open now was given up for this: it is what it was then.
    #[must_use]
    pub fn gives_up(&self, board: &Board) -> bool {
        self.is_given_up && self.before == *board
    }
}

/// What kind of file is being opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A board's file.
    File,
    /// The file of an offer, which is done with once that is open.
    Offer(OfferId),
    /// A form.
    Form,
}

/// An export under way.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportTask {
    /// The file's name; none for a picture on the clipboard.
    pub name: Option<String>,
    /// The share that is done, from 0 to 1.
    pub share: f32,
    /// Whether it was asked to stop.
    pub is_stopping: bool,
}
