//! Verbs as buttons: an entry of a menu, and a hint with its keys.

use egui::{
    Align2, Atom, AtomPaintArgs, Atoms, Button, Color32, Context, FontFamily, FontId, Painter, Rect, Response, Role,
    Ui, Vec2, WidgetInfo,
};

use super::cx::Cx;
use super::menus;
use super::shortcuts::shortcut_text;
use super::swatch::swatch;
use super::theme::icon;
use crate::app::Verb;
use crate::board::NoteColor;

/// Side of the mark before an entry, and corner radius of a colored one.
const MARK: f32 = 15.0;
const MARK_RADIUS: u8 = 4;

/// Height of an entry, the least room above and below its words, and between two.
const ENTRY_HEIGHT: f32 = 26.0;
const ENTRY_PADDING: f32 = 3.0;
const ENTRIES_APART: f32 = 1.0;

/// What stands before an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    /// It is the one of several that holds now, or not.
    Choice(bool),
    /// A color.
    Color(NoteColor),
}

impl Mark {
    fn of(cx: &Cx<'_>, verb: Verb) -> Option<Self> {
        match verb {
            Verb::Color(color) | Verb::RenameColor(color) => Some(Self::Color(color)),
            verb => verb.is_current(cx.model).map(Self::Choice),
        }
    }

    fn draw(self, painter: &Painter, cx: &Cx<'_>, rect: Rect, ink: Color32) {
        match self {
            Self::Choice(false) => {}
            Self::Choice(true) => {
                let font = FontId::new(MARK, FontFamily::Name("icons".into()));
                painter.text(rect.center(), Align2::CENTER_CENTER, icon::CHECK, font, ink);
            }
            Self::Color(color) => swatch(painter, cx, rect, color, MARK_RADIUS),
        }
    }
}

/// Whether any of the entries has a mark before it. Marks stand in a column of their own, so that all words begin at
/// one edge.
pub(super) fn has_marks(cx: &Cx<'_>, verbs: &[Verb]) -> bool {
    verbs.iter().any(|verb| Mark::of(cx, *verb).is_some())
}

/// Returns the words of a submenu, at the edge where those of the entries around it begin.
pub(super) fn submenu_words<'a>(words: String, has_marks: bool) -> Atoms<'a> {
    let mut atoms = Atoms::default();
    if has_marks {
        atoms.push_right(Atom::paint(Vec2::splat(MARK), |_: &Ui, _: AtomPaintArgs| {}));
    }
    atoms.push_right(words);
    atoms
}

/// Entries of a menu lie close together, so that the longest has room in a small window.
pub(super) fn be_dense(ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = ENTRIES_APART;
    ui.spacing_mut().button_padding.y = ENTRY_PADDING;
    ui.spacing_mut().interact_size.y = ENTRY_HEIGHT;
}

/// Shows verbs as entries of a menu, in groups, with `behind` drawn after each.
pub(super) fn menu_entries(ui: &mut Ui, cx: &Cx<'_>, verbs: &[Verb], mut behind: impl FnMut(&mut Ui, Verb)) {
    let has_marks = has_marks(cx, verbs);
    be_dense(ui);
    for (nth, verb) in verbs.iter().enumerate() {
        if nth > 0 && verb.begins_group() {
            ui.separator();
        }
        let entry = menu_entry(ui, cx, *verb, has_marks, false);
        if nth == 0 {
            menus::take_keyboard(ui, &entry);
        }
        behind(ui, *verb);
    }
}

/// Shows a verb as an entry of a menu; in a submenu of many alike it is `short`, and read aloud with all its words.
fn menu_entry(ui: &mut Ui, cx: &Cx<'_>, verb: Verb, has_marks: bool, short: bool) -> Response {
    let (label, mark) = (cx.say(&verb.label(cx.model)), Mark::of(cx, verb));
    let words = if short { cx.say(&verb.entry_label(cx.model)) } else { label.clone() };
    let mut button = if has_marks {
        let draw = move |ui: &Ui, args: AtomPaintArgs| {
            if let Some(mark) = mark {
                mark.draw(ui.painter(), cx, args.rect, args.fallback_text_color);
            }
        };
        Button::new((Atom::paint(Vec2::splat(MARK), draw), words.as_str()))
    } else {
        Button::new(words.as_str())
    };
    let keys = shortcut_text(ui.ctx(), cx.words, verb);
    if let Some(keys) = &keys {
        button = button.shortcut_text(keys.as_str());
    }
    let is_possible = verb.is_possible(cx.model);
    let response = ui.add_enabled(is_possible, button.frame_when_inactive(false));
    let role = if verb.is_switch() { Role::MenuItemCheckBox } else { Role::MenuItemRadio };
    response.widget_info(|| match mark {
        Some(Mark::Choice(is_current)) => WidgetInfo::selected(role, is_possible, is_current, &label),
        Some(Mark::Color(_)) | None => WidgetInfo::labeled(Role::MenuItem, is_possible, &label),
    });
    if let Some(keys) = keys {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(keys));
    }
    if response.clicked() {
        cx.act_verb(verb);
        ui.close();
    }
    response
}

/// Shows verbs as entries of a submenu of many alike, whose name says what they have in common.
pub(super) fn alike_entries(ui: &mut Ui, cx: &Cx<'_>, verbs: &[Verb]) {
    let has_marks = has_marks(cx, verbs);
    be_dense(ui);
    for (nth, verb) in verbs.iter().enumerate() {
        let entry = menu_entry(ui, cx, *verb, has_marks, true);
        if nth == 0 {
            menus::take_keyboard(ui, &entry);
        }
    }
}

/// Returns a sentence with the keys of a verb behind it, if it has some.
#[must_use]
pub(super) fn with_keys(ctx: &Context, cx: &Cx<'_>, verb: Verb, words: &str) -> String {
    match shortcut_text(ctx, cx.words, verb) {
        Some(keys) => format!("{words} ({keys})"),
        None => words.to_owned(),
    }
}
