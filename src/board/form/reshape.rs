//! Another shape of a printed form: its parts divided anew, and all of it larger.

use std::sync::Arc;

use super::division::{Division, hundredths};
use super::element::{Area, Columns, Element};
use super::page_columns::{self, Stretch};
use super::shape::Shape;
use super::{Form, TextRules};

/// By what lengths are multiplied, by how often the area is doubled.
const FACTORS: [f64; 4] = [1.0, std::f64::consts::SQRT_2, 2.0, 2.0 * std::f64::consts::SQRT_2];

/// The relation of two text sizes next to each other, where a larger page has room for more of them.
const STEP: f64 = 1.06;

/// Long and short sides of the A formats in millimetres, from A0 to A6.
const A_FORMATS: [(f64, f64); 7] =
    [(1189.0, 841.0), (841.0, 594.0), (594.0, 420.0), (420.0, 297.0), (297.0, 210.0), (210.0, 148.0), (148.0, 105.0)];

impl Form {
    /// The form as it is printed, whatever shape this one has.
    #[must_use]
    pub fn printed(self: &Arc<Self>) -> &Arc<Self> {
        self.printed.as_ref().unwrap_or(self)
    }

    /// How it differs from the printed form.
    #[must_use]
    pub const fn shape(&self) -> &Shape {
        &self.shape
    }

    /// What of it can be divided anew, as it is now.
    #[must_use]
    pub fn divisions(&self) -> &[Division] {
        &self.divisions
    }

    /// What of it can be divided anew, with the printed proportions in the columns that its page has now, and as large
    /// as it is printed.
    #[must_use]
    pub fn proportions(&self) -> &[Division] {
        if self.printed.is_none() { &self.divisions } else { &self.proportions }
    }

    /// The same form with the printed proportions, but for the columns of its page.
    #[must_use]
    pub fn with_columns_alone(self: &Arc<Self>) -> Arc<Self> {
        let printed = self.printed();
        let shape = self.shape.with_printed_proportions();
        let columns = printed.divisions.iter().filter(|division| division.is_of_page);
        self.reshaped(&columns.fold(shape, |shape, division| shape.with_parts_of(&self.shape, division)))
    }

    /// By what lengths of the printed form are multiplied.
    #[must_use]
    pub fn scale(&self) -> f64 {
        FACTORS.get(usize::from(self.shape.doublings)).copied().unwrap_or(1.0)
    }

    /// The same printed form in a shape. What of it means nothing here is left out.
    #[must_use]
    pub fn reshaped(self: &Arc<Self>, shape: &Shape) -> Arc<Self> {
        let printed = self.printed();
        let shape = shape.on(&printed.divisions);
        if shape == self.shape {
            return Arc::clone(self);
        }
        if shape.is_as_printed() {
            return Arc::clone(printed);
        }
        let mut form = printed.with_columns(&shape).unwrap_or_else(|| Self::clone(printed));
        let moved = form.divisions.iter().map(|division| {
            let sizes = shape.sizes(division).filter(|_| !division.is_of_page);
            sizes.map_or_else(|| division.clone(), |sizes| division.with_sizes(&sizes))
        });
        let moved: Vec<Division> = moved.collect();
        let carry = |area: Area| {
            let pairs = form.divisions.iter().zip(&moved);
            let moves = pairs.filter(|(from, to)| from.parts != to.parts && from.has(area));
            moves.fold(area, |area, (from, to)| from.carry(to, area))
        };
        for element in &mut form.elements {
            element.areas_mut().into_iter().for_each(|area| *area = carry(*area));
        }
        form.areas.values_mut().for_each(|area| area.area = carry(area.area));
        form.proportions = std::mem::replace(&mut form.divisions, moved);
        for (division, printed) in form.proportions.iter_mut().zip(&printed.divisions) {
            if division.is_of_page {
                division.clone_from(printed);
            }
        }
        form.shape = shape;
        form.printed = Some(Arc::clone(printed));
        form.enlarge();
        Arc::new(form)
    }

