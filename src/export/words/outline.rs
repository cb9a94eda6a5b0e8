//! The board in reading order, as blocks that every format of words can write.
//!
//! It is made from the elements of the printed form alone; nothing here knows a question or a slot.

use super::headings::{Part, Use, without_empty_headings};
use super::inert;
use super::table::{Table, TableMaker};
use crate::board::{BlankDef, Board, Element, NoteColor, NoteId, SlotDef, SlotId, TextDef, TextRole};

/// Which part of a board is wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// Slots that are wanted; all of them if `None`.
    pub slots: Option<Vec<SlotId>>,
    /// Notes that are wanted; all of them if `None`. A slot without any of them is not wanted.
    pub notes: Option<Vec<NoteId>>,
    /// Whether slots beside the page are wanted too, such as the parking lot.
    pub parking: bool,
}

impl Scope {
    /// The whole board with what lies beside the page.
    #[must_use]
    pub const fn whole() -> Self {
        Self { slots: None, notes: None, parking: true }
    }

    /// Whether it names slots or notes, so that headings without any of them are left out.
    pub(super) const fn is_part(&self) -> bool {
        self.slots.is_some() || self.notes.is_some()
    }

    /// Whether a slot of a board is wanted.
    pub(super) fn has_slot(&self, board: &Board, slot: &SlotDef) -> bool {
        let named = self.slots.as_ref().is_none_or(|slots| slots.contains(&slot.id));
        let mut notes = board.notes(&slot.id).into_iter().flat_map(|notes| notes.iter());
        named && (self.parking || !slot.beside) && (self.notes.is_none() || notes.any(|note| self.has_note(&note.id)))
    }

    fn has_note(&self, note: &NoteId) -> bool {
        self.notes.as_ref().is_none_or(|notes| notes.contains(note))
    }
}

/// A board in reading order. All its texts are [inert](fn@inert).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// The board's own name.
    pub board: String,
    /// Name of the printed form.
    pub form: String,
    /// Language of the texts, as in BCP 47.
    pub language: String,
    /// The form's title.
    pub title: String,
    /// Everything below the title.
    pub blocks: Vec<Block>,
    /// Where the form comes from.
    pub credits: Vec<String>,
}

/// A part of an outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading of a level from 1 to 6; the title is not among them.
    Heading(u8, String),
    /// A printed text.
    Paragraph(String),
    /// Lines to fill in.
    Fields(Vec<Field>),
    /// A place for notes, under the heading before it.
    Slot(Slot),
    /// The form's table.
    Table(Table),
}

/// A line to fill in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in board files.
    pub id: String,
    /// Its name to people.
    pub label: String,
    /// What it says.
    pub text: String,
}

/// A phase: the head of a column in the form's table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    /// Its name in board files.
    pub id: String,
    /// Its name to people.
    pub name: String,
    /// When it takes place: free text.
    pub when: String,
}

/// A place for notes, with its notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Its name in board files.
    pub id: SlotId,
    /// Parts of its name to people, such as collaboration, WHO, CoP.
    pub name: Vec<String>,
    /// Its phase, if it is in a column of one.
    pub phase: Option<Phase>,
    /// Heads of its row in the table, outermost first, such as collaboration, WHO.
    pub row: Vec<String>,
    /// Its notes in order, without those that are not wanted.
    pub entries: Vec<Entry>,
}

/// A note, with what a reader without the picture needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it says: any number of lines, parted by `\n`.
    pub text: String,
    /// Its colour.
    pub color: NoteColor,
    /// What its colour stands for on this board; the colour's name if somebody left that empty.
    pub caption: String,
    /// How many votes it has.
    pub votes: u32,
    /// Its position among all notes of its slot, from 1.
    pub position: usize,
}

impl Entry {
    /// How many votes it has, in words, if it has any.
    #[must_use]
    pub fn votes_in_words(&self) -> Option<String> {
        match self.votes {
            0 => None,
            1 => Some("1 vote".to_owned()),
            votes => Some(format!("{votes} votes")),
        }
    }

    /// What its colour stands for, and its votes if it has any, such as *Idea, 3 votes*.
    #[must_use]
    pub fn remark(&self) -> String {
        match self.votes_in_words() {
            None => self.caption.clone(),
            Some(votes) => format!("{}, {votes}", self.caption),
        }
    }
}

impl Outline {
    /// The outline of what is wanted of a board. Title and fields are always there.
    #[must_use]
    pub fn of(board: &Board, scope: &Scope) -> Self {
        let form = &*board.form;
        let reader = Reader { board, scope };
        let title = form.elements.iter().find_map(|element| match element {
            Element::Text(text) if text.role == TextRole::Heading(1) => Some(text),
            _ => None,
        });
        let credits = form.elements.iter().filter_map(|element| match element {
            Element::Text(text) if text.role == TextRole::Credit => Some(reader.say(&text.key)),
            _ => None,
        });
        Self {
            board: inert(&board.id),
            form: form.id.clone(),
            language: language(board),
            title: title.map_or_else(|| form.id.clone(), |text| reader.say(&text.key)),
            credits: credits.collect(),
            blocks: without_empty_headings(reader.parts(title), scope.is_part()),
        }
    }

