//! What a file will look like: the real thing, painted small.

use vello_cpu::Pixmap;

use super::{Order, PublishError, Studio, ground, limits};
use crate::export::Format;
use crate::export::png::{Picture, Resolution};
use crate::export::raster::{Raster, View, WHOLE};
use crate::geom::px_len_from_mm;
use crate::layout::Sheet;

/// What a file will look like.
#[derive(Debug)]
pub enum Preview {
    /// A picture, or one of the pages.
    Picture {
        /// Its pixels: rows of premultiplied RGBA.
        pixels: Pixmap,
        /// Which page, from 0.
        page: usize,
        /// How many pages there are.
        pages: usize,
    },
    /// The words.
    Text(String),
}

impl Studio<'_> {
    /// What `order` will look like: a page of it, at most `width` × `height` pixels.
    ///
    /// # Errors
    /// As [`Studio::publish`].
    pub fn preview(&self, order: &Order, page: usize, width: f64, height: f64) -> Result<Preview, PublishError> {
        match order.format {
            Format::Png | Format::Jpeg | Format::Webp | Format::Svg => {
                let (scene, area) = self.picture(order)?;
                // What can't be made is said here and not only when it is saved.
                if order.format.is_pixels() {
                    Picture::within(limits(order.format), area, order.resolution)?;
                }
                let scale = (width / area.width()).min(height / area.height());
                let picture = Picture::new(area, Resolution::Width(px_len_from_mm(area.width(), scale)))?;
                let view = picture.view(0, picture.height);
                let pixels = Raster::new().paint(&scene, view, Some(ground(order)), WHOLE);
                Ok(Preview::Picture { pixels, page: 0, pages: 1 })
            }
            Format::Pdf => {
                let (sheets, _) = self.sheets(order)?;
                let pages = sheets.sheets.len();
                let page = page.min(pages.saturating_sub(1));
                let Some(sheet) = sheets.sheets.get(page) else { return Err(PublishError::NoNotes) };
                let scale = (width / sheet.size.width).min(height / sheet.size.height);
                Ok(Preview::Picture { pixels: paint(sheet, scale), page, pages })
            }
            Format::Docx
            | Format::Xlsx
            | Format::Html
            | Format::Markdown
            | Format::Csv
            | Format::GridCsv
            | Format::Text
            | Format::Json => self.text(order).map(Preview::Text),
        }
    }
}

/// The pixels of a sheet at `px_per_mm`, as the PDF shows it.
#[must_use]
pub fn paint(sheet: &Sheet, px_per_mm: f64) -> Pixmap {
    let side = |mm: f64| u16::try_from(px_len_from_mm(mm, px_per_mm)).unwrap_or(u16::MAX);
    let (width, height) = (side(sheet.size.width), side(sheet.size.height));
    let view = View { px_per_mm, origin_px: (0, 0), width, height };
    let white = crate::style::Style::of(crate::style::Look::Print).tone(crate::board::Tone::Page);
    Raster::new().paint_groups(sheet.groups.iter().map(|(_, group)| &**group), view, Some(white), WHOLE)
}
