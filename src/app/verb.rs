//! Everything that can be done by name: in the menu, the palette, by shortcut.

use super::shortcut::Shortcut;
use super::state::Contrast;
use crate::board::{Axis, NoteColor};
use crate::style::Look;
use crate::tool::Direction;
use crate::words::Language;

/// Something that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Begin a new board.
    New,
    /// Begin a new board on one of the person's own forms.
    NewOnForm(usize),
    /// Open a board.
    Open,
    /// Save the board to its file.
    Save,
    /// Save the board under another name.
    SaveAs,
    /// Write the board in a format for other programs.
    Export,
    /// Print the board.
    Print,
    /// Write the form without notes.
    PrintBlank,
    /// Go back to an earlier version of the board.
    Versions,
    /// Open earlier work that is kept on this computer.
    RecoverEarlier,
    /// Copy the selected notes, or the board, as a picture.
    CopyPicture,
    /// Close the window.
    Close,
    /// Go one step back.
    Undo,
    /// Go one undone step forward.
    Redo,
    /// Copy the selected notes and delete them.
    Cut,
    /// Copy the selected notes.
    Copy,
    /// Copy the texts of the selected notes.
    CopyText,
    /// Copy what is selected, or the main area, as a table.
    CopyTable,
    /// Put what the clipboard has onto the board.
    Paste,
    /// Copy each selected note behind itself.
    Duplicate,
    /// Delete the selected notes.
    Delete,
    /// Select all notes of the slot, then of the board.
    SelectAll,
    /// Find notes.
    Find,
    /// Go on to the next note that was found.
    FindNext,
    /// Go back to the note that was found before.
    FindPrevious,
    /// Find words and put others in their place.
    Replace,
    /// Divide the form so that the fewest notes are hidden.
    MakeRoom,
    /// Make a place larger along an axis, at the cost of its neighbors.
    Grow(Axis),
    /// Make a place smaller along an axis.
    Shrink(Axis),
    /// Bring the form's printed proportions back.
    ResetProportions,
    /// Make the form as large as if its printed area was doubled so often.
    FormSize(u8),
    /// Edit the selected note, or start one.
    Edit,
    /// Give the notes selected on purpose, or else new ones, a color.
    Color(NoteColor),
    /// Say what a color stands for.
    RenameColor(NoteColor),
    /// Show what colors stand for on the page, or do not.
    Legend,
    /// Give the selected notes a vote.
    VoteUp,
    /// Take a vote from the selected notes.
    VoteDown,
    /// Put the notes of a slot in the order of their votes.
    SortByVotes,
    /// Move the selected notes.
    Carry(Direction),
    /// Move the selected notes to the end of a slot, by its position on the form.
    MoveTo(usize),
    /// Select the next slot.
    NextSlot,
    /// Select the slot before.
    PreviousSlot,
    /// Select the next slot that is too full.
    NextOverfull,
    /// Open an address that a selected note holds.
    OpenLink,
    /// Say which language the selected notes are in.
    NoteLanguage,
    /// List the notes of a slot.
    SlotNotes,
    /// Fill in a blank, by its position on the form.
    Blank(usize),
    /// Show the page.
    WholePage,
    /// Show the form's main area.
    MainArea,
    /// Show the target slot alone.
    Focus,
    /// Show the page again, after a slot alone.
    LeaveFocus,
    /// Show the slot that takes what has no place.
    Parking,
    /// Zoom in.
    ZoomIn,
    /// Zoom out.
    ZoomOut,
    /// Show nothing but the board.
    FullScreen,
    /// Change the theme.
    Look(Look),
    /// Take the theme of the desktop.
    DesktopLook,
    /// Show the signs of colors on notes in this theme, or do not.
    Signs,
    /// Change the contrast of the window.
    Contrast(Contrast),
    /// Make the text of the window larger.
    TextLarger,
    /// Make the text of the window smaller.
    TextSmaller,
    /// Make the text of the window so large, in percent of the usual size.
    TextSize(u16),
    /// Change the language of the window.
    Language(Language),
    /// Find a command.
    Palette,
    /// Show the sheet of shortcuts.
    Shortcuts,
    /// Open an example.
    Example(usize),
}

/// Where the menu has a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chapter {
    /// Boards and files.
    File,
    /// Changes.
    Edit,
    /// Notes.
    Note,
    /// What is seen.
    View,
    /// Where help is.
    Help,
}