    /// The title, and what the first field says that says anything: enough to tell boards apart.
    #[must_use]
    pub fn name(&self) -> String {
        let mut fields = self.blocks.iter().flat_map(|block| match block {
            Block::Fields(fields) => fields.as_slice(),
            Block::Heading(..) | Block::Paragraph(_) | Block::Slot(_) | Block::Table(_) => &[],
        });
        let said = fields.find(|field| !field.text.trim().is_empty());
        said.map_or_else(|| self.title.clone(), |field| format!("{} – {}", self.title, field.text))
    }

    /// The slots, in reading order.
    pub fn slots(&self) -> impl Iterator<Item = &Slot> {
        self.blocks.iter().flat_map(|block| match block {
            Block::Slot(slot) => vec![slot],
            Block::Table(table) => table.slots().collect(),
            Block::Heading(..) | Block::Paragraph(_) | Block::Fields(_) => vec![],
        })
    }

    /// The form's table, if any of it is wanted.
    #[must_use]
    pub fn table(&self) -> Option<&Table> {
        self.blocks.iter().find_map(|block| match block {
            Block::Table(table) => Some(table),
            Block::Heading(..) | Block::Paragraph(_) | Block::Fields(_) | Block::Slot(_) => None,
        })
    }
}

/// The board's language, if it is written as one; else a reader might speak it in a wrong voice.
fn language(board: &Board) -> String {
    let is_tag = |tag: &str| !tag.is_empty() && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if is_tag(&board.language) { board.language.to_string() } else { board.form.default_language().to_owned() }
}

/// Reads the elements of a form.
pub(super) struct Reader<'a> {
    pub(super) board: &'a Board,
    pub(super) scope: &'a Scope,
}

impl Reader<'_> {
    /// A text of the form.
    pub(super) fn say(&self, key: &str) -> String {
        inert(self.board.form.say(&self.board.language, key))
    }

    /// What a board says in a blank of the table.
    pub(super) fn phase(&self, def: &BlankDef) -> Phase {
        Phase { id: def.id.to_string(), name: self.say(&def.label), when: inert(self.board.blank(&def.id)) }
    }

    /// A slot with its notes that are wanted.
    pub(super) fn slot(&self, def: &SlotDef) -> Slot {
        let notes = self.board.notes(&def.id).into_iter().flat_map(|notes| notes.iter()).enumerate();
        let wanted = notes.filter(|(_, note)| self.scope.has_note(&note.id));
        let entries = wanted.map(|(nth, note)| Entry {
            text: inert(&note.text),
            color: note.color,
            caption: self.caption(note.color),
            votes: note.votes,
            position: nth + 1,
        });
        Slot {
            id: def.id.clone(),
            name: def.name.iter().map(|key| self.say(key)).collect(),
            phase: None,
            row: vec![],
            entries: entries.collect(),
        }
    }

    fn caption(&self, color: NoteColor) -> String {
        let caption = inert(self.board.caption(color)).replace('\n', " ");
        if caption.trim().is_empty() { color.name().to_owned() } else { caption }
    }

    /// All blocks in reading order; the table stands where its first cell is.
    fn parts(&self, title: Option<&TextDef>) -> Vec<Part> {
        let mut parts: Vec<Part> = vec![];
        let mut table = Some(TableMaker::of(self, &self.board.form.elements));
        for element in &self.board.form.elements {
            match element {
                element if TableMaker::cell(element).is_some() => {
                    if let Some(table) = table.take() {
                        parts.push(Part::wanted_if(table.is_wanted(), || Block::Table(table.finished())));
                    }
                }
                Element::Part(_) => {}
                Element::Text(text) if Some(text) == title => {}
                Element::Text(text) => parts.extend(self.text(text).map(|block| Part(Use::Neutral, Some(block)))),
                Element::Blank(def) => {
                    let (id, text) = (def.id.to_string(), inert(self.board.blank(&def.id)));
                    push_field(&mut parts, Field { id, label: self.label(&def.label), text });
                }
                Element::Slot(def) => {
                    let is_wanted = self.scope.has_slot(self.board, def);
                    parts.push(Part::wanted_if(is_wanted, || Block::Slot(self.slot(def))));
                }
            }
        }
        parts
    }

    /// A printed text outside the table, if it is not said elsewhere.
    fn text(&self, text: &TextDef) -> Option<Block> {
        match text.role {
            TextRole::Decoration | TextRole::Credit => None,
            TextRole::Label if self.names_a_blank(&text.key) => None,
            TextRole::Heading(level) => Some(Block::Heading(level, self.say(&text.key))),
            TextRole::Paragraph | TextRole::Label => Some(Block::Paragraph(self.say(&text.key))),
        }
    }

    /// Whether a blank is called so, and says it itself.
    fn names_a_blank(&self, key: &str) -> bool {
        self.board.form.blanks().any(|blank| blank.label == key)
    }

    /// A label as running text has it: capitals are the printed form's way to set it off.
    fn label(&self, key: &str) -> String {
        let label = self.say(key);
        if label.chars().any(char::is_lowercase) {
            return label;
        }
        let mut chars = label.chars();
        let first = chars.next().into_iter();
        first.chain(chars.flat_map(char::to_lowercase)).collect()
    }
}

/// Fields that follow one another are one block.
fn push_field(parts: &mut Vec<Part>, field: Field) {
    if let Some(Part(_, Some(Block::Fields(fields)))) = parts.last_mut() {
        fields.push(field);
    } else {
        parts.push(Part(Use::Neutral, Some(Block::Fields(vec![field]))));
    }
}
