//! The boards that come with the program, and their pictures as every machine makes them.

use std::path::{Path, PathBuf};

use copboard::board::{Board, Form};
use copboard::layout::{Fonts, SystemFonts, layout};
use copboard::scene::Scene;
use copboard::style::{Look, Style};

/// A file or folder of the repository.
pub(crate) fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Where an example lies.
pub(crate) fn example_path(name: &str) -> PathBuf {
    repository("assets/examples").join(name).with_extension("ron")
}

/// An example; `empty` is a new board.
pub(crate) fn example(name: &str) -> Board {
    if name == "empty" {
        return Board::new(&Form::usual(), "empty");
    }
    copboard::file::store::load(&example_path(name)).unwrap().board
}

/// The picture of a board without fonts of the system, so that every machine gives the same.
pub(crate) fn scene(board: &Board, look: Look) -> Scene {
    layout(&Fonts::new(SystemFonts::Never), Style::of(look), board)
}
