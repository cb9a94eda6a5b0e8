//! Boards that crashes left, with what people need to choose: pictures, numbers and times.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use super::found::Found;
use super::painting::paint;
use crate::app::{Offer, OfferId, Pixels, Side};
use crate::board::Board;
use crate::export::png::Resolution;
use crate::file::journal::{Leftover, OnDisk, Search};
use crate::layout::{Fonts, layout};
use crate::style::{Look, Style};

/// Width in pixels of the small pictures.
const WIDTH: u32 = 600;

/// Reads what a search took hold of, and paints it. It belongs on a thread of its own.
pub(super) fn find(search: Search, fonts: &Fonts) -> Vec<Found> {
    let leftovers = search.finish().into_iter().zip(0..);
    leftovers.map(|(leftover, nth)| Found { offer: offer(&leftover, OfferId(nth), fonts), leftover }).collect()
}

fn offer(leftover: &Leftover, id: OfferId, fonts: &Fonts) -> Offer {
    let side = |board: &Board, at| Side { notes: board.note_count(), at, picture: small_picture(fonts, board) };
    let on_disk = leftover.on_disk().map(|on_disk| match on_disk {
        OnDisk::Board { board, saved, .. } => Ok(side(board, *saved)),
        OnDisk::Unreadable(why) => Err(why.clone()),
    });
    Offer {
        id,
        board: leftover.board().clone(),
        base: leftover.base().clone(),
        path: leftover.path().map(std::path::Path::to_path_buf),
        file_is_base: leftover.file_is_base(),
        recovered: side(leftover.board(), Some(leftover.edited())),
        on_disk,
    }
}

/// A board that made the painter fail shall not do so at every start: then there is no picture.
fn small_picture(fonts: &Fonts, board: &Board) -> Option<Pixels> {
    let paint = || {
        let scene = layout(fonts, Style::of(Look::Light), board);
        paint(&scene, scene.page, Look::Light, Resolution::Width(WIDTH))
    };
    catch_unwind(AssertUnwindSafe(paint)).ok().flatten().map(Arc::new)
}
