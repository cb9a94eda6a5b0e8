//! The tree of tags: what each piece of the pages is, in reading order.

use std::collections::BTreeMap;
use std::num::{NonZeroU16, NonZeroU32};
use std::sync::Arc;

use krilla::tagging::{Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagTree};

use crate::board::{Cell, language_beside, other_language};
use crate::geom::Rect;
use crate::scene::Role;

/// What was painted of a group on a page.
pub(super) struct Entry {
    /// Place in the reading order.
    pub order: (usize, usize),
    /// What it is.
    pub role: Role,
    /// What it is called, or says.
    pub name: String,
    /// The language that somebody said it is in.
    pub language: Option<Arc<str>>,
    /// Its place in the table, if it is in it.
    pub cell: Option<Cell>,
    /// Page on which it is, from 0.
    pub page: usize,
    /// Where it is there, in millimetres.
    pub bounds: Rect,
    /// Its pieces.
    pub nodes: Vec<Piece>,
    /// The link that lies over it.
    pub link: Option<Identifier>,
}

/// What was painted, in the order of reading.
pub(super) enum Piece {
    /// Marks.
    Marks(Identifier),
    /// Marks that lead somewhere.
    Web(WebPiece),
}

/// An address in a text.
pub(super) struct WebPiece {
    /// Where it leads.
    pub target: String,
    /// What is shown of it.
    pub shown: String,
    /// Where, in millimetres: a rectangle for each line.
    pub areas: Vec<Rect>,
    /// Its marks.
    pub marks: Vec<Identifier>,
    /// The link that lies over them.
    pub annotation: Option<Identifier>,
}

/// The tree so far, and what may still grow.
pub(super) struct Tags {
    tree: TagTree,
    /// A list whose last note is still open, with that note's role.
    list: Option<OpenList>,
    table: BTreeMap<Cell, Vec<Entry>>,
    heading: u16,
    language: String,
}

#[derive(Default)]
struct OpenList {
    notes: Vec<Entry>,
}

impl Tags {
    /// The tree of entries in reading order.
    pub(super) fn tree(entries: Vec<Entry>, language: &str) -> TagTree {
        let tree = TagTree::new().with_lang(Some(language.to_owned()));
        let mut tags = Self { tree, list: None, table: BTreeMap::new(), heading: 0, language: language.to_owned() };
        for entry in entries {
            tags.entry(entry);
        }
        tags.end_list();
        tags.end_table();
        tags.tree
    }

    fn entry(&mut self, entry: Entry) {
        if let Some(cell) = entry.cell {
            self.end_list();
            self.table.entry(cell).or_default().push(entry);
            return;
        }
        self.end_table();
        if let Role::Note(_) = entry.role {
            self.list.get_or_insert_default().push(entry);
            return;
        }
        self.end_list();
        let group = match entry.role {
            Role::Heading(level) => {
                // A part of a board may begin below its first heading; levels must not skip one.
                self.heading = u16::from(level).clamp(1, self.heading + 1);
                let level = NonZeroU16::new(self.heading).unwrap_or(NonZeroU16::MIN);
                with_nodes(TagGroup::new(Tag::Hn(level, Some(entry.name.clone()))), entry.nodes)
            }
            Role::Decoration
            | Role::Paragraph
            | Role::Label
            | Role::Blank(_)
            | Role::Slot(_)
            | Role::Note(_)
            | Role::Caption
            | Role::Votes(_)
            | Role::Overflow(_) => paragraph(entry, &self.language),
        };
        self.tree.push(group);
    }

    fn end_list(&mut self) {
        if let Some(list) = self.list.take() {
            self.tree.push(list.group(&self.language));
        }
    }

    fn end_table(&mut self) {
        let cells = std::mem::take(&mut self.table);
        if cells.is_empty() {
            return;
        }
        let mut rows: BTreeMap<usize, TagGroup> = BTreeMap::new();
        for (cell, entries) in cells {
            rows.entry(cell.row).or_insert_with(|| TagGroup::new(Tag::TR)).push(table_cell(
                cell,
                entries,
                &self.language,
            ));
        }
        let mut table = TagGroup::new(Tag::Table);
        let (mut head, mut body) = (TagGroup::new(Tag::THead), TagGroup::new(Tag::TBody));
        let (mut has_head, mut has_body) = (false, false);
        for (row, group) in rows {
            if row == 0 {
                head.push(group);
                has_head = true;
            } else {
                body.push(group);
                has_body = true;
            }
        }
        if has_head {
            table.push(head);
        }
        if has_body {
            table.push(body);
        }
        self.tree.push(table);
    }
}

impl OpenList {
    /// Adds a note; one that goes on from a page before stays one.
    fn push(&mut self, entry: Entry) {
        match self.notes.last_mut() {
            Some(last) if last.role == entry.role => last.nodes.extend(entry.nodes),
            _ => self.notes.push(entry),
        }
    }

    fn group(self, language: &str) -> TagGroup {
        let mut list = TagGroup::new(Tag::L(ListNumbering::None));
        for note in self.notes {
            let other = language_beside(note.language.as_deref(), &note.name, language).map(str::to_owned);
            let body = with_nodes(TagGroup::new(Tag::LBody.with_lang(other)), note.nodes);
            list.push(TagGroup::with_children(Tag::LI, vec![Node::Group(body)]));
        }
        list
    }
}

fn table_cell(cell: Cell, entries: Vec<Entry>, language: &str) -> TagGroup {
    let span = |count: usize| u32::try_from(count).ok().filter(|count| *count > 1).and_then(NonZeroU32::new);
    let is_header = entries.iter().any(|entry| entry.role == Role::Label);
    let mut group = if is_header {
        let scope = if cell.row == 0 { TableHeaderScope::Column } else { TableHeaderScope::Row };
        let tag = Tag::TH(scope).with_row_span(span(cell.rows)).with_col_span(span(cell.columns));
        TagGroup::new(tag)
    } else {
        let tag = Tag::TD.with_row_span(span(cell.rows)).with_col_span(span(cell.columns));
        TagGroup::new(tag)
    };
    let mut list = OpenList::default();
    let mut rest = vec![];
    for entry in entries {
        match entry.role {
            Role::Note(_) => list.push(entry),
            _ => rest.push(entry),
        }
    }
    if !list.notes.is_empty() {
        group.push(list.group(language));
    }
    for entry in rest {
        group.push(paragraph(entry, language));
    }
    group
}

fn paragraph(entry: Entry, language: &str) -> TagGroup {
    let filled_in = matches!(entry.role, Role::Blank(_)).then_some(entry.name.as_str());
    let other = filled_in.and_then(|text| other_language(text, language)).map(str::to_owned);
    let tag = Tag::P.with_lang(other);
    let Some(link) = entry.link else { return with_nodes(TagGroup::new(tag), entry.nodes) };
    let mut group = with_nodes(TagGroup::new(Tag::Link), entry.nodes);
    group.push(link);
    TagGroup::with_children(tag, vec![Node::Group(group)])
}

fn with_nodes(mut group: TagGroup, nodes: Vec<Piece>) -> TagGroup {
    for node in nodes {
        match node {
            Piece::Marks(marks) => group.push(marks),
            Piece::Web(WebPiece { marks, annotation, .. }) => {
                let children = marks.into_iter().chain(annotation).map(Node::Leaf);
                group.push(TagGroup::with_children(Tag::Link, children.collect()));
            }
        }
    }
    group
}
