//! PDF: vector, with the glyphs that were shaped once, tagged as PDF/UA-1 (ISO 14289-1) wants it.
//!
//! Each text is real text in an embedded subset of its font, or of one that is made of it where its glyphs don't
//! say by themselves what they show (see `alphabet`). Where a font forbids embedding, letters are drawn as outlines
//! under glyphs without ink that carry their text.
//! Everything has a place in the tree of tags, in reading order over all sheets; what repeats other
//! marks is an artifact. No date is written unless the archive
//! wants one, so the same board gives the same bytes.

mod alphabet;
mod clusters;
mod face;
mod letters;
mod made_font;
mod marks;
mod places;
mod tags;

use std::num::NonZeroU32;
use std::sync::Arc;

use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::error::KrillaError;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::{NumberingStyle, PageLabel, PageSettings};
use krilla::{Document, SerializeSettings};

use self::alphabet::Alphabet;
use self::letters::Letters;
use self::marks::{Page, shown_lines, texts};
use self::places::{corner, link, narrow, web_link};
use self::tags::{Entry, Piece, Tags};
use crate::file::embedded::PDF_ATTACHMENT;
use crate::geom::{Size, pt_from_mm};
use crate::layout::{Sheet, Sheets};
use crate::scene::Role;
use crate::words::{Arg, Language, Message, Words};

/// What the attachment with the board is.
const ATTACHMENT_TYPE: &str = "text/plain";

/// Longest side of a page in points that readers must show: 200 inches.
const LONGEST_SIDE_PT: f64 = 14_400.0;

/// Why there is no PDF.
#[derive(Debug)]
pub enum PdfError {
    /// A page would be larger than PDF allows.
    TooLarge(f64, f64),
    /// The caller asked to stop.
    Stopped,
    /// The library refused, which is a mistake of copboard's.
    Refused(String),
}

errors_in_english!(PdfError);

impl PdfError {
    /// What to show to a person.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::TooLarge(width, height) => {
                msg!("pdf-page-too-large", width = Arg::decimal(*width, 0), height = Arg::decimal(*height, 0))
            }
            Self::Stopped => msg!("publish-stopped"),
            Self::Refused(why) => msg!("pdf-failed", why = why),
        }
    }
}

/// What goes along with the sheets.
#[derive(Clone, Copy)]
struct Along<'a> {
    /// The text of the board's file.
    board: Option<&'a str>,
    /// When the file is made, if it is for the archive.
    archived: Option<DateTime>,
}

/// Writes sheets as PDF, with the board's file attached if `board` gives its text. With `archived`, in seconds since
/// 1970 UTC, it is PDF/A-2a (ISO 19005-2) too; with an attachment PDF/A-3a (ISO 19005-3), which alone allows any.
///
/// # Errors
/// If a page is too large, or `progress` returns false.
pub fn write(
    sheets: &Sheets,
    board: Option<&str>,
    archived: Option<i64>,
    progress: super::png::Progress<'_>,
) -> Result<Vec<u8>, PdfError> {
    let along = Along { board, archived: archived.map(date) };
    match document(sheets, along, Letters::Embedded, progress)? {
        Ok(bytes) => Ok(bytes),
        // A font that can't be embedded after all must not keep a report from being written.
        Err(_) => {
            document(sheets, along, Letters::Outlined, progress)?.map_err(|error| PdfError::Refused(error.to_string()))
        }
    }
}

/// A moment as PDF has it.
fn date(unix_seconds: i64) -> DateTime {
    let time =
        jiff::Timestamp::from_second(unix_seconds).unwrap_or_default().to_zoned_datetime(jiff::tz::TimeZone::UTC);
    let small = |number: i8| number.unsigned_abs();
    DateTime::new(time.year().unsigned_abs())
        .month(small(time.month()))
        .day(small(time.day()))
        .hour(small(time.hour()))
        .minute(small(time.minute()))
        .second(small(time.second()))
        .utc_offset_hour(0)
        .utc_offset_minute(0)
}

/// What the file promises: that everybody can read it, and for the archive, that everybody always can.
fn settings(along: Along<'_>) -> Result<SerializeSettings, PdfError> {
    let promises = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
    let promises = match (along.archived, along.board) {
        (None, _) => promises,
        (Some(_), None) => promises.with_archival_validator(Archival::A2_A),
        (Some(_), Some(_)) => promises.with_archival_validator(Archival::A3_A),
    };
    let configuration = promises.finish().map_err(|error| PdfError::Refused(format!("{error:?}")))?;
    Ok(SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() })
}

