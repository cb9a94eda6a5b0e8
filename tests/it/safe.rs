//! Never lose a note: saves that are killed, raced, and failed by the system, and files that are damaged.
//!
//! Every harness here must also find the losses of a way of saving that is known to lose, or it proves nothing.
//!
//! `COPBOARD_LONG_TESTS=1` runs them in full: 1,000 kills, 2 × 3,000 saves, 300 power cuts, 100,000 hostile files and every
//! truncation of every example. Without it they take seconds. What a machine cannot check (no strace, no right to
//! mount) is told on the terminal.

mod attributes;
mod carriers;
mod child;
mod disks;
mod faults;
mod golden;
mod hostile;
mod keeping;
mod kill;
mod network;
mod power;
mod salvage;
mod saving;
mod writers;

use std::fmt::Write as _;
use std::path::Path;

use copboard::file::store::load;

/// A number of rounds: few, or all of them.
pub(crate) fn rounds(short: usize, long: usize) -> usize {
    if std::env::var_os("COPBOARD_LONG_TESTS").is_some() { long } else { short }
}

/// Tells what was measured, for who runs the tests with `--nocapture`.
#[expect(clippy::print_stdout, reason = "the test runner keeps it to itself")]
pub(crate) fn tell(numbers: &dyn std::fmt::Display) {
    println!("{numbers}");
}

/// The text of a board that says which version it is, and which it was made from.
fn text(version: &str, parent: &str, notes: usize) -> String {
    let mut text =
        String::from("(\n    format: 1,\n    id: \"b\",\n    template: \"collaboration-and-cooperation\",\n");
    text.push_str("    language: \"en\",\n");
    write!(
        text,
        "    fields: {{\n        \"community\": \"{parent}\",\n        \"session\": \"{version}\",\n    }},\n"
    )
    .unwrap();
    text.push_str("    slots: {\n        \"parking\": [\n");
    for note in 0..notes {
        writeln!(text, "            (id: \"n{note}\", text: \"What the table in the corner said, number {note}\"),")
            .unwrap();
    }
    text.push_str("        ],\n    },\n)\n");
    text
}

/// Which version a file is, and which it was made from; `None` if it can't be read.
fn lineage(path: &Path) -> Option<(String, String)> {
    let board = load(path).ok()?.board;
    Some((board.blank(&"session".into()).to_owned(), board.blank(&"community".into()).to_owned()))
}

/// The names in a folder, hidden ones included, in order.
fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}
