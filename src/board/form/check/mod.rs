//! Checks what a form's file says: everything is named once, lies on the page, and is of a size that can be drawn.

mod checker;
mod elements;
mod grid;
mod names;

use self::checker::Checker;
use super::element::Element;
use super::file::FormFile;
use super::finding::{Finding, FormProblem};
use super::path::Path;

/// Bounds of lengths in millimetres.
const PAGE: (f64, f64) = (30.0, 5000.0);
const TEXT_SIZE: (f64, f64) = (0.3, 500.0);
const GAP: (f64, f64) = (0.0, 500.0);
/// Least width and height of an area for notes.
const LEAST_NOTES: (f64, f64) = (6.0, 3.0);

/// Most of everything.
const MAX_ELEMENTS: usize = 4000;
const MAX_SLOTS: usize = 500;
const MAX_TEXT_SIZES: usize = 40;
/// Most findings that are handed on: the first are what people put right first.
const MAX_FINDINGS: usize = 100;

/// The elements that a form's file says.
///
/// # Errors
/// All that is wrong.
pub(super) fn check(text: &str, file: &FormFile) -> Result<Vec<(Element, Path)>, Vec<Finding>> {
    let mut checker = Checker { file, problems: vec![] };
    checker.head();
    checker.grids();
    // Of a grid that is not in order nothing follows.
    if checker.problems.is_empty() {
        let elements = file.elements();
        checker.elements(&elements);
        checker.headings(&elements);
        checker.names(&elements);
        checker.texts(&elements);
        if checker.problems.is_empty() {
            return Ok(elements);
        }
    }
    let places = checker.problems.into_iter().take(MAX_FINDINGS);
    let mut findings: Vec<Finding> = places.map(|(path, problem)| Finding { at: path.place(text), problem }).collect();
    findings.sort_by_key(|finding| finding.at);
    Err(findings)
}

impl Checker<'_> {
    /// Name, page, and how notes are set.
    fn head(&mut self) {
        let root = Path::default();
        let file = self.file;
        self.id(root.key("id"), &file.id);
        self.range(root.key("page").index(0), file.page.0, PAGE);
        self.range(root.key("page").index(1), file.page.1, PAGE);
        let (rules, path) = (&file.text, root.key("text"));
        self.count(path.key("sizes"), rules.sizes.len(), MAX_TEXT_SIZES);
        if rules.sizes.is_empty() {
            self.find(path.key("sizes"), FormProblem::Empty);
        }
        for (nth, size) in rules.sizes.iter().enumerate() {
            self.range(path.key("sizes").index(nth), *size, TEXT_SIZE);
        }
        if rules.sizes.windows(2).any(|two| two[0] <= two[1]) {
            self.find(path.key("sizes"), FormProblem::SizesNotDescending);
        }
        if let Some(lone) = rules.lone {
            self.range(path.key("lone"), lone, TEXT_SIZE);
        }
        self.range(path.key("word_break_size"), rules.word_break_size, TEXT_SIZE);
        self.range(path.key("line_height"), rules.line_height, (0.8, 4.0));
        self.range(path.key("padding"), rules.padding, (0.0, 4.0));
        self.range(path.key("gap"), rules.gap, (0.0, 50.0));
        self.range(path.key("stretch"), rules.stretch, (0.0, 10.0));
        self.count(root.key("elements"), file.elements.len(), MAX_ELEMENTS);
    }
}
