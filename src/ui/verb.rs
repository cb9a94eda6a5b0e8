//! Everything that can be done, each written once: its words, its keys, and when it is possible.
//!
//! The menu, the palette, the shortcuts and the sheet of shortcuts all read from here.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::App;
use crate::board::{BlankKind, Form, NoteColor};
use crate::edit::Selection;
use crate::style::Look;
use crate::tool::Direction;
use crate::words::{Message, Words};

/// Something that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Begin a new board.
    New,
    /// Open a board.
    Open,
    /// Save the board to its file.
    Save,
    /// Save the board under another name.
    SaveAs,
    /// Write the board in a form for other programs.
    Export,
    /// Write the form without notes.
    PrintBlank,
    /// Go back to an earlier version of the board.
    Versions,
    /// Copy the selected notes, or the board, as a picture.
    CopyPicture,
    /// Close the window.
    Close,
    /// Go one step back.
    Undo,
    /// Go one undone step forward.
    Redo,
    /// Copy the selected notes and take them away.
    Cut,
    /// Copy the selected notes.
    Copy,
    /// Copy what the selected notes say.
    CopyText,
    /// Copy what is selected, or the grid, as a table.
    CopyTable,
    /// Put what the clipboard has onto the board.
    Paste,
    /// Copy each selected note behind itself.
    Duplicate,
    /// Take the selected notes away.
    Delete,
    /// Select all notes of the place, then of the board.
    SelectAll,
    /// Write on the selected note, or a new one.
    Edit,
    /// Give the selected notes, and new ones, a colour.
    Color(NoteColor),
    /// Say what a colour stands for.
    RenameColor(NoteColor),
    /// Give the selected notes a vote.
    VoteUp,
    /// Take a vote from the selected notes.
    VoteDown,
    /// Move the selected notes.
    Carry(Direction),
    /// Select the next slot.
    NextSlot,
    /// Select the slot before.
    PreviousSlot,
    /// List the notes of a slot.
    SlotNotes,
    /// Fill in a blank.
    Blank(usize),
    /// Show the page.
    WholePage,
    /// Show the grid.
    Grid,
    /// Show the slot in hand.
    ThisSlot,
    /// Show the parking lot.
    Parking,
    /// Zoom in.
    ZoomIn,
    /// Zoom out.
    ZoomOut,
    /// Show nothing but the board.
    FullScreen,
    /// Change the look.
    Look(Look),
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

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::File => "File",
            Self::Edit => "Edit",
            Self::Note => "Note",
            Self::View => "View",
            Self::Help => "Help",
        }
    }
}

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const SHIFT: Modifiers = Modifiers::SHIFT;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
const ALT: Modifiers = Modifiers::ALT;

impl Verb {
    /// All verbs for boards of a form, in the order of the menu.
    #[must_use]
    pub fn all(form: &Form) -> Vec<Self> {
        let colors = NoteColor::ALL.map(Self::Color);
        let captions = NoteColor::ALL.map(Self::RenameColor);
        let mut all = vec![Self::New, Self::Open, Self::Save, Self::SaveAs, Self::Versions];
        all.extend([Self::Export, Self::PrintBlank, Self::CopyPicture, Self::Close]);
        all.extend([Self::Undo, Self::Redo, Self::Cut, Self::Copy, Self::CopyText, Self::CopyTable]);
        all.extend([Self::Paste, Self::Duplicate, Self::Delete, Self::SelectAll, Self::Edit]);
        all.extend(colors);
        all.extend([Self::VoteUp, Self::VoteDown]);
        all.extend([Direction::Up, Direction::Down, Direction::Left, Direction::Right].map(Self::Carry));
        all.extend([Self::SlotNotes]);
        all.extend(captions);
        all.extend((0..form.blanks().count()).map(Self::Blank));
        all.extend([Self::NextSlot, Self::PreviousSlot, Self::WholePage, Self::Grid, Self::ThisSlot, Self::Parking]);
        all.extend([Self::ZoomIn, Self::ZoomOut, Self::FullScreen]);
        all.extend(Look::ALL.map(Self::Look));
        all.extend([Self::Palette, Self::Shortcuts]);
        all.extend((0..super::examples::EXAMPLES.len()).map(Self::Example));
        all
    }

