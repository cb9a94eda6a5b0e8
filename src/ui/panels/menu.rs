//! The menu, from the list of verbs.

use std::path::Path;

use egui::containers::menu::MenuButton;
use egui::{Button, Role, Ui, WidgetInfo, vec2};

use crate::app::{Action, Chapter, Verb};
use crate::ui::bar_button::HEIGHT;
use crate::ui::cx::Cx;
use crate::ui::menus;
use crate::ui::theme::{icon, icon_text};
use crate::ui::verb_button::{alike_entries, be_dense, has_marks, menu_entries, submenu_words};

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
    let name = cx.text("menu-button");
    let (response, shown) = MenuButton::from_button(button).ui(ui, |ui| {
        be_dense(ui);
        menus::name_menu(ui, &name);
        menus::scrolled(ui, |ui| {
            for chapter in Chapter::ALL {
                let name = cx.say(&chapter.label());
                let entry = menus::submenu(ui, name.as_str(), &name, |ui| {
                    ui.set_min_width(menus::width(ui, CHAPTER_WIDTH));
                    chapter_entries(ui, cx, chapter);
                });
                if chapter == Chapter::ALL[0] {
                    menus::take_keyboard(ui, &entry);
                }
            }
        });
    });
    menus::describe_button(&response, &name, shown.is_some());
    if menus::is_asked_for(ui.ctx()) {
        menus::open(&response);
    }
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
            let name = cx.text(name);
            menus::submenu(ui, submenu_words(name.clone(), has_marks), &name, |ui| {
                ui.set_min_width(menus::width(ui, SUBMENU_WIDTH));
                alike_entries(ui, cx, &inside);
            });
        }
    }
}

fn recent_files(ui: &mut Ui, cx: &Cx<'_>) {
    let recent = &cx.model.session.recent;
    ui.add_enabled_ui(!recent.is_empty(), |ui| {
        let name = cx.text("menu-recent");
        menus::submenu(ui, name.as_str(), &name, |ui| {
            ui.set_min_width(menus::width(ui, CHAPTER_WIDTH));
            be_dense(ui);
            for path in recent {
                let name = file_name(path);
                let entry = ui.button(&name).on_hover_text(path.display().to_string());
                entry.widget_info(|| WidgetInfo::labeled(Role::MenuItem, true, &name));
                if entry.clicked() {
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
