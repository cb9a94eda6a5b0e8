//! A file being made on a thread of its own, while the window goes on.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use egui::{ColorImage, Context};

use super::{Source, unharmed};
use crate::export::Format;
use crate::file::store;
use crate::publish::{Order, Preview};
use crate::ui::files::Answer;
use crate::words::Words;

/// What is made of an order.
#[derive(Clone, Debug)]
pub(super) enum Deed {
    /// A file.
    Save(PathBuf),
    /// A picture for the clipboard.
    Copy,
}

/// What came of it.
#[derive(Debug)]
pub(in crate::ui) enum Outcome {
    /// A file, and its size in words.
    Written(PathBuf, String),
    /// A picture for the clipboard.
    Painted(ColorImage),
    /// Nothing, as was asked.
    Stopped,
    /// Nothing, and why.
    Failed(String),
}

/// A file being made. It stops when this is dropped.
#[derive(Debug)]
pub(in crate::ui) struct Job {
    /// The file's name.
    pub name: String,
    shared: Arc<Shared>,
}

/// What the window and the thread tell each other.
#[derive(Debug, Default)]
struct Shared {
    /// The share that is done, in thousandths.
    share: AtomicU32,
    stop: AtomicBool,
}

impl Job {
    /// Begins; the answer comes when it is done. None if the system has no thread for it.
    pub(super) fn begin(
        ctx: &Context,
        (source, order): (Source, Order),
        deed: Deed,
        answer: impl FnOnce(Answer) + Send + 'static,
    ) -> Option<Self> {
        let name = match &deed {
            Deed::Save(path) => path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned(),
            Deed::Copy => "a picture for the clipboard".to_owned(),
        };
        let shared: Arc<Shared> = Arc::default();
        let (told, ctx) = (Arc::clone(&shared), ctx.clone());
        let job = move || {
            let progress = |share: f32| told.tell(share, &ctx);
            let outcome = unharmed(|| match &deed {
                Deed::Save(path) => Ok(written(&source, &order, path, &progress)),
                Deed::Copy => painted(&source, &order),
            });
            let stopped = told.stop.load(Ordering::Relaxed) && !matches!(outcome, Ok(Outcome::Written(..)));
            let outcome = if stopped { Outcome::Stopped } else { outcome.unwrap_or_else(Outcome::Failed) };
            answer(Answer::Exported(outcome));
        };
        std::thread::Builder::new().name("export".to_owned()).spawn(job).ok()?;
        Some(Self { name, shared })
    }

    /// The share that is done.
    pub(in crate::ui) fn share(&self) -> f32 {
        f32::from(u16::try_from(self.shared.share.load(Ordering::Relaxed)).unwrap_or(0)) / 1000.0
    }

    /// Asks it to stop; the answer says when it has.
    pub(in crate::ui) fn stop(&self) {
        self.shared.stop.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked to stop.
    pub(in crate::ui) fn is_stopping(&self) -> bool {
        self.shared.stop.load(Ordering::Relaxed)
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Shared {
    /// Notes how far it is, and answers whether to go on.
    fn tell(&self, share: f32, ctx: &Context) -> bool {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to thousandths")]
        let share = (share.clamp(0.0, 1.0) * 1000.0) as u32;
        if self.share.swap(share, Ordering::Relaxed) != share {
            ctx.request_repaint();
        }
        !self.stop.load(Ordering::Relaxed)
    }
}

/// Makes all of the file in memory, so that there is never half of one on the disk.
fn written(source: &Source, order: &Order, path: &Path, progress: &(dyn Fn(f32) -> bool + Sync)) -> Outcome {
    let product = match source.studio().publish(order, progress) {
        Ok(product) => product,
        Err(error) if error.is_stop() => return Outcome::Stopped,
        Err(error) => return Outcome::Failed(error.to_string()),
    };
    if !progress(1.0) {
        return Outcome::Stopped;
    }
    match store::write_bytes(path, &product.bytes, true) {
        Ok(()) => Outcome::Written(path.to_owned(), Words::english().say(&product.size)),
        Err(error) => Outcome::Failed(error.to_string()),
    }
}

/// The picture that a PNG of the order would show.
fn painted(source: &Source, order: &Order) -> Result<Outcome, String> {
    const MOST_ON_CLIPBOARD: u32 = 8000;
    let order = Order { format: Format::Png, ..order.clone() };
    let facts = source.studio().facts(&order).map_err(|error| error.to_string())?;
    let size = facts.picture.map(|picture| (picture.width, picture.height));
    let size = size.filter(|(width, height)| *width.max(height) <= MOST_ON_CLIPBOARD);
    let (width, height) =
        size.ok_or("This picture is too large for the clipboard: choose a smaller size, or save it")?;
    let preview = source.studio().preview(&order, 0, f64::from(width), f64::from(height));
    match preview.map_err(|error| error.to_string())? {
        Preview::Picture { pixels, .. } => Ok(Outcome::Painted(crate::ui::canvas::color_image(&pixels))),
        Preview::Text(_) => Err("Words are no picture".to_owned()),
    }
}
