//! Texts, character by character, so that they can be reviewed and their cursor followed.

use egui::accesskit::{Action, Node, Role, TextDirection, TextPosition as NodePosition, TextSelection};
use egui::{Id, Rect, Sense, Ui, UiBuilder};

use super::node::bounds;
use crate::app::{RunPosition, TextEdit, TextPosition, TextRun, run_position, text_position};
use crate::geom::{self, Point};
use crate::ui::convert::{OnScreen as _, narrow};
use crate::ui::cx::Cx;

/// Most characters of a run: they are counted in a byte.
const MOST: usize = 255;

/// A text that is being written, and where.
pub(super) struct Written<'a> {
    pub edit: &'a TextEdit,
    pub runs: &'a [TextRun],
    /// Its upper left corner, in millimetres.
    pub corner: Point,
    /// Its size in millimetres.
    pub size: f64,
}

/// The runs of a text that is being written, in the node of its field.
pub(super) fn text_runs(ui: &mut Ui, cx: &Cx<'_>, field: Id, written: &Written<'_>) {
    let Written { edit, runs, corner, size } = written;
    let scale = size * cx.model.view.zoom;
    ui.scope_builder(UiBuilder::new().accessibility_parent(field), |ui| {
        for (nth, run) in runs.iter().enumerate() {
            let at = |x: f64, y: f64| Point::new(corner.x + x * size, corner.y + y * size);
            let rect = geom::Rect::from_points(at(run.rect.x0, run.rect.y0), at(run.rect.x1, run.rect.y1));
            let is_same_line = |other: Option<&TextRun>| other.is_some_and(|other| other.line == run.line);
            let previous = nth.checked_sub(1).filter(|previous| is_same_line(runs.get(*previous)));
            let next = Some(nth + 1).filter(|next| is_same_line(runs.get(*next)));
            run_node(ui, run_id(field, nth), cx.model.view.screen_rect(rect), |node| {
                describe_run(node, run, edit.text(), scale);
                if let Some(previous) = previous {
                    node.set_previous_on_line(run_id(field, previous).accesskit_id());
                }
                if let Some(next) = next {
                    node.set_next_on_line(run_id(field, next).accesskit_id());
                }
            });
        }
    });
    let position = |at| node_position(field, run_position(runs, edit.text(), at));
    let selection = TextSelection { anchor: position(edit.anchor()), focus: position(edit.focus()) };
    ui.ctx().accesskit_node_builder(field, |node: &mut Node| {
        node.set_text_selection(selection);
        node.add_action(Action::SetTextSelection);
        node.add_action(Action::ReplaceSelectedText);
    });
}

/// The runs of a text that nobody writes, in the node of its field, without the places of its characters.
pub(super) fn plain_runs(ui: &mut Ui, field: Id, text: &str, rect: Rect) {
    let mut runs: Vec<&[char]> = vec![];
    let characters: Vec<char> = text.chars().collect();
    runs.extend(characters.chunks(MOST));
    if runs.is_empty() {
        runs.push(&[]);
    }
    let last = runs.len() - 1;
    ui.scope_builder(UiBuilder::new().accessibility_parent(field), |ui| {
        for (nth, run) in runs.into_iter().enumerate() {
            run_node(ui, run_id(field, nth), rect, |node| {
                node.set_value(run.iter().collect::<String>());
                node.set_character_lengths(
                    run.iter().filter_map(|c| u8::try_from(c.len_utf8()).ok()).collect::<Vec<_>>(),
                );
                let begins_word = |at: usize| !run[at].is_whitespace() && (at == 0 || run[at - 1].is_whitespace());
                let starts = (0..run.len()).filter(|at| begins_word(*at)).filter_map(|at| u8::try_from(at).ok());
                node.set_word_starts(starts.collect::<Vec<_>>());
                if nth > 0 {
                    node.set_previous_on_line(run_id(field, nth - 1).accesskit_id());
                }
                if nth < last {
                    node.set_next_on_line(run_id(field, nth + 1).accesskit_id());
                }
            });
        }
    });
}

/// Returns the place in the text for one that assistive technology means.
pub(super) fn place_of(field: Id, runs: &[TextRun], position: NodePosition) -> Option<TextPosition> {
    let run = (0..runs.len()).find(|nth| run_id(field, *nth).accesskit_id() == position.node)?;
    text_position(runs, RunPosition { run, character: position.character_index })
}

fn node_position(field: Id, position: RunPosition) -> NodePosition {
    NodePosition { node: run_id(field, position.run).accesskit_id(), character_index: position.character }
}

fn run_id(field: Id, nth: usize) -> Id {
    field.with(("run", nth))
}

fn run_node(ui: &Ui, id: Id, rect: Rect, describe: impl FnOnce(&mut Node)) {
    ui.interact(rect, id, Sense::hover());
    ui.ctx().accesskit_node_builder(id, |node: &mut Node| {
        node.set_role(Role::TextRun);
        node.set_bounds(bounds(rect));
        describe(node);
    });
}

fn describe_run(node: &mut Node, run: &TextRun, text: &str, scale: f64) {
    let direction = if run.rtl { TextDirection::RightToLeft } else { TextDirection::LeftToRight };
    node.set_text_direction(direction);
    node.set_value(text.get(run.text.clone()).unwrap_or_default());
    let lengths: Vec<u8> = run.characters.iter().map(|character| character.len).collect();
    node.set_character_lengths(lengths);
    let on_screen = |length: f32| length * narrow(scale);
    node.set_character_positions(run.characters.iter().map(|character| on_screen(character.at)).collect::<Vec<_>>());
    node.set_character_widths(run.characters.iter().map(|character| on_screen(character.width)).collect::<Vec<_>>());
    node.set_word_starts(run.word_starts.clone());
}
