//! The program without a window: a [`Model`], what is asked of it ([`Action`]), and what it asks of the
//! outside ([`Effect`]). No egui, no file and no thread in it.
//!
//! [`update`] is the only way the model changes. Results of effects come back as actions, so a list of
//! actions replays a session.

mod action;
mod effect;
mod result;
mod shortcut;
mod state;
mod update;
mod verb;
mod verb_info;

pub use action::{
    Action, CaptionAction, DialogAction, EarlierAction, ExportAction, FindAction, LanguageAction, ListAction,
    PaletteAction, PasteAction, PathAction, PointerAction, RecoveryChoice, SeveralAction, SlowSaveChoice, TextAction,
    UnsavedChoice, VersionsAction, ViewAction,
};
pub use effect::{Clip, Effect, ExportTarget, JournalEntry, SaveRequest, Showing};
pub use result::{ExportOutcome, FileResult, Picked, PrintOutcome, SaveFailed, TextsRead};
pub use shortcut::Shortcut;
pub use state::*;
pub use update::update;
pub use verb::{Chapter, Verb};
