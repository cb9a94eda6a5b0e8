//! `copboard new`: an empty board.

use std::path::Path;
use std::sync::Arc;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::target::{Target, TargetError};
use crate::board::{Board, Form};
use crate::file::store::{FormError, load_form};
use crate::words::{Language, Message};
use crate::{file, fresh};

errors_in_english!(NewError);

#[derive(Debug, Args)]
pub(super) struct New {
    #[arg(value_name = "OUT.ron")]
    to: Target,
    #[arg(long, value_name = "FORM", alias = "template")]
    form: Option<String>,
    #[arg(long, value_name = "LANGUAGE", value_parser = languages())]
    language: Option<Language>,
    #[arg(long)]
    force: bool,
}

/// Why there is no new board.
#[derive(Debug)]
pub(super) enum NewError {
    /// The form could not be loaded.
    Form(FormError),
    /// The name is neither a built-in form's nor a file's.
    NoSuchForm(String),
    /// The board could not be written.
    Target(TargetError),
}

impl NewError {
    /// What to show to a person.
    pub(super) fn message(&self) -> Message {
        match self {
            Self::Form(error) => error.message(),
            Self::NoSuchForm(name) => msg!("cli-no-such-form", name = name, known = Form::names()),
            Self::Target(error) => error.message(),
        }
    }
}

impl New {
    pub(super) fn run(&self) -> Result<(), NewError> {
        let form = match &self.form {
            Some(name) => form_called(name)?,
            None => Form::usual(),
        };
        let board = empty_board(&form, self.language);
        self.to.write(file::write(&board).as_bytes(), self.force).map_err(NewError::Target)
    }
}

/// A board without notes in a language or, without one, in the person's if the form has it.
pub(super) fn empty_board(form: &Arc<Form>, language: Option<Language>) -> Board {
    let mut board = Board::new(form, &fresh::name());
    let persons = Some(Language::of_person()).filter(|language| form.texts.contains_key(language.tag()));
    if let Some(language) = language.or(persons) {
        board.language = language.tag().into();
    }
    board
}

/// Reads one of the languages.
pub(super) fn languages() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::ALL.map(Language::tag)).map(|tag| Language::parse(&tag).unwrap_or_default())
}

fn form_called(name: &str) -> Result<Arc<Form>, NewError> {
    if let Some(form) = Form::built_in(name) {
        return Ok(form);
    }
    let is_path = name.contains(['/', '\\', '.']);
    load_form(Path::new(name)).map_err(|error| match error {
        FormError::Load(_) if !is_path => NewError::NoSuchForm(name.to_owned()),
        error => NewError::Form(error),
    })
}
