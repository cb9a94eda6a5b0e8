//! What is left of a damaged file. A board is written one note a line, so every line that is whole gives its note.

use super::embedded::Carrier;
use super::mend::mend;
use super::read::{format_of, id_of};
use super::v1::{FileV1, LineV1, NoteV1, numbers_of};
use super::{FORMAT, MAX_FILE_BYTES, MAX_KEYS, MAX_NOTES, Reading, Remark, sniff};
use crate::board::{BlankKind, Form, MAX_NOTE_BYTES, NoteColor};

/// What was left of a damaged file.
#[derive(Clone, Debug, PartialEq)]
pub struct Salvaged {
    /// The board, as far as it could be read; it says itself that it was salvaged.
    pub reading: Reading,
    /// How many lines could not be read, or not as they stand.
    pub lost_lines: usize,
}

/// What can be read of a file that [`read`](super::read()) refuses: every note and text on a line of its own that
/// is whole. A note is in its slot if that is certain, and else in the slot that takes what has no place.
///
/// `None` if nothing is left, and of files that are not damaged: those of a newer format, and those in which
/// version control left two versions.
#[must_use]
pub fn salvage(bytes: &[u8]) -> Option<Salvaged> {
    // A picture's board is packed: what looks like lines of one was drawn there.
    if bytes.len() > MAX_FILE_BYTES || Carrier::of(bytes).is_some() || is_whole(&String::from_utf8_lossy(bytes)) {
        return None;
    }
    let mut salvage = Salvage::default();
    for line in bytes.split(|byte| *byte == b'\n') {
        salvage.line(line);
    }
    let Salvage { mut file, lost_lines, notes, texts, form, last, .. } = salvage;
    if notes + texts == 0 {
        return None;
    }
    file.format = Some(1);
    file.form = form.as_deref().and_then(whole_form);
    let mut reading = mend(file, || id_of(&String::from_utf8_lossy(bytes))).ok()?;
    reading.salvaged = true;
    // Notes of which the slot is not certain are counted as lost lines, not as notes of a slot without a name.
    reading.remarks.retain(|remark| !matches!(remark, Remark::UnknownSlot { slot, .. } if slot == NO_SLOT));
    reading.remarks.insert(0, Remark::Salvaged { lost_lines, cut_off: last != ")" });
    Some(Salvaged { reading, lost_lines })
}

/// Whether a text that cannot be read is none the worse for it.
fn is_whole(text: &str) -> bool {
    sniff::conflict_line(text).is_some() || format_of(text).is_some_and(|format| format > i64::from(FORMAT))
}

/// The form that stands at the end of a file, if all of it does.
fn whole_form(rest: &str) -> Option<String> {
    const MOST_BRACKETS: usize = 2;
    let mut form = rest.trim_end();
    for _ in 0..=MOST_BRACKETS {
        form = form.trim_end_matches(|c: char| c.is_whitespace() || c == ',');
        if Form::read(form).is_ok() {
            return Some(form.to_owned());
        }
        form = form.strip_suffix(')')?;
    }
    None
}

/// Stands for the slot of notes of which it is not certain.
const NO_SLOT: &str = "";

/// The part of a file in which a line stands.
#[derive(Clone, Copy, Default, PartialEq)]
enum Part {
    #[default]
    Top,
    Fields,
    Captions,
    When,
    Slots,
    /// There was a line that cannot be read, and it may have begun another part.
    Unknown,
}

#[derive(Default)]
struct Salvage {
    file: FileV1,
    part: Part,
    /// The slot whose notes stand here, if that is certain.
    slot: Option<String>,
    lost_lines: usize,
    notes: usize,
    texts: usize,
    /// What stands behind `form:`; the form is the last thing in a file.
    form: Option<String>,
    /// The last line that is not empty.
    last: String,
}

impl Salvage {
    fn line(&mut self, line: &[u8]) {
        let text = String::from_utf8_lossy(line);
        if !text.trim().is_empty() {
            text.trim().clone_into(&mut self.last);
        }
        if let Some(form) = &mut self.form {
            form.push('\n');
            form.push_str(&text);
            return;
        }
        if let Some(form) = text.trim_start().strip_prefix("form: ") {
            self.form = Some(form.to_owned());
            return;
        }
        self.lost_lines += usize::from(matches!(text, std::borrow::Cow::Owned(_)));
        // Zero bytes stand where a disk lost a block. What is around them may be whole, and is it in the same slot?
        if line.contains(&b'\0') {
            self.part = Part::Unknown;
            self.slot = None;
        }
        let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\0' | '\u{feff}'));
        if !(text.is_empty() || self.notes_of(text) || self.structure(text) || self.text_of(text)) {
            self.lose(text);
        }
    }

