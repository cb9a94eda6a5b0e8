//! What the program asks of the outside: files, the clipboard, the desktop, the window itself.

use std::path::PathBuf;

use super::state::{Comfort, OfferId, PreviewRequest, Purpose, SaveMode};
use crate::board::Board;
use crate::file::earlier::Earlier;
use crate::file::history::Kept;
use crate::file::journal::End;
use crate::publish::{Order, Part};
use crate::style::{Appearance, Look, Signs};
use crate::words::Language;

/// Something that the outside is to do. Its result, if there is one, comes back as an action.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Opens a board's file. With `keep`, that board goes into the version history first, or nothing is opened.
    Open {
        /// The file.
        path: PathBuf,
        /// The board to keep.
        keep: Option<Board>,
    },
    /// Reads files with texts.
    ReadTexts(Vec<PathBuf>),
    /// Reads boards whose notes are to come onto this one.
    ReadBoards(Vec<PathBuf>),
    /// Lists the person's own forms.
    ListForms,
    /// Reads a form and begins a board on it.
    OpenForm(PathBuf),
    /// Writes the board to a file.
    Save(Box<SaveRequest>),
    /// Watches the board's file from now on, or none, and says to other copboards that it is open here.
    Watch(Option<PathBuf>),
    /// Writes to the journal.
    Journal(Box<JournalEntry>),
    /// The work in an offer is in the window's own journal: the offer's is done with.
    SettleOffer(OfferId),
    /// Reads an offer's file anew to see whether it is still what the work builds on.
    InspectOffer(OfferId),
    /// Asks for a path by the system's file dialog.
    PickPath {
        /// What for.
        purpose: Purpose,
        /// Where it begins.
        suggested: PathBuf,
    },
    /// Lists the boards and folders of a folder, for the path field.
    ListFolder(PathBuf),
    /// Looks what there is at a path that was typed, and at the file that it means.
    InspectPath {
        /// What was typed.
        typed: PathBuf,
        /// The file that is meant, with its extension.
        meant: PathBuf,
    },
    /// Lists the version history of a board in its file, and paints it.
    ListVersions {
        /// The board.
        board_id: std::sync::Arc<str>,
        /// Its file, if it has one.
        file: Option<PathBuf>,
        /// The theme of the pictures.
        look: Look,
    },
    /// Reads a version of the board, after the board as it is was kept in the history.
    RestoreVersion {
        /// The version.
        version: Kept,
        /// The board as it is.
        present: Board,
        /// Its file, if it has one.
        file: Option<PathBuf>,
    },
    /// Lists earlier work that is kept.
    ListEarlier,
    /// Paints earlier work.
    PaintEarlier {
        /// The work.
        works: Vec<Earlier>,
        /// The theme of the pictures.
        look: Look,
    },
    /// Reads earlier work.
    ReadEarlier(Box<Earlier>),
    /// Puts something on the clipboard.
    Copy(Clip),
    /// Asks for what is on the clipboard; it comes as [`super::Action::Paste`].
    RequestPaste,
    /// Looks what else there is on the clipboard than this text, for a moment.
    ReadClipboard(String),
    /// Makes a file, or a picture on the clipboard.
    Export {
        /// What is exported.
        board: Board,
        /// How.
        order: Box<Order>,
        /// Where to.
        target: ExportTarget,
    },
    /// Prints a board by the system's dialog, or else shows it to be printed.
    Print {
        /// Its number, by which the result names it.
        number: u64,
        /// The board.
        board: Board,
        /// How its pages are.
        order: Box<Order>,
        /// What the file is called.
        name: String,
    },
    /// Stops the export under way.
    StopExport,
    /// Paints a preview of a file.
    Preview {
        /// What is exported.
        board: Board,
        /// What is wanted.
        request: Box<PreviewRequest>,
    },
    /// Shows a file in its folder, or opens it.
    ShowFile {
        /// The file.
        path: PathBuf,
        /// How.
        showing: Showing,
    },
    /// Opens an address of the web or of a mailbox, which somebody has seen and agreed to.
    OpenLink(String),
    /// Remembers a file as opened lately.
    RememberRecent(PathBuf),
    /// Remembers the choices of the export panel, as text.
    RememberExport(String),
    /// Remembers the theme.
    RememberLook(Option<Look>),
    /// Remembers the width in points of the list beside the board.
    RememberListWidth(f64),
    /// Remembers in which themes notes have signs.
    RememberSigns(Signs),
    /// Remembers how the person wants to see the window.
    RememberComfort(Comfort),
    /// Remembers the language of the window.
    RememberLanguage(Language),
    /// Makes the window full screen, or not.
    FullScreen(bool),
    /// Asks the window to close, as its own button does.
    RequestClose,
    /// Lets the window stay open, although it was asked to close.
    KeepOpen,
    /// Ends the journal as given, and closes the window.
    Close(End),
}

/// What goes on the clipboard.
#[derive(Clone, Debug)]
pub enum Clip {
    /// Plain text.
    Text(String),
    /// A table, as HTML and as text with tabs.
    Table {
        /// For text documents.
        html: String,
        /// For spreadsheets and everything else.
        tabs: String,
    },
    /// A picture of a part of the board as it is shown, painted by the outside.
    Picture {
        /// The board.
        board: Board,
        /// Only these notes; all of the page if empty.
        part: Part,
        /// The theme, with signs on notes or without.
        appearance: Appearance,
    },
}

/// Where an export goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportTarget {
    /// Into a file.
    File(PathBuf),
    /// Onto the clipboard, as a picture.
    Clipboard,
}

/// How a finished file is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Showing {
    /// In its folder, where it can be attached to a mail or moved.
    InFolder,
    /// By the program that opens such files.
    Open,
}

/// A board to be saved.
#[derive(Clone, Debug)]
pub struct SaveRequest {
    /// Its number, by which the result names it.
    pub number: u64,
    /// Its file.
    pub path: PathBuf,
    /// The board.
    pub board: Board,
    /// What becomes of another version there.
    pub mode: SaveMode,
}

/// What goes into the journal.
#[derive(Clone, Debug)]
pub enum JournalEntry {
    /// Another board is open. The work on the one before ended as given.
    Begin {
        /// A random name for the journal.
        session: String,
        /// The board in its file, or, without one, before the first change.
        board: Board,
        /// Its file.
        path: Option<PathBuf>,
        /// How the work before ended.
        end: End,
    },
    /// The board is now this.
    Edit(Board),
    /// The board would be this if the text edit ended now.
    Draft(Board),
    /// No file holds the board any more: all of it is kept, changed or not.
    Alone(Board),
    /// A file holds the board as this text.
    Saved {
        /// The board.
        board: Board,
        /// The file.
        path: PathBuf,
        /// Its text.
        text: String,
    },
}
