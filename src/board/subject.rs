//! What of a board is shown by itself: the one thing that a room looks at.

use std::fmt;

use super::{Board, Form, NoteId, SlotId, Table};

/// What of a board is shown by itself.
///
/// Subjects follow from the form's own structure, so that another form has its own. Each has a name, by which plans
/// and the command line call it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The board's title, and what was filled in beside it: `title`.
    Title,
    /// A place for notes: by its name, such as `co-create/1`.
    Place(SlotId),
    /// A column of the table in all its rows: by the last part of its places' names, such as `cop`.
    Column(String),
    /// Rows of the table: by the first parts of their places' names, such as `collaboration` or `collaboration/who`.
    Rows(String),
    /// The whole table: `table`.
    Table,
    /// A note: `note:` and its name.
    Note(NoteId),
    /// The whole page, as it is printed: `page`.
    Page,
    /// A break, with what it says: `break:` and the words.
    Break(String),
    /// Nothing at all: `black`.
    Black,
}

const NOTE: &str = "note:";
const BREAK: &str = "break:";

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Title => f.write_str("title"),
            Self::Place(slot) => write!(f, "{slot}"),
            Self::Column(id) | Self::Rows(id) => f.write_str(id),
            Self::Table => f.write_str("table"),
            Self::Note(note) => write!(f, "{NOTE}{note}"),
            Self::Page => f.write_str("page"),
            Self::Break(words) => write!(f, "{BREAK}{words}"),
            Self::Black => f.write_str("black"),
        }
    }
}

impl Subject {
    /// The subject of a form with that name, if it has one.
    ///
    /// What the form itself calls so comes first.
    #[must_use]
    pub fn named(form: &Form, name: &str) -> Option<Self> {
        if form.slot(&name.into()).is_some() {
            return Some(Self::Place(name.into()));
        }
        let table = form.table();
        if let Some(table) = &table {
            if table.columns.iter().any(|column| column.id == name) {
                return Some(Self::Column(name.to_owned()));
            }
            if rows_named(table, name).next().is_some() {
                return Some(Self::Rows(name.to_owned()));
            }
        }
        match name {
            "title" => Some(Self::Title),
            "table" => table.map(|_| Self::Table),
            "page" | "board" => Some(Self::Page),
            "black" => Some(Self::Black),
            _ if form.main_area.as_deref() == Some(name) => table.map(|_| Self::Table),
            _ => match (name.strip_prefix(NOTE), name.strip_prefix(BREAK)) {
                (Some(note), _) if !note.is_empty() => Some(Self::Note(note.into())),
                (_, Some(words)) => Some(Self::Break(words.trim().to_owned())),
                _ => None,
            },
        }
    }

    /// The subjects of a form in the order in which it is filled in: title, places, columns of the table, page.
    #[must_use]
    pub fn of(form: &Form) -> Vec<Self> {
        let table = form.table().unwrap_or_default();
        let mut columns = table.columns.into_iter().map(|column| Self::Column(column.id)).peekable();
        let mut subjects = vec![Self::Title];
        for slot in form.slots() {
            if slot.cell.is_some() && columns.peek().is_some() {
                subjects.extend(columns.by_ref());
            } else if slot.cell.is_none() {
                subjects.push(Self::Place(slot.id.clone()));
            }
        }
        subjects.push(Self::Page);
        subjects
    }

    /// What it is called to people, in the board's language.
    #[must_use]
    pub fn label(&self, board: &Board) -> String {
        let (form, words) = (&board.form, board.words());
        let say = |key: &str| form.say(&board.language, key).to_owned();
        match self {
            Self::Title => words.say(&msg!("subject-title")),
            Self::Place(slot) => form.slot(slot).map_or_else(
                || slot.to_string(),
                |def| match (def.cell, def.name.last()) {
                    (None, Some(key)) => say(key),
                    _ => form.slot_name(&board.language, def),
                },
            ),
            Self::Column(id) => {
                let table = form.table().unwrap_or_default();
                table
                    .columns
                    .iter()
                    .find(|column| column.id == *id)
                    .map_or_else(|| id.clone(), |found| say(&found.name))
            }
            Self::Rows(id) => rows_label(form, id, say),
            Self::Table => match &form.main_area {
                Some(area) => form.area_name(&board.language, area).to_owned(),
                None => words.say(&msg!("subject-table")),
            },
            Self::Note(id) => {
                let note = board.all_notes().find(|(_, note)| note.id == *id);
                note.map_or_else(|| id.to_string(), |(_, note)| note.text.lines().next().unwrap_or_default().to_owned())
            }
            Self::Page => words.say(&msg!("subject-page")),
            Self::Break(said) if said.is_empty() => words.say(&msg!("subject-break")),
            Self::Break(said) => said.clone(),
            Self::Black => words.say(&msg!("subject-black")),
        }
    }