    /// Nothing can be taken from this line. If it does not look like one note, it may have ended a slot.
    fn lose(&mut self, text: &str) {
        self.lost_lines += 1;
        let is_one_note = text.starts_with("(id: ") && text.ends_with("),") && text.matches("(id: ").count() == 1;
        let is_one_text = text.starts_with('"') && text.ends_with("\",") && !text.contains('(');
        if !(is_one_note || is_one_text && self.slot.is_none()) {
            self.part = Part::Unknown;
            self.slot = None;
        }
    }

    /// Takes the notes of a line that has nothing else.
    fn notes_of(&mut self, text: &str) -> bool {
        let list = text.strip_suffix(',').unwrap_or(text);
        if !list.starts_with('(') || list.len() < 2 {
            return false;
        }
        let Some(LineV1(notes)) = LineV1::read(&format!("[{list}]")) else { return false };
        if notes.is_empty() || self.notes + notes.len() > MAX_NOTES {
            return false;
        }
        self.notes += notes.len();
        self.put(notes);
        true
    }

    fn put(&mut self, notes: Vec<NoteV1>) {
        let slot = self.slot.as_deref().unwrap_or(NO_SLOT);
        match self.file.slots.last_mut().filter(|(last, _)| last == slot) {
            Some((_, list)) => list.extend(notes),
            None => self.file.slots.push((slot.to_owned(), notes)),
        }
    }

    /// Notices where a part or a slot begins and ends.
    fn structure(&mut self, text: &str) -> bool {
        match text {
            "fields: {" => self.part = Part::Fields,
            "captions: {" => self.part = Part::Captions,
            "when: {" => self.part = Part::When,
            "slots: {" => self.part = Part::Slots,
            "(" | ")" | "}," | "}" => {
                self.part = Part::Top;
                self.slot = None;
            }
            "]," | "]" => self.slot = None,
            _ => {
                let Some(slot) = text.strip_suffix(": [").and_then(quoted) else { return false };
                self.part = Part::Slots;
                self.slot = Some(slot);
            }
        }
        true
    }

    /// Takes a key and its text, where nothing else is on the line.
    fn text_of(&mut self, text: &str) -> bool {
        let pair = text.strip_suffix(',').unwrap_or(text);
        if let Some((key, value)) = pair.split_once(": ").filter(|(key, _)| key.bytes().all(|b| b.is_ascii_lowercase()))
        {
            return self.head(key, value);
        }
        let Some((key, value)) = pair.split_once("\": ") else { return false };
        let (Some(key), Some(value)) = (quoted(&format!("{key}\"")), quoted(value)) else { return false };
        if self.texts >= MAX_KEYS || value.len() > MAX_NOTE_BYTES {
            return false;
        }
        self.texts += 1;
        let part = match self.part {
            Part::Fields | Part::Captions | Part::When => self.part,
            Part::Top | Part::Slots | Part::Unknown => self.part_of(&key),
        };
        let texts = match part {
            Part::Captions => &mut self.file.captions,
            Part::When => &mut self.file.when,
            Part::Fields | Part::Top | Part::Slots | Part::Unknown => &mut self.file.fields,
        };
        texts.push((key, value));
        true
    }

    /// The part in which a key is at home.
    fn part_of(&self, key: &str) -> Part {
        let form = self.file.template.as_deref().and_then(Form::built_in).unwrap_or_else(Form::usual);
        if form.blanks().any(|blank| blank.kind == BlankKind::Date && blank.id.as_str() == key) {
            Part::When
        } else if NoteColor::from_name(key).is_some() {
            Part::Captions
        } else {
            Part::Fields
        }
    }

    /// Takes what stands at the head of a file.
    fn head(&mut self, key: &str, value: &str) -> bool {
        let lists = match key {
            "widths" => Some(&mut self.file.widths),
            "heights" => Some(&mut self.file.heights),
            _ => None,
        };
        if let Some(lists) = lists {
            let numbers = numbers_of(value);
            let is_list = numbers.is_some();
            lists.extend(numbers.into_iter().flatten());
            return is_list;
        }
        let place = match key {
            "doublings" => {
                self.file.doublings = self.file.doublings.or(value.parse().ok());
                return value.parse::<i64>().is_ok();
            }
            "format" => {
                self.file.format = self.file.format.or(value.parse().ok());
                return value.parse::<i64>().is_ok();
            }
            "legend" => {
                self.file.legend = self.file.legend.or(value.parse().ok());
                return value.parse::<bool>().is_ok();
            }
            "id" => &mut self.file.id,
            "template" => &mut self.file.template,
            "language" => &mut self.file.language,
            _ => return false,
        };
        let text = quoted(value);
        let is_text = text.is_some();
        *place = place.take().or(text);
        is_text
    }
}

/// The text between quotation marks, if there is nothing else.
fn quoted(text: &str) -> Option<String> {
    if text.starts_with('"') { ron::from_str(text).ok() } else { None }
}
