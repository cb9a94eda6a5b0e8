//! `copboard export`: a picture of a board, on any machine.

use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};

use super::target::{Target, TargetError};
use super::warn;
use crate::board::Tone;
use crate::export::png::{self, Picture, PictureError, Resolution};
use crate::file::store::{LoadError, load};
use crate::file::{self, MAX_FILE_BYTES, ReadError, Reading};
use crate::geom::Rect;
use crate::layout::{Fonts, SystemFonts, layout};
use crate::scene::Scene;
use crate::style::{Look, Style};

/// Most characters without a font that a warning spells out.
const MOST_NAMED: usize = 8;

/// Make a PNG picture of a board; needs no display
#[derive(Debug, Args)]
pub(super) struct Export {
    /// The board; `-` reads it from standard input
    #[arg(value_name = "BOARD.ron")]
    board: PathBuf,
    /// The picture, a PNG file; `-` writes it to standard output
    #[arg(long, value_name = "OUT.png", value_parser = picture_target)]
    to: Target,
    /// What it shows: `board` for the page, `grid` for who, when and how, or a slot such as `co-create/1` or `parking`
    #[arg(long, value_name = "AREA", default_value = "board")]
    area: String,
    /// How many pixels to the inch
    #[arg(long, value_name = "N", default_value = "300", value_parser = dpi, conflicts_with = "width")]
    dpi: f64,
    /// How many pixels from left to right, in place of --dpi
    #[arg(long, value_name = "PX", value_parser = clap::value_parser!(u32).range(1..))]
    width: Option<u32>,
    /// Its colours: as on screen, as on a dark screen, or to be printed
    #[arg(long, default_value = Look::Light.name(), value_parser = looks())]
    theme: Look,
    /// Replace the picture if there is one
    #[arg(long)]
    force: bool,
}

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub(super) enum ExportError {
    #[error(transparent)]
    Load(#[from] LoadError),
    #[error("Standard input could not be read ({0}).")]
    Stdin(#[from] io::Error),
    #[error("Standard input: {0}")]
    Read(#[from] ReadError),
    #[error("The board has no area called “{wanted}”. It has: {}.", known.join(", "))]
    NoSuchArea { wanted: String, known: Vec<String> },
    #[error(transparent)]
    Picture(#[from] PictureError),
    #[error(
        "A picture is nothing to read on a terminal. Name a file with --to, or hand it on with “> FILE” or “| PROGRAM”."
    )]
    Terminal,
    #[error(transparent)]
    Target(#[from] TargetError),
}

impl Export {
    pub(super) fn run(&self) -> Result<(), ExportError> {
        if self.to.is_terminal() {
            return Err(ExportError::Terminal);
        }
        let Reading { board, template, remarks, .. } = read(&self.board)?;
        for remark in &remarks {
            warn(remark);
        }
        let style = Style::of(self.theme);
        let scene = layout(&Fonts::new(SystemFonts::WhenNeeded), style, &template, &board);
        let area = scene
            .area(&self.area)
            .ok_or_else(|| ExportError::NoSuchArea { wanted: self.area.clone(), known: area_names(&scene) })?;
        let picture = Picture::new(area, self.width.map_or(Resolution::Dpi(self.dpi), Resolution::Width))?;
        let mut bytes = vec![];
        png::write(&scene, picture, style.tone(Tone::Page), &mut bytes, &|_| true)?;
        self.to.write(&bytes, self.force)?;
        tell_what_is_missing(&scene, area);
        Ok(())
    }
}

fn read(path: &Path) -> Result<Reading, ExportError> {
    if path != Path::new("-") {
        return Ok(load(path)?);
    }
    let mut bytes = vec![];
    // One byte more than a file may have is enough to be refused.
    io::stdin().lock().take(MAX_FILE_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    let text = String::from_utf8(bytes).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
    Ok(file::read(&text)?)
}

/// The names that `--area` takes: the page, its parts, and the slots in reading order.
fn area_names(scene: &Scene) -> Vec<String> {
    let areas = scene.areas.iter().map(|(name, _)| name.clone());
    let slots = scene.slots.iter().map(|slot| slot.id.to_string());
    std::iter::once("board".to_owned()).chain(areas).chain(slots).collect()
}

/// Warns of notes and characters that belong into the picture and can't be seen in it.
fn tell_what_is_missing(scene: &Scene, area: Rect) {
    let full = scene.slots.iter().filter(|slot| !slot.hidden.is_empty() && overlaps(slot.area, area));
    for slot in full {
        let (notes, them) = match slot.hidden.len() {
            1 => ("1 note".to_owned(), "it"),
            count => (format!("{count} notes"), "them"),
        };
        let verb = if slot.hidden.len() == 1 { "is" } else { "are" };
        let name = &slot.name;
        warn(&format_args!("{notes} of “{name}” {verb} not shown whole; shorten {them}, or move some elsewhere"));
    }
    if !scene.missing.is_empty() {
        let named = scene.missing.iter().take(MOST_NAMED).map(|c| format!("{c} (U+{:04X})", u32::from(*c)));
        let named = named.collect::<Vec<_>>().join(", ");
        let more = match scene.missing.len().saturating_sub(MOST_NAMED) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        warn(&format_args!("no font on this machine has {named}{more}; install one that does, such as a Noto font"));
    }
}

fn overlaps(a: Rect, b: Rect) -> bool {
    !a.intersect(b).is_zero_area()
}

fn picture_target(name: &str) -> Result<Target, String> {
    let target = Target::from(name);
    match &target {
        Target::File(path) if !path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("png")) => {
            Err("pictures are PNG so far: choose a name that ends in .png".to_owned())
        }
        Target::File(_) | Target::Stdout => Ok(target),
    }
}

fn dpi(number: &str) -> Result<f64, String> {
    let dpi: f64 = number.parse().map_err(|_not_a_number| "write a number, such as 300".to_owned())?;
    if dpi.is_finite() && dpi > 0.0 { Ok(dpi) } else { Err("write a number above 0, such as 300".to_owned()) }
}

fn looks() -> impl clap::builder::TypedValueParser<Value = Look> {
    let look = |name: String| Look::ALL.into_iter().find(|look| look.name() == name).unwrap_or_default();
    PossibleValuesParser::new(Look::ALL.map(Look::name)).map(look)
}
