//! What comes back from the outside: results of effects.

use std::path::PathBuf;

use super::state::{Desktop, Offer, OfferId, OwnForm, Pixels, Preview, PreviewRequest, Purpose, Seen};
use crate::board::Board;
use crate::file::earlier::Earlier;
use crate::file::history::Kept;
use crate::file::store::{SaveError, Saved, Version};
use crate::file::{Reading, Salvaged};
use crate::intake::Brought;
use crate::words::Message;

/// A result of an effect.
#[derive(Clone, Debug)]
pub enum FileResult {
    /// A board's file was opened.
    Opened {
        /// The file.
        path: PathBuf,
        /// The board.
        reading: Reading,
        /// The version of the file.
        version: Version,
    },
    /// A damaged file was opened as far as it could be.
    Salvaged {
        /// The file.
        path: PathBuf,
        /// What could be read.
        salvaged: Salvaged,
        /// What is wrong with it.
        error: Message,
    },
    /// A file could not be opened.
    OpenFailed {
        /// The file.
        path: PathBuf,
        /// Why.
        why: Message,
    },
    /// The board that is open could not be kept in the history, so nothing was opened.
    NotKept {
        /// The file that was to be opened.
        path: PathBuf,
        /// Why.
        why: Message,
    },
    /// A form was read.
    FormOpened {
        /// The form's file.
        path: PathBuf,
        /// A new board on it.
        board: Board,
    },
    /// A save ended.
    SaveEnded {
        /// Its number.
        number: u64,
        /// The file.
        path: PathBuf,
        /// The board.
        board: Board,
        /// The file's text.
        text: String,
        /// What came of it.
        result: Result<Saved, SaveFailed>,
        /// Why no version could be kept in the history, if so.
        not_kept: Option<Message>,
    },
    /// The save of this number has had no answer from the disk for some seconds.
    SaveIsSlow(u64),
    /// The board's file was looked at.
    FileSeen {
        /// The file.
        path: PathBuf,
        /// What it was.
        seen: Seen,
    },
    /// A file has other names: hard links, from which a save parts it.
    HasOtherNames(PathBuf),
    /// Whether another copboard has the board's file open.
    OpenElsewhere(bool),
    /// The journal can't be written, and why; or can again.
    JournalTrouble(Option<Message>),
    /// Boards that crashes left were found.
    OffersFound(Vec<Offer>),
    /// An offer's file was read anew.
    OfferInspected {
        /// The offer.
        id: OfferId,
        /// Its file's version, if it is still what the work builds on.
        base: Option<Version>,
    },
    /// A file dialog closed.
    Picked {
        /// What for.
        purpose: Purpose,
        /// What came of it.
        picked: Picked,
    },
    /// The contents of a folder.
    FolderListed {
        /// The folder.
        folder: PathBuf,
        /// The boards and folders in it; folders end in a separator.
        entries: Vec<PathBuf>,
    },
    /// What there is at a path that was typed.
    PathInspected {
        /// What was typed.
        typed: PathBuf,
        /// The file that is meant.
        meant: PathBuf,
        /// Whether what was typed is a folder.
        is_folder: bool,
        /// Whether the meant file exists.
        exists: bool,
    },
    /// The version history of a board.
    VersionsListed {
        /// The board.
        board_id: std::sync::Arc<str>,
        /// Its versions, newest first.
        versions: Vec<Kept>,
    },
    /// A picture of a version.
    VersionPainted {
        /// The board.
        board_id: std::sync::Arc<str>,
        /// The version.
        version: Kept,
        /// The picture.
        pixels: Pixels,
    },
    /// Earlier work that is kept, the newest first.
    EarlierListed(Vec<Earlier>),
    /// A picture of earlier work.
    EarlierPainted {
        /// Where it is kept.
        at: PathBuf,
        /// The picture.
        pixels: Pixels,
    },
    /// Earlier work was read, or can't be.
    EarlierRead {
        /// Where it is kept.
        at: PathBuf,
        /// The board, or why it can't be read.
        result: Result<Box<Reading>, Message>,
    },
    /// A version to go back to, or why it can't be.
    VersionRestored(Result<Box<Reading>, Message>),
    /// A share of the export is done, from 0 to 1.
    ExportProgress(f32),
    /// An export ended.
    ExportEnded(ExportOutcome),
    /// Printing ended.
    PrintEnded {
        /// Its number.
        number: u64,
        /// What came of it.
        outcome: PrintOutcome,
    },
    /// A preview was painted, or can't be.
    Previewed {
        /// What was wanted.
        request: PreviewRequest,
        /// What came of it.
        preview: Preview,
    },
    /// What else than a text was on the clipboard, if anything.
    ClipboardRead {
        /// The text.
        text: String,
        /// What the clipboard's HTML says.
        html: Option<Box<Brought>>,
    },
    /// Files with texts were read.
    TextsRead(Box<TextsRead>),
    /// Boards were read whose notes are to come onto this one, each with its file, or why it can't be.
    BoardsRead(Vec<(PathBuf, Result<Board, Message>)>),
    /// A picture was copied, of so many pixels; or why not.
    PictureCopied(Result<(u32, u32), Message>),
    /// A file could not be shown.
    NotShown(Message),
    /// What people have chosen for all programs.
    DesktopSaid(Desktop),
    /// Files opened lately, the last first.
    Recent(Vec<PathBuf>),
    /// The person's own forms.
    FormsListed(Vec<OwnForm>),
}

/// Why a save failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveFailed {
    /// Somebody else changed the file; nothing was written.
    Changed,
    /// The file has this version now, but the disk did not confirm it.
    Unconfirmed(Version, Message),
    /// Another reason.
    Other(Message),
}

impl From<&SaveError> for SaveFailed {
    fn from(error: &SaveError) -> Self {
        match error {
            SaveError::Changed { .. } => Self::Changed,
            error => Self::Other(error.message()),
        }
    }
}

/// What came of a file dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked {
    /// A path was chosen.
    Path(PathBuf),
    /// None was.
    Cancelled,
    /// The system has no file dialog.
    NoDialog,
}

/// What came of reading files with texts.
#[derive(Clone, Debug, Default)]
pub struct TextsRead {
    /// Names of the files that were read.
    pub names: Vec<String>,
    /// What is in them.
    pub brought: Brought,
    /// Those that are boards, whatever they are called.
    pub boards: Vec<PathBuf>,
    /// Why others could not be read.
    pub failures: Vec<Message>,
}

/// What came of printing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PrintOutcome {
    /// The system has it.
    Sent,
    /// Somebody changed their mind.
    Cancelled,
    /// There is no dialog here: its own program shows the file.
    Shown,
    /// Nothing here shows the file.
    NotShown(PathBuf),
    /// There is no file, and why.
    Failed(Message),
}

/// What came of an export.
#[derive(Clone, Debug)]
pub enum ExportOutcome {
    /// A file, and its size in words.
    Written {
        /// The file.
        path: PathBuf,
        /// Its size.
        size: Message,
    },
    /// A picture on the clipboard, of so many pixels.
    Copied(u32, u32),
    /// Nothing, as was asked.
    Stopped,
    /// Nothing, and why.
    Failed(Message),
}
