//! What an export reports on stderr while it goes on: warnings, each once, and errors with the file they concern.

use std::collections::HashSet;
use std::process::ExitCode;

use super::say::{fail, warn};
use crate::publish::Product;
use crate::words::{Arg, Message};

/// The status for a line that makes no sense.
const WRONG_USAGE: u8 = 2;
/// Most characters without a font that a warning spells out.
const MOST_NAMED: usize = 8;

/// What was reported so far.
#[derive(Default)]
pub(super) struct Report {
    /// Several formats lack the same.
    warned: HashSet<(Arg, Message)>,
    failed: bool,
    /// Whether the command line itself was at fault for that.
    is_misused: bool,
}

impl Report {
    /// The status of the program: that of a line that makes no sense, if it was at fault for an error.
    pub(super) fn status(&self) -> ExitCode {
        match (self.failed, self.is_misused) {
            (false, _) => ExitCode::SUCCESS,
            (true, false) => ExitCode::FAILURE,
            (true, true) => ExitCode::from(WRONG_USAGE),
        }
    }

    /// Warns of something about a board, which is named if there are several.
    pub(super) fn warn(&mut self, board: Arg, what: Message, many: bool) {
        if self.warned.insert((board.clone(), what.clone())) {
            warn(if many { in_file(board, what) } else { what });
        }
    }

    /// Reports an error about a file, which is named if there are several, and whether the command line is at fault.
    pub(super) fn fail(&mut self, file: Arg, (why, is_misused): (Message, bool), many: bool) {
        self.failed = true;
        self.is_misused |= is_misused;
        // Most sentences name the file themselves.
        let named = why.args().iter().any(|(_, arg)| *arg == file);
        let _status = fail(&if many && !named { in_file(file, why) } else { why });
    }
}

fn in_file(file: Arg, what: Message) -> Message {
    msg!("cli-in-file", file = file, what = what)
}

/// What belongs into a file and can't be seen in it.
pub(super) fn missing_in(product: &Product) -> Vec<Message> {
    let hidden = product.unseen.iter();
    let mut warnings: Vec<Message> =
        hidden.map(|slot| msg!("cli-hidden-notes", notes = slot.hidden, area = &slot.name)).collect();
    if let Some((page, pages)) = product.page.filter(|(_, pages)| *pages > 1) {
        warnings.push(msg!("cli-one-page-of", page = page, pages = pages));
    }
    let missing = &product.missing;
    if !missing.is_empty() {
        let named = missing.iter().take(MOST_NAMED).map(|c| format!("{c} (U+{:04X})", u32::from(*c)));
        let characters = named.collect::<Vec<_>>().join(", ");
        warnings.push(match missing.len().saturating_sub(MOST_NAMED) {
            0 => msg!("cli-missing-characters", characters = characters),
            more => msg!("cli-missing-characters-more", characters = characters, more = more),
        });
    }
    warnings
}
