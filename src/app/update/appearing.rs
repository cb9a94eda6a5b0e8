//! How the person wants to see the window.

use super::outbox::Outbox;
use super::viewing;
use crate::app::effect::Effect;
use crate::app::state::{Appearance, Contrast, Model};
use crate::app::verb::Verb;

/// Takes a contrast for the window.
pub(super) fn set_contrast(model: &mut Model, contrast: Contrast, out: &mut Outbox) {
    set(model, Appearance { contrast, ..model.session.appearance }, out);
}

/// Makes the window's text as large as a verb says; the page stays as large as it is.
pub(super) fn set_text_size(model: &mut Model, verb: Verb, out: &mut Outbox) {
    let before = model.session.appearance;
    let wanted = match verb {
        Verb::TextLarger => before.larger(),
        Verb::TextSmaller => before.smaller(),
        Verb::TextSize(size) => Appearance::TEXT_SIZES.contains(&size).then_some(size),
        _ => None,
    };
    let Some(text_size) = wanted else { return };
    let after = Appearance { text_size, ..before };
    viewing::follow_points(model, before.scale() / after.scale());
    set(model, after, out);
}

fn set(model: &mut Model, appearance: Appearance, out: &mut Outbox) {
    model.session.appearance = appearance;
    out.push(Effect::RememberAppearance(appearance));
}
