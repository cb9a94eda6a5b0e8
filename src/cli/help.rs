//! `copboard completions` and `copboard man`: from the same definition as the command line itself.

use std::io::{self, Write as _};

use clap::builder::PossibleValuesParser;
use clap::{Args, Command};
use clap_complete::Shell;

/// Print a script that completes copboard's options in a shell
#[derive(Debug, Args)]
pub(super) struct Completions {
    /// The shell
    shell: Shell,
}

/// Print the manual page, or that of a subcommand
#[derive(Debug, Args)]
pub(super) struct Man {
    /// The subcommand
    #[arg(value_parser = PossibleValuesParser::new(["export", "print-blank", "open-from", "new", "check", "completions", "man"]))]
    subcommand: Option<String>,
}

/// Why a text could not be printed.
#[derive(Debug, thiserror::Error)]
#[error("Standard output could not be written ({0}).")]
pub(super) struct PrintError(#[from] io::Error);

impl Completions {
    /// Prints completions of a command line.
    pub(super) fn run(&self, mut line: Command) -> Result<(), PrintError> {
        let mut script = vec![];
        clap_complete::generate(self.shell, &mut line, "copboard", &mut script);
        Ok(print(&script)?)
    }
}

impl Man {
    /// Prints the manual of a command line.
    pub(super) fn run(&self, mut line: Command) -> Result<(), PrintError> {
        line.build();
        let command = match &self.subcommand {
            // Without its own line, since a page has one section of examples, the whole program's.
            Some(name) => line.find_subcommand(name).cloned().unwrap_or(line),
            None => line,
        };
        let mut page = vec![];
        clap_mangen::Man::new(command).render(&mut page)?;
        Ok(print(&page)?)
    }
}

fn print(text: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text)?;
    out.flush()
}
