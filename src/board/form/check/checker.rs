//! What has been found wrong in a form so far, and the smallest of the checks.

use crate::board::Tone;
use crate::board::form::element::Area;
use crate::board::form::file::FormFile;
use crate::board::form::finding::FormProblem;
use crate::board::form::path::Path;

/// How far from the page what lies beside it may be, in millimetres.
pub(super) const FARTHEST: f64 = 10_000.0;

/// A length that is taken for none.
pub(super) const SLACK: f64 = 0.011;

/// A form's file, and what is wrong in it.
pub(super) struct Checker<'a> {
    pub(super) file: &'a FormFile,
    pub(super) problems: Vec<(Path, FormProblem)>,
}

impl Checker<'_> {
    pub(super) fn find(&mut self, path: Path, problem: FormProblem) {
        self.problems.push((path, problem));
    }

    pub(super) fn range(&mut self, path: Path, found: f64, (least, most): (f64, f64)) {
        if !(least..=most).contains(&found) {
            self.find(path, FormProblem::OutOfRange { least, most, found });
        }
    }

    pub(super) fn count(&mut self, path: Path, found: usize, most: usize) {
        if found > most {
            self.find(path, FormProblem::TooMany { most, found });
        }
    }

    pub(super) fn id(&mut self, path: Path, id: &str) {
        let is_usable = (1..=64).contains(&id.len())
            && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'/'));
        if !is_usable {
            self.find(path, FormProblem::BadId(id.chars().take(70).collect()));
        }
    }

    pub(super) fn hue(&mut self, path: &Path, tone: Option<Tone>) {
        if let Some(Tone::Hue(hue, _)) = tone
            && !(1..=Tone::HUES).contains(&hue)
        {
            self.find(path.clone(), FormProblem::NoSuchHue(hue));
        }
    }

    pub(super) fn on_page(&mut self, path: &Path, area: Area) {
        if self.is_sized(path, area) && !lies_in(area, self.page()) {
            self.find(path.clone(), FormProblem::OutsidePage { page: self.file.page });
        }
    }

    pub(super) const fn page(&self) -> Area {
        Area(0.0, 0.0, self.file.page.0, self.file.page.1)
    }

    /// Whether a rectangle is one that can be drawn.
    pub(super) fn is_sized(&mut self, path: &Path, Area(x, y, width, height): Area) -> bool {
        let before = self.problems.len();
        self.range(path.index(0), x, (-FARTHEST, FARTHEST));
        self.range(path.index(1), y, (-FARTHEST, FARTHEST));
        self.range(path.index(2), width, (0.01, FARTHEST));
        self.range(path.index(3), height, (0.01, FARTHEST));
        self.problems.len() == before
    }
}

/// Whether a rectangle lies in another one.
pub(super) fn lies_in(inner: Area, outer: Area) -> bool {
    inner.0 >= outer.0 - SLACK
        && inner.1 >= outer.1 - SLACK
        && inner.0 + inner.2 <= outer.0 + outer.2 + SLACK
        && inner.1 + inner.3 <= outer.1 + outer.3 + SLACK
}

/// Whether two rectangles share more than an edge.
pub(super) fn overlap(a: Area, b: Area) -> bool {
    let apart = |a: f64, width: f64, b: f64, other: f64| a + width <= b + SLACK || b + other <= a + SLACK;
    !(apart(a.0, a.2, b.0, b.2) || apart(a.1, a.3, b.1, b.3))
}
