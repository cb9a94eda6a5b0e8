//! `copboard export`: boards in every form, on any machine.

use std::collections::BTreeSet;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use clap::builder::{BoolishValueParser, PossibleValuesParser, TypedValueParser as _};

use super::choices::{Choices, looks};
use super::report::{Report, missing_in};
use super::stage::{StageChoices, StageError};
use super::target::{Target, TargetError};
use crate::export::Format;
use crate::file::embedded::Carrier;
use crate::file::store::{LoadError, SaveError, load, make_folder};
use crate::file::{self, MAX_FILE_BYTES, ReadError, Reading};
use crate::layout::{Fonts, SystemFonts};
use crate::publish::{Order, Part, PublishError, Studio};
use crate::style::Look;
use crate::words::{Arg, Message};

#[derive(Debug, Args)]
pub(super) struct Export {
    #[arg(value_name = "BOARD.ron", required = true)]
    boards: Vec<PathBuf>,
    #[arg(long, value_name = "OUT", required_unless_present = "all")]
    to: Vec<Target>,
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["to", "format"])]
    all: Option<PathBuf>,
    #[arg(long, value_parser = formats())]
    format: Option<Format>,
    #[arg(long, value_name = "AREA", default_value = "board")]
    area: String,
    #[command(flatten)]
    stage: StageChoices,
    #[arg(long, default_value = Look::Light.name(), value_parser = looks())]
    theme: Look,
    #[arg(long, value_name = "yes|no", num_args = 0..=1, default_missing_value = "yes", require_equals = true,
        value_parser = BoolishValueParser::new())]
    signs: Option<bool>,
    #[arg(long, value_name = "yes|no", num_args = 0..=1, default_missing_value = "yes", require_equals = true,
        value_parser = BoolishValueParser::new())]
    parking: Option<bool>,
    #[command(flatten)]
    choices: Choices,
    #[arg(long)]
    force: bool,
}

/// Why a file was not written.
#[derive(Debug)]
pub(super) enum ExportError {
    Load(LoadError),
    Stdin(io::Error),
    Read(ReadError),
    Publish(PublishError),
    Terminal,
    NoFormat(Target),
    Stage(StageError),
    OneFile(Target),
    Taken(PathBuf),
    Folder(SaveError),
    Target(TargetError),
}

impl ExportError {
    /// Whether the command line itself is at fault.
    pub(super) const fn is_usage(&self) -> bool {
        match self {
            Self::NoFormat(_) | Self::OneFile(_) | Self::Stage(_) => true,
            Self::Publish(error) => error.is_too_large(),
            _ => false,
        }
    }

    /// What to show to a person.
    pub(super) fn message(&self) -> Message {
        match self {
            Self::Load(error) => error.message(),
            Self::Stdin(error) => msg!("cli-stdin-failed", why = error.to_string()),
            Self::Read(error) => msg!("cli-in-file", file = msg!("cli-stdin"), what = error.message()),
            Self::Publish(error) => error.message(),
            Self::Terminal => msg!("cli-terminal"),
            Self::NoFormat(to) => msg!("cli-no-format", name = to, endings = endings()),
            Self::Stage(error) => error.message(),
            Self::OneFile(to) => msg!("cli-one-file", name = to),
            Self::Taken(path) => msg!("cli-name-taken", path = path),
            Self::Folder(error) => error.message(),
            Self::Target(error) => error.message(),
        }
    }
}

impl From<LoadError> for ExportError {
    fn from(error: LoadError) -> Self {
        Self::Load(error)
    }
}

impl From<ReadError> for ExportError {
    fn from(error: ReadError) -> Self {
        Self::Read(error)
    }
}

impl From<PublishError> for ExportError {
    fn from(error: PublishError) -> Self {
        Self::Publish(error)
    }
}

impl From<TargetError> for ExportError {
    fn from(error: TargetError) -> Self {
        Self::Target(error)
    }
}

