//! What keys and input methods do to a text, whatever toolkit they come from.

/// Where a cursor goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// One character or word to the left.
    Left,
    /// One character or word to the right.
    Right,
    /// One line up.
    Up,
    /// One line down.
    Down,
    /// To the start of the line or text.
    Start,
    /// To the end of the line or text.
    End,
}

/// A key that acts on a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKey {
    /// Deletes what is before the cursor, a word with `word`.
    Backspace {
        /// Whether a word goes.
        word: bool,
    },
    /// Deletes what is behind the cursor, a word with `word`.
    Delete {
        /// Whether a word goes.
        word: bool,
    },
    /// Selects all of the text.
    SelectAll,
    /// Undoes within the text.
    Undo,
    /// Redoes within the text.
    Redo,
    /// Moves the cursor.
    Move {
        /// Where to.
        motion: Motion,
        /// Whether the selection is extended.
        select: bool,
        /// Whether it goes by words, or to the ends of the text.
        word: bool,
    },
}

/// What an input method says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Composition {
    /// It proposes a text; the cursor is a range of characters in it.
    Propose {
        /// The proposal; empty when it is withdrawn.
        text: String,
        /// The active characters.
        cursor: Option<std::ops::Range<usize>>,
    },
    /// It enters a text.
    Commit(String),
    /// It deletes characters around the cursor.
    DeleteAround {
        /// How many before it.
        before: usize,
        /// How many behind it.
        after: usize,
    },
}
