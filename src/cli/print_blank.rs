//! `copboard print-blank`: the form without notes, to be written on by hand.

use std::path::PathBuf;

use clap::Args;

use super::choices::{Choices, looks};
use super::export::{ExportError, read};
use super::target::Target;
use crate::board::{Board, Form};
use crate::export::Format;
use crate::fresh;
use crate::layout::{Fonts, SystemFonts};
use crate::publish::{Order, Part, Studio};
use crate::style::Look;

#[derive(Debug, Args)]
pub(super) struct PrintBlank {
    #[arg(value_name = "BOARD.ron")]
    board: Option<PathBuf>,
    #[arg(long, value_name = "OUT")]
    to: Target,
    #[arg(long, default_value = Look::Print.name(), value_parser = looks())]
    theme: Look,
    #[command(flatten)]
    choices: Choices,
    #[arg(long)]
    force: bool,
}

impl PrintBlank {
    pub(super) fn run(&self) -> Result<(), ExportError> {
        let format = match &self.to {
            Target::Stdout => Format::Pdf,
            Target::File(_) => self
                .to
                .file_name()
                .and_then(|name| Format::from_file_name(&name))
                .filter(|format| !format.is_words())
                .ok_or_else(|| ExportError::NoFormat(self.to.clone()))?,
        };
        if self.to.is_terminal() {
            return Err(ExportError::Terminal);
        }
        let board = match &self.board {
            Some(path) => read(path)?.board.without_notes(),
            None => Board::new(&Form::usual(), &fresh::name()),
        };
        let fonts = Fonts::new(SystemFonts::WhenNeeded);
        let studio = Studio { fonts: &fonts, board: &board };
        let order = self.choices.order(&Order::usual(format), Part::Board, self.theme);
        let product = studio.publish(&order, &|_| true)?;
        Ok(self.to.write(&product.bytes, self.force)?)
    }
}
