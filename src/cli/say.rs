//! What the command line says on stderr, and the words it uses.

use std::io::Write as _;
use std::process::ExitCode;

use crate::words::{Language, Message, Words};

/// The words of the person's language.
pub(super) fn words() -> &'static Words {
    Words::of(Language::of_person())
}

/// Reports on stderr why the program failed, and returns the status for that.
#[must_use]
pub fn fail(why: &Message) -> ExitCode {
    say(why);
    ExitCode::FAILURE
}

/// Reports on stderr something that doesn't stop the program.
pub(super) fn warn(what: Message) {
    say(&msg!("cli-warning", what = what));
}

fn say(message: &Message) {
    // Where nobody reads stderr, there is nobody left to report that to.
    writeln!(std::io::stderr().lock(), "copboard: {}", words().say(message)).ok();
}
