//! A border of the form follows the pointer, and the parts on either side share what they have.

use std::sync::Arc;

use super::deed::Deed;
use crate::board::{Axis, BorderId, Division, Form, Shape};
use crate::edit::Command;
use crate::geom::Point;

/// A border in the hand.
#[derive(Clone, Debug)]
pub struct Dividing {
    /// Which border.
    pub border: BorderId,
    /// The form as it was when the button went down.
    form: Arc<Form>,
    /// Where the button went down.
    from: Point,
    /// The form's shape if the button went up now.
    shape: Shape,
}

impl Dividing {
    pub(super) fn begin(border: BorderId, form: &Arc<Form>, from: Point) -> Self {
        Self { border, form: Arc::clone(form), from, shape: form.shape().clone() }
    }

    /// The pointer is at `to`; within `snap` millimetres the border goes where both sides are as printed or as large
    /// as each other.
    pub(super) fn moved(mut self, to: Point, snap: f64) -> Self {
        let by = match self.border.axis {
            Axis::Across => to.x - self.from.x,
            Axis::Down => to.y - self.from.y,
        };
        if let Some(shape) = moved(&self.form, &self.border, by, snap) {
            self.shape = shape;
        }
        self
    }

    pub(super) fn release(self) -> Option<Deed> {
        (self.shape != *self.form.shape()).then(|| Deed::Do(self.command()))
    }

    /// The command that letting go here would be.
    #[must_use]
    pub fn command(&self) -> Command {
        Command::Reshape(self.shape.clone())
    }
}

/// The division that a border is of: with the printed proportions, and as it is now.
fn divided<'a>(form: &'a Form, border: &BorderId) -> Option<(&'a Division, &'a Division)> {
    let mut all = form.proportions().iter().zip(form.divisions());
    all.find(|(printed, _)| printed.axis == border.axis && printed.id() == Some(&border.division))
}

/// The shape of a form with a border moved by some millimetres.
fn moved(form: &Arc<Form>, border: &BorderId, by: f64, snap: f64) -> Option<Shape> {
    let (printed, now) = divided(form, border)?;
    let scale = form.scale();
    let mut sizes: Vec<f64> = now.sizes().iter().map(|size| size / scale).collect();
    let (a, b) = (border.nth, border.nth + 1);
    let both = sizes.get(a)? + sizes.get(b)?;
    let (as_printed, least) = (printed.sizes(), printed.least());
    let wanted = sizes[a] + by / scale;
    let snaps = [as_printed[a], both - as_printed[b], both / 2.0];
    let near = |at: &f64| (at - wanted).abs() <= snap / scale;
    let at = snaps.into_iter().find(near).unwrap_or(wanted);
    sizes[a] = at.clamp(least[a].min(both - least[b]), (both - least[b]).max(least[a]));
    sizes[b] = both - sizes[a];
    Some(form.shape().clone().with_sizes(printed, &sizes))
}

/// The shape of a form in which the parts on either side of a border are as they are printed, as far as the others
/// leave room.
#[must_use]
pub fn evened(form: &Arc<Form>, border: &BorderId) -> Option<Shape> {
    let (printed, now) = divided(form, border)?;
    let mut sizes: Vec<f64> = now.sizes().iter().map(|size| size / form.scale()).collect();
    let (a, b) = (border.nth, border.nth + 1);
    let both = sizes.get(a)? + sizes.get(b)?;
    let as_printed = printed.sizes();
    sizes[a] = both * as_printed[a] / (as_printed[a] + as_printed[b]);
    sizes[b] = both - sizes[a];
    Some(form.shape().clone().with_sizes(printed, &sizes))
}

/// The shape of a form in which the part with a slot is larger along an axis, or smaller, at the cost of the others.
/// None if the slot is in no such part, or nothing would change.
#[must_use]
pub fn resized(form: &Arc<Form>, slot: &crate::board::SlotId, axis: Axis, larger: bool) -> Option<Shape> {
    /// What is added or taken at a time, as a share of what is printed.
    const STEP: f64 = 0.1;
    let divisions = form.proportions().iter().zip(form.divisions());
    let mut fitting = divisions.filter(|(printed, _)| printed.axis == axis);
    let (part, printed, now) = fitting.find_map(|(printed, now)| Some((printed.part_of(slot)?, printed, now)))?;
    let sizes: Vec<f64> = now.sizes().iter().map(|size| size / form.scale()).collect();
    let (total, least) = (sizes.iter().sum::<f64>(), printed.least());
    let step = printed.sizes()[part] * if larger { STEP } else { -STEP };
    let most = total - least.iter().sum::<f64>() + least[part];
    let size = (sizes[part] + step).clamp(least[part], most);
    let others = total - sizes[part];
    let share = |(nth, old): (usize, &f64)| if nth == part { size } else { old * (total - size) / others };
    let wanted: Vec<f64> = sizes.iter().enumerate().map(share).collect();
    let mut settled = printed.settled(&wanted);
    settled[part] = size;
    let shape = form.shape().clone().with_sizes(printed, &settled);
    (shape != *form.shape()).then_some(shape)
}
