//! What is asked of the program: by hand and keyboard, by assistive technology, and by results of effects.

use std::path::PathBuf;

use super::effect::Showing;
use super::result::FileResult;
use super::state::{
    Composition, EditTarget, ExportChoices, OfferId, ScreenPoint, ScreenRect, ScreenVec, TextKey, TextPosition,
};
use super::verb::Verb;
use crate::board::{NoteColor, SlotId};
use crate::edit::{Command, Selection};
use crate::file::history::Kept;
use crate::tool::Direction;

/// Something asked of the program.
#[derive(Clone, Debug)]
pub enum Action {
    /// Does a verb.
    Do(Verb),
    /// Changes the board.
    Apply(Command),
    /// Selects something.
    Select(Selection),
    /// Gives a color to the notes selected on purpose, or else to the next notes.
    UseColor(NoteColor),
    /// Lets go of a color that was pulled from the bar: notes selected on purpose take it, and in a place a note of
    /// that color is begun.
    DropColor {
        /// The color.
        color: NoteColor,
        /// Where on the screen.
        at: ScreenPoint,
    },
    /// Undoes the last use of a color: it was the first half of a double click.
    TakeColorBack,
    /// Starts to write.
    Edit(EditTarget),
    /// Starts a note in a slot.
    WriteNew(SlotId),
    /// Writes in the text being edited, or starts a note with it.
    Type(String),
    /// Puts text from the clipboard into the text being edited, or onto the board.
    Paste(String),
    /// Something about the text being edited.
    Text(TextAction),
    /// An arrow key walks the board; with `extend`, what was selected stays selected.
    Walk {
        /// Where to.
        direction: Direction,
        /// Whether the selection grows.
        extend: bool,
    },
    /// Lets go of the gesture, closes the list, or goes from notes to their slot, or to nothing.
    Escape,
    /// The pointer on the board.
    Pointer(PointerAction),
    /// What of the page is shown.
    View(ViewAction),
    /// Shows a place alone, as large as the canvas.
    Focus(SlotId),
    /// Something about the list beside the board.
    List(ListAction),
    /// Something about finding and replacing.
    Find(FindAction),
    /// Something about the dialog.
    Dialog(DialogAction),
    /// Opens a board's file, after asking about unsaved work.
    OpenFile(PathBuf),
    /// Takes files that were dropped on the window.
    Drop(Vec<PathBuf>),
    /// Begins a board on a form, after asking about unsaved work.
    NewOnForm(PathBuf),
    /// Starts the program: begins the journal, and opens a board's file if one was named.
    Start(Option<PathBuf>),
    /// Shows a file that was written.
    ShowFile {
        /// The file.
        path: PathBuf,
        /// How.
        showing: Showing,
    },
    /// Saves again after a failure, or after the file went.
    SaveAgain,
    /// Opens what somebody else saved; the board as it is goes into the version history.
    TakeTheirs,
    /// Replaces what somebody else saved; it goes into the version history.
    KeepMine,
    /// Saves, and leaves what somebody else saved beside it.
    KeepBoth,
    /// Stops the export under way.
    StopExport,
    /// The window is asked to close.
    CloseRequested,
    /// A result of an effect.
    Result(Box<FileResult>),
}

/// Something about the text being edited.
#[derive(Clone, Debug)]
pub enum TextAction {
    /// A key.
    Key(TextKey),
    /// Something from an input method.
    Compose(Composition),
    /// Breaks the line.
    NewLine,
    /// Finishes the text; a new note is followed by the next one.
    Enter,
    /// Finishes the text and goes on to the next place, or the one before.
    Tab {
        /// Whether it goes back.
        back: bool,
    },
    /// Finishes the text.
    Finish,
    /// Replaces all of the text, as assistive technology does.
    Replace(String),
    /// Selects text, as assistive technology does.
    Select {
        /// Where the selection begins.
        anchor: TextPosition,
        /// Where the cursor goes.
        focus: TextPosition,
    },
    /// Copies the selected text; with `cut`, it is deleted.
    Copy {
        /// Whether it is deleted.
        cut: bool,
    },
}

/// What the pointer does on the board. Places are on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PointerAction {
    /// It is somewhere; `is_over` says whether that is on the board.
    Move {
        /// Where.
        at: ScreenPoint,
        /// Whether it is on the board, and not over something else.
        is_over: bool,
    },
    /// It left the window.
    Leave,
    /// The first button goes down.
    Press {
        /// Where.
        at: ScreenPoint,
        /// Whether what is selected stays selected.
        extend: bool,
        /// Whether Shift is held.
        shift: bool,
        /// How often it went down quickly here: 1, 2 or 3.
        count: u32,
    },
    /// It moves with the first button down, or rests so while `seconds` go by.
    Drag {
        /// Where to.
        at: ScreenPoint,
        /// Time that went by, for panning at the edge; none for a move by itself.
        seconds: f64,
    },
    /// The first button goes up.
    Release,
    /// The first button was pressed twice.
    DoubleClick {
        /// Where.
        at: ScreenPoint,
    },
    /// The second button was pressed.
    SecondaryPress {
        /// Where.
        at: ScreenPoint,
    },
}

/// What of the page is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ViewAction {
    /// The canvas is here, with so many pixels a point.
    Resize {
        /// Where the canvas is.
        canvas: ScreenRect,
        /// Pixels of the screen per point.
        pixels_per_point: f64,
    },
    /// Zooms about a point.
    Zoom {
        /// The point that stays.
        at: ScreenPoint,
        /// By what lengths are multiplied.
        factor: f64,
    },
    /// Moves the page.
    Pan(ScreenVec),
}

