//! The strip that says, for as long as it is so, that changes are not safe from a crash.

use egui::{Panel, RichText, Ui};

use crate::style::Surface;
use crate::ui::access;
use crate::ui::cx::Cx;

/// Says that the journal can't be written, and why.
pub(super) fn journal_trouble_strip(ui: &mut Ui, cx: &Cx<'_>) {
    let Some(trouble) = &cx.model.document.file.journal_trouble else { return };
    let words = RichText::new(cx.say(trouble)).color(cx.color(Surface::Danger));
    Panel::bottom("journal-trouble").show(ui, |ui| access::is_alert(&ui.label(words)));
}
