//! Questions that can't be asked in place, one at a time.

use super::after::After;
use super::caption_dialog::CaptionDialog;
use super::earlier_list::EarlierList;
use super::export_plan::ExportPlan;
use super::language_dialog::LanguageDialog;
use super::link::Link;
use super::palette::Palette;
use super::paste_dialog::PasteDialog;
use super::path_dialog::PathDialog;
use super::purpose::Purpose;
use super::versions::Versions;
use crate::words::Message;
use std::path::PathBuf;

/// A question or a message over the board.
#[derive(Clone, Debug)]
pub enum Dialog {
    /// There is unsaved work.
    Unsaved(After),
    /// The system's file dialog is open, or on its way.
    Waiting(Purpose),
    /// Our own path field.
    Path(PathDialog),
    /// Addresses in notes, one of which may be opened.
    Links(Vec<Link>),
    /// Several files were dropped, boards among them.
    Several(Vec<PathBuf>),
    /// What is pasted can be read in several ways.
    Paste(Box<PasteDialog>),
    /// A color's caption.
    Caption(CaptionDialog),
    /// The language of notes.
    Language(LanguageDialog),
    /// What reading a board had to change.
    Remarks(Vec<Message>),
    /// A board could not be opened.
    OpenFailure(Message),
    /// The board could not be saved.
    SaveFailure(Message),
    /// What waits for a save waits for a disk that doesn't answer.
    SlowSave,
    /// What crashes left.
    Recovery,
    /// Find a command.
    Palette(Palette),
    /// The sheet of shortcuts.
    Shortcuts,
    /// A file to be written.
    Export(Box<ExportPlan>),
    /// Version history of the board.
    Versions(Box<Versions>),
    /// Earlier work that is kept.
    Earlier(Box<EarlierList>),
    /// The window is to close, and a file is being written.
    Exporting,
}
