//! What stands around the board: bars, strips, the list of notes.

mod around;
mod color_chip;
mod exit_control;
mod file_trouble;
mod focus_bar;
mod journal_trouble;
mod legibility;
mod menu;
mod note_list;
mod saved_state;
mod status_figures;
mod status_line;
mod top_bar;

pub(super) use around::around;
