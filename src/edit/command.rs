//! What can be done to a board, each as one value.

use crate::board::{BlankId, Note, NoteColor, NoteId, Shape, SlotId};
use crate::words::Message;

/// Notes on their way into a slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// Where they go.
    pub slot: SlotId,
    /// Position of the first in the slot's list; past the end means at the end.
    pub at: usize,
    /// The notes, in order. Their names must be new to the board.
    pub notes: Vec<Note>,
}

/// One deed, which is one step of undo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Puts new notes into one slot or, from a spreadsheet, into several.
    Add(Vec<Arrival>),
    /// Says something else on a note.
    SetText {
        /// Which note.
        id: NoteId,
        /// What it says now.
        text: String,
    },
    /// Says something else on several notes and in several blanks; a note without words left vanishes.
    Rewrite {
        /// Notes with what they say now.
        notes: Vec<(NoteId, String)>,
        /// Blanks with what they say now.
        blanks: Vec<(BlankId, String)>,
    },
    /// Takes notes off the board.
    Delete(Vec<NoteId>),
    /// Brings notes together in a slot, in the given order.
    Move {
        /// Which notes.
        ids: Vec<NoteId>,
        /// Where to.
        slot: SlotId,
        /// Position of the first, counted without the moved notes; past the end means at the end.
        at: usize,
    },
    /// Gives notes another colour.
    Recolor {
        /// Which notes.
        ids: Vec<NoteId>,
        /// The colour.
        color: NoteColor,
    },
    /// Says which language notes are in; without one, their letters tell.
    SetLanguage {
        /// Which notes.
        ids: Vec<NoteId>,
        /// The language, as in BCP 47.
        language: Option<String>,
    },
    /// Gives each note more votes or, below zero, fewer. No note goes below none.
    Vote {
        /// Which notes.
        ids: Vec<NoteId>,
        /// How many votes.
        by: i32,
    },
    /// Puts a copy of each note right behind it.
    Duplicate {
        /// Each note with the name of its copy.
        copies: Vec<(NoteId, NoteId)>,
    },
    /// Fills in a blank.
    SetBlank {
        /// Which blank.
        blank: BlankId,
        /// What it says now.
        text: String,
    },
    /// Says what a colour stands for; an empty caption brings the usual one back.
    RenameColor {
        /// Which colour.
        color: NoteColor,
        /// What it stands for now.
        caption: String,
    },
    /// Shows what colors stand for on the page, or does not.
    ShowLegend(bool),
    /// Divides the form in another way, or makes it larger.
    Reshape(Shape),
}

impl Command {
    /// A note says something else; without words it vanishes.
    #[must_use]
    pub fn reword(id: &NoteId, text: &str) -> Self {
        match text.trim_end() {
            "" => Self::Delete(vec![id.clone()]),
            text => Self::SetText { id: id.clone(), text: text.to_owned() },
        }
    }

    /// What it does, as it follows *Undo* in a menu: *delete 3 notes*.
    #[must_use]
    pub fn label(&self) -> Message {
        match self {
            Self::Add(arrivals) => msg!("step-add", notes = arrivals.iter().map(|a| a.notes.len()).sum::<usize>()),
            Self::SetText { .. } => msg!("step-edit-note"),
            Self::Rewrite { notes, blanks } => msg!("step-replace", count = notes.len() + blanks.len()),
            Self::Delete(ids) => msg!("step-delete", notes = ids.len()),
            Self::Move { ids, .. } => msg!("step-move", notes = ids.len()),
            Self::Recolor { ids, .. } => msg!("step-recolor", notes = ids.len()),
            Self::SetLanguage { ids, .. } => msg!("step-set-language", notes = ids.len()),
            Self::Vote { ids, by } if *by < 0 => msg!("step-remove-votes", notes = ids.len()),
            Self::Vote { ids, .. } => msg!("step-vote", notes = ids.len()),
            Self::Duplicate { copies } => msg!("step-duplicate", notes = copies.len()),
            Self::SetBlank { .. } => msg!("step-edit-field"),
            Self::RenameColor { .. } => msg!("step-rename-color"),
            Self::ShowLegend(true) => msg!("step-show-legend"),
            Self::ShowLegend(false) => msg!("step-hide-legend"),
            Self::Reshape(_) => msg!("step-reshape"),
        }
    }
}
