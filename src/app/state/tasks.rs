//! What is under way outside, and what waits for it.

use super::after::After;
use super::export_plan::ExportPlan;
use super::recovery::OfferId;
use crate::board::Board;

/// What is under way outside.
#[derive(Clone, Debug, Default)]
pub struct Tasks {
    /// Whether a save is under way.
    pub saving: bool,
    /// Whether another save was asked for meanwhile.
    pub save_again: bool,
    /// What happens once the board is saved.
    pub after_save: Option<After>,
    /// The file that is being opened.
    pub opening: Option<Opening>,
    /// The export that a path is being asked for.
    pub pending_export: Option<Box<ExportPlan>>,
    /// The export under way.
    pub export: Option<ExportTask>,
    /// Whether the window is on its way out, so that closing asks no more.
    pub is_closing: bool,
}

/// A file being opened.
#[derive(Clone, Debug)]
pub struct Opening {
    /// The board that was open when it was asked for.
    pub before: Board,
    /// What kind of file it is.
    pub source: Source,
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
