//! How a board changes: commands, the one function that carries them out, undo, and what is selected.

mod apply;
mod command;
mod editor;
mod history;
mod selection;

pub use apply::{MAX_NOTES, Refusal, apply};
pub use command::{Arrival, Command};
pub use editor::Editor;
pub use history::History;
pub use selection::{NoteSet, Selection};
