//! A Word document: headings that Word knows as such, notes as lists, and the table as a table.
//!
//! The table and the heading before it have pages in landscape of their own, all else is in portrait.

use std::io::{self, Cursor};

use docx_rs::{
    AbstractNumbering, BreakType, Docx, IndentLevel, Level, LevelJc, LevelText, LineSpacing, LineSpacingType,
    NumberFormat, Numbering, NumberingId, PageMargin, PageOrientationType, PageSize, Paragraph, ParagraphBorder,
    ParagraphBorderPosition, ParagraphBorders, Pic, Run, RunFonts, SectionProperty, Shading, SpecialIndentType, Start,
    Style as WordStyle, StyleType, Table as WordTable, TableBorder, TableBorderPosition, TableCell as WordCell,
    TableCellMargins, TableLayoutType, TableRow, VMergeType, WidthType,
};

use super::package::complete;
use super::{Block, Entry, Outline, Table, TableCell};
use crate::board::Tone;
use crate::style::{Color, Look, Style};
use crate::words::Words;

/// A4 in twentieths of a point: short side, long side.
const A4: (u32, u32) = (11_906, 16_838);

/// Margin of pages at every side in twentieths of a point: 18 mm.
const MARGIN: u32 = 1_020;

/// Twentieths of a point in a millimetre.
const TWIPS_PER_MM: f64 = 1_440.0 / 25.4;

/// Units of pictures in a millimetre.
const EMU_PER_MM: f64 = 36_000.0;

/// Height in millimetres that a picture may have, so that title and fields fit on its page too.
const PICTURE_HEIGHT_MM: f64 = 170.0;

/// Size of text in cells, in half points.
const CELL_SIZE: usize = 17;

/// Bullets: 1 is taken by the package's own numbered list.
const LIST: usize = 2;

/// Bullets in cells, which stand closer.
const CELL_LIST: usize = 3;

/// Styles of paragraphs and of what stands behind a note's text.
const LIST_STYLE: &str = "ListBullet";
const CELL_STYLE: &str = "TableText";
const REMARK_STYLE: &str = "Remark";

/// The board's picture, as PNG.
#[derive(Clone, Copy, Debug)]
pub struct BoardPicture<'a> {
    /// The file's bytes.
    pub png: &'a [u8],
    /// Width and height in pixels.
    pub size_px: (u32, u32),
    /// Width and height on paper in millimetres; it is shown smaller where a page is.
    pub size_mm: (f64, f64),
}

/// The board as the bytes of a Word document, with its picture if there is one.
///
/// # Errors
/// If the package can't be written, which only a fault in this program would cause.
pub fn docx(outline: &Outline, picture: Option<BoardPicture<'_>>) -> io::Result<Vec<u8>> {
    let writer = Writer { style: Style::of(Look::Print), words: outline.words() };
    let mut document = writer.styles(Docx::new());
    document = document.add_paragraph(Writer::heading(1, &outline.title));
    let (before, wide, after) = split(&outline.blocks);
    let fields_end = before.iter().rposition(|block| matches!(block, Block::Fields(_))).map_or(0, |nth| nth + 1);
    document = writer.blocks(document, &before[..fields_end]);
    if let Some(picture) = picture {
        document = document.add_paragraph(shown(picture));
    }
    document = writer.blocks(document, &before[fields_end..]);
    if !wide.is_empty() {
        document = document.add_paragraph(page_end(PageOrientationType::Portrait));
        document = writer.blocks(document, wide);
        if !(after.is_empty() && outline.credits.is_empty()) {
            document = document.add_paragraph(page_end(PageOrientationType::Landscape));
        }
    }
    document = writer.blocks(document, after);
    for credit in &outline.credits {
        document = document.add_paragraph(Paragraph::new().add_run(Run::new().style(REMARK_STYLE).add_text(credit)));
    }
    let is_wide_at_end = !wide.is_empty() && after.is_empty() && outline.credits.is_empty();
    let last = if is_wide_at_end { PageOrientationType::Landscape } else { PageOrientationType::Portrait };
    let (width, height) = page_size(last);
    document = document.page_size(width, height).page_orient(last).page_margin(margins());
    let mut package = document.build();
    complete(&mut package, outline, picture.is_some())?;
    let mut bytes = Cursor::new(vec![]);
    package.pack(&mut bytes).map_err(io::Error::from)?;
    Ok(bytes.into_inner())
}