    /// Where the menu has it.
    #[must_use]
    pub const fn chapter(self) -> Chapter {
        match self {
            Self::New
            | Self::Open
            | Self::Save
            | Self::SaveAs
            | Self::Export
            | Self::Versions
            | Self::PrintBlank
            | Self::CopyPicture
            | Self::Close => Chapter::File,
            Self::Undo | Self::Redo | Self::Cut | Self::Copy | Self::CopyText | Self::Paste | Self::SelectAll => {
                Chapter::Edit
            }
            Self::CopyTable | Self::Blank(_) | Self::RenameColor(_) => Chapter::Edit,
            Self::Duplicate | Self::Delete | Self::Edit | Self::Color(_) | Self::VoteUp | Self::VoteDown => {
                Chapter::Note
            }
            Self::Carry(_) | Self::SlotNotes => Chapter::Note,
            Self::NextSlot | Self::PreviousSlot | Self::WholePage | Self::Grid | Self::ThisSlot | Self::Parking => {
                Chapter::View
            }
            Self::ZoomIn | Self::ZoomOut | Self::FullScreen | Self::Look(_) => Chapter::View,
            Self::Palette | Self::Shortcuts | Self::Example(_) => Chapter::Help,
        }
    }

    /// Its words in the menu, the palette and the sheet.
    #[must_use]
    pub fn label(self, app: &App) -> String {
        let plain = |label: &str| label.to_owned();
        match self {
            Self::New => plain("New board"),
            Self::Open => plain("Open…"),
            Self::Save => plain("Save"),
            Self::SaveAs => plain("Save as…"),
            Self::Export => plain("Export…"),
            Self::Versions => plain("Earlier versions…"),
            Self::PrintBlank => plain("Print a blank form…"),
            Self::CopyPicture if app.editor.selection().notes().is_empty() => plain("Copy board as picture"),
            Self::CopyPicture => plain("Copy notes as picture"),
            Self::Close => plain("Close window"),
            Self::Undo => with("Undo", app.editor.history().undo_label()),
            Self::Redo => with("Redo", app.editor.history().redo_label()),
            Self::Cut => plain("Cut"),
            Self::Copy => plain("Copy"),
            Self::CopyText => plain("Copy as text"),
            Self::CopyTable => plain("Copy as table"),
            Self::Paste => plain("Paste"),
            Self::Duplicate => plain("Duplicate"),
            Self::Delete => plain("Delete"),
            Self::SelectAll => plain("Select all"),
            Self::Edit => plain("Edit note"),
            Self::Color(color) => format!("Colour: {}", app.editor.board().caption(color)),
            Self::RenameColor(color) => format!("Rename “{}”…", app.editor.board().caption(color)),
            Self::VoteUp => plain("Vote"),
            Self::VoteDown => plain("Take a vote away"),
            Self::Carry(Direction::Up) => plain("Move up"),
            Self::Carry(Direction::Down) => plain("Move down"),
            Self::Carry(Direction::Left) => plain("Move left"),
            Self::Carry(Direction::Right) => plain("Move right"),
            Self::NextSlot => plain("Next place"),
            Self::PreviousSlot => plain("Previous place"),
            Self::SlotNotes => plain("List the notes of this place"),
            Self::Blank(nth) => match app.blank_name(nth) {
                (name, BlankKind::Line) => format!("Fill in {}…", name.to_lowercase()),
                (name, BlankKind::Date) => format!("When is {name}…"),
            },
            Self::WholePage => plain("Show whole page"),
            Self::Grid => plain("Show grid"),
            Self::ThisSlot => plain("Show this place"),
            Self::Parking => plain("Show parking lot"),
            Self::ZoomIn => plain("Zoom in"),
            Self::ZoomOut => plain("Zoom out"),
            Self::FullScreen => plain("Full screen"),
            Self::Look(Look::Light) => plain("Light look"),
            Self::Look(Look::Dark) => plain("Dark look"),
            Self::Look(Look::Print) => plain("Print look"),
            Self::Palette => plain("Find a command…"),
            Self::Shortcuts => plain("Keyboard shortcuts"),
            Self::Example(nth) => {
                format!("Open example: {}", super::examples::EXAMPLES.get(nth).map_or("", |example| example.name))
            }
        }
    }

