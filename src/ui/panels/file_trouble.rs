//! The strip under the bar that says what is wrong with the board's file, until it is mended.

use egui::{Button, Frame, Margin, Panel, RichText, Role, ScrollArea, Ui, vec2};

use crate::app::{Action, Trouble, Verb};
use crate::style::Surface;
use crate::ui::access;
use crate::ui::cx::Cx;
use crate::ui::regions::{self, Region};
use crate::ui::scrolling::follow_focus;
use crate::ui::theme::strong;

/// Most of the window's height that it has.
const MOST_OF_WINDOW: f32 = 0.4;

/// Shows what is wrong with the board's file, with the ways to mend it.
pub(super) fn file_trouble_strip(ui: &mut Ui, cx: &Cx<'_>) {
    let Some(trouble) = cx.model.trouble() else { return };
    let frame = Frame::new().fill(cx.color(Surface::Bar)).inner_margin(Margin::symmetric(10, 6));
    Panel::top("file trouble").frame(frame).show(ui, |ui| {
        regions::mark(ui, Region::Trouble, Role::Group, &cx.text("region-trouble"));
        let most = ui.ctx().content_rect().height() * MOST_OF_WINDOW;
        let area = ScrollArea::vertical().max_height(most).min_scrolled_height(most);
        area.show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.set_min_height(34.0);
                let (words, surface) = words(cx, &trouble);
                access::is_alert(&ui.label(RichText::new(words).font(strong(14.5)).color(cx.color(surface))));
                for (name, hint, action) in ways(&trouble) {
                    let button = Button::new(cx.text(name)).min_size(vec2(84.0, 30.0));
                    if ui.add(button).on_hover_text(cx.text(hint)).clicked() {
                        cx.act(action);
                    }
                }
                follow_focus(ui);
            })
        });
    });
}

fn words(cx: &Cx<'_>, trouble: &Trouble) -> (String, Surface) {
    match trouble {
        Trouble::Unsaved(why) | Trouble::Unreadable(why) => (cx.say(why), Surface::Danger),
        Trouble::Gone => (cx.text("trouble-gone"), Surface::Danger),
        Trouble::Slow => (cx.text("trouble-slow"), Surface::Danger),
        Trouble::Changed if cx.model.has_own_changes() => (cx.text("trouble-changed-both"), Surface::Warning),
        Trouble::Changed => (cx.text("trouble-changed"), Surface::Warning),
    }
}

/// Returns what can be done: the words on a button, its hint, and what it does.
fn ways(trouble: &Trouble) -> Vec<(&'static str, &'static str, Action)> {
    match trouble {
        Trouble::Unsaved(_) => vec![
            ("trouble-try-again", "trouble-try-again-hint", Action::SaveAgain),
            ("trouble-save-elsewhere", "trouble-save-elsewhere-hint", Action::Do(Verb::SaveAs)),
        ],
        Trouble::Changed => vec![
            ("trouble-take-theirs", "trouble-take-theirs-hint", Action::TakeTheirs),
            ("trouble-keep-mine", "trouble-keep-mine-hint", Action::KeepMine),
            ("trouble-keep-both", "trouble-keep-both-hint", Action::KeepBoth),
        ],
        Trouble::Gone => vec![
            ("trouble-save-again", "trouble-save-again-hint", Action::SaveAgain),
            ("trouble-save-elsewhere", "trouble-save-elsewhere-hint", Action::Do(Verb::SaveAs)),
        ],
        Trouble::Unreadable(_) | Trouble::Slow => {
            vec![("trouble-save-elsewhere", "trouble-save-elsewhere-hint", Action::Do(Verb::SaveAs))]
        }
    }
}