fn document(
    sheets: &Sheets,
    along: Along<'_>,
    letters: Letters,
    progress: super::png::Progress<'_>,
) -> Result<Result<Vec<u8>, KrillaError>, PdfError> {
    let mut document = Document::new_with(settings(along)?);
    let mut alphabet = Alphabet::new(along.archived.is_some());
    learn(sheets, &mut alphabet);
    let mut entries: Vec<Entry> = vec![];
    for (nth, sheet) in sheets.sheets.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "a share for a progress bar")]
        let share = nth as f32 / sheets.sheets.len() as f32;
        if !progress(share) {
            return Err(PdfError::Stopped);
        }
        page(&mut document, (nth, sheet), sheets, (&mut alphabet, letters), &mut entries)?;
    }
    entries.sort_by_key(|entry| entry.order);
    document.set_outline(outline(&entries, &sheets.title));
    document.set_tag_tree(Tags::tree(entries, &sheets.language));
    let metadata = Metadata::new()
        .title(sheets.title.clone())
        .language(sheets.language.to_string())
        .creator("copboard".to_owned())
        .producer("copboard".to_owned());
    document.set_metadata(match along.archived {
        None => metadata,
        Some(date) => metadata.creation_date(date),
    });
    if let Some(board) = along.board {
        let words = Words::of(Language::parse(&sheets.language).unwrap_or_default());
        document.embed_file(EmbeddedFile {
            path: PDF_ATTACHMENT.to_owned(),
            mime_type: MimeType::new(ATTACHMENT_TYPE),
            description: Some(words.text("board-attachment")),
            association_kind: AssociationKind::Source,
            data: Arc::new(board.as_bytes().to_vec()).into(),
            modification_date: along.archived,
            compress: Some(true),
            location: None,
        });
    }
    Ok(document.finish())
}

fn learn(sheets: &Sheets, alphabet: &mut Alphabet) {
    for (_, group) in sheets.sheets.iter().flat_map(|sheet| &sheet.groups) {
        texts(group, &mut |item| {
            for nth in shown_lines(item) {
                alphabet.learn(&item.lines, nth);
            }
            if item.lines.rtl {
                alphabet.learn_end();
            }
        });
    }
    alphabet.finish();
}

fn page(
    document: &mut Document,
    (nth, sheet): (usize, &Sheet),
    sheets: &Sheets,
    (alphabet, letters): (&mut Alphabet, Letters),
    entries: &mut Vec<Entry>,
) -> Result<(), PdfError> {
    let too_large = || PdfError::TooLarge(sheet.size.width, sheet.size.height);
    let Size { width, height } = sheet.size;
    let (width, height) = (pt_from_mm(width), pt_from_mm(height));
    if width.max(height) > LONGEST_SIDE_PT {
        return Err(too_large());
    }
    let label =
        PageLabel::new(Some(NumberingStyle::Arabic), None, u32::try_from(nth + 1).ok().and_then(NonZeroU32::new));
    let settings = PageSettings::from_wh(narrow(width), narrow(height)).ok_or_else(too_large)?.with_page_label(label);
    let mut page = document.start_page_with(settings);
    let mut surface = page.surface();
    let mut marks = Page { surface: &mut surface, alphabet, letters, language: &sheets.language, entries, nth };
    for (order, group) in &sheet.groups {
        marks.group(*order, group);
    }
    surface.finish();
    // A mark that names a page leads there.
    for entry in entries.iter_mut().filter(|entry| entry.page == nth) {
        if let Role::Overflow(slot) = &entry.role
            && let Some(target) = sheets.continued.get(slot)
        {
            let link = link(entry.bounds, *target, &entry.name);
            entry.link = Some(page.add_tagged_annotation(link));
        }
    }
    // So does an address.
    for piece in entries.iter_mut().filter(|entry| entry.page == nth).flat_map(|entry| &mut entry.nodes) {
        if let Piece::Web(piece) = piece
            && let Some(link) = web_link(&piece.areas, &piece.target, &piece.shown)
        {
            piece.annotation = Some(page.add_tagged_annotation(link));
        }
    }
    page.finish();
    Ok(())
}

/// Bookmarks: the headings, each below the last one of a higher level.
fn outline(entries: &[Entry], title: &str) -> Outline {
    let mut outline = Outline::new();
    let heading = |entry: &Entry| match entry.role {
        Role::Heading(level) => {
            Some((level, entry.name.clone(), XyzDestination::new(entry.page, corner(entry.bounds))))
        }
        _ => None,
    };
    let mut headings = entries.iter().filter_map(heading).peekable();
    if headings.peek().is_none() {
        // PDF/UA wants bookmarks, also where a part of a board has no heading.
        let start = XyzDestination::new(0, krilla::geom::Point::from_xy(0.0, 0.0));
        outline.push_child(OutlineNode::new(title.to_owned(), start));
    }
    while let Some((level, name, place)) = headings.next() {
        outline.push_child(node(level, name, place, &mut headings));
    }
    outline
}

fn node(
    level: u8,
    name: String,
    place: XyzDestination,
    rest: &mut std::iter::Peekable<impl Iterator<Item = (u8, String, XyzDestination)>>,
) -> OutlineNode {
    let mut node = OutlineNode::new(name, place).with_open(true);
    while let Some((below, name, place)) = rest.next_if(|(next, ..)| *next > level) {
        node.push_child(self::node(below, name, place, rest));
    }
    node
}
