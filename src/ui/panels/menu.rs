//! The menu, from the list of verbs.

use std::path::Path;

use egui::containers::menu::MenuButton;
use egui::{Button, Role, Ui, WidgetInfo, vec2};

use crate::app::{Action, Chapter, Verb};
use crate::ui::bar_button::HEIGHT;
use crate::ui::cx::Cx;
use crate::ui::theme::{icon, icon_text};
use crate::ui::verb_button::{be_dense, has_marks, menu_entries, scrolled_entries, submenu_words};

/// Least widths of a chapter and of a submenu in it.
const CHAPTER_WIDTH: f32 = 260.0;
const SUBMENU_WIDTH: f32 = 220.0;

/// Says which verbs a submenu has.
type Belongs = fn(&Verb) -> bool;

/// Submenus of many alike verbs, by the messages that name them.
const SUBMENUS: [(&str, Belongs); 10] = [
    ("menu-forms", |verb| matches!(verb, Verb::NewOnForm(_))),
    ("menu-proportions", |verb| {
        matches!(verb, Verb::MakeRoom | Verb::Grow(_) | Verb::Shrink(_) | Verb::ResetProportions)
    }),
    ("menu-form-size", |verb| matches!(verb, Verb::FormSize(_))),
    ("menu-blanks", |verb| matches!(verb, Verb::Blank(_))),
    ("menu-captions", |verb| matches!(verb, Verb::RenameColor(_))),
    ("menu-colors", |verb| matches!(verb, Verb::Color(_))),
    ("menu-move-to", |verb| matches!(verb, Verb::MoveTo(_))),
    ("menu-contrast", |verb| matches!(verb, Verb::Contrast(_))),
    ("menu-text-size", |verb| matches!(verb, Verb::TextLarger | Verb::TextSmaller | Verb::TextSize(_))),
    ("menu-languages", |verb| matches!(verb, Verb::Language(_))),
];

/// The menu behind the button with three lines.
pub(super) fn menu(ui: &mut Ui, cx: &Cx<'_>) {
    let button = Button::new(icon_text(icon::MENU, 18.0)).min_size(vec2(HEIGHT, HEIGHT)).frame_when_inactive(false);
    let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
        be_dense(ui);
        for chapter in Chapter::ALL {
            ui.menu_button(cx.say(&chapter.label()), |ui| {
                ui.set_min_width(CHAPTER_WIDTH);
                chapter_entries(ui, cx, chapter);
            });
        }
    });
    let name = cx.text("menu-button");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
}

fn chapter_entries(ui: &mut Ui, cx: &Cx<'_>, chapter: Chapter) {
    let verbs: Vec<Verb> = Verb::all(cx.model).into_iter().filter(|verb| verb.chapter() == chapter).collect();
    let is_in_submenu = |verb: &Verb| SUBMENUS.iter().any(|(_, belongs)| belongs(verb));
    let (inside, direct): (Vec<Verb>, Vec<Verb>) = verbs.iter().partition(|verb| is_in_submenu(verb));
    let has_marks = has_marks(cx, &direct);
    menu_entries(ui, cx, &direct, |ui, verb| {
        if verb == Verb::Open {
            recent_files(ui, cx);
        }
    });
    if !inside.is_empty() {
        ui.separator();
    }
    for (name, belongs) in SUBMENUS {
        let inside: Vec<Verb> = inside.iter().copied().filter(belongs).collect();
        if !inside.is_empty() {
            ui.menu_button(submenu_words(cx.text(name), has_marks), |ui| {
                ui.set_min_width(SUBMENU_WIDTH);
                scrolled_entries(ui, cx, &inside);
            });
        }
    }
}

fn recent_files(ui: &mut Ui, cx: &Cx<'_>) {
    let recent = &cx.model.session.recent;
    ui.add_enabled_ui(!recent.is_empty(), |ui| {
        ui.menu_button(cx.text("menu-recent"), |ui| {
            ui.set_min_width(CHAPTER_WIDTH);
            be_dense(ui);
            for path in recent {
                if ui.button(file_name(path)).on_hover_text(path.display().to_string()).clicked() {
                    cx.act(Action::OpenFile(path.clone()));
                    ui.close();
                }
            }
        });
    });
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
