//! How the model changes: one file for each kind of thing that is asked.

mod awaiting;
mod captions;
mod clipboard;
mod colors;
mod covered;
mod dialogs;
mod dispatch;
mod drafts;
mod earlier;
mod exporting;
mod focusing;
mod guard;
mod journaling;
mod listing;
mod notes;
mod opening;
mod outbox;
mod palettes;
mod paths;
mod picking;
mod pointing;
mod put;
mod recovering;
mod results;
mod saved;
mod saving;
mod selecting;
mod shaping;
mod sight;
mod spreadsheet;
mod standing;
mod texts;
mod verbs;
mod versioning;
mod viewing;

pub use dispatch::update;
