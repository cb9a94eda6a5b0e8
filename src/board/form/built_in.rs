//! The forms that are part of the program.

use std::sync::{Arc, LazyLock};

use super::{Form, Origin};

/// Texts of the built-in forms, the usual one first.
const TEXTS: [&str; 1] = [include_str!("../../../assets/board/collaboration-and-cooperation.ron")];

static FORMS: LazyLock<Vec<Arc<Form>>> = LazyLock::new(|| TEXTS.map(read).to_vec());

impl Form {
    /// The built-in forms, the usual one first.
    #[must_use]
    pub fn built_ins() -> &'static [Arc<Self>] {
        &FORMS
    }

    /// The built-in form with that name.
    #[must_use]
    pub fn built_in(id: &str) -> Option<Arc<Self>> {
        FORMS.iter().find(|form| form.id == id).cloned()
    }

    /// Names of the built-in forms, separated by commas.
    #[must_use]
    pub fn names() -> String {
        FORMS.iter().map(|form| form.id.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// The form of a new board.
    #[must_use]
    pub fn usual() -> Arc<Self> {
        Arc::clone(&FORMS[0])
    }
}

#[expect(clippy::panic, reason = "the forms are part of the program, and a test reads each")]
fn read(text: &str) -> Arc<Form> {
    match Form::read(text) {
        Ok(form) => Arc::new(Form { origin: Origin::BuiltIn, ..form }),
        Err(findings) => panic!("a built-in form is in order: {findings:?}"),
    }
}
