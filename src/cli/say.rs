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
    writeln!(std::io::stderr().lock(), "copboard: {}", sentence(message)).ok();
}

/// A message in the person's language, on one line. What it quotes, of a board or of a file's name, may hold
/// characters that a terminal obeys or that turn the line around: these are spelled out.
pub(super) fn sentence(message: &Message) -> String {
    visible(&words().say(message))
}

/// A text in which characters that move the cursor, ring, color or turn the line around are spelled out.
pub(super) fn visible(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut line, c| {
        if is_obeyed(c) {
            line.extend(c.escape_default());
        } else {
            line.push(c);
        }
        line
    })
}

/// Whether a terminal does something else with a character than to show it.
fn is_obeyed(c: char) -> bool {
    let marks_direction =
        matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    c.is_control() || marks_direction || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Ends the program with what is wrong in its arguments, or with the help that they ask for.
pub(super) fn refuse(error: &clap::Error, line: &clap::Command) -> ! {
    if !error.use_stderr() {
        error.exit();
    }
    // The error quotes arguments between lines of its own. So these are told apart by reading spelled out arguments.
    let spelled = std::env::args_os().map(|arg| arg.to_str().map_or_else(|| arg.clone(), |arg| visible(arg).into()));
    let again = line.clone().try_get_matches_from(spelled).err().filter(|again| again.kind() == error.kind());
    let lines = again.as_ref().unwrap_or(error).render().to_string();
    for line in lines.lines() {
        writeln!(std::io::stderr().lock(), "{}", visible(line)).ok();
    }
    std::process::exit(error.exit_code())
}
