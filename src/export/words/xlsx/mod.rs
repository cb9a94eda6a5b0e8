//! A workbook: a sheet with a row for each note, one with the form's table, one with what is filled in.
//!
//! What people wrote is always text, whatever it looks like; only positions and votes are numbers. No cell is a formula.

mod fields;
mod grid;
mod height;
mod look;
mod notes;
mod text;

use std::io;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use self::look::Looks;
use super::Outline;
use super::direction::Direction;
use crate::style::{Look, Style};

/// Number that Excel has for A4.
const A4: u8 = 9;

/// Most letters of a sheet's name.
const MOST_NAME: usize = 31;

/// The board as the bytes of a workbook.
///
/// # Errors
/// If a sheet takes more than Excel can hold.
pub fn xlsx(outline: &Outline) -> io::Result<Vec<u8>> {
    workbook(outline).map_err(io::Error::other)
}

fn workbook(outline: &Outline) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The library would write the time of day.
    let no_time = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let title = text::clipped(&outline.name().replace('\n', " "));
    let properties = DocProperties::new().set_title(title).set_author("copboard").set_creation_datetime(&no_time);
    workbook.set_properties(&properties);
    let looks = Looks::new(Style::of(Look::Print));
    notes::write(sheet(&mut workbook, outline, "sheet-notes")?, outline, &looks)?;
    if let Some(table) = outline.table() {
        grid::write(sheet(&mut workbook, outline, "sheet-grid")?, table, &looks)?;
    }
    fields::write(sheet(&mut workbook, outline, "sheet-board")?, outline, &looks)?;
    workbook.save_to_buffer()
}

/// A new sheet that prints as wide as a page, and runs the way its language does.
fn sheet<'a>(
    workbook: &'a mut Workbook,
    outline: &Outline,
    name: &'static str,
) -> Result<&'a mut Worksheet, XlsxError> {
    let name = outline.words().text(name);
    let may_stand = |c: &char| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'');
    let name: String = name.chars().filter(may_stand).take(MOST_NAME).collect();
    let sheet = workbook.add_worksheet();
    sheet.set_name(name)?.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    sheet.set_right_to_left(Direction::of_language(&outline.language).is_rtl());
    Ok(sheet)
}
