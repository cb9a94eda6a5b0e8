//! The command line: all that can be said on it, defined once, and one file per subcommand.

mod check;
mod choices;
mod clock;
mod export;
mod help;
mod new;
mod open_from;
mod print_blank;
mod report;
mod say;
mod stage;
mod target;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand};

pub use self::say::fail;
use self::say::{sentence, words};
use crate::words::Message;

#[derive(Debug, Parser)]
#[command(name = "copboard", version, args_conflicts_with_subcommands = true)]
struct Line {
    #[command(subcommand)]
    command: Option<Subcommands>,
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

/// The definition of the command line in the person's language, for completions, manual pages and tests.
#[must_use]
pub fn definition() -> clap::Command {
    help::in_words(Line::command(), words())
}

/// Reads the command line and carries out what it says, all but the window. A line that can't be
/// understood ends the program with status 2, and `--help` and `--version` with 0.
#[must_use]
pub fn run() -> Outcome {
    refuse_misspelled(std::env::args_os().nth(1));
    let definition = definition();
    let matches = definition.clone().try_get_matches().unwrap_or_else(|error| say::refuse(&error, &definition));
    let line = Line::from_arg_matches(&matches).unwrap_or_else(|error| say::refuse(&error, &definition));
    let status = match line.command {
        None => return Outcome::Window(line.board),
        // What failed was reported when it did.
        Some(Subcommands::Export(export)) => export.run().unwrap_or_else(|error| refuse(&error)),
        Some(Subcommands::PrintBlank(blank)) => blank.run().map_or_else(|error| refuse(&error), |()| ExitCode::SUCCESS),
        Some(Subcommands::OpenFrom(from)) => match &from.to {
            Some(to) => done(from.write(to).map_err(|error| error.message())),
            None => return Outcome::Window(Some(from.picture)),
        },
        Some(Subcommands::Check(check)) => check.run().map_or_else(|error| fail(&error.message()), status),
        Some(Subcommands::Completions(completions)) => {
            done(completions.run(definition).map_err(|error| error.message()))
        }
        Some(Subcommands::Man(man)) => done(man.run(definition).map_err(|error| error.message())),
        Some(Subcommands::New(new)) => done(new.run().map_err(|error| error.message())),
    };
    Outcome::Done(status)
}

fn status(all_is_well: bool) -> ExitCode {
    if all_is_well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn done(result: Result<(), Message>) -> ExitCode {
    result.map_or_else(|why| fail(&why), |()| ExitCode::SUCCESS)
}

/// Says why nothing was exported; a line that makes no sense ends the program with status 2.
fn refuse(error: &export::ExportError) -> ExitCode {
    let why = error.message();
    if error.is_usage() {
        definition().error(ErrorKind::ValueValidation, sentence(&why)).exit();
    }
    fail(&why)
}

/// A first word that is no file, and does not look like one, is more likely a misspelled subcommand
/// than a board: it is wrong usage.
fn refuse_misspelled(first: Option<OsString>) {
    let Some(path) = first.map(PathBuf::from) else { return };
    let Some(word) = path.to_str().filter(|word| word.bytes().all(|byte| byte.is_ascii_alphabetic())) else { return };
    let mut line = definition();
    if !word.is_empty() && line.find_subcommand(word).is_none() && !path.exists() {
        let why = sentence(&msg!("cli-no-such-command", name = word));
        line.error(ErrorKind::InvalidSubcommand, why).exit();
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