/// The blocks before the table's heading, those up to the next heading of that level, and the others.
fn split(blocks: &[Block]) -> (&[Block], &[Block], &[Block]) {
    let is_heading = |block: &Block| matches!(block, Block::Heading(..));
    let Some(table) = blocks.iter().position(|block| matches!(block, Block::Table(_))) else {
        return (blocks, &[], &[]);
    };
    let start = blocks[..table].iter().rposition(is_heading).unwrap_or(table);
    let end = blocks[table..].iter().position(is_heading).map_or(blocks.len(), |count| table + count);
    (&blocks[..start], &blocks[start..end], &blocks[end..])
}

const fn page_size(orientation: PageOrientationType) -> (u32, u32) {
    match orientation {
        PageOrientationType::Portrait => A4,
        PageOrientationType::Landscape => (A4.1, A4.0),
    }
}

fn margins() -> PageMargin {
    let margin = MARGIN.cast_signed();
    PageMargin {
        top: margin,
        left: margin,
        bottom: margin,
        right: margin,
        header: margin / 2,
        footer: margin / 2,
        gutter: 0,
    }
}

/// The end of pages of one orientation: a line that takes next to no room, as a table may be before it.
fn page_end(orientation: PageOrientationType) -> Paragraph {
    let (width, height) = page_size(orientation);
    let size = PageSize::new().size(width, height).orient(orientation);
    let section = SectionProperty::new().page_size(size).page_margin(margins());
    Paragraph::new()
        .line_spacing(LineSpacing::new().line(20).line_rule(LineSpacingType::Exact).after(0))
        .section_property(section)
}

fn shown(picture: BoardPicture<'_>) -> Paragraph {
    let room_mm = f64::from(A4.0 - 2 * MARGIN) / TWIPS_PER_MM;
    let (width, height) = picture.size_mm;
    let scale = (room_mm / width).min(PICTURE_HEIGHT_MM / height).min(1.0);
    let emu = |mm: f64| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page is below 2^32 units")]
        let emu = (mm * scale * EMU_PER_MM).round() as u32;
        emu
    };
    let (width_px, height_px) = picture.size_px;
    // The name is given here, as docx-rs would count pictures from the program's start on.
    let pic = Pic::new_with_dimensions(picture.png.to_vec(), width_px, height_px).id("rIdImage1");
    Paragraph::new().add_run(Run::new().add_image(pic.size(emu(width), emu(height))))
}

/// Adds lines of text to a run.
fn with_lines(run: Run, text: &str) -> Run {
    text.split('\n').enumerate().fold(run, |run, (nth, line)| {
        let run = if nth > 0 { run.add_break(BreakType::TextWrapping) } else { run };
        run.add_text(line)
    })
}

fn hex(Color { r, g, b }: Color) -> String {
    format!("{r:02X}{g:02X}{b:02X}")
}

/// Writes blocks with the colours of a style.
struct Writer {
    style: &'static Style,
    words: &'static Words,
}

impl Writer {
    fn tone(&self, tone: Tone) -> String {
        hex(self.style.tone(tone))
    }

