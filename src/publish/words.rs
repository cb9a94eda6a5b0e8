//! Words: the part of the board that is wanted, written in one of the formats that need no layout.

use std::io;

use super::{Order, Part, Product, PublishError, Studio, ground};
use crate::export::Format;
use crate::export::png::{self, Picture, Resolution};
use crate::export::words::csv::{CsvOptions, Separator};
use crate::export::words::docx::{BoardPicture, docx};
use crate::export::words::{Outline, Scope, Slot, csv, html, json, markdown, plain, xlsx};
use crate::file::PlacedNotes;
use crate::geom::Rect;
use crate::scene::Scene;
use crate::words::Message;

/// Width in pixels of the board's picture in a text document: sharp on A4.
const PICTURE_WIDTH: u32 = 2400;

/// A table on the clipboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopiedTable {
    /// For text documents, with the notes as they are for other boards.
    pub html: String,
    /// For spreadsheets and everything else.
    pub tabs: String,
    /// The notes.
    pub placed: PlacedNotes,
}
/// How a workbook's rows are shown as text.
const WITHOUT_MARK: CsvOptions = CsvOptions { separator: Separator::Comma, has_mark: false };

impl Studio<'_> {
    pub(super) fn words(&self, order: &Order) -> Result<Product, PublishError> {
        let bytes = match order.format {
            Format::Docx => self.docx(order)?,
            Format::Xlsx => xlsx::xlsx(&self.outline(order)?)?,
            _ => self.text(order)?.into_bytes(),
        };
        let size = self.note_count(order)?;
        Ok(Product { bytes, size, unseen: vec![], missing: vec![], page: None })
    }

    /// How many notes there are to read.
    pub(super) fn note_count(&self, order: &Order) -> Result<Message, PublishError> {
        let outline = self.outline(order)?;
        let count: usize = outline.slots().map(|slot| slot.entries.len()).sum();
        Ok(msg!("size-notes", notes = count))
    }

    /// The words of an order as text. A text document and a workbook have here what they say, without their form.
    ///
    /// # Errors
    /// If what is ordered is not there.
    pub fn text(&self, order: &Order) -> Result<String, PublishError> {
        let outline = self.outline(order)?;
        let text = match order.format {
            Format::Html => html::html(&outline),
            Format::Markdown => markdown::markdown(&outline),
            Format::Csv => csv::rows(&outline, order.csv)?,
            Format::GridCsv => csv::grid(&outline, order.csv)?,
            Format::Xlsx => csv::rows(&outline, WITHOUT_MARK)?,
            Format::Json => json::json(&outline)?,
            Format::Text | Format::Docx | Format::Png | Format::Jpeg | Format::Webp | Format::Pdf | Format::Svg => {
                plain::plain(&outline)
            }
        };
        Ok(text)
    }

    /// The grid, or the places that are wanted, as other programs paste them.
    ///
    /// # Errors
    /// If what is ordered is not there.
    pub fn table(&self, order: &Order) -> Result<CopiedTable, PublishError> {
        let outline = self.outline(order)?;
        let tabs = if outline.table().is_some() { csv::tab_separated(&outline)? } else { plain::plain(&outline) };
        let placed = self.placed(&outline);
        Ok(CopiedTable { html: html::own_notes(&placed.write()) + &html::fragment(&outline), tabs, placed })
    }

    /// The notes of an outline, as they are on the board.
    fn placed(&self, outline: &Outline) -> PlacedNotes {
        let notes = |slot: &Slot| {
            let all = self.board.notes(&slot.id).map(|notes| notes.as_slice()).unwrap_or_default();
            let wanted = slot.entries.iter().filter_map(|entry| all.get(entry.position.checked_sub(1)?));
            wanted.map(|note| (**note).clone()).collect::<Vec<_>>()
        };
        let slots = outline.slots().map(|slot| (slot.id.clone(), notes(slot)));
        PlacedNotes(slots.filter(|(_, notes)| !notes.is_empty()).collect())
    }

    fn docx(&self, order: &Order) -> Result<Vec<u8>, PublishError> {
        let outline = self.outline(order)?;
        let (scene, area) = self.picture(order)?;
        let picture = Picture::new(area, Resolution::Width(PICTURE_WIDTH))?;
        let mut file = vec![];
        png::write(&scene, picture, ground(order), None, &mut file, &|_| true)?;
        let board = BoardPicture {
            png: &file,
            size_px: (picture.width, picture.height),
            size_mm: (area.width(), area.height()),
        };
        Ok(docx(&outline, Some(board))?)
    }

    fn outline(&self, order: &Order) -> Result<Outline, PublishError> {
        let scope = match &order.part {
            Part::Board | Part::Stage(_) => Scope { parking: order.parking, ..Scope::default() },
            Part::Notes(notes) => {
                Scope { notes: Some(notes.iter().cloned().collect()), parking: true, ..Scope::default() }
            }
            Part::Named(_) => {
                let (scene, area) = self.picture(order)?;
                Scope { slots: Some(slots_in(&scene, area)), parking: true, ..Scope::default() }
            }
        };
        Ok(Outline::of(self.board, &scope))
    }
}

fn slots_in(scene: &Scene, area: Rect) -> Vec<crate::board::SlotId> {
    let inside = scene.slots.iter().filter(|slot| area.contains(slot.area.center()));
    inside.map(|slot| slot.id.clone()).collect()
}

impl From<io::Error> for PublishError {
    fn from(error: io::Error) -> Self {
        Self::Words(error)
    }
}
