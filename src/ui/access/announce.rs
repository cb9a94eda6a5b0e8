//! What is said aloud when it happens, each once, and the names of the window and its parts.

use egui::accesskit::{Live, Node, Role};
use egui::{Context, Id, Rect, Response, Ui, accesskit_root_id};

use super::node::bounds;
use crate::app::Notice;
use crate::ui::cx::Cx;
use crate::ui::dialogs;

/// Has what happened said aloud, whether or not it stands on the screen: a notice that the status line does not show,
/// how many notes are selected, and the export that began. Names the window, too.
///
/// What becomes of the selected note is in its name, and screen readers say a new name of what has the keyboard.
pub(in crate::ui) fn announce(ctx: &Context, cx: &Cx<'_>) {
    if !name_window(ctx, cx) {
        return;
    }
    if !ctx.has_accesskit_node(notice_id(cx)) {
        notice_node(ctx, cx, None);
    }
    let selected = cx.model.chosen_notes().len();
    if selected > 1 {
        let words = cx.say(&msg!("status-selected", count = selected));
        said(ctx, Id::unique(("said", "selected")), words, Live::Polite, None);
    }
    if let Some(task) = &cx.model.tasks.export {
        said(ctx, Id::unique(("said", "export")), dialogs::task_title(cx, task), Live::Polite, None);
    }
}

/// Has the notice said aloud that a label shows: one node stands for both.
pub(in crate::ui) fn announce_notice(ui: &Ui, cx: &Cx<'_>, label: &Response) {
    let id = notice_id(cx);
    ui.interact(label.rect, id, egui::Sense::hover());
    notice_node(ui.ctx(), cx, Some(label.rect));
    ui.ctx().accesskit_node_builder(label.id, |node: &mut Node| {
        node.set_hidden();
        node.clear_value();
    });
}

/// Has a label said aloud when it comes and when its words change.
pub(in crate::ui) fn is_news(label: &Response) {
    label.ctx.accesskit_node_builder(label.id, |node: &mut Node| node.set_live(Live::Polite));
}

/// Has a label that says what is wrong said aloud, before anything else.
pub(in crate::ui) fn is_alert(label: &Response) {
    label.ctx.accesskit_node_builder(label.id, |node: &mut Node| node.set_live(Live::Assertive));
}

/// Names the window as its title does, but for the mark of unsaved work: a screen reader says each new name. Returns
/// whether anybody listens.
fn name_window(ctx: &Context, cx: &Cx<'_>) -> bool {
    if ctx.accesskit_node_builder(accesskit_root_id(), |_| ()).is_none() {
        return false;
    }
    let name = cx.model.document.file.name().unwrap_or_else(|| cx.text("untitled"));
    let title = cx.say(&msg!("window-title", mark = "", name = name));
    let language = cx.model.session.language.tag();
    ctx.accesskit_node_builder(accesskit_root_id(), |node: &mut Node| {
        node.set_label(title);
        node.set_language(language);
    });
    true
}

/// A node for each notice: the same words are said again when they come again.
fn notice_id(cx: &Cx<'_>) -> Id {
    Id::unique(("notice", cx.model.session.notice_count))
}

/// Has the notice said.
fn notice_node(ctx: &Context, cx: &Cx<'_>, rect: Option<Rect>) {
    if let Some(notice) = &cx.model.notice {
        let live = match notice {
            Notice { is_in_name: true, .. } => Live::Off,
            Notice { is_error: true, .. } => Live::Assertive,
            Notice { .. } => Live::Polite,
        };
        said(ctx, notice_id(cx), cx.say(&notice.message), live, rect);
    }
}

fn said(ctx: &Context, id: Id, words: String, live: Live, rect: Option<Rect>) {
    ctx.accesskit_node_builder(id, |node: &mut Node| {
        node.set_role(if live == Live::Assertive { Role::Alert } else { Role::Status });
        node.set_live(live);
        node.set_label(words);
        if let Some(rect) = rect {
            node.set_bounds(bounds(rect));
        }
    });
}
