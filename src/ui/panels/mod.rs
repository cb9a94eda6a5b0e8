//! What stands around the board: bars, strips, the list of notes.

mod around;
mod bar_tools;
mod color_chip;
mod exit_control;
mod file_trouble;
mod find_bar;
mod find_filters;
mod focus_bar;
mod journal_trouble;
mod legibility;
mod menu;
mod note_list;
mod note_rows;
mod saved_state;
mod status_figures;
mod status_line;
mod top_bar;

pub(super) use around::around;
