//! The board in reading order, as blocks that every format of words can write.
//!
//! It is made from the elements of the printed form alone; nothing here knows a question or a slot.

use super::block::Block;
use super::entry::{Field, Slot};
use super::headings::{Part, Use, without_empty_headings};
use super::inert;
use super::reader::Reader;
use super::scope::Scope;
use super::table::{Table, TableMaker};
use crate::board::{Board, Element, TextDef, TextRole};
use crate::words::{Language, Words};

/// A board in reading order. All its texts are [inert](fn@inert).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// The board's own name.
    pub board: String,
    /// Name of the printed form.
    pub form: String,
    /// Language of the texts, as in BCP 47.
    pub language: String,
    /// Language of the words that go with them.
    pub speech: Language,
    /// The form's title.
    pub title: String,
    /// Everything below the title.
    pub blocks: Vec<Block>,
    /// Where the form comes from.
    pub credits: Vec<String>,
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
            speech: board.words().language(),
            title: title.map_or_else(|| form.id.clone(), |text| reader.say(&text.key)),
            credits: credits.collect(),
            blocks: without_empty_headings(reader.parts(title), scope.is_part()),
        }
    }

    /// The words that go with the texts.
    #[must_use]
    pub fn words(&self) -> &'static Words {
        Words::of(self.speech)
    }

    /// The title, and what the first field says that says anything: enough to distinguish boards.
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

impl Reader<'_> {
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
