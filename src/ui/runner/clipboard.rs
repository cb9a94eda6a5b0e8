//! The clipboard: text and tables at once, pictures once they are painted.

use arboard::Clipboard;
use egui::{ColorImage, Context};
use vello_cpu::Pixmap;

use super::painting::paint;

use crate::board::Board;
use crate::export::png::{Picture, Resolution};
use crate::geom::Rect;
use crate::layout::{Fonts, layout};
use crate::publish::{Part, PublishError};
use crate::scene::Scene;
use crate::style::{Appearance, Look, Style};
use crate::ui::textures::color_image;
use crate::words::Message;

/// Width in pixels of a board copied as a picture: sharp on a slide, small enough for a mail.
const PICTURE_WIDTH: u32 = 2480;

/// Resolution of notes copied as a picture.
const NOTES_RESOLUTION: Resolution = Resolution::Dpi(300.0);

/// The clipboard for what egui does not offer.
pub(super) struct Tables {
    /// Whether there is a desktop whose clipboard may be used.
    is_there: bool,
    /// Made when it is first needed. On X11 what was copied is there for as long as this is.
    clipboard: Option<Clipboard>,
}

impl Tables {
    /// A clipboard that may be used, or none.
    pub(super) const fn new(is_there: bool) -> Self {
        Self { is_there, clipboard: None }
    }

    /// Copies a table, as HTML and as text with tabs; where only text can be copied, tabs say most of it.
    pub(super) fn copy(&mut self, ctx: &Context, html: &str, tabs: String) {
        if !self.put(html, &tabs) {
            ctx.copy_text(tabs);
        }
    }

    fn put(&mut self, html: &str, tabs: &str) -> bool {
        if !self.is_there {
            return false;
        }
        if self.clipboard.is_none() {
            self.clipboard = Clipboard::new().ok();
        }
        self.clipboard.as_mut().is_some_and(|clipboard| clipboard.set().html(html, Some(tabs)).is_ok())
    }
}

/// Paints a part of a board as it is shown, and returns width, height and pixels.
pub(super) fn picture(
    fonts: &Fonts,
    board: &Board,
    part: &Part,
    appearance: Appearance,
) -> Result<(u32, u32, ColorImage), Message> {
    let look = appearance.look;
    let scene = layout(fonts, Style::with(appearance), board);
    let painted: Option<Pixmap> = match part {
        Part::Board | Part::Stage(_) => paint_wide(&scene, scene.page, look),
        Part::Named(name) => scene.area(name).and_then(|area| paint_wide(&scene, area, look)),
        Part::Notes(notes) => {
            let only = scene.only_notes(notes).ok_or_else(|| PublishError::NoNotes.message())?;
            // As sharp as on paper, but no wider than the board would be.
            let is_small = |picture: &Picture| picture.width <= PICTURE_WIDTH;
            match Picture::new(only.page, NOTES_RESOLUTION).ok().filter(is_small) {
                Some(_) => paint(&only, only.page, look, NOTES_RESOLUTION),
                None => paint_wide(&only, only.page, look),
            }
        }
    };
    let pixmap = painted.ok_or_else(|| PublishError::NoNotes.message())?;
    Ok((pixmap.width().into(), pixmap.height().into(), color_image(&pixmap)))
}

fn paint_wide(scene: &Scene, area: Rect, look: Look) -> Option<Pixmap> {
    paint(scene, area, look, Resolution::Width(PICTURE_WIDTH))
}