    /// Whether it has to do with a place.
    #[must_use]
    pub fn shows(&self, board: &Board, slot: &SlotId) -> bool {
        let path = slot.as_str();
        match self {
            Self::Place(own) => own == slot,
            Self::Column(id) => path.rsplit_once('/').is_some_and(|(_, column)| column == id),
            Self::Rows(id) => path.strip_prefix(id.as_str()).is_some_and(|rest| rest.starts_with('/')),
            Self::Table => board.form.slot(slot).is_some_and(|def| def.cell.is_some()),
            Self::Note(id) => board.notes(slot).is_some_and(|notes| notes.iter().any(|note| note.id == *id)),
            Self::Page => board.form.slot(slot).is_some_and(|def| !def.beside),
            Self::Title | Self::Break(_) | Self::Black => false,
        }
    }
}

/// Numbers of the rows with a name: those of a group, or one.
pub(crate) fn rows_named<'a>(table: &'a Table, name: &'a str) -> impl Iterator<Item = usize> + 'a {
    let groups = table.groups.iter();
    groups.flat_map(move |group| {
        let is_all = group.id.as_deref() == Some(name);
        group.rows.iter().filter(move |row| is_all || row.id == name).map(|row| row.row)
    })
}

fn rows_label(form: &Form, id: &str, say: impl Fn(&str) -> String) -> String {
    const SEPARATOR: &str = " · ";
    let table = form.table().unwrap_or_default();
    for group in &table.groups {
        let own = group.name.as_deref().map(&say);
        if group.id.as_deref() == Some(id) {
            return own.unwrap_or_else(|| id.to_owned());
        }
        if let Some(row) = group.rows.iter().find(|row| row.id == id) {
            return own.into_iter().chain([say(&row.name)]).collect::<Vec<_>>().join(SEPARATOR);
        }
    }
    id.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_subject_of_the_printed_board_is_found_by_its_name() {
        let form = Form::usual();
        let rows = ["collaboration", "cooperation/how"].map(|id| Subject::Rows(id.to_owned()));
        let others =
            [Subject::Table, Subject::Black, Subject::Note("n1".into()), Subject::Break("at 11:15".to_owned())];
        for subject in Subject::of(&form).into_iter().chain(rows).chain(others) {
            assert_eq!(Subject::named(&form, &subject.to_string()), Some(subject));
        }
        assert_eq!(Subject::named(&form, "grid"), Some(Subject::Table), "by the name of its area, too");
        for unknown in ["", "co-create", "who", "collaboration/", "note:"] {
            assert_eq!(Subject::named(&form, unknown), None, "{unknown}");
        }
    }

    #[test]
    fn subjects_come_in_the_printed_order_under_names_for_people() {
        let board = Board::new(&Form::usual(), "b");
        let labels: Vec<String> = Subject::of(&board.form).iter().map(|subject| subject.label(&board)).collect();
        let expected = [
            "Title",
            "1 Content",
            "2 Expertise",
            "3 Methods",
            "4 Beginning to end",
            "5 Give and take",
            "Conception",
            "Pre-CoP",
            "CoP",
            "Post-CoP",
            "Reporting",
            "Members' work",
            "Processes",
            "Parking lot",
            "Whole page",
        ];
        assert_eq!(labels, expected);
        assert_eq!(Subject::Rows("cooperation/how".to_owned()).label(&board), "Cooperation · HOW");
    }
}
