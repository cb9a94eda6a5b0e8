//! From a board to a finished file: lays it out, chooses the exporter, and says what came of it.
//!
//! The window and the command line both order here, so they write the same bytes.

mod facts;
mod preview;
mod sizes;
mod stage;
mod stage_order;
mod words;

use crate::board::{Board, NoteId, Tone};
use crate::export::Format;
use crate::export::jpeg::{self, USUAL_QUALITY};
use crate::export::pdf::{self, PdfError};
use crate::export::png::{self, Limits, Picture, PictureError, Progress, Resolution};
use crate::export::svg::{self, Letters};
use crate::export::webp;
use crate::export::words::csv::CsvOptions;
use crate::file;
use crate::geom::Rect;
use crate::layout::{Fonts, Paging, PagingError, Sheets, layout, sheets};
use crate::scene::{Overflow, Scene};
use crate::style::{Appearance, Look, Style};
use crate::words::Message;

pub use facts::Facts;
pub use preview::{Preview, paint};
pub use stage_order::StageOrder;
pub use words::CopiedTable;

/// The part of a board that is wanted.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Part {
    /// The page.
    #[default]
    Board,
    /// A part of the page by its name: an area of the form, or a slot.
    Named(String),
    /// Some notes.
    Notes(Vec<NoteId>),
    /// One subject or all of them, as a room sees them.
    Stage(StageOrder),
}

/// What is wanted.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    /// The form.
    pub format: Format,
    /// The part of the board.
    pub part: Part,
    /// The look of pictures and pages.
    pub look: Look,
    /// Whether notes have the signs of their colors; as is usual in the look if that is not said.
    pub signs: Option<bool>,
    /// How large pictures are.
    pub resolution: Resolution,
    /// How much of a JPEG's picture is kept, from 1 to 100.
    pub quality: u8,
    /// How pages are made.
    pub paging: Paging,
    /// When a PDF for the archive is made, in seconds since 1970 UTC, which its standard wants to know; none if it
    /// is not for the archive.
    pub archived: Option<i64>,
    /// How an SVG writes letters.
    pub letters: Letters,
    /// How a table in CSV is written.
    pub csv: CsvOptions,
    /// Whether the board itself is carried inside.
    pub board_inside: bool,
    /// Whether the notes beside the page are there too.
    pub parking: bool,
}

impl Order {
    /// The usual order of a format: all of the board, as on screen. Words have the parking lot too, so
    /// that none is lost; paper has not, as the form promises.
    #[must_use]
    pub fn usual(format: Format) -> Self {
        Self {
            format,
            part: Part::Board,
            look: Look::Light,
            signs: None,
            resolution: Resolution::Dpi(300.0),
            quality: USUAL_QUALITY,
            paging: Paging::default(),
            archived: None,
            letters: Letters::Outlines,
            csv: CsvOptions::default(),
            board_inside: false,
            parking: format.is_words(),
        }
    }

    /// The style of pictures and pages.
    #[must_use]
    pub fn style(&self) -> &'static Style {
        let usual = Appearance::from(self.look);
        Style::with(Appearance { has_signs: self.signs.unwrap_or(usual.has_signs), ..usual })
    }
}

/// A finished file.
#[derive(Clone, Debug)]
pub struct Product {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its size in words, such as *4961 × 3508 pixels*.
    pub size: Message,
    /// Places whose notes are not all to be seen in it.
    pub unseen: Vec<Overflow>,
    /// Characters that no font has, and that can't be seen in it.
    pub missing: Vec<char>,
    /// Which page it is of how many that a room sees, if it is a picture of one.
    pub page: Option<(usize, usize)>,
}

/// Why there is no file.
#[derive(Debug)]
pub enum PublishError {
    /// The board has no part with that name.
    NoSuchArea {
        /// What was asked for.
        wanted: String,
        /// What there is.
        known: Vec<String>,
    },
    /// None of the notes is on the page.
    NoNotes,
    /// A subject has no such page.
    NoSuchPage {
        /// What was asked for, from 1.
        page: usize,
        /// How many there are.
        pages: usize,
    },
    /// There is no picture.
    Picture(PictureError),
    /// There is no PDF.
    Pdf(PdfError),
    /// The words could not be put together.
    Words(std::io::Error),
    /// It does not go onto paper.
    Paging(PagingError),
}

errors_in_english!(PublishError);

impl From<PictureError> for PublishError {
    fn from(error: PictureError) -> Self {
        Self::Picture(error)
    }
}

impl From<PdfError> for PublishError {
    fn from(error: PdfError) -> Self {
        Self::Pdf(error)
    }
}

impl From<PagingError> for PublishError {
    fn from(error: PagingError) -> Self {
        Self::Paging(error)
    }
}

impl PublishError {
    /// What to show to a person.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NoSuchArea { wanted, known } => {
                msg!("publish-no-such-area", wanted = wanted, known = known.join(", "))
            }
            Self::NoNotes => msg!("publish-no-notes"),
            Self::NoSuchPage { page, pages } => msg!("publish-no-such-page", page = *page, pages = *pages),
            Self::Picture(error) => error.message(),
            Self::Pdf(error) => error.message(),
            Self::Words(error) => msg!("publish-words-failed", why = error.to_string()),
            Self::Paging(error) => error.message(),
        }
    }

    /// Whether a smaller picture could be made.
    #[must_use]
    pub const fn is_too_large(&self) -> bool {
        matches!(self, Self::Picture(PictureError::TooLarge { .. }))
    }

    /// Whether it is what the caller asked for.
    #[must_use]
    pub const fn is_stop(&self) -> bool {
        matches!(self, Self::Picture(PictureError::Stopped) | Self::Pdf(PdfError::Stopped))
    }
}

