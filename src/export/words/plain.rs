//! Plain text, as it goes into an e-mail: headings underlined, notes as lists, the table row by row.

use super::{Block, Entry, Outline, Slot, Table};
use crate::words::Words;

/// The board as plain text. Lines of a note after its first are indented by two blanks.
#[must_use]
pub fn plain(outline: &Outline) -> String {
    let mut text = Text { out: String::new(), words: outline.words() };
    text.underlined(&outline.title, '=');
    for block in &outline.blocks {
        match block {
            Block::Heading(level, heading) => text.heading(*level, heading),
            Block::Paragraph(paragraph) => text.line(paragraph),
            Block::Fields(fields) => fields.iter().for_each(|field| {
                text.line(format!("{} {}", text.label(&field.label), field.text).trim_end());
            }),
            Block::Slot(slot) => text.slot(slot),
            Block::Table(table) => text.table(table),
        }
    }
    if !outline.credits.is_empty() {
        text.line("");
        outline.credits.iter().for_each(|credit| text.line(credit));
    }
    text.out
}

/// What is written so far.
struct Text {
    out: String,
    words: &'static Words,
}

impl Text {
    fn line(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    fn label(&self, label: &str) -> String {
        self.words.say(&msg!("field-label", label = label))
    }

    fn no_notes(&mut self) {
        let none = self.words.text("no-notes");
        self.line(&format!("({none})"));
    }

    fn heading(&mut self, level: u8, heading: &str) {
        self.line("");
        if level <= 2 {
            self.underlined(heading, '-');
        } else {
            self.line(heading);
        }
    }

    /// A heading with a line below it, as long as itself where all letters are as wide.
    fn underlined(&mut self, heading: &str, mark: char) {
        self.line(heading);
        let line: String = heading.chars().map(|_| mark).collect();
        self.line(&line);
    }

    fn slot(&mut self, slot: &Slot) {
        if slot.entries.is_empty() {
            self.no_notes();
        }
        slot.entries.iter().for_each(|entry| self.entry(entry));
    }

    fn entry(&mut self, entry: &Entry) {
        let text = entry.text.replace('\n', "\n  ");
        self.line(&format!("- {text} ({})", entry.remark()));
    }

    /// The cells with notes, each below its row and its phase.
    fn table(&mut self, table: &Table) {
        for slot in table.slots().filter(|slot| !slot.entries.is_empty()) {
            self.line("");
            self.line(&place(slot));
            slot.entries.iter().for_each(|entry| self.entry(entry));
        }
        if table.slots().all(|slot| slot.entries.is_empty()) {
            self.no_notes();
        }
    }
}

/// Where a slot of the table is, such as *Collaboration · WHO · CoP (May)*.
fn place(slot: &Slot) -> String {
    let phase = slot.phase.as_ref();
    let name = slot.column().map(str::to_owned);
    let path: Vec<String> = slot.row.iter().cloned().chain(name).collect();
    let path = if path.is_empty() { slot.name.join(" · ") } else { path.join(" · ") };
    match phase.map(|phase| phase.when.as_str()).filter(|when| !when.is_empty()) {
        None => path,
        Some(when) => format!("{path} ({when})"),
    }
}
