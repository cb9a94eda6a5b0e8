//! What the file will look like, painted on another thread: the old picture stays until the new one is there.

use std::sync::mpsc::{Receiver, Sender, channel};

use egui::{ColorImage, Context, TextureHandle, TextureOptions};

use super::{Source, unharmed};
use crate::publish::{Facts, Order, Preview};

/// Pictures that are kept, so that going back to one costs nothing.
const KEPT: usize = 12;

/// Most lines of words that are shown: enough to judge them by.
const MOST_LINES: usize = 300;

/// Most characters of a line that are shown: a picture inside a web page is one long line.
const MOST_IN_LINE: usize = 400;

/// What is to be painted, and how large at most, in pixels.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Wanted {
    pub order: Order,
    pub page: usize,
    pub width: u32,
    pub height: u32,
}

/// What an order comes to, as far as it can be shown.
pub(super) enum Shown {
    /// A picture or a page.
    Picture { texture: TextureHandle, page: usize, pages: usize, facts: Facts },
    /// Words, and how many lines more there are.
    Words { text: String, more: usize, facts: Facts },
    /// Why there will be no file.
    Nothing(String),
}

/// The same, as a thread makes it.
enum Made {
    Picture(ColorImage, usize, usize, Facts),
    Words(String, usize, Facts),
}

type Result = std::result::Result<Made, String>;

/// Previews made so far, and the one that is being made.
pub(super) struct Previews {
    sender: Sender<(Wanted, Result)>,
    results: Receiver<(Wanted, Result)>,
    making: Option<Wanted>,
    shown: Vec<(Wanted, Shown)>,
}

impl Previews {
    pub(super) fn new() -> Self {
        let (sender, results) = channel();
        Self { sender, results, making: None, shown: vec![] }
    }

    /// The preview of what is wanted, and whether it is that; until it is made, the one before it.
    pub(super) fn show(&mut self, ctx: &Context, source: &Source, wanted: &Wanted) -> (Option<&Shown>, bool) {
        while let Ok((made, result)) = self.results.try_recv() {
            self.making = None;
            self.keep(ctx, made, result);
        }
        let found = self.shown.iter().position(|(made, _)| made == wanted);
        match found {
            // The last is the one that is seen.
            Some(at) => {
                let seen = self.shown.remove(at);
                self.shown.push(seen);
            }
            None if self.making.is_none() => self.make(ctx, source, wanted.clone()),
            None => {}
        }
        (self.shown.last().map(|(_, shown)| shown), found.is_some())
    }

    fn keep(&mut self, ctx: &Context, wanted: Wanted, result: Result) {
        let shown = match result {
            Ok(Made::Picture(image, page, pages, facts)) => {
                let texture = ctx.load_texture("preview", image, TextureOptions::LINEAR);
                Shown::Picture { texture, page, pages, facts }
            }
            Ok(Made::Words(text, more, facts)) => Shown::Words { text, more, facts },
            Err(sentence) => Shown::Nothing(sentence),
        };
        self.shown.push((wanted, shown));
        if self.shown.len() > KEPT {
            self.shown.remove(0);
        }
    }

    fn make(&mut self, ctx: &Context, source: &Source, wanted: Wanted) {
        let (source, sender, wake) = (source.clone(), self.sender.clone(), ctx.clone());
        let asked = wanted.clone();
        let job = move || {
            let result = unharmed(|| made(&source, &asked));
            // Nobody waits for it any more if the panel was closed.
            if sender.send((asked, result)).is_ok() {
                wake.request_repaint();
            }
        };
        if std::thread::Builder::new().name("preview".to_owned()).spawn(job).is_ok() {
            self.making = Some(wanted);
        } else {
            let sentence = "The computer has no room for another task, so there is no preview".to_owned();
            self.keep(ctx, wanted, Err(sentence));
        }
    }
}

fn made(source: &Source, wanted: &Wanted) -> Result {
    let studio = source.studio();
    let sentence = |error: crate::publish::PublishError| error.to_string();
    let facts = studio.facts(&wanted.order).map_err(sentence)?;
    let (width, height) = (f64::from(wanted.width), f64::from(wanted.height));
    Ok(match studio.preview(&wanted.order, wanted.page, width, height).map_err(sentence)? {
        Preview::Picture { pixels, page, pages } => {
            Made::Picture(crate::ui::canvas::color_image(&pixels), page, pages, facts)
        }
        Preview::Text(text) => {
            let (text, more) = beginning(&text);
            Made::Words(text, more, facts)
        }
    })
}

/// As much of a text as helps to judge it, and how many lines more it has.
fn beginning(text: &str) -> (String, usize) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut shown = String::new();
    for line in text.lines().take(MOST_LINES) {
        match line.char_indices().nth(MOST_IN_LINE) {
            Some((end, _)) => shown.extend([&line[..end], "…"]),
            None => shown.push_str(line),
        }
        shown.push('\n');
    }
    (shown, text.lines().count().saturating_sub(MOST_LINES))
}
