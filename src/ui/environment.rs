//! What the window is given from outside, so that a test can be the outside.

use std::path::PathBuf;
use std::time::Duration;

use crate::layout::SystemFonts;
use crate::words::Language;

/// What the window is given from outside.
#[derive(Clone, Debug)]
pub struct Environment {
    /// A board to open at once.
    pub open: Option<PathBuf>,
    /// Whether the system's own file dialogs are used where there are any.
    pub system_dialogs: bool,
    /// Whether fonts of the system may be used.
    pub system_fonts: SystemFonts,
    /// The folder of settings, if anywhere: files opened lately, choices of the export panel, the language.
    pub settings: Option<PathBuf>,
    /// The folder of what must not be lost, if anywhere: the journal, the version history, own forms.
    pub data: Option<PathBuf>,
    /// The person's own folder, where files are suggested to go.
    pub home: Option<PathBuf>,
    /// The person's language, unless the settings name another.
    pub language: Language,
    /// How long a frame may wait for a disk that is fast.
    pub patience: Duration,
    /// Whether there is a desktop whose clipboard, file manager and programs may be used.
    pub desktop: bool,
}