    /// The printed form with other columns; none if a shape leaves them as they are printed, or if what is in them
    /// would not stay what it is.
    fn with_columns(&self, shape: &Shape) -> Option<Self> {
        let from = self.divisions.iter().find(|division| division.is_of_page)?;
        let to = from.with_sizes(&shape.sizes(from)?);
        let stretch = Stretch::new(from, &to, &self.divisions, &self.elements);
        let mut form = self.clone();
        for element in &mut form.elements {
            element.areas_mut().into_iter().for_each(|area| *area = stretch.carry(*area));
        }
        form.areas.values_mut().for_each(|area| area.area = stretch.carry_named(area.area));
        form.divisions = page_columns::divisions(&form.elements);
        let is_like = form.divisions.iter().zip(&self.divisions).all(|(now, printed)| now.is_like(printed));
        (is_like && form.divisions.len() == self.divisions.len()).then_some(form)
    }

    /// Multiplies all lengths by the scale of its shape; notes may be as small as before.
    fn enlarge(&mut self) {
        let by = self.scale();
        if self.shape.doublings == 0 {
            return;
        }
        self.page = (hundredths(self.page.0 * by), hundredths(self.page.1 * by));
        self.areas.values_mut().for_each(|area| area.area = scaled(area.area, by));
        for element in &mut self.elements {
            element.areas_mut().into_iter().for_each(|area| *area = scaled(*area, by));
            match element {
                Element::Part(part) => part.radius *= by,
                Element::Text(text) => text.size *= by,
                Element::Blank(blank) => {
                    blank.size *= by;
                    blank.rise *= by;
                }
                Element::Slot(slot) => slot.columns = more_columns(slot.columns, by),
            }
        }
        if let Some(legend) = &mut self.legend {
            legend.area = scaled(legend.area, by);
            legend.size *= by;
        }
        for division in &mut self.divisions {
            division.area = scaled(division.area, by);
            for part in &mut division.parts {
                for at in [&mut part.start, &mut part.end, &mut part.notes_start, &mut part.notes_end] {
                    *at = hundredths(*at * by);
                }
            }
        }
        self.text.enlarge(by);
    }

    /// What the form's size is called if its printed area is doubled so often: `A2`, or its sides in millimetres.
    #[must_use]
    pub fn size_name(self: &Arc<Self>, doublings: u8) -> String {
        const SAME: f64 = 1.5;
        let by = FACTORS.get(usize::from(doublings)).copied().unwrap_or(1.0);
        let (width, height) = self.printed().page;
        let (long, short) = (width.max(height) * by, width.min(height) * by);
        let is_same = |(a, b): &(f64, f64)| (a - long).abs() < SAME && (b - short).abs() < SAME;
        match A_FORMATS.iter().position(is_same) {
            Some(nth) => format!("A{nth}"),
            None => format!("{:.0} × {:.0} mm", width * by, height * by),
        }
    }
}

impl TextRules {
    /// Sizes of the same look on a larger page, and below them more, down to the smallest as before.
    fn enlarge(&mut self, by: f64) {
        let smallest = self.sizes.last().copied().unwrap_or(1.0);
        self.sizes.iter_mut().for_each(|size| *size *= by);
        let mut next = smallest * by / STEP;
        while next > smallest * STEP.sqrt() {
            self.sizes.push(next);
            next /= STEP;
        }
        self.sizes.push(smallest);
        self.lone = self.lone.map(|size| size * by);
        self.word_break_size *= by;
        // Between that of small notes, of which there are more now, and that of large ones.
        self.gap *= by.sqrt();
    }
}

impl Element {
    /// Its areas on the page.
    fn areas_mut(&mut self) -> Vec<&mut Area> {
        match self {
            Self::Part(part) => vec![&mut part.area],
            Self::Text(text) => vec![&mut text.area],
            Self::Blank(blank) => vec![&mut blank.area],
            Self::Slot(slot) => vec![&mut slot.area, &mut slot.notes],
        }
    }
}

fn scaled(Area(x, y, width, height): Area, by: f64) -> Area {
    Area(hundredths(x * by), hundredths(y * by), hundredths(width * by), hundredths(height * by))
}

/// More columns of notes, as many as small text on a larger page can use.
fn more_columns(Columns(least, most): Columns, by: f64) -> Columns {
    #[expect(clippy::cast_precision_loss, reason = "a small number of columns")]
    let more = (most as f64 * by.sqrt()).round();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small number of columns")]
    let more = more as usize;
    Columns(least, more)
}
