//! How the person wants to see the window.

use super::outbox::Outbox;
use super::viewing;
use crate::app::effect::Effect;
use crate::app::state::{Comfort, Contrast, Model};
use crate::app::verb::Verb;

/// Takes a contrast for the window.
pub(super) fn set_contrast(model: &mut Model, contrast: Contrast, out: &mut Outbox) {
    set(model, Comfort { contrast, ..model.session.comfort }, out);
}

/// Makes the window's text as large as a verb says; the page stays as large as it is.
pub(super) fn set_text_size(model: &mut Model, verb: Verb, out: &mut Outbox) {
    let before = model.session.comfort;
    let wanted = match verb {
        Verb::TextLarger => before.larger(),
        Verb::TextSmaller => before.smaller(),
        Verb::TextSize(size) => Comfort::TEXT_SIZES.contains(&size).then_some(size),
        _ => None,
    };
    let Some(text_size) = wanted else { return };
    let after = Comfort { text_size, ..before };
    viewing::follow_points(model, before.scale() / after.scale());
    set(model, after, out);
}

fn set(model: &mut Model, comfort: Comfort, out: &mut Outbox) {
    model.session.comfort = comfort;
    out.push(Effect::RememberComfort(comfort));
}
