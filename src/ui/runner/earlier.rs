//! Earlier work that is kept: listed, painted, and read.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;

use super::delivery::Delivery;
use super::inbox::Post;
use super::versions::Painting;
use crate::app::FileResult;
use crate::file::earlier::Earlier;
use crate::file::past::{earlier, open_earlier};
use crate::words::Message;

/// Lists what is kept in the data folder, if there is one.
pub(super) fn list(data: Option<&Path>) -> FileResult {
    let all = data.map(|data| earlier(&data.join("recovery"), &data.join("history")));
    FileResult::EarlierListed(all.unwrap_or_default())
}

/// Paints what is kept, one after the other, as far as it can be read.
pub(super) fn paint(works: Vec<Earlier>, painting: &Painting, post: &Post<Delivery>) {
    for work in works {
        let Ok(reading) = open_earlier(&work) else { continue };
        // A board that makes the painter fail has no picture; the others have.
        let painted = catch_unwind(AssertUnwindSafe(|| painting.paint(&reading.board)));
        let Some(pixels) = painted.ok().flatten() else { continue };
        if !post.send(Delivery::of(FileResult::EarlierPainted { at: work.at, pixels: Arc::new(pixels) })) {
            return;
        }
    }
}

/// Reads something that is kept.
pub(super) fn read(work: &Earlier) -> FileResult {
    let result = open_earlier(work).map(Box::new).map_err(|error| error.message());
    FileResult::EarlierRead { at: work.at.clone(), result }
}

/// Something that is kept could not be read for a reason that is not its own.
pub(super) fn failed(work: &Earlier) -> impl FnOnce(Message) -> FileResult + Send + 'static {
    let at = work.at.clone();
    move |why| FileResult::EarlierRead { at, result: Err(msg!("open-not-begun", why = why)) }
}