    /// Its keys, the first being the one that is shown.
    #[must_use]
    pub fn shortcuts(self) -> Vec<KeyboardShortcut> {
        let keys: &[(Modifiers, Key)] = match self {
            Self::New => &[(CTRL, Key::N)],
            Self::Open => &[(CTRL, Key::O)],
            Self::Save => &[(CTRL, Key::S)],
            Self::SaveAs => &[(CTRL_SHIFT, Key::S)],
            Self::Export => &[(CTRL, Key::E)],
            Self::CopyPicture => &[(CTRL_SHIFT, Key::E)],
            Self::Close => &[(CTRL, Key::Q), (CTRL, Key::W)],
            Self::Undo => &[(CTRL, Key::Z)],
            Self::Redo => &[(CTRL, Key::Y), (CTRL_SHIFT, Key::Z)],
            Self::Cut => &[(CTRL, Key::X)],
            Self::Copy => &[(CTRL, Key::C)],
            Self::CopyText => &[(CTRL_SHIFT, Key::C)],
            Self::Paste => &[(CTRL, Key::V)],
            Self::Duplicate => &[(CTRL, Key::D)],
            Self::Delete => &[(NONE, Key::Delete), (NONE, Key::Backspace)],
            Self::SelectAll => &[(CTRL, Key::A)],
            Self::Edit => &[(NONE, Key::F2), (NONE, Key::Enter)],
            Self::Color(NoteColor::Yellow) => &[(NONE, Key::Num1)],
            Self::Color(NoteColor::Blue) => &[(NONE, Key::Num2)],
            Self::Color(NoteColor::Green) => &[(NONE, Key::Num3)],
            Self::Color(NoteColor::Pink) => &[(NONE, Key::Num4)],
            Self::Color(NoteColor::Violet) => &[(NONE, Key::Num5)],
            Self::Color(NoteColor::White) => &[(NONE, Key::Num6)],
            Self::VoteUp => &[(NONE, Key::Plus)],
            Self::VoteDown => &[(NONE, Key::Minus)],
            Self::Carry(Direction::Up) => &[(ALT, Key::ArrowUp)],
            Self::Carry(Direction::Down) => &[(ALT, Key::ArrowDown)],
            Self::Carry(Direction::Left) => &[(ALT, Key::ArrowLeft)],
            Self::Carry(Direction::Right) => &[(ALT, Key::ArrowRight)],
            Self::NextSlot => &[(NONE, Key::Tab)],
            Self::PreviousSlot => &[(SHIFT, Key::Tab)],
            Self::SlotNotes => &[(CTRL, Key::L)],
            Self::WholePage => &[(CTRL, Key::Num0)],
            Self::Grid => &[(CTRL, Key::Num1)],
            Self::ThisSlot => &[(CTRL, Key::Num2)],
            Self::Parking => &[(CTRL, Key::Num3)],
            Self::ZoomIn => &[(CTRL, Key::Plus), (CTRL, Key::Equals)],
            Self::ZoomOut => &[(CTRL, Key::Minus)],
            Self::FullScreen => &[(NONE, Key::F11)],
            Self::Palette => &[(CTRL_SHIFT, Key::P)],
            Self::Shortcuts => &[(NONE, Key::F1)],
            Self::PrintBlank
            | Self::Versions
            | Self::CopyTable
            | Self::RenameColor(_)
            | Self::Blank(_)
            | Self::Look(_)
            | Self::Example(_) => &[],
        };
        keys.iter().map(|(modifiers, key)| KeyboardShortcut::new(*modifiers, *key)).collect()
    }

    /// Whether its keys are typed on the board itself, and so mean something else in a text.
    #[must_use]
    pub const fn is_of_the_board(self) -> bool {
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
                | Self::Edit
                | Self::Color(_)
                | Self::VoteUp
                | Self::VoteDown
                | Self::Carry(_)
                | Self::NextSlot
                | Self::PreviousSlot
        )
    }

    /// Whether it can be done now.
    #[must_use]
    pub fn is_possible(self, app: &App) -> bool {
        let notes = || !app.editor.selection().notes().is_empty();
        match self {
            Self::Undo => app.editor.history().undo_label().is_some(),
            Self::Redo => app.editor.history().redo_label().is_some(),
            Self::Cut
            | Self::Copy
            | Self::CopyText
            | Self::Duplicate
            | Self::Delete
            | Self::VoteUp
            | Self::VoteDown
            | Self::Carry(_) => notes(),
            Self::Edit => !matches!(app.editor.selection(), Selection::Nothing),
            Self::ThisSlot | Self::SlotNotes => app.slot_in_hand().is_some(),
            Self::SelectAll => app.editor.board().note_count() > 0,
            Self::Blank(nth) => nth < app.scene.blanks.len(),
            _ => true,
        }
    }
}

fn with(verb: &str, what: Option<&Message>) -> String {
    what.map_or_else(|| verb.to_owned(), |what| format!("{verb} {}", Words::english().say(what)))
}
