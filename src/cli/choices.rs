//! Options that several subcommands have: how a board is shown, and how it goes onto paper.

use clap::Args;
use clap::builder::{BoolishValueParser, PossibleValuesParser, TypedValueParser};

use super::clock;
use super::say::words;
use crate::export::jpeg::USUAL_QUALITY;
use crate::export::png::Resolution;
use crate::export::raster::MAX_SIDE;
use crate::export::svg::Letters;
use crate::export::words::csv::{CsvOptions, Separator};
use crate::layout::{Orientation, Paging, Paper};
use crate::publish::{Order, Part};
use crate::style::Look;

/// Most pixels per inch: what the finest printers have. Only small parts of a board go so far.
const MOST_DPI: u32 = 10_000;

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
pub(super) struct Choices {
    #[arg(long, value_name = "N", default_value = "300", value_parser = dpi, conflicts_with = "width")]
    dpi: f64,
    #[arg(long, value_name = "PX", value_parser = width)]
    width: Option<u32>,
    #[arg(long, value_name = "N", default_value_t = USUAL_QUALITY, value_parser = quality)]
    quality: u8,
    #[arg(long, value_name = "PAPER", default_value = Paper::Own.name(), ignore_case = true, value_parser = papers())]
    paper: Paper,
    #[arg(long, default_value = Orientation::Auto.name(), value_parser = orientations())]
    orientation: Orientation,
    #[arg(long, value_name = "SIZE", ignore_case = true, value_parser = poster_sizes())]
    poster: Option<Paper>,
    #[arg(long)]
    pdfa: bool,
    #[arg(long, value_name = "SIGN", default_value = Separator::Comma.name(), value_parser = separators())]
    separator: Separator,
    #[arg(long, value_name = "yes|no", num_args = 0..=1, default_value = "yes", default_missing_value = "yes",
        require_equals = true, value_parser = BoolishValueParser::new())]
    bom: bool,
    #[arg(long)]
    svg_text: bool,
    #[arg(long)]
    board_inside: bool,
}

impl Choices {
    /// The width that was chosen, or else another resolution.
    pub(super) fn resolution_or(&self, other: Resolution) -> Resolution {
        self.width.map_or(other, Resolution::Width)
    }

    /// The order of a part in a look, with what was chosen here.
    pub(super) fn order(&self, usual: &Order, part: Part, look: Look) -> Order {
        Order {
            part,
            look,
            resolution: self.width.map_or(Resolution::Dpi(self.dpi), Resolution::Width),
            paging: Paging {
                // A poster is put together from what an office has.
                paper: if self.poster.is_some() && self.paper == Paper::Own { Paper::A4 } else { self.paper },
                orientation: self.orientation,
                poster: self.poster,
                parking: usual.parking,
            },
            quality: self.quality,
            archived: self.pdfa.then(clock::seconds),
            csv: CsvOptions { separator: self.separator, has_mark: self.bom },
            letters: if self.svg_text { Letters::Text } else { Letters::Outlines },
            board_inside: self.board_inside,
            ..usual.clone()
        }
    }
}

fn dpi(number: &str) -> Result<f64, String> {
    let dpi = number.parse().ok().filter(|dpi| (1.0..=f64::from(MOST_DPI)).contains(dpi));
    dpi.ok_or_else(|| words().say(&msg!("cli-number-from-to", least = "1", most = MOST_DPI.to_string())))
}

fn width(number: &str) -> Result<u32, String> {
    let width = number.parse().ok().filter(|width| (1..=MAX_SIDE).contains(width));
    width.ok_or_else(|| words().say(&msg!("cli-whole-number-from-to", least = "1", most = MAX_SIDE.to_string())))
}

fn quality(number: &str) -> Result<u8, String> {
    let quality = number.parse().ok().filter(|quality| (1..=100).contains(quality));
    quality.ok_or_else(|| words().say(&msg!("cli-quality-from-to")))
}

fn separators() -> impl TypedValueParser<Value = Separator> {
    let named = |name: String| Separator::from_name(&name).unwrap_or_default();
    PossibleValuesParser::new(Separator::ALL.map(Separator::name)).map(named)
}

/// Reads one of the looks.
pub(super) fn looks() -> impl TypedValueParser<Value = Look> {
    let look = |name: String| Look::ALL.into_iter().find(|look| look.name() == name).unwrap_or_default();
    PossibleValuesParser::new(Look::ALL.map(Look::name)).map(look)
}

fn papers() -> impl TypedValueParser<Value = Paper> {
    PossibleValuesParser::new(Paper::ALL.map(Paper::name)).map(|name| Paper::from_name(&name).unwrap_or_default())
}

fn poster_sizes() -> impl TypedValueParser<Value = Paper> {
    let sizes = Paper::ALL.into_iter().filter(|paper| paper.size().is_some()).map(Paper::name);
    PossibleValuesParser::new(sizes).map(|name| Paper::from_name(&name).unwrap_or_default())
}

fn orientations() -> impl TypedValueParser<Value = Orientation> {
    let named = |name: String| Orientation::ALL.into_iter().find(|one| one.name() == name).unwrap_or_default();
    PossibleValuesParser::new(Orientation::ALL.map(Orientation::name)).map(named)
}
