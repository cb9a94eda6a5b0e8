//! Reads a form from RON: what it says is checked as a whole before anything is made of it.

use ron::extensions::Extensions;

use super::check::check;
use super::element::Element;
use super::file::FormFile;
use super::finding::{Finding, FormProblem};
use super::page_columns;
use super::path::{self, Path};
use super::shape::Shape;
use super::{Form, Origin};
use crate::board::{Place, clean_text};

/// Most bytes in a form's file.
pub(super) const MAX_FORM_BYTES: usize = 1 << 20;

impl Form {
    /// Whether a text seems to be a form, and no board.
    #[must_use]
    pub fn is_form(text: &str) -> bool {
        path::has_key(text, "elements") && !path::has_key(text, "format")
    }

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
        if path::attribute(text) {
            return Err(vec![Finding { at: Path::default().place(text), problem: FormProblem::Attribute }]);
        }
        let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
        let file: FormFile = options.from_str(text).map_err(|error| vec![Finding::of_syntax(text, &error)])?;
        let elements = check(text, &file)?;
        let origin = Origin::Own(path::outermost(text).replace("\r\n", "\n").into());
        let FormFile { id, page, text, areas, main_area, names_file, catch_all, captions, legend, texts, .. } = file;
        let elements: Vec<Element> = elements.into_iter().map(|(element, _)| element).collect();
        let (shape, printed, divisions) = (Shape::default(), None, page_columns::divisions(&elements));
        let cleaned = |(key, said): (String, String)| (key, clean_text(&said));
        let texts = texts.into_iter().map(|(language, texts)| (language, texts.into_iter().map(cleaned).collect()));
        let texts = texts.collect();
        Ok(Self {
            id,
            page,
            text,
            areas,
            main_area,
            names_file,
            catch_all,
            captions,
            legend,
            elements,
            texts,
            origin,
            shape,
            printed,
            divisions,
            proportions: vec![],
        })
    }
}
