//! The command line: all that can be said on it, defined once, and one file per subcommand.

mod check;
mod choices;
mod export;
mod help;
mod new;
mod open_from;
mod print_blank;
mod say;
mod target;

use std::ffi::OsString;
use std::fmt::Display;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, Parser, Subcommand};

pub use self::say::fail;

/// What stands under the options in `copboard --help`.
const EXAMPLES: &str = "\
Examples:
  copboard                                     open a new board in a window
  copboard workshop.ron                        open a board in a window
  copboard new workshop.ron                    write an empty board
  copboard export workshop.ron --to board.png  make a picture; needs no display
  copboard export workshop.ron --to board.pdf --to report.docx --to notes.csv
  copboard export workshop.ron --to grid.png --area grid --width 1920 --theme dark
  copboard export workshop.ron --to wall.pdf --poster a1 --paper a4
  copboard export *.ron --all exports          every board in every format
  copboard export workshop.ron --to - --format pdf | lpr
  copboard print-blank --to blank.pdf          the form to be filled in by hand
  copboard open-from board.png                 go on working on a picture's board
  copboard check *.ron                         say whether boards can be read

Exit status: 0 if all went well, 1 if not (a sentence on standard error says why),
2 if the command line could not be understood.";

/// A desktop editor for one facilitation canvas: Visual Board 5, Collaboration and cooperation, of
/// the Communities of Practice Playbook.
#[derive(Debug, Parser)]
#[command(name = "copboard", version, after_help = EXAMPLES, args_conflicts_with_subcommands = true)]
struct Line {
    #[command(subcommand)]
    command: Option<Subcommands>,
    /// The board to open in a window; a new one if none is named.
    #[arg(value_name = "BOARD.ron")]
    board: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Subcommands {
    Export(export::Export),
    PrintBlank(print_blank::PrintBlank),
    OpenFrom(open_from::OpenFrom),
    New(new::New),
    Check(check::Check),
    Completions(help::Completions),
    Man(help::Man),
}

/// What is left to do when the command line was read.
#[derive(Debug)]
pub enum Outcome {
    /// Nothing: the program ends with this status.
    Done(ExitCode),
    /// A window, with the board that was named.
    Window(Option<PathBuf>),
}

/// The definition of the command line, for completions, manual pages and tests.
#[must_use]
pub fn definition() -> clap::Command {
    Line::command()
}

/// Reads the command line and carries out what it says, all but the window. A line that can't be
/// understood ends the program with status 2, and `--help` and `--version` with 0.
#[must_use]
pub fn run() -> Outcome {
    refuse_misspelled(std::env::args_os().nth(1));
    let line = Line::parse();
    match line.command {
        None => Outcome::Window(line.board),
        Some(Subcommands::Export(export)) => match export.run() {
            Ok(true) => Outcome::Done(ExitCode::SUCCESS),
            // What went wrong was told when it did.
            Ok(false) => Outcome::Done(ExitCode::FAILURE),
            Err(error) => Outcome::Done(refuse(&error)),
        },
        Some(Subcommands::PrintBlank(blank)) => match blank.run() {
            Ok(()) => Outcome::Done(ExitCode::SUCCESS),
            Err(error) => Outcome::Done(refuse(&error)),
        },
        Some(Subcommands::OpenFrom(from)) => match &from.to {
            Some(to) => done(from.write(to)),
            None => Outcome::Window(Some(from.picture)),
        },
        Some(Subcommands::Check(check)) => match check.run() {
            Ok(true) => Outcome::Done(ExitCode::SUCCESS),
            Ok(false) => Outcome::Done(ExitCode::FAILURE),
            Err(error) => Outcome::Done(fail(&error)),
        },
        Some(Subcommands::Completions(completions)) => done(completions.run(definition())),
        Some(Subcommands::Man(man)) => done(man.run(definition())),
        Some(Subcommands::New(new)) => done(new.run()),
    }
}

fn done<E: Display>(result: Result<(), E>) -> Outcome {
    Outcome::Done(result.map_or_else(|error| fail(&error), |()| ExitCode::SUCCESS))
}

/// Says why nothing was exported; a line that makes no sense ends the program with status 2.
fn refuse(error: &export::ExportError) -> ExitCode {
    if error.is_usage() {
        definition().error(ErrorKind::ValueValidation, error).exit();
    }
    fail(error)
}

/// A first word that is no file, and does not look like one, is more likely a misspelled subcommand
/// than a board: it is wrong usage.
fn refuse_misspelled(first: Option<OsString>) {
    let Some(path) = first.map(PathBuf::from) else { return };
    let Some(word) = path.to_str().filter(|word| word.bytes().all(|byte| byte.is_ascii_alphabetic())) else { return };
    let mut line = definition();
    line.build();
    if !word.is_empty() && line.find_subcommand(word).is_none() && !path.exists() {
        let sentence = format!("there is no subcommand and no board called “{word}”");
        line.error(ErrorKind::InvalidSubcommand, sentence).exit();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definition_holds_together() {
        definition().debug_assert();
    }
}