impl Export {
    /// Writes everything that can be written, reports what could not, and returns the status for that.
    pub(super) fn run(&self) -> Result<ExitCode, ExportError> {
        // What is wrong with the line itself is reported before anything is written.
        let targets =
            self.to.iter().map(|to| Ok((to, self.format_of(to)?))).collect::<Result<Vec<_>, ExportError>>()?;
        if let (Some(to), true) = (self.to.first(), self.boards.len() > 1) {
            return Err(ExportError::OneFile(to.clone()));
        }
        if let Some(folder) = &self.all {
            make_folder(folder).map_err(ExportError::Folder)?;
        }
        let fonts = Fonts::new(SystemFonts::WhenNeeded);
        let mut written = BTreeSet::new();
        let mut report = Report::default();
        for path in &self.boards {
            match read(path) {
                Ok(reading) => self.export(path, &reading, &targets, (&fonts, &mut written, &mut report)),
                Err(error) => report.fail(path.into(), (error.message(), error.is_usage()), self.boards.len() > 1),
            }
        }
        Ok(report.status())
    }

    /// Writes one board to all targets. `written` are the files written for it and the boards before.
    fn export(
        &self,
        path: &Path,
        reading: &Reading,
        targets: &[(&Target, Format)],
        (fonts, written, report): (&Fonts, &mut BTreeSet<PathBuf>, &mut Report),
    ) {
        let many = self.boards.len() > 1;
        for remark in &reading.remarks {
            report.warn(path.into(), remark.message(), many);
        }
        let studio = Studio { fonts, board: &reading.board };
        let mut log = |result: Result<Vec<Message>, ExportError>, of: Arg, several: bool| match result {
            Ok(warnings) => warnings.into_iter().for_each(|warning| report.warn(path.into(), warning, several)),
            Err(error) => report.fail(of, (error.message(), error.is_usage()), several),
        };
        for (to, format) in targets {
            log(self.write(&studio, *format, to), (*to).into(), targets.len() > 1);
        }
        let Some(folder) = &self.all else { return };
        for format in Format::ALL {
            let to = folder.join(format!("{}.{}", stem(path), format.extension()));
            let result = if written.insert(to.clone()) {
                self.write(&studio, format, &Target::File(to))
            } else {
                Err(ExportError::Taken(to))
            };
            log(result, path.into(), many);
        }
    }

    fn part(&self) -> Part {
        if self.area == "board" { Part::Board } else { Part::Named(self.area.clone()) }
    }

    fn format_of(&self, to: &Target) -> Result<Format, ExportError> {
        let format = self.format.or_else(|| to.file_name().and_then(|name| Format::from_file_name(&name)));
        match (format, to) {
            (Some(format), _) => Ok(format),
            // As before there were several formats.
            (None, Target::Stdout) => Ok(Format::Png),
            (None, Target::File(_)) => Err(ExportError::NoFormat(to.clone())),
        }
    }

    fn write(&self, studio: &Studio<'_>, format: Format, to: &Target) -> Result<Vec<Message>, ExportError> {
        if to.is_terminal() && format.is_binary() {
            return Err(ExportError::Terminal);
        }
        let usual = Order::usual(format);
        let usual = Order { parking: self.parking.unwrap_or(usual.parking), signs: self.signs, ..usual };
        let order = match self.stage.part(studio.board, format).map_err(ExportError::Stage)? {
            Some(part) => {
                let order = self.choices.order(&usual, part, self.theme);
                Order { resolution: self.choices.resolution_or(self.stage.resolution()), ..order }
            }
            None => self.choices.order(&usual, self.part(), self.theme),
        };
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
    io::stdin().lock().take(MAX_FILE_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(ExportError::Stdin)?;
    if let Some(carrier) = Carrier::of(&bytes) {
        return Ok(file::read_carried(carrier, &bytes)?);
    }
    let text = String::from_utf8(bytes)
        .map_err(|error| ExportError::Stdin(io::Error::new(io::ErrorKind::InvalidData, error)))?;
    Ok(file::read(&text)?)
}

/// The name of a board's files in a folder.
fn stem(path: &Path) -> String {
    if path == Path::new("-") {
        return "board".to_owned();
    }
    path.file_stem().map_or_else(|| "board".to_owned(), |stem| stem.to_string_lossy().into_owned())
}

fn formats() -> impl clap::builder::TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.map(Format::name)).map(|name| Format::from_name(&name).unwrap_or_default())
}

fn endings() -> String {
    Format::ALL.map(|format| format!(".{}", format.extension())).join(", ")
}
