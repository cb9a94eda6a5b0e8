//! Options for what a room sees.

use clap::Args;

use super::say::words;
use crate::board::{Board, Room, Subject};
use crate::export::Format;
use crate::export::png::Resolution;
use crate::publish::{Part, StageOrder};
use crate::words::{Arg, Message};

/// What `--stage` means without a subject.
const ALL: &str = "all";

/// Most pixels that a side of a screen has.
const MOST_PIXELS: u32 = 16_384;

#[derive(Debug, Args)]
pub(super) struct StageChoices {
    #[arg(long, value_name = "SUBJECT", num_args = 0..=1, default_missing_value = ALL,
        conflicts_with_all = ["area", "all", "poster", "dpi"])]
    stage: Option<String>,
    #[arg(long, value_name = "N", default_value = "1", value_parser = page, requires = "stage")]
    page: usize,
    #[arg(long, value_name = "WIDTHxHEIGHT", default_value = "1920x1080", value_parser = screen, requires = "stage")]
    screen: (u32, u32),
    #[arg(long, value_name = "METERS", default_value = "2", value_parser = picture_width, requires = "stage")]
    picture_width: f64,
    #[arg(long, value_name = "METERS", default_value = "6", value_parser = last_row, requires = "stage")]
    last_row: f64,
}

/// Why nothing is shown as a room sees it.
#[derive(Debug)]
pub(super) enum StageError {
    /// A format that has no pages to show.
    Format(Format),
    /// A subject that the board does not have, and those that it has.
    Subject(String, Vec<String>),
}

impl StageError {
    /// What to show to a person.
    pub(super) fn message(&self) -> Message {
        match self {
            Self::Format(format) => msg!("cli-no-stage", format = format.name()),
            Self::Subject(wanted, known) => msg!("cli-no-subject", wanted = wanted, known = known.join(", ")),
        }
    }
}

impl StageChoices {
    /// What of a board is wanted as a room sees it, if that is wanted.
    pub(super) fn part(&self, board: &Board, format: Format) -> Result<Option<Part>, StageError> {
        let Some(name) = &self.stage else { return Ok(None) };
        if format.is_words() {
            return Err(StageError::Format(format));
        }
        let known = || {
            let subjects = Subject::of(&board.form).into_iter().map(|subject| subject.to_string());
            subjects.chain(board.form.table().map(|_| Subject::Table.to_string())).collect()
        };
        let subject = if name == ALL {
            None
        } else {
            let found = Subject::named(&board.form, name).filter(|subject| is_there(board, subject));
            Some(found.ok_or_else(|| StageError::Subject(name.clone(), known()))?)
        };
        let room = Room::new(self.picture_width, self.last_row).unwrap_or_default();
        let stage = StageOrder { subject, page: self.page.saturating_sub(1), room, screen: self.screen };
        Ok(Some(Part::Stage(stage)))
    }

    /// As many pixels as the screen has.
    pub(super) const fn resolution(&self) -> Resolution {
        Resolution::Width(self.screen.0)
    }
}

fn is_there(board: &Board, subject: &Subject) -> bool {
    match subject {
        Subject::Note(id) => board.all_notes().any(|(_, note)| note.id == *id),
        _ => true,
    }
}

fn page(number: &str) -> Result<usize, String> {
    let page = number.parse().ok().filter(|page| *page > 0);
    page.ok_or_else(|| words().say(&msg!("cli-page-from-one")))
}

fn screen(size: &str) -> Result<(u32, u32), String> {
    let side = |digits: &str| digits.parse().ok().filter(|side| (16..=MOST_PIXELS).contains(side));
    let sides = size.split_once(['x', '×', ':']).and_then(|(width, height)| Some((side(width)?, side(height)?)));
    sides.ok_or_else(|| words().say(&msg!("cli-screen-size")))
}

fn picture_width(meters: &str) -> Result<f64, String> {
    length(meters, Room::WIDTHS)
}

fn last_row(meters: &str) -> Result<f64, String> {
    length(meters, Room::DISTANCES)
}

fn length(meters: &str, (least, most): (f64, f64)) -> Result<f64, String> {
    let length = meters.parse().ok().filter(|length| (least..=most).contains(length));
    let wrong = || msg!("cli-meters-from-to", least = Arg::decimal(least, 1), most = Arg::decimal(most, 0));
    length.ok_or_else(|| words().say(&wrong()))
}
