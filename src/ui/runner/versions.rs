//! The version history: listed, painted, and gone back to.

use std::sync::Arc;

use super::delivery::Delivery;
use super::painting::paint;
use super::reply::Reply;
use crate::app::FileResult;
use crate::board::Board;
use crate::export::png::Resolution;
use crate::file::history::{Kept, Kind};
use crate::file::store::{self, Shelf};
use crate::file::{self, Reading};
use crate::layout::{Fonts, layout};
use crate::style::{Look, Style};
use crate::ui::clock;
use crate::words::Message;

/// Width of a version's picture in points.
const WIDTH: f32 = 210.0;

/// Pictures of versions.
pub(super) struct Painting {
    /// The fonts.
    pub fonts: Arc<Fonts>,
    /// The theme.
    pub look: Look,
    /// Pixels of the screen per point.
    pub pixels_per_point: f32,
}

/// Lists the versions of a board, and paints them all, the newest first.
pub(super) fn list(board_id: &Arc<str>, shelf: Option<Shelf<'_>>, painting: &Painting, reply: Reply) {
    let versions = shelf.map(|shelf| store::kept(shelf, board_id)).unwrap_or_default();
    let post = reply.post();
    reply.send(FileResult::VersionsListed { board_id: Arc::clone(board_id), versions: versions.clone() });
    let Some(shelf) = shelf else { return };
    for version in versions {
        let Ok(reading) = store::read_kept(shelf, board_id, &version) else { continue };
        let Some(pixels) = painting.paint(&reading.board) else { continue };
        let pixels = Arc::new(pixels);
        let is_wanted =
            post.send(Delivery::of(FileResult::VersionPainted { board_id: Arc::clone(board_id), version, pixels }));
        if !is_wanted {
            return;
        }
    }
}

impl Painting {
    /// Paints a board.
    pub(super) fn paint(&self, board: &Board) -> Option<vello_cpu::Pixmap> {
        let scene = layout(&self.fonts, Style::of(self.look), board);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred pixels")]
        let width = (WIDTH * self.pixels_per_point).clamp(16.0, 2000.0) as u32;
        paint(&scene, scene.page, self.look, Resolution::Width(width))
    }
}

/// Reads a version, after the board as it is went into the history.
pub(super) fn restore(version: &Kept, present: &Board, shelf: Option<Shelf<'_>>) -> Result<Box<Reading>, Message> {
    let shelf = shelf.ok_or_else(|| msg!("no-history"))?;
    // Read first: keeping the present may let the oldest versions go.
    let reading = store::read_kept(shelf, &present.id, version).map_err(|error| error.message())?;
    match store::keep(shelf, present, &file::write(present), clock::seconds(), Kind::Displaced) {
        Ok(_) => Ok(Box::new(reading)),
        Err(error) => Err(msg!("present-not-kept", why = error.message())),
    }
}

/// A version could not be read for a reason that is not the file's.
pub(super) fn failed(why: Message) -> FileResult {
    FileResult::VersionRestored(Err(msg!("version-not-read", why = why)))
}
