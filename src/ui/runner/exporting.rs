//! A file being made on a thread of its own, while the window goes on.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use egui::ColorImage;

use super::delivery::Delivery;
use super::inbox::Post;
use super::reply::Reply;
use crate::app::{ExportOutcome, ExportTarget, FileResult};
use crate::board::Board;
use crate::export::Format;
use crate::file::store;
use crate::layout::Fonts;
use crate::publish::{Order, Preview, Studio};
use crate::ui::clock;
use crate::ui::textures::color_image;
use crate::words::Message;

/// Most pixels of a side of a picture on the clipboard.
const MOST_ON_CLIPBOARD: u32 = 8000;

/// Stops an export when it is dropped.
pub(super) struct Stop(Arc<AtomicBool>);

impl Drop for Stop {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// An export to be made.
pub(super) struct Export {
    fonts: Arc<Fonts>,
    board: Board,
    order: Order,
    target: ExportTarget,
    is_stopped: Arc<AtomicBool>,
}

impl Export {
    /// An export, and what stops it.
    pub(super) fn new(fonts: Arc<Fonts>, board: Board, order: Order, target: ExportTarget) -> (Self, Stop) {
        let is_stopped: Arc<AtomicBool> = Arc::default();
        let stop = Stop(Arc::clone(&is_stopped));
        let order = Order { archived: order.archived.map(|_| clock::seconds()), ..order };
        (Self { fonts, board, order, target, is_stopped }, stop)
    }

    /// Makes it, says how far it is, and sends what came of it.
    pub(super) fn run(&self, reply: Reply) {
        let progress = Progress { is_stopped: &self.is_stopped, percent: AtomicU32::new(0), post: reply.post() };
        match &self.target {
            ExportTarget::File(path) => {
                let outcome = self.write(path, &|share| progress.report(share));
                let outcome = outcome.unwrap_or_else(|why| self.failed(why));
                reply.send(FileResult::ExportEnded(outcome));
            }
            ExportTarget::Clipboard => match self.paint() {
                // What was stopped does not replace what is on the clipboard.
                Ok(_) if self.is_stopped() => reply.send(FileResult::ExportEnded(ExportOutcome::Stopped)),
                Ok((width, height, image)) => {
                    reply.send_picture(FileResult::ExportEnded(ExportOutcome::Copied(width, height)), image);
                }
                Err(why) => reply.send(FileResult::ExportEnded(self.failed(why))),
            },
        }
    }

    fn studio(&self) -> Studio<'_> {
        Studio { fonts: &self.fonts, board: &self.board }
    }

    fn is_stopped(&self) -> bool {
        self.is_stopped.load(Ordering::Relaxed)
    }

    fn failed(&self, why: Message) -> ExportOutcome {
        if self.is_stopped() { ExportOutcome::Stopped } else { ExportOutcome::Failed(why) }
    }

    /// Makes all of the file in memory, so that there is never half of one on the disk.
    fn write(&self, path: &Path, progress: &(dyn Fn(f32) -> bool + Sync)) -> Result<ExportOutcome, Message> {
        let product = self.studio().publish(&self.order, progress).map_err(|error| error.message())?;
        if !progress(1.0) {
            return Ok(ExportOutcome::Stopped);
        }
        store::write_bytes(path, &product.bytes, true).map_err(|error| error.message())?;
        Ok(ExportOutcome::Written { path: PathBuf::from(path), size: product.size })
    }

    /// Paints the picture that a PNG of the order would show, and returns it with its width and height.
    fn paint(&self) -> Result<(u32, u32, ColorImage), Message> {
        let order = Order { format: Format::Png, ..self.order.clone() };
        let facts = self.studio().facts(&order).map_err(|error| error.message())?;
        let size = facts.picture.map(|picture| (picture.width, picture.height));
        let size = size.filter(|(width, height)| *width.max(height) <= MOST_ON_CLIPBOARD);
        let (width, height) = size.ok_or_else(|| msg!("picture-too-large-to-copy"))?;
        let preview = self.studio().preview(&order, 0, f64::from(width), f64::from(height));
        match preview.map_err(|error| error.message())? {
            Preview::Picture { pixels, .. } => Ok((width, height, color_image(&pixels))),
            Preview::Text(_) => Err(msg!("picture-too-large-to-copy")),
        }
    }
}

/// An export could not be made for a reason that is not the order's.
pub(super) fn failed(why: Message) -> FileResult {
    FileResult::ExportEnded(ExportOutcome::Failed(msg!("export-not-made", why = why)))
}

/// Says how far an export is, a hundred times at most.
struct Progress<'a> {
    is_stopped: &'a AtomicBool,
    percent: AtomicU32,
    post: Post<Delivery>,
}

impl Progress<'_> {
    /// Says how far it is, and returns whether to go on.
    fn report(&self, share: f32) -> bool {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to hundredths")]
        let percent = (share.clamp(0.0, 1.0) * 100.0) as u32;
        // Threads that paint may come out of order, and the bar never goes back.
        if self.percent.fetch_max(percent, Ordering::Relaxed) < percent {
            let share = f32::from(u16::try_from(percent).unwrap_or(0)) / 100.0;
            self.post.send(Delivery::of(FileResult::ExportProgress(share)));
        }
        !self.is_stopped.load(Ordering::Relaxed)
    }
}
