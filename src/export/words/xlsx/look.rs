//! How cells look: wrapped, at the top, notes in their colours.

use rust_xlsxwriter::{Color as CellColor, Format, FormatAlign, FormatBorder};

use crate::board::{NoteColor, Tone};
use crate::style::{Color, Style};

/// How cells look.
pub(super) struct Looks {
    style: &'static Style,
    /// Text as it is.
    pub(super) plain: Format,
    /// The head of a column.
    pub(super) head: Format,
    /// The head of a row.
    pub(super) row_head: Format,
    /// A title above all else.
    pub(super) title: Format,
}

impl Looks {
    pub(super) fn new(style: &'static Style) -> Self {
        let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let tone = |tone| color(style.tone(tone));
        let framed = plain.clone().set_border(FormatBorder::Thin).set_border_color(tone(Tone::Line)).set_bold();
        Self {
            style,
            head: framed.clone().set_background_color(tone(Tone::Strong)).set_font_color(tone(Tone::OnStrong)),
            row_head: framed.set_font_color(tone(Tone::StrongInk)),
            title: Format::new().set_bold().set_font_size(16.0).set_font_color(tone(Tone::StrongInk)),
            plain,
        }
    }

    /// A note's cell.
    pub(super) fn note(&self, of: NoteColor) -> Format {
        let tones = self.style.note(of);
        self.plain
            .clone()
            .set_border(FormatBorder::Thin)
            .set_border_color(color(tones.edge))
            .set_background_color(color(tones.fill))
            .set_font_color(color(tones.ink))
    }
}

fn color(Color { r, g, b }: Color) -> CellColor {
    CellColor::RGB(u32::from(r) << 16 | u32::from(g) << 8 | u32::from(b))
}
