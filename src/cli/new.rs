//! `copboard new`: an empty board.

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};

use super::target::{Target, TargetError};
use crate::board::{Board, Form};
use crate::{file, fresh};

#[derive(Debug, Args)]
pub(super) struct New {
    #[arg(value_name = "OUT.ron")]
    to: Target,
    #[arg(long, value_name = "ID", default_value = Form::BUILT_IN[0], value_parser = form_names())]
    template: String,
    #[arg(long)]
    force: bool,
}

impl New {
    pub(super) fn run(&self) -> Result<(), TargetError> {
        let template = Form::built_in(&self.template).unwrap_or_else(Form::usual);
        let board = Board::new(&template, &fresh::name());
        self.to.write(file::write(&board).as_bytes(), self.force)
    }
}

fn form_names() -> impl clap::builder::TypedValueParser<Value = String> {
    PossibleValuesParser::new(Form::BUILT_IN).map(|name| name)
}