impl Chapter {
    /// All chapters, in the menu's order.
    pub const ALL: [Self; 5] = [Self::File, Self::Edit, Self::Note, Self::View, Self::Help];
}

impl Verb {
    /// Returns where the menu has it.
    #[must_use]
    pub const fn chapter(self) -> Chapter {
        match self {
            Self::New
            | Self::NewOnForm(_)
            | Self::Open
            | Self::Save
            | Self::SaveAs
            | Self::Export
            | Self::Print
            | Self::Versions
            | Self::RecoverEarlier
            | Self::PrintBlank
            | Self::CopyPicture
            | Self::Close => Chapter::File,
            Self::Undo
            | Self::Redo
            | Self::Cut
            | Self::Copy
            | Self::CopyText
            | Self::CopyTable
            | Self::Paste
            | Self::SelectAll
            | Self::Find
            | Self::FindNext
            | Self::FindPrevious
            | Self::Replace
            | Self::MakeRoom
            | Self::Grow(_)
            | Self::Shrink(_)
            | Self::ResetProportions
            | Self::FormSize(_)
            | Self::Blank(_)
            | Self::Legend
            | Self::RenameColor(_) => Chapter::Edit,
            Self::Duplicate
            | Self::Delete
            | Self::Edit
            | Self::Color(_)
            | Self::VoteUp
            | Self::VoteDown
            | Self::SortByVotes
            | Self::Carry(_)
            | Self::OpenLink
            | Self::NoteLanguage
            | Self::MoveTo(_)
            | Self::SlotNotes => Chapter::Note,
            Self::NextSlot
            | Self::PreviousSlot
            | Self::NextOverfull
            | Self::WholePage
            | Self::MainArea
            | Self::Focus
            | Self::LeaveFocus
            | Self::Parking
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::FullScreen
            | Self::Look(_)
            | Self::DesktopLook
            | Self::Signs
            | Self::Contrast(_)
            | Self::TextLarger
            | Self::TextSmaller
            | Self::TextSize(_)
            | Self::Language(_) => Chapter::View,
            Self::Palette | Self::Shortcuts | Self::Example(_) => Chapter::Help,
        }
    }

