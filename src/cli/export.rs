//! `copboard export`: boards in every form, on any machine.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::{BoolishValueParser, PossibleValuesParser, TypedValueParser as _};

use super::choices::{Choices, looks};
use super::say::{fail, warn};
use super::target::{Target, TargetError};
use crate::export::Format;
use crate::file::embedded::Carrier;
use crate::file::store::{LoadError, SaveError, load, make_folder};
use crate::file::{self, MAX_FILE_BYTES, ReadError, Reading};
use crate::layout::{Fonts, SystemFonts};
use crate::publish::{Order, Part, Product, PublishError, Studio};
use crate::style::Look;

/// Most characters without a font that a warning spells out.
const MOST_NAMED: usize = 8;

/// Write boards as pictures, pages, documents and tables; needs no display
#[derive(Debug, Args)]
pub(super) struct Export {
    /// The boards; `-` reads one from standard input
    #[arg(value_name = "BOARD.ron", required = true)]
    boards: Vec<PathBuf>,
    /// A file to write, in the format that its name ends in: png, pdf, svg, docx, html, md, csv, grid.csv, txt or
    /// json; can be given several times; `-` writes to standard output
    #[arg(long, value_name = "OUT", required_unless_present = "all")]
    to: Vec<Target>,
    /// Write each board in every format into this folder
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["to", "format"])]
    all: Option<PathBuf>,
    /// The format, where the file's name does not tell
    #[arg(long, value_parser = formats())]
    format: Option<Format>,
    /// What of the board: `board` for the page, `grid` for who, when and how, or a slot such as `co-create/1` or
    /// `parking`
    #[arg(long, value_name = "AREA", default_value = "board")]
    area: String,
    /// Colours of pictures and pages: as on screen, as on a dark screen, or to be printed
    #[arg(long, default_value = Look::Light.name(), value_parser = looks())]
    theme: Look,
    /// Whether the parking lot is there too; usually in words, and not on paper
    #[arg(long, value_name = "yes|no", num_args = 0..=1, default_missing_value = "yes", require_equals = true,
        value_parser = BoolishValueParser::new())]
    parking: Option<bool>,
    #[command(flatten)]
    choices: Choices,
    /// Replace files that are there
    #[arg(long)]
    force: bool,
}

