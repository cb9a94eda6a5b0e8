//! The menu, from the list of verbs.

use std::path::Path;

use egui::{Role, Ui, WidgetInfo};

use crate::app::{Action, Chapter, Verb};
use crate::ui::cx::Cx;
use crate::ui::theme::{icon, icon_text};
use crate::ui::verb_button::{menu_entries, menu_entry};

/// Least widths of a chapter and of a submenu in it.
const CHAPTER_WIDTH: f32 = 260.0;
const SUBMENU_WIDTH: f32 = 220.0;

/// Says which verbs a submenu has.
type Belongs = fn(&Verb) -> bool;

/// Submenus of many alike verbs, by the messages that name them.
const SUBMENUS: [(&str, Belongs); 8] = [
    ("menu-forms", |verb| matches!(verb, Verb::NewOnForm(_))),
    ("menu-proportions", |verb| {
        matches!(verb, Verb::MakeRoom | Verb::Grow(_) | Verb::Shrink(_) | Verb::ResetProportions)
    }),
    ("menu-form-size", |verb| matches!(verb, Verb::FormSize(_))),
    ("menu-blanks", |verb| matches!(verb, Verb::Blank(_))),
    ("menu-captions", |verb| matches!(verb, Verb::RenameColor(_))),
    ("menu-colors", |verb| matches!(verb, Verb::Color(_))),
    ("menu-move-to", |verb| matches!(verb, Verb::MoveTo(_))),
    ("menu-languages", |verb| matches!(verb, Verb::Language(_))),
];

/// The menu behind the button with three lines.
pub(super) fn menu(ui: &mut Ui, cx: &Cx<'_>) {
    let menu = ui.menu_button(icon_text(icon::MENU, 18.0), |ui| {
        for chapter in Chapter::ALL {
            ui.menu_button(cx.say(&chapter.label()), |ui| {
                ui.set_min_width(CHAPTER_WIDTH);
                chapter_entries(ui, cx, chapter);
            });
        }
    });
    let name = cx.text("menu-button");
    menu.response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
}

fn chapter_entries(ui: &mut Ui, cx: &Cx<'_>, chapter: Chapter) {
    let verbs: Vec<Verb> = Verb::all(cx.model).into_iter().filter(|verb| verb.chapter() == chapter).collect();
    let is_in_submenu = |verb: &Verb| SUBMENUS.iter().any(|(_, belongs)| belongs(verb));
    for verb in verbs.iter().filter(|verb| !is_in_submenu(verb)) {
        menu_entry(ui, cx, *verb);
        if *verb == Verb::Open {
            recent_files(ui, cx);
        }
    }
    for (name, belongs) in SUBMENUS {
        let inside: Vec<Verb> = verbs.iter().copied().filter(belongs).collect();
        if !inside.is_empty() {
            ui.menu_button(cx.text(name), |ui| {
                ui.set_min_width(SUBMENU_WIDTH);
                menu_entries(ui, cx, inside);
            });
        }
    }
}

fn recent_files(ui: &mut Ui, cx: &Cx<'_>) {
    let recent = &cx.model.session.recent;
    ui.add_enabled_ui(!recent.is_empty(), |ui| {
        ui.menu_button(cx.text("menu-recent"), |ui| {
            ui.set_min_width(CHAPTER_WIDTH);
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
