//! `copboard print-blank`: the form without notes, to be written on by hand.

use std::path::PathBuf;

use clap::Args;

use super::choices::{Choices, looks};
use super::export::{ExportError, read};
use super::new::{empty_board, languages};
use super::target::Target;
use crate::board::Form;
use crate::export::Format;
use crate::layout::{Fonts, SystemFonts};
use crate::publish::{Order, Part, Studio};
use crate::style::Look;
use crate::words::Language;

#[derive(Debug, Args)]
pub(super) struct PrintBlank {
    #[arg(value_name = "BOARD.ron")]
    board: Option<PathBuf>,
    #[arg(long, value_name = "OUT")]
    to: Target,
    #[arg(long, default_value = Look::Print.name(), value_parser = looks())]
    theme: Look,
    #[arg(long, value_name = "LANGUAGE", value_parser = languages(), conflicts_with = "board")]
    language: Option<Language>,
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
            None => empty_board(&Form::usual(), self.language),
        };
        let fonts = Fonts::new(SystemFonts::WhenNeeded);
        let studio = Studio { fonts: &fonts, board: &board };
        let order = self.choices.order(&Order::usual(format), Part::Board, self.theme);
        let product = studio.publish(&order, &|_| true)?;
        Ok(self.to.write(&product.bytes, self.force)?)
    }
}
