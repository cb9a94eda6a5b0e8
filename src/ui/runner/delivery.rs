//! What threads send to the runner.

use egui::ColorImage;

use super::found::Found;
use crate::app::FileResult;

/// Names a task for as long as the window waits for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ticket(pub u64);

/// What a thread sends to the runner.
pub(super) struct Delivery {
    /// The task that it ends, if the window waits for that.
    pub ticket: Option<Ticket>,
    /// What it is.
    pub content: Content,
}

impl Delivery {
    /// A result that no wait is for.
    pub(super) const fn of(result: FileResult) -> Self {
        Self { ticket: None, content: Content::Result(result) }
    }
}

/// What it is.
pub(super) enum Content {
    /// A result.
    Result(FileResult),
    /// A result, and a picture that goes onto the clipboard with it.
    Picture(FileResult, ColorImage),
    /// Something about a file, seen by the watch of this number.
    Seen(u64, FileResult),
    /// What came of the file dialog of this number.
    Picked(u64, FileResult),
    /// Boards that crashes left.
    Found(Vec<Found>),
}
