//! Reads a form from RON: what it says is checked as a whole before anything is made of it.

use ron::extensions::Extensions;

use super::Form;
use super::check::check;
use super::file::FormFile;
use super::finding::{Finding, FormProblem};
use super::path::Path;
use crate::board::Place;

/// Most bytes in a form's file.
pub(super) const MAX_FORM_BYTES: usize = 1 << 20;

impl Form {
    /// Reads a person's own form from RON: it must not have the name of a built-in one, of which every
    /// copboard has the text already.
    ///
    /// # Errors
    /// All that is wrong, each with its place in the text. It is at least one finding.
    pub fn own(text: &str) -> Result<Self, Vec<Finding>> {
        let form = Self::read(text)?;
        if Self::built_in(&form.id).is_none() {
            return Ok(form);
        }
        Err(vec![Finding { at: Path::default().key("id").place(text), problem: FormProblem::BuiltIn(form.id) }])
    }

    /// Reads a form from RON. Boards that are made of it take its text along.
    ///
    /// # Errors
    /// All that is wrong, each with its place in the text. It is at least one finding.
    pub fn read(text: &str) -> Result<Self, Vec<Finding>> {
        if text.len() > MAX_FORM_BYTES {
            return Err(vec![Finding { at: Place { line: 1, column: 1 }, problem: FormProblem::TooLarge }]);
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
        let file: FormFile = options.from_str(text).map_err(|error| vec![Finding::of_syntax(text, &error)])?;
        let elements = check(text, &file)?;
        let carried = text.replace("\r\n", "\n").trim().into();
        let FormFile { id, page, text, areas, main_area, names_file, catch_all, captions, texts, .. } = file;
        let elements = elements.into_iter().map(|(element, _)| element).collect();
        let carried = Some(carried);
        Ok(Self { id, page, text, areas, main_area, names_file, catch_all, captions, elements, texts, carried })
    }
}