    /// The styles that paragraphs name, and the bullets.
    fn styles(&self, document: Docx) -> Docx {
        let paragraph = |id: &str, name: &str| WordStyle::new(id, StyleType::Paragraph).name(name).based_on("Normal");
        let heading = |level: usize, size| {
            let style = paragraph(&format!("Heading{level}"), &format!("heading {level}")).next("Normal").bold();
            style
                .size(size)
                .color(self.tone(Tone::StrongInk))
                .outline_lvl(level - 1)
                .line_spacing(LineSpacing::new().before(if level == 1 { 0 } else { 280 }).after(80))
        };
        let font = "Calibri";
        let fonts = RunFonts::new().ascii(font).hi_ansi(font).east_asia(font).cs(font);
        document
            .default_fonts(fonts)
            .default_size(21)
            .default_line_spacing(LineSpacing::new().after(100).line(264).line_rule(LineSpacingType::Auto))
            .add_style(heading(1, 40))
            .add_style(heading(2, 28))
            .add_style(heading(3, 23))
            .add_style(heading(4, 21))
            .add_style(heading(5, 21))
            .add_style(heading(6, 21))
            .add_style(paragraph(LIST_STYLE, "List Bullet").line_spacing(LineSpacing::new().after(80)))
            .add_style(
                paragraph(CELL_STYLE, "Table Text")
                    .size(CELL_SIZE)
                    .line_spacing(LineSpacing::new().after(50).line(240).line_rule(LineSpacingType::Auto)),
            )
            .add_style(
                WordStyle::new(REMARK_STYLE, StyleType::Character)
                    .name("Remark")
                    .size(16)
                    .color(self.tone(Tone::Muted)),
            )
            .add_abstract_numbering(bullets(LIST, 340))
            .add_numbering(Numbering::new(LIST, LIST))
            .add_abstract_numbering(bullets(CELL_LIST, 200))
            .add_numbering(Numbering::new(CELL_LIST, CELL_LIST))
    }

    fn blocks(&self, document: Docx, blocks: &[Block]) -> Docx {
        blocks.iter().fold(document, |document, block| match block {
            Block::Heading(level, text) => document.add_paragraph(Self::heading(*level, text)),
            Block::Paragraph(text) => document.add_paragraph(Paragraph::new().add_run(with_lines(Run::new(), text))),
            Block::Fields(fields) => fields.iter().fold(document, |document, field| {
                let label =
                    Run::new().bold().add_text(self.words.say(&msg!("field-label", label = &field.label)) + " ");
                let text = with_lines(Run::new(), &field.text);
                document.add_paragraph(Paragraph::new().add_run(label).add_run(text))
            }),
            Block::Slot(slot) if slot.entries.is_empty() => {
                let none = Run::new().style(REMARK_STYLE).add_text(self.words.text("no-notes"));
                document.add_paragraph(Paragraph::new().add_run(none))
            }
            Block::Slot(slot) => slot
                .entries
                .iter()
                .fold(document, |document, entry| document.add_paragraph(self.note(entry, LIST_STYLE, LIST))),
            Block::Table(table) => document.add_table(self.table(table)),
        })
    }

    fn heading(level: u8, text: &str) -> Paragraph {
        Paragraph::new().style(&format!("Heading{level}")).keep_next(true).add_run(Run::new().add_text(text))
    }

    /// A note: its colour at the left edge, and in words behind it, with its votes.
    fn note(&self, entry: &Entry, style: &str, bullets: usize) -> Paragraph {
        let edge = hex(self.style.note(entry.color).edge);
        let border = ParagraphBorder::new(ParagraphBorderPosition::Left).size(24).space(4).color(edge);
        let remark = Run::new().style(REMARK_STYLE).add_text(format!(" ({})", entry.remark()));
        let mut note = Paragraph::new().style(style).numbering(NumberingId::new(bullets), IndentLevel::new(0));
        // With docx-rs's own borders, the other three sides would be black lines.
        note.property = note.property.set_borders(ParagraphBorders::with_empty().set(border));
        note.add_run(with_lines(Run::new(), &entry.text)).add_run(remark)
    }

