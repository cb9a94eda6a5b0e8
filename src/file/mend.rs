//! Makes a board of what a file says: what can be kept is kept, and what had to change is remarked.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use super::v1::{FileV1, NoteV1, Numbers, Texts};
use super::{FORMAT, MAX_NOTES, ReadError, Reading, Remark};
use crate::board::{
    BlankId, BlankKind, Board, Form, MOST_DOUBLINGS, Note, NoteColor, NoteId, Shape, SlotId, clean_line, clean_text,
    language_tag,
};

/// The board that a file says. `new_id` makes a name for one without a usable name of its own.
///
/// # Errors
/// If the file does not say in which format it is, or it fills an unknown form, or has too many notes.
pub(super) fn mend(mut file: FileV1, new_id: impl FnOnce() -> String) -> Result<Reading, ReadError> {
    let format = file.format.ok_or(ReadError::MissingFormat)?;
    if format < 1 {
        return Err(ReadError::NoSuchFormat { format });
    }
    let newer = format > i64::from(FORMAT);
    let mut mender = Mender::new(&file.slots);
    if newer {
        mender.remarks.push(Remark::Newer { format });
    }
    let form = mender.form(&file)?;
    let own_id = file.id.take().filter(|id| !id.is_empty());
    let id = match own_id {
        Some(id) if is_usable(&id) => id,
        Some(_) => {
            mender.remarks.push(Remark::RenamedBoard);
            new_id()
        }
        None => new_id(),
    };
    let mut board = Board::new(&form, &id);
    if let Some(language) = file.language.take().filter(|language| !language.trim().is_empty()) {
        board.language = mender.line(&language).into();
    }
    mender.place = board
        .form
        .slot(&board.form.catch_all)
        .map_or_else(String::new, |slot| board.form.slot_name(&board.language, slot));
    mender.texts(&mut board, &file);
    board = mender.shape(board, &file);
    let board = mender.notes(board, file.slots)?;
    let mut remarks = mender.remarks();
    remarks.extend(file.unknown.into_keys().map(|key| Remark::UnknownKey { key }));
    let unknown_in_notes = file.unknown_in_notes.into_iter();
    remarks.extend(unknown_in_notes.map(|(key, notes)| Remark::UnknownNoteKey { key, notes }));
    Ok(Reading { board, remarks, newer, carried: false, salvaged: false })
}

/// Makes notes of what the clipboard says.
pub(super) fn mend_notes(notes: Vec<NoteV1>) -> Vec<Note> {
    let slots = [(String::new(), notes)];
    let mut mender = Mender::new(&slots);
    let [(_, notes)] = slots;
    notes.into_iter().map(|note| mender.note(note)).collect()
}

