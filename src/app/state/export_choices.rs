//! What was chosen in the export panel, kept in a small file from one time to the next.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::export::Format;
use crate::export::jpeg::USUAL_QUALITY;
use crate::export::png::Resolution;
use crate::export::svg::Letters;
use crate::export::words::csv::{CsvOptions, Separator};
use crate::layout::{Orientation, Paging, Paper};
use crate::publish::{Order, Part};
use crate::style::{Look, Signs};

/// Pixels from left to right of a picture for a slide.
const SLIDE_WIDTH: u32 = 1920;

/// How large a picture is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureSize {
    /// For paper and reports.
    Print,
    /// For slides.
    Slide,
    /// As wide as was typed.
    Own,
}

impl PictureSize {
    const ALL: [Self; 3] = [Self::Print, Self::Slide, Self::Own];

    const fn name(self) -> &'static str {
        match self {
            Self::Print => "print",
            Self::Slide => "slide",
            Self::Own => "own",
        }
    }
}

/// What was chosen. Each format has its own answer to the questions whose usual answer differs.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportChoices {
    /// The format.
    pub format: Format,
    /// The part of the board.
    pub part: Part,
    /// The theme of pictures and pages.
    pub look: Look,
    /// In which themes notes have the signs of their colors.
    pub signs: Signs,
    /// How large a picture is.
    pub size: PictureSize,
    /// Pixels from left to right, if the size is one's own.
    pub width: u32,
    /// How much of a JPEG's picture is kept, from 1 to 100.
    pub quality: u8,
    /// Whether a PDF is for the archive.
    pub archive: bool,
    /// How a table in CSV is written.
    pub csv: CsvOptions,
    /// The paper of pages.
    pub paper: Paper,
    /// Which way the paper lies.
    pub orientation: Orientation,
    /// Whether several sheets make a poster.
    pub poster: bool,
    /// How large the poster is.
    pub poster_size: Paper,
    /// How an SVG writes letters.
    pub letters: Letters,
    board_inside: BTreeMap<Format, bool>,
    parking: BTreeMap<Format, bool>,
}

impl Default for ExportChoices {
    fn default() -> Self {
        Self {
            format: Format::Png,
            part: Part::Board,
            look: Look::Light,
            signs: Signs::default(),
            size: PictureSize::Print,
            width: 3000,
            quality: USUAL_QUALITY,
            archive: false,
            csv: CsvOptions::default(),
            paper: Paper::Own,
            orientation: Orientation::Auto,
            poster: false,
            poster_size: Paper::A1,
            letters: Letters::Outlines,
            board_inside: BTreeMap::new(),
            parking: BTreeMap::new(),
        }
    }
}

impl ExportChoices {
    /// The usual choices for a form that is filled in by hand.
    #[must_use]
    pub fn blank(self) -> Self {
        let board_inside = Format::ALL.map(|format| (format, false)).into();
        Self { format: Format::Pdf, part: Part::Board, look: Look::Print, board_inside, ..self }
    }

    /// Whether the board is carried inside. In an SVG it would be in the way of those who edit it.
    #[must_use]
    pub fn board_inside(&self) -> bool {
        self.board_inside.get(&self.format).copied().unwrap_or(matches!(self.format, Format::Png | Format::Pdf))
    }

    /// Says whether the board is embedded in files of this format.
    pub fn set_board_inside(&mut self, inside: bool) {
        self.board_inside.insert(self.format, inside);
    }

    /// Whether the notes beside the page are there too.
    #[must_use]
    pub fn parking(&self) -> bool {
        self.parking.get(&self.format).copied().unwrap_or(Order::usual(self.format).parking)
    }

    /// Says whether notes beside the page are included in files of this format.
    pub fn set_parking(&mut self, parking: bool) {
        self.parking.insert(self.format, parking);
    }

    /// Whether the look can be seen.
    #[must_use]
    pub const fn has_look(&self) -> bool {
        !self.format.is_words() || matches!(self.format, Format::Docx)
    }

    /// What is ordered. What makes no difference to a format is as usual, so that equal files have equal orders.
    #[must_use]
    pub fn order(&self) -> Order {
        let usual = Order::usual(self.format);
        let is_pdf = self.format == Format::Pdf;
        let parking = if is_pdf || self.format.is_words() { self.parking() } else { usual.parking };
        let paging =
            Paging { paper: self.paper, orientation: self.orientation, poster: self.poster_paper(), ..usual.paging };
        let resolution = match self.size {
            PictureSize::Print => usual.resolution,
            PictureSize::Slide => Resolution::Width(SLIDE_WIDTH),
            PictureSize::Own => Resolution::Width(self.width),
        };
        Order {
            format: self.format,
            part: self.part.clone(),
            look: if self.has_look() { self.look } else { usual.look },
            signs: self.has_look().then(|| self.signs.appearance(self.look).has_signs),
            resolution: if self.format.is_pixels() { resolution } else { usual.resolution },
            quality: if self.format == Format::Jpeg { self.quality } else { usual.quality },
            paging: if is_pdf { paging } else { usual.paging },
            // The clock is read when the file is made.
            archived: (is_pdf && self.archive).then_some(0),
            csv: if self.format.has_separator() { self.csv } else { usual.csv },
            letters: if self.format == Format::Svg { self.letters } else { usual.letters },
            board_inside: self.format.carries_board() && self.board_inside(),
            parking,
        }
    }

