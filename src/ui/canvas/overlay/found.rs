//! Where what was found is, and the one of it where one is.

use egui::{CornerRadius, Painter, Rect as ScreenRect};

use super::blanks::around;
use super::outline::outline;
use crate::find::Match;
use crate::geom::Rect;
use crate::scene::Scene;
use crate::style::Surface;
use crate::ui::convert::OnScreen as _;
use crate::ui::cx::Cx;

/// How far all else is dimmed.
const DIMMED: f32 = 0.62;

/// Width of the outline around the one where one is, and around marks that have found notes behind them.
const CURRENT: f32 = 4.0;
const BEHIND: f32 = 2.0;

/// Dims the canvas; what was found is drawn over it once more.
pub(in crate::ui::canvas) fn dim(painter: &Painter, cx: &Cx<'_>) {
    let desk = cx.color(Surface::Desk).gamma_multiply(DIMMED);
    painter.rect_filled(cx.model.view.canvas_rect(), CornerRadius::ZERO, desk);
}

/// Returns where on the screen all that was found is, marks of places with found notes behind them included. Full screen
/// has no outline around the one where one is, and so that one alone.
pub(in crate::ui::canvas) fn found_rects(cx: &Cx<'_>, scene: &Scene) -> Vec<ScreenRect> {
    let (found, view) = (cx.model.found(), &cx.model.view);
    if let Some(rect) = current_rect(cx, scene).filter(|_| cx.model.session.is_full_screen) {
        return vec![view.screen_rect(rect)];
    }
    let slots = scene.slots.iter().filter(|slot| !cx.model.hides(&slot.id));
    let notes = slots.flat_map(|slot| &slot.notes).filter(|note| found.notes.contains(&note.id)).map(|note| note.rect);
    let blanks = scene.blanks.iter().filter(|blank| found.blanks.contains(&blank.id)).map(|blank| around(blank, cx));
    notes.chain(blanks).chain(marks(cx, scene)).map(|rect| view.screen_rect(rect)).collect()
}

/// Marks of places that are too full to show some of what was found.
fn marks(cx: &Cx<'_>, scene: &Scene) -> Vec<Rect> {
    let found = cx.model.found();
    let has_found = |hidden: &[crate::board::NoteId]| hidden.iter().any(|id| found.notes.contains(id));
    let slots = scene.slots.iter().filter(|slot| !cx.model.hides(&slot.id) && has_found(&slot.hidden));
    slots.filter_map(|slot| slot.overflow_mark).collect()
}

/// Draws outlines around what one is at, and around marks with found notes behind them.
pub(super) fn draw_found(painter: &Painter, cx: &Cx<'_>, scene: &Scene) {
    if !cx.model.shows_found() || cx.model.session.is_full_screen {
        return;
    }
    let accent = cx.color(Surface::Accent);
    for mark in marks(cx, scene) {
        outline(painter, cx, mark, BEHIND, accent);
    }
    if let Some(rect) = current_rect(cx, scene) {
        outline(painter, cx, rect, CURRENT, accent);
    }
}

/// Returns where the one of it is where one is, if it is shown.
fn current_rect(cx: &Cx<'_>, scene: &Scene) -> Option<Rect> {
    match cx.model.document.find.current.as_ref()? {
        Match::Note(id, _) => scene.note(id).map(|(_, note)| note.rect),
        Match::Blank(id) => scene.blank(id).map(|blank| around(blank, cx)),
    }
}