    fn table(&self, table: &Table) -> WordTable {
        let widths = widths(table);
        let rows = (0..table.rows).map(|row| {
            let cells = (0..table.columns).filter_map(|column| self.cell(table, row, column, &widths));
            let word = TableRow::new(cells.collect());
            // The first row, and no other, is kept in one piece: by that `complete` finds it.
            if row == 0 { word.cant_split() } else { word }
        });
        let line = self.tone(Tone::Line);
        let sides = [
            TableBorderPosition::Top,
            TableBorderPosition::Left,
            TableBorderPosition::Bottom,
            TableBorderPosition::Right,
            TableBorderPosition::InsideH,
            TableBorderPosition::InsideV,
        ];
        let plain = WordTable::new(rows.collect())
            .layout(TableLayoutType::Fixed)
            .width(widths.iter().sum(), WidthType::Dxa)
            .margins(TableCellMargins::new().margin(60, 80, 40, 80))
            .set_grid(widths);
        sides.into_iter().fold(plain, |table, side| table.set_border(TableBorder::new(side).size(4).color(&line)))
    }

    /// What stands at a place of the table, if it is not within a cell that begins further left.
    fn cell(&self, table: &Table, row: usize, column: usize, widths: &[usize]) -> Option<WordCell> {
        let Some(cell) = table.at(row, column) else {
            return Some(WordCell::new().width(widths[column], WidthType::Dxa).add_paragraph(empty_line()));
        };
        if cell.at.column != column {
            return None;
        }
        let width = widths[column..column + cell.at.columns].iter().sum();
        let mut word = WordCell::new().width(width, WidthType::Dxa);
        if cell.at.columns > 1 {
            word = word.grid_span(cell.at.columns);
        }
        if cell.at.rows > 1 {
            let is_first = cell.at.row == row;
            word = word.vertical_merge(if is_first { VMergeType::Restart } else { VMergeType::Continue });
        }
        if row == 0 && cell.is_header() {
            word = word.shading(Shading::new().fill(self.tone(Tone::Strong)));
        }
        let paragraphs = if cell.at.row == row { self.cell_paragraphs(cell) } else { vec![] };
        if paragraphs.is_empty() {
            return Some(word.add_paragraph(empty_line()));
        }
        Some(paragraphs.into_iter().fold(word, WordCell::add_paragraph))
    }

    fn cell_paragraphs(&self, cell: &TableCell) -> Vec<Paragraph> {
        let ink = self.tone(if cell.at.row == 0 { Tone::OnStrong } else { Tone::StrongInk });
        let line = |run: Run| Paragraph::new().style(CELL_STYLE).add_run(run.color(&ink));
        let text = cell.is_header().then(|| line(Run::new().bold().add_text(&cell.text)));
        let when = cell.when().map(|when| line(with_lines(Run::new(), when)));
        let entries = cell.slots.iter().flat_map(|slot| &slot.entries);
        let notes = entries.map(|entry| self.note(entry, CELL_STYLE, CELL_LIST));
        text.into_iter().chain(when).chain(notes).collect()
    }
}

/// Word wants a paragraph in every cell.
fn empty_line() -> Paragraph {
    Paragraph::new().style(CELL_STYLE)
}

fn bullets(id: usize, indent: i32) -> AbstractNumbering {
    let level = Level::new(0, Start::new(1), NumberFormat::new("bullet"), LevelText::new("•"), LevelJc::new("left"));
    AbstractNumbering::new(id).add_level(level.indent(
        Some(indent),
        Some(SpecialIndentType::Hanging(indent)),
        None,
        None,
    ))
}

/// Widths of the columns in twentieths of a point: those that head rows are as wide as their longest
/// word needs, the others share the rest.
fn widths(table: &Table) -> Vec<usize> {
    const MARGINS: usize = 200;
    let room = (A4.1 - 2 * MARGIN) as usize;
    let heads = table.header_columns();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        reason = "sizes and widths are small and above 0"
    )]
    let width = |column| (table.longest_word_em(column) * (CELL_SIZE * 10) as f64) as usize + MARGINS;
    let mut widths: Vec<usize> = (0..heads).map(|column| width(column).min(room / 6)).collect();
    let rest = (room - widths.iter().sum::<usize>()) / (table.columns - heads).max(1);
    widths.resize(table.columns, rest);
    widths
}