    fn poster_paper(&self) -> Option<Paper> {
        self.poster.then_some(self.poster_size)
    }

    /// Reads choices that [`to_ron`](Self::to_ron) wrote; what is not understood is as usual.
    #[must_use]
    pub fn from_ron(text: &str) -> Self {
        ron::from_str::<Saved>(text).map(|saved| Self::from(&saved)).unwrap_or_default()
    }

    /// Writes them by the names of the command line.
    #[must_use]
    pub fn to_ron(&self) -> String {
        let pretty = ron::ser::PrettyConfig::new().struct_names(false);
        ron::ser::to_string_pretty(&Saved::from(self), pretty).unwrap_or_default()
    }
}

/// The choices as they are kept: by the names of the command line, so that what a newer copboard adds is
/// only not understood, and does no harm.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
struct Saved {
    format: String,
    part: String,
    look: String,
    size: String,
    width: u32,
    quality: u8,
    archive: bool,
    separator: String,
    no_mark: bool,
    paper: String,
    orientation: String,
    poster: bool,
    poster_size: String,
    letters: String,
    board_inside: BTreeMap<String, bool>,
    parking: BTreeMap<String, bool>,
}

impl From<&ExportChoices> for Saved {
    fn from(choices: &ExportChoices) -> Self {
        let named = |answers: &BTreeMap<Format, bool>| {
            answers.iter().map(|(format, answer)| (format.name().to_owned(), *answer)).collect()
        };
        Self {
            format: choices.format.name().to_owned(),
            // Notes are those of one board, and of one moment.
            part: match &choices.part {
                Part::Named(name) => name.clone(),
                Part::Board | Part::Notes(_) | Part::Stage(_) => String::new(),
            },
            look: choices.look.name().to_owned(),
            size: choices.size.name().to_owned(),
            width: choices.width,
            quality: choices.quality,
            archive: choices.archive,
            separator: choices.csv.separator.name().to_owned(),
            no_mark: !choices.csv.has_mark,
            paper: choices.paper.name().to_owned(),
            orientation: choices.orientation.name().to_owned(),
            poster: choices.poster,
            poster_size: choices.poster_size.name().to_owned(),
            letters: if choices.letters == Letters::Text { "text" } else { "outlines" }.to_owned(),
            board_inside: named(&choices.board_inside),
            parking: named(&choices.parking),
        }
    }
}

impl From<&Saved> for ExportChoices {
    fn from(saved: &Saved) -> Self {
        let usual = Self::default();
        let formats = |answers: &BTreeMap<String, bool>| {
            answers.iter().filter_map(|(name, answer)| Some((Format::from_name(name)?, *answer))).collect()
        };
        let poster_size = Paper::from_name(&saved.poster_size).filter(|paper| paper.size().is_some());
        Self {
            format: Format::from_name(&saved.format).unwrap_or(usual.format),
            part: if saved.part.is_empty() { Part::Board } else { Part::Named(saved.part.clone()) },
            look: Look::ALL.into_iter().find(|look| look.name() == saved.look).unwrap_or(usual.look),
            // Those of the window.
            signs: usual.signs,
            size: PictureSize::ALL.into_iter().find(|size| size.name() == saved.size).unwrap_or(usual.size),
            width: if saved.width == 0 { usual.width } else { saved.width },
            quality: if (1..=100).contains(&saved.quality) { saved.quality } else { usual.quality },
            archive: saved.archive,
            csv: CsvOptions {
                separator: Separator::from_name(&saved.separator).unwrap_or_default(),
                has_mark: !saved.no_mark,
            },
            paper: Paper::from_name(&saved.paper).unwrap_or(usual.paper),
            orientation: Orientation::ALL
                .into_iter()
                .find(|one| one.name() == saved.orientation)
                .unwrap_or(usual.orientation),
            poster: saved.poster,
            poster_size: poster_size.unwrap_or(usual.poster_size),
            letters: if saved.letters == "text" { Letters::Text } else { Letters::Outlines },
            board_inside: formats(&saved.board_inside),
            parking: formats(&saved.parking),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_what_was_chosen() {
        let mut choices = ExportChoices {
            format: Format::Pdf,
            part: Part::Named("an area".to_owned()),
            look: Look::Dark,
            size: PictureSize::Own,
            width: 1234,
            quality: 70,
            archive: true,
            csv: CsvOptions { separator: Separator::Semicolon, has_mark: false },
            paper: Paper::A4,
            orientation: Orientation::Portrait,
            poster: true,
            poster_size: Paper::A0,
            letters: Letters::Text,
            ..ExportChoices::default()
        };
        choices.set_board_inside(false);
        choices.set_parking(true);
        assert_eq!(ExportChoices::from_ron(&choices.to_ron()), choices);
        let newer = ExportChoices::from_ron("(format: \"pdf\", look: \"sepia\", tomorrow: [1])");
        assert_eq!(newer, ExportChoices { format: Format::Pdf, ..ExportChoices::default() });
        for bad in ["", "(", "(width: \"wide\")", "\0"] {
            assert_eq!(ExportChoices::from_ron(bad), ExportChoices::default(), "{bad:?}");
        }
    }
}
