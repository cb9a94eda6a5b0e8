//! What the command line says on standard error.

use std::fmt::Display;
use std::io::Write as _;
use std::process::ExitCode;

/// Says why the program could not do what it was told, and gives the status for that.
#[must_use]
pub fn fail(sentence: &dyn Display) -> ExitCode {
    say(sentence);
    ExitCode::FAILURE
}

/// Tells something that does not keep the program from doing what it was told.
pub(super) fn warn(sentence: &dyn Display) {
    say(&format_args!("warning: {sentence}"));
}

fn say(sentence: &dyn Display) {
    // Where nobody listens on standard error, there is nobody left to tell that.
    writeln!(std::io::stderr().lock(), "copboard: {sentence}").ok();
}