/// Whether a board's name can name its recovery data too: it must not lead into another folder.
pub(super) fn is_usable(id: &str) -> bool {
    (1..=64).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// A plain form with a place for everything in a file.
fn stand_in(id: &str, file: &FileV1) -> Option<Form> {
    let (mut slots, mut blanks) = (vec![], vec![]);
    let mut seen = HashSet::new();
    for (slot, _) in file.slots.iter().filter(|(slot, _)| !slot.is_empty()) {
        if seen.insert(slot) {
            slots.push(slot.as_str());
        }
    }
    seen.clear();
    let lines = file.fields.iter().map(|(key, _)| (key, BlankKind::Line));
    let dates = file.when.iter().map(|(key, _)| (key, BlankKind::Date));
    for (key, kind) in lines.chain(dates) {
        if seen.insert(key) {
            blanks.push((key.as_str(), kind));
        }
    }
    Form::stand_in(id, &slots, &blanks)
}

#[derive(Default)]
struct Mender {
    /// Every name that a note has in the file.
    given: HashSet<String>,
    used: HashSet<NoteId>,
    /// The number that the next copy of a name gets.
    copies: HashMap<String, usize>,
    unnamed: usize,
    renamed: usize,
    first_renamed: String,
    colors: BTreeMap<String, usize>,
    languages: BTreeMap<String, usize>,
    changed_votes: usize,
    cleaned: usize,
    /// Name of the slot that takes what has no place.
    place: String,
    /// Texts that have no place, to become notes.
    stray: Vec<String>,
    remarks: Vec<Remark>,
}

impl Mender {
    fn new(slots: &[(String, Vec<NoteV1>)]) -> Self {
        let ids = slots.iter().flat_map(|(_, notes)| notes).filter_map(|note| note.id.clone());
        Self { given: ids.collect(), ..Self::default() }
    }

    /// The form of a file, or a plain page in place of one that is not here.
    fn form(&mut self, file: &FileV1) -> Result<Arc<Form>, ReadError> {
        if let Some(form) = file.template.as_deref().and_then(Form::built_in) {
            return Ok(form);
        }
        let carried = file.form.as_deref().map(Form::own);
        match (carried, &file.template) {
            (Some(Ok(form)), _) => return Ok(Arc::new(form)),
            (Some(Err(findings)), _) => {
                self.remarks.extend(findings.into_iter().take(1).map(|mut finding| {
                    finding.at.line += file.form_line;
                    Remark::BrokenForm { finding }
                }));
            }
            (None, Some(name)) => self.remarks.push(Remark::UnknownForm { form: clean_line(name) }),
            (None, None) => {
                self.remarks.push(Remark::MissingForm);
                return Ok(Form::usual());
            }
        }
        let form = clean_line(file.template.as_deref().unwrap_or_default());
        let stand_in = stand_in(&form, file).ok_or(ReadError::UnknownForm { form })?;
        Ok(Arc::new(stand_in))
    }

    /// Gives the form its shape, as far as the form has what it says.
    fn shape(&mut self, board: Board, file: &FileV1) -> Board {
        let lists = |numbers: &Numbers| -> BTreeMap<SlotId, Vec<u16>> {
            let share = |number: &i64| u16::try_from((*number).max(0)).unwrap_or(u16::MAX);
            let lists =
                numbers.iter().map(|(slot, all)| (SlotId::from(slot.as_str()), all.iter().map(share).collect()));
            lists.collect()
        };
        let doublings = file.doublings.unwrap_or(0).clamp(0, i64::from(MOST_DOUBLINGS));
        let wanted = Shape {
            doublings: u8::try_from(doublings).unwrap_or(0),
            widths: lists(&file.widths),
            heights: lists(&file.heights),
        };
        let board = board.reshaped(&wanted);
        let shape = board.form.shape();
        // A plain page in place of a form that is not here has nothing to divide, and is never saved.
        if !board.form.is_stand_in() {
            let changed = [
                ("doublings", i64::from(shape.doublings) != file.doublings.unwrap_or(0)),
                ("widths", wanted.widths.keys().any(|slot| !shape.widths.contains_key(slot))),
                ("heights", wanted.heights.keys().any(|slot| !shape.heights.contains_key(slot))),
            ];
            let keys = changed.into_iter().filter(|(_, is_changed)| *is_changed).map(|(key, _)| key.to_owned());
            self.remarks.extend(keys.map(|key| Remark::UnknownKey { key }));
        }
        board
    }

    fn text(&mut self, text: &str) -> String {
        let lost = |c: char| c == '\u{feff}' || (c.is_control() && !matches!(c, '\n' | '\r' | '\t'));
        self.cleaned += usize::from(text.contains(lost));
        clean_text(text)
    }

    fn line(&mut self, text: &str) -> String {
        clean_line(&self.text(text))
    }

    /// Fills in blanks and captions.
    fn texts(&mut self, board: &mut Board, file: &FileV1) {
        self.blanks(board, BlankKind::Line, &file.fields, |field, place| Remark::UnknownField { field, place });
        self.blanks(board, BlankKind::Date, &file.when, |phase, place| Remark::UnknownPhase { phase, place });
        let colors = NoteColor::ALL.into_iter().map(|color| (color.name().to_owned(), String::new()));
        let mut captions: BTreeMap<_, _> = colors.collect();
        self.fill(&mut captions, &file.captions, |color, place| Remark::UnknownCaption { color, place });
        let captions = captions.into_iter().filter(|(_, caption)| !caption.is_empty());
        let captions = captions.filter_map(|(name, caption)| Some((NoteColor::from_name(&name)?, caption)));
        board.captions = Arc::new(captions.collect());
        board.has_legend = file.legend.unwrap_or(true);
    }

    /// Fills in the blanks of a kind.
    fn blanks(&mut self, board: &mut Board, kind: BlankKind, texts: &Texts, unknown: fn(String, String) -> Remark) {
        let blanks = board.form.blanks().filter(|blank| blank.kind == kind);
        let mut places: BTreeMap<_, _> = blanks.map(|blank| (blank.id.as_str().to_owned(), String::new())).collect();
        self.fill(&mut places, texts, unknown);
        let places = places.into_iter().map(|(key, text)| (BlankId::from(key.as_str()), text));
        Arc::make_mut(&mut board.blanks).extend(places);
    }

    fn fill(&mut self, places: &mut BTreeMap<String, String>, texts: &Texts, unknown: fn(String, String) -> Remark) {
        for (key, text) in texts {
            let text = self.text(text);
            let remark = match places.get_mut(key) {
                Some(place) if place.is_empty() => {
                    *place = clean_line(&text);
                    continue;
                }
                _ if text.trim().is_empty() => continue,
                Some(_) => Remark::Repeated { key: key.clone(), place: self.place.clone() },
                None => unknown(key.clone(), self.place.clone()),
            };
            self.remarks.push(remark);
            self.stray.push(text);
        }
    }

    fn notes(&mut self, board: Board, slots: Vec<(String, Vec<NoteV1>)>) -> Result<Board, ReadError> {
        let mut lists: BTreeMap<SlotId, Vec<Arc<Note>>> = BTreeMap::new();
        let mut lost = Vec::new();
        for (slot, notes) in slots {
            let slot = SlotId::from(slot.as_str());
            let notes: Vec<_> = notes.into_iter().map(|note| Arc::new(self.note(note))).collect();
            if board.notes(&slot).is_some() {
                lists.entry(slot).or_default().extend(notes);
            } else if !notes.is_empty() {
                self.remarks.push(Remark::UnknownSlot {
                    slot: slot.as_str().to_owned(),
                    notes: notes.len(),
                    place: self.place.clone(),
                });
                lost.extend(notes);
            }
        }
        let stray = std::mem::take(&mut self.stray).into_iter();
        let stray = stray.map(|text| NoteV1 { text: Some(text), ..NoteV1::default() });
        lost.extend(stray.map(|note| Arc::new(self.note(note))));
        if !lost.is_empty() {
            lists.entry(board.form.catch_all.clone()).or_default().append(&mut lost);
        }
        if lists.values().map(Vec::len).sum::<usize>() > MAX_NOTES {
            return Err(ReadError::TooManyNotes);
        }
        Ok(lists.into_iter().fold(board, |board, (slot, notes)| board.with_notes(&slot, notes)))
    }

    fn note(&mut self, note: NoteV1) -> Note {
        let text = self.text(note.text.as_deref().unwrap_or_default());
        let votes = note.votes.unwrap_or_default();
        let possible = u32::try_from(votes.max(0)).unwrap_or(u32::MAX);
        self.changed_votes += usize::from(i64::from(possible) != votes);
        Note {
            id: self.id(note.id.unwrap_or_default()),
            text: text.into(),
            color: self.color(note.color),
            votes: possible,
            language: self.language(note.language),
        }
    }

    fn language(&mut self, tag: Option<String>) -> Option<Arc<str>> {
        let tag = tag.filter(|tag| !tag.trim().is_empty())?;
        let usual = language_tag(&tag);
        if usual.is_none() {
            *self.languages.entry(tag).or_default() += 1;
        }
        usual.map(Arc::from)
    }

    fn color(&mut self, name: Option<String>) -> NoteColor {
        let Some(name) = name else { return NoteColor::default() };
        NoteColor::from_name(&name).unwrap_or_else(|| {
            *self.colors.entry(name).or_default() += 1;
            NoteColor::default()
        })
    }

    /// A name that no other note has: its own for the first that has it, and else one made from it.
    fn id(&mut self, id: String) -> NoteId {
        if id.trim().is_empty() {
            return loop {
                self.unnamed += 1;
                let fresh = format!("n{}", self.unnamed);
                if let Some(id) = self.unused(&fresh) {
                    break id;
                }
            };
        }
        let own = NoteId::from(id.as_str());
        if self.used.insert(own.clone()) {
            return own;
        }
        if self.renamed == 0 {
            self.first_renamed.clone_from(&id);
        }
        self.renamed += 1;
        let mut copy = self.copies.get(&id).map_or(2, |copy| copy + 1);
        let fresh = loop {
            if let Some(fresh) = self.unused(&format!("{id}-{copy}")) {
                break fresh;
            }
            copy += 1;
        };
        self.copies.insert(id, copy);
        fresh
    }

    fn unused(&mut self, id: &str) -> Option<NoteId> {
        let fresh = NoteId::from(id);
        (!self.given.contains(id) && self.used.insert(fresh.clone())).then_some(fresh)
    }

    /// Everything that had to change.
    fn remarks(self) -> Vec<Remark> {
        let mut remarks = self.remarks;
        let colors = self.colors.into_iter();
        remarks.extend(colors.map(|(color, notes)| Remark::UnknownColor { color, notes }));
        let languages = self.languages.into_iter();
        remarks.extend(languages.map(|(language, notes)| Remark::UnknownLanguage { language, notes }));
        if self.renamed > 0 {
            remarks.push(Remark::RenamedNotes { notes: self.renamed, id: self.first_renamed });
        }
        if self.changed_votes > 0 {
            remarks.push(Remark::ChangedVotes { notes: self.changed_votes });
        }
        if self.cleaned > 0 {
            remarks.push(Remark::CleanedTexts { texts: self.cleaned });
        }
        remarks
    }
}
