//! Dialogs: each draws its value and asks for actions.

mod buttons;
mod caption;
mod earlier;
mod export;
mod exporting;
mod heading;
mod language;
mod links;
mod open_failure;
mod palette;
mod paste;
mod path;
mod recovery;
mod remarks;
mod room;
mod save_failure;
mod several;
mod shortcuts;
mod show;
mod slow_save;
mod thumbnail;
mod unsaved;
mod versions;
mod waiting;

pub(super) use export::{export_line, task_title};
pub(super) use show::show;