/// A board that is to be published, and what that takes.
#[derive(Clone, Copy, Debug)]
pub struct Studio<'a> {
    /// The fonts.
    pub fonts: &'a Fonts,
    /// The board.
    pub board: &'a Board,
}

impl Studio<'_> {
    /// Makes a file.
    ///
    /// # Errors
    /// If what is ordered is not there or too large, or `progress` returns false.
    pub fn publish(&self, order: &Order, progress: Progress<'_>) -> Result<Product, PublishError> {
        match order.format {
            Format::Png | Format::Jpeg | Format::Webp => self.pixels(order, progress),
            Format::Svg => self.svg(order),
            Format::Pdf => self.pdf(order, progress),
            Format::Docx
            | Format::Xlsx
            | Format::Html
            | Format::Markdown
            | Format::Csv
            | Format::GridCsv
            | Format::Text
            | Format::Json => self.words(order),
        }
    }

    fn pixels(&self, order: &Order, progress: Progress<'_>) -> Result<Product, PublishError> {
        let (scene, area) = self.picture(order)?;
        let picture = Picture::within(limits(order.format), area, order.resolution)?;
        let (ground, mut bytes) = (ground(order), vec![]);
        match order.format {
            Format::Jpeg => jpeg::write(&scene, picture, ground, order.quality, &mut bytes, progress)?,
            Format::Webp => webp::write(&scene, picture, ground, &mut bytes, progress)?,
            _ => png::write(&scene, picture, ground, self.inside(order).as_deref(), &mut bytes, progress)?,
        }
        let size = sizes::pixels(picture);
        let page = self.stage_page(order);
        Ok(Product { bytes, size, unseen: unseen(&scene, area), missing: scene.missing, page })
    }

    fn svg(&self, order: &Order) -> Result<Product, PublishError> {
        let (scene, area) = self.picture(order)?;
        let inside = self.inside(order);
        let language = &self.board.language;
        let svg = svg::write(&scene, area, ground(order), language, order.letters, inside.as_deref());
        let size = sizes::millimeters(area);
        let unseen = unseen(&scene, area);
        let page = self.stage_page(order);
        Ok(Product { bytes: svg.into_bytes(), size, unseen, missing: scene.missing, page })
    }

    fn pdf(&self, order: &Order, progress: Progress<'_>) -> Result<Product, PublishError> {
        let (sheets, missing) = self.sheets(order)?;
        let bytes = pdf::write(&sheets, self.inside(order).as_deref(), order.archived, progress)?;
        let size = sizes::pages(sheets.sheets.len());
        Ok(Product { bytes, size, unseen: vec![], missing, page: None })
    }

    /// The sheets of paper that an order takes, and characters that no font has.
    ///
    /// # Errors
    /// If what is ordered is not there, or does not go onto paper like that.
    pub fn sheets(&self, order: &Order) -> Result<(Sheets, Vec<char>), PublishError> {
        if let Part::Stage(of) = &order.part {
            return Ok(self.stage_sheets(order, of));
        }
        let (scene, area) = self.picture(order)?;
        let paging = Paging { parking: order.parking, ..order.paging };
        let style = order.style();
        let sheets = sheets(self.fonts, style, self.board, &scene, area, paging)?;
        Ok((sheets, scene.missing))
    }

    /// The scene in the look that is ordered, and the part of it that is wanted.
    fn picture(&self, order: &Order) -> Result<(Scene, Rect), PublishError> {
        let scene = match &order.part {
            Part::Stage(of) => return self.stage_picture(order, of),
            Part::Board | Part::Named(_) | Part::Notes(_) => layout(self.fonts, order.style(), self.board),
        };
        match &order.part {
            Part::Board | Part::Stage(_) => Ok((scene.clone(), scene.page)),
            Part::Named(name) => match scene.area(name) {
                Some(area) => Ok((scene, area)),
                None => Err(PublishError::NoSuchArea { wanted: name.clone(), known: area_names(&scene) }),
            },
            Part::Notes(notes) => {
                let only = scene.only_notes(notes).ok_or(PublishError::NoNotes)?;
                let page = only.page;
                Ok((only, page))
            }
        }
    }

    /// The text of the board's file, if it is to be carried inside.
    fn inside(&self, order: &Order) -> Option<String> {
        order.board_inside.then(|| file::write(self.board))
    }
}

/// How large pictures of a format can be.
const fn limits(format: Format) -> Limits {
    if matches!(format, Format::Webp) { webp::LIMITS } else { png::LIMITS }
}

fn ground(order: &Order) -> crate::style::Color {
    order.style().tone(Tone::Page)
}

/// The places in an area that don't show all of their notes.
fn unseen(scene: &Scene, area: Rect) -> Vec<Overflow> {
    let is_in =
        |overflow: &Overflow| scene.slot(&overflow.slot).is_some_and(|slot| !slot.area.intersect(area).is_zero_area());
    scene.overflows().into_iter().filter(is_in).collect()
}

/// The names of parts: the page, its areas, and the slots in reading order.
#[must_use]
pub fn area_names(scene: &Scene) -> Vec<String> {
    let areas = scene.areas.iter().map(|(name, _)| name.clone());
    let slots = scene.slots.iter().map(|slot| slot.id.to_string());
    std::iter::once("board".to_owned()).chain(areas).chain(slots).collect()
}