    /// Returns its shortcuts, the first being the one that is shown.
    #[must_use]
    pub const fn shortcuts(self) -> &'static [Shortcut] {
        match self {
            Self::New => const { &[Shortcut::ctrl("N")] },
            Self::Open => const { &[Shortcut::ctrl("O")] },
            Self::Save => const { &[Shortcut::ctrl("S")] },
            Self::SaveAs => const { &[Shortcut::ctrl_shift("S")] },
            Self::Export => const { &[Shortcut::ctrl("E")] },
            Self::Print => const { &[Shortcut::ctrl("P")] },
            Self::CopyPicture => const { &[Shortcut::ctrl_shift("E")] },
            Self::Close => const { &[Shortcut::ctrl("Q"), Shortcut::ctrl("W")] },
            Self::Undo => const { &[Shortcut::ctrl("Z")] },
            Self::Redo => const { &[Shortcut::ctrl("Y"), Shortcut::ctrl_shift("Z")] },
            Self::Cut => const { &[Shortcut::ctrl("X")] },
            Self::Copy => const { &[Shortcut::ctrl("C")] },
            Self::CopyText => const { &[Shortcut::ctrl_shift("C")] },
            Self::Paste => const { &[Shortcut::ctrl("V")] },
            Self::Duplicate => const { &[Shortcut::ctrl("D")] },
            Self::Delete => const { &[Shortcut::plain("Delete"), Shortcut::plain("Backspace")] },
            Self::SelectAll => const { &[Shortcut::ctrl("A")] },
            Self::Find => const { &[Shortcut::ctrl("F")] },
            Self::FindNext => const { &[Shortcut::plain("F3"), Shortcut::ctrl("G")] },
            Self::FindPrevious => const { &[Shortcut::shift("F3"), Shortcut::ctrl_shift("G")] },
            Self::Replace => const { &[Shortcut::ctrl("H")] },
            Self::Edit => const { &[Shortcut::plain("F2"), Shortcut::plain("Enter")] },
            Self::Color(NoteColor::Yellow) => const { &[Shortcut::plain("1")] },
            Self::Color(NoteColor::Blue) => const { &[Shortcut::plain("2")] },
            Self::Color(NoteColor::Green) => const { &[Shortcut::plain("3")] },
            Self::Color(NoteColor::Pink) => const { &[Shortcut::plain("4")] },
            Self::Color(NoteColor::Violet) => const { &[Shortcut::plain("5")] },
            Self::Color(NoteColor::White) => const { &[Shortcut::plain("6")] },
            Self::VoteUp => const { &[Shortcut::plain("Plus")] },
            Self::VoteDown => const { &[Shortcut::plain("Minus")] },
            Self::Carry(Direction::Up) => const { &[Shortcut::alt("ArrowUp")] },
            Self::Carry(Direction::Down) => const { &[Shortcut::alt("ArrowDown")] },
            Self::Carry(Direction::Left) => const { &[Shortcut::alt("ArrowLeft")] },
            Self::Carry(Direction::Right) => const { &[Shortcut::alt("ArrowRight")] },
            Self::Grow(Axis::Across) => const { &[Shortcut::ctrl_shift("ArrowRight")] },
            Self::Shrink(Axis::Across) => const { &[Shortcut::ctrl_shift("ArrowLeft")] },
            Self::Grow(Axis::Down) => const { &[Shortcut::ctrl_shift("ArrowDown")] },
            Self::Shrink(Axis::Down) => const { &[Shortcut::ctrl_shift("ArrowUp")] },
            Self::NextSlot => const { &[Shortcut::plain("Tab")] },
            Self::PreviousSlot => const { &[Shortcut::shift("Tab")] },
            Self::SlotNotes => const { &[Shortcut::ctrl("L")] },
            Self::WholePage => const { &[Shortcut::ctrl("0")] },
            Self::MainArea => const { &[Shortcut::ctrl("1")] },
            Self::Focus => const { &[Shortcut::ctrl("2")] },
            Self::Parking => const { &[Shortcut::ctrl("3")] },
            Self::ZoomIn => const { &[Shortcut::ctrl("Plus"), Shortcut::ctrl("Equals")] },
            Self::ZoomOut => const { &[Shortcut::ctrl("Minus")] },
            Self::TextLarger => const { &[Shortcut::ctrl_alt("Plus"), Shortcut::ctrl_alt("Equals")] },
            Self::TextSmaller => const { &[Shortcut::ctrl_alt("Minus")] },
            Self::FullScreen => const { &[Shortcut::plain("F11")] },
            Self::Palette => const { &[Shortcut::ctrl_shift("P")] },
            Self::Shortcuts => const { &[Shortcut::plain("F1")] },
            Self::PrintBlank
            | Self::OpenLink
            | Self::NoteLanguage
            | Self::Versions
            | Self::RecoverEarlier
            | Self::CopyTable
            | Self::Legend
            | Self::SortByVotes
            | Self::NextOverfull
            | Self::MakeRoom
            | Self::ResetProportions
            | Self::FormSize(_)
            | Self::LeaveFocus
            | Self::NewOnForm(_)
            | Self::RenameColor(_)
            | Self::Blank(_)
            | Self::MoveTo(_)
            | Self::Look(_)
            | Self::DesktopLook
            | Self::Signs
            | Self::Contrast(_)
            | Self::TextSize(_)
            | Self::Language(_)
            | Self::Example(_) => &[],
        }
    }

    /// Whether it acts on the board itself, so that its keys mean something else in a text.
    #[must_use]
    pub const fn is_of_board(self) -> bool {
        matches!(
            self,
            Self::Undo
                | Self::Redo
                | Self::Cut
                | Self::Copy
                | Self::CopyText
                | Self::CopyTable
                | Self::Paste
                | Self::Duplicate
                | Self::Delete
                | Self::SelectAll
                | Self::MakeRoom
                | Self::Grow(_)
                | Self::Shrink(_)
                | Self::ResetProportions
                | Self::FormSize(_)
                | Self::Edit
                | Self::Color(_)
                | Self::VoteUp
                | Self::VoteDown
                | Self::Legend
                | Self::SortByVotes
                | Self::Carry(_)
                | Self::MoveTo(_)
                | Self::NoteLanguage
                | Self::NextSlot
                | Self::PreviousSlot
                | Self::NextOverfull
        )
    }

    /// Whether its key is also a character, and so means the verb only while notes are selected on purpose.
    #[must_use]
    pub const fn is_typed(self) -> bool {
        matches!(self, Self::Color(_) | Self::VoteUp | Self::VoteDown)
    }
}