/// Why a file was not written.
#[derive(Debug, thiserror::Error)]
pub(super) enum ExportError {
    #[error(transparent)]
    Load(#[from] LoadError),
    #[error("Standard input could not be read ({0}).")]
    Stdin(#[from] io::Error),
    #[error("Standard input: {0}")]
    Read(#[from] ReadError),
    #[error(transparent)]
    Publish(#[from] PublishError),
    #[error(
        "This is nothing to read on a terminal. Name a file with --to, or hand it on with “> FILE” or “| PROGRAM”."
    )]
    Terminal,
    #[error("The name {name} does not tell a format. End it in one of {}, or say which with --format.", endings())]
    NoFormat { name: String },
    #[error("{0} is one file, and there are several boards. Use --all FOLDER, or export one board at a time.")]
    OneFile(String),
    #[error("Another board was written as {} already. Rename one of the two.", .0.display())]
    Taken(PathBuf),
    #[error(transparent)]
    Folder(SaveError),
    #[error(transparent)]
    Target(#[from] TargetError),
}

impl ExportError {
    /// Whether the command line itself is at fault.
    pub(super) const fn is_usage(&self) -> bool {
        matches!(self, Self::NoFormat { .. } | Self::OneFile(_))
    }
}

impl Export {
    /// Writes everything that can be written, tells what could not, and says whether that was nothing.
    pub(super) fn run(&self) -> Result<bool, ExportError> {
        // What is wrong with the line itself is told before anything is written.
        let targets =
            self.to.iter().map(|to| Ok((to, self.format_of(to)?))).collect::<Result<Vec<_>, ExportError>>()?;
        if let (Some(to), true) = (self.to.first(), self.boards.len() > 1) {
            return Err(ExportError::OneFile(to.to_string()));
        }
        if let Some(folder) = &self.all {
            make_folder(folder).map_err(ExportError::Folder)?;
        }
        let fonts = Fonts::new(SystemFonts::WhenNeeded);
        let mut written = BTreeSet::new();
        let mut all_is_well = true;
        let mut told = BTreeSet::new();
        let mut tell =
            |result: Result<Vec<String>, ExportError>, board: &Path, what: &dyn Display, many: bool| match result {
                Ok(warnings) => {
                    for warning in warnings {
                        // Several formats miss the same.
                        if told.insert((board.to_owned(), warning.clone())) {
                            warn(&format_args!(
                                "{}{warning}",
                                if many { format!("{}: ", board.display()) } else { String::new() }
                            ));
                        }
                    }
                }
                Err(error) => {
                    all_is_well = false;
                    let sentence = error.to_string();
                    // Most sentences name the file themselves.
                    let named = if many && !sentence.contains(&what.to_string()) {
                        format!("{what}: {sentence}")
                    } else {
                        sentence
                    };
                    let _status = fail(&named);
                }
            };
        let many = self.boards.len() > 1;
        for path in &self.boards {
            let reading = match read(path) {
                Ok(reading) => reading,
                Err(error) => {
                    tell(Err(error), path, &path.display(), many);
                    continue;
                }
            };
            for remark in &reading.remarks {
                warn(&format_args!("{}{remark}", if many { format!("{}: ", path.display()) } else { String::new() }));
            }
            let studio = Studio { fonts: &fonts, board: &reading.board };
            for (to, format) in &targets {
                tell(self.write(&studio, *format, to), path, to, targets.len() > 1);
            }
            let Some(folder) = &self.all else { continue };
            for format in Format::ALL {
                let to = folder.join(format!("{}.{}", stem(path), format.extension()));
                let result = if written.insert(to.clone()) {
                    self.write(&studio, format, &Target::File(to))
                } else {
                    Err(ExportError::Taken(to))
                };
                tell(result, path, &path.display(), many);
            }
        }
        Ok(all_is_well)
    }

    fn format_of(&self, to: &Target) -> Result<Format, ExportError> {
        let told = self.format.or_else(|| to.file_name().and_then(|name| Format::from_file_name(&name)));
        match (told, to) {
            (Some(format), _) => Ok(format),
            // As before there were several formats.
            (None, Target::Stdout) => Ok(Format::Png),
            (None, Target::File(_)) => Err(ExportError::NoFormat { name: to.to_string() }),
        }
    }

    fn write(&self, studio: &Studio<'_>, format: Format, to: &Target) -> Result<Vec<String>, ExportError> {
        if to.is_terminal() && matches!(format, Format::Png | Format::Pdf | Format::Docx) {
            return Err(ExportError::Terminal);
        }
        let usual = Order::usual(format);
        let usual = Order { parking: self.parking.unwrap_or(usual.parking), ..usual };
        let part = if self.area == "board" { Part::Board } else { Part::Named(self.area.clone()) };
        let order = self.choices.order(&usual, part, self.theme);
        let product = studio.publish(&order, &|_| true)?;
        to.write(&product.bytes, self.force)?;
        Ok(missing_in(&product))
    }
}

/// Reads a board from a file or standard input.
pub(super) fn read(path: &Path) -> Result<Reading, ExportError> {
    if path != Path::new("-") {
        return Ok(load(path)?);
    }
    let mut bytes = vec![];
    // One byte more than a file may have is enough to be refused.
    io::stdin().lock().take(MAX_FILE_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    if let Some(carrier) = Carrier::of(&bytes) {
        return Ok(file::read_carried(carrier, &bytes)?);
    }
    let text = String::from_utf8(bytes).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
    Ok(file::read(&text)?)
}

/// The name of a board's files in a folder.
fn stem(path: &Path) -> String {
    if path == Path::new("-") {
        return "board".to_owned();
    }
    path.file_stem().map_or_else(|| "board".to_owned(), |stem| stem.to_string_lossy().into_owned())
}

/// What belongs into a file and can't be seen in it, in sentences.
fn missing_in(product: &Product) -> Vec<String> {
    let mut sentences = vec![];
    for slot in &product.unseen {
        let (notes, them) = match slot.hidden {
            1 => ("1 note".to_owned(), "it"),
            count => (format!("{count} notes"), "them"),
        };
        let verb = if slot.hidden == 1 { "is" } else { "are" };
        let name = &slot.name;
        sentences.push(format!(
            "{notes} of “{name}” {verb} not shown whole; shorten {them}, move some elsewhere, or export PDF, which \
             has pages for {them}"
        ));
    }
    let missing = &product.missing;
    if !missing.is_empty() {
        let named = missing.iter().take(MOST_NAMED).map(|c| format!("{c} (U+{:04X})", u32::from(*c)));
        let named = named.collect::<Vec<_>>().join(", ");
        let more = match missing.len().saturating_sub(MOST_NAMED) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        sentences
            .push(format!("no font on this machine has {named}{more}; install one that does, such as a Noto font"));
    }
    sentences
}

fn formats() -> impl clap::builder::TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.map(Format::name)).map(|name| Format::from_name(&name).unwrap_or_default())
}

fn endings() -> String {
    Format::ALL.map(|format| format!(".{}", format.extension())).join(", ")
}