/// Something about the list beside the board.
#[derive(Clone, Debug, PartialEq)]
pub enum ListAction {
    /// Opens it on a slot.
    Open(SlotId),
    /// Shows the notes of all places, or of the one that it was opened on.
    ShowAll(bool),
    /// Arrow keys walk its rows from now on, or the board again.
    Lead(bool),
    /// Its rows are here.
    Place(ScreenRect),
    /// It is scrolled this far, in points.
    Scroll(f64),
    /// Its panel is this wide now, in points, and is to be so at the next start.
    Width(f64),
    /// Closes it.
    Close,
}

/// Something about finding and replacing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindAction {
    /// What is looked for is now this.
    Query(String),
    /// A color is to be found, or no longer.
    Color(NoteColor),
    /// A place is to be found, or no longer.
    Place(SlotId),
    /// Only notes with so many votes are to be found, or any.
    LeastVotes(Option<u32>),
    /// Nothing that was chosen narrows the search any more.
    ClearFilter,
    /// What takes the place of what is found is now this.
    Replacement(String),
    /// A field has the keyboard that was to have it.
    Focused,
    /// Goes on to the next note that was found.
    Next,
    /// Goes back to the one before.
    Previous,
    /// Goes on to the next that its place has no room to show.
    NextHidden,
    /// Replaces the words in the note where one is, and goes on.
    Replace,
    /// Replaces the words everywhere.
    ReplaceAll,
    /// Closes the bar; the note where one is stays selected.
    Close,
}

/// Something about the dialog.
#[derive(Clone, Debug)]
pub enum DialogAction {
    /// Closes it without an answer; what waited for one does not happen.
    Cancel,
    /// Answers whether to save.
    Unsaved(UnsavedChoice),
    /// Something about the path field.
    Path(PathAction),
    /// Opens the address at this position.
    OpenLink(usize),
    /// What is done with several files.
    Several(SeveralAction),
    /// How what is pasted is read.
    Paste(PasteAction),
    /// Something about a color's caption.
    Caption(CaptionAction),
    /// Something about the language of notes.
    Language(LanguageAction),
    /// Something about the search for a command.
    Palette(PaletteAction),
    /// Something about the export panel.
    Export(Box<ExportAction>),
    /// Something about the version history.
    Versions(VersionsAction),
    /// Something about the list of earlier work.
    Earlier(EarlierAction),
    /// Opens a board that a crash left.
    Recover(OfferId, RecoveryChoice),
    /// Saves somewhere else after a failure.
    SaveElsewhere,
    /// Opens another file than the one that could not be opened.
    OpenAnother,
    /// Types a path in place of the system's file dialog.
    TypePath,
    /// Goes on waiting for a disk that doesn't answer, or leaves the board to the journal and closes.
    SlowSave(SlowSaveChoice),
    /// Stops the export and closes the window.
    StopExportAndClose,
}

/// Answers whether to save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnsavedChoice {
    /// Saves first.
    Save,
    /// Saves first, and leaves what somebody else saved beside the file.
    KeepBoth,
    /// Saves first, somewhere else.
    SaveElsewhere,
    /// Gives the work up.
    Discard,
}

/// Answers what happens while a disk doesn't answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlowSaveChoice {
    /// Saves somewhere else.
    SaveElsewhere,
    /// Closes the window; the journal keeps the board, and it is offered at the next start.
    CloseAnyway,
}

/// Something about the path field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathAction {
    /// The path is now this, unfinished.
    Edit(String),
    /// It is this.
    Confirm,
}

/// What is done with several files that were dropped together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeveralAction {
    /// The board at this position is opened.
    Open(usize),
    /// The notes of all come onto the board that is open.
    AddAll,
}

/// How what is pasted is read, by its position among the readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasteAction {
    /// This one is looked at.
    Choose(usize),
    /// It is pasted so.
    Take(usize),
}

/// Something about a color's caption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaptionAction {
    /// The caption is now this, unfinished.
    Edit(String),
    /// It is this.
    Confirm,
}

/// Something about the language of notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LanguageAction {
    /// The tag is now this, unfinished.
    Edit(String),
    /// It is this.
    Confirm,
}

/// Something about the search for a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaletteAction {
    /// What is typed.
    Query(String),
    /// Which command is chosen.
    Choose(usize),
    /// Does a command.
    Do(Verb),
}

/// Something about the export panel.
#[derive(Clone, Debug)]
pub enum ExportAction {
    /// Other choices.
    Choose(ExportChoices),
    /// Another page of the preview.
    Page(usize),
    /// There are so many pixels for the preview.
    Room(u32, u32),
    /// Asks where the file goes.
    Save,
    /// Copies the picture.
    CopyPicture,
    /// Copies the part as a table.
    CopyTable,
    /// Goes over to the form without notes.
    PrintBlank,
}

/// Something about the version history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionsAction {
    /// Goes back to a version.
    Restore(Kept),
}

/// Something about the list of earlier work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EarlierAction {
    /// Opens one of it, by its position in the list.
    Open(usize),
    /// Shows more of it.
    More,
}

/// What is opened of a board that a crash left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecoveryChoice {
    /// The board as it was last.
    Recovered,
    /// The board that its file holds.
    OnDisk,
    /// The board as it was last, as a copy without a file.
    Both,
}
