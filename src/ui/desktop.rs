//! Tables on the clipboard: as HTML for text documents, and with tabs for spreadsheets and everything else.

use arboard::Clipboard;
use egui::Context;

use super::App;
use super::export::Source;
use crate::board::SlotId;
use crate::edit::Selection;
use crate::export::Format;
use crate::publish::{Order, Part};

/// What of the desktop is used beside the window.
pub(super) struct Desktop {
    /// Whether any of it may be.
    pub is_there: bool,
    /// The clipboard, made when it is first needed. On X11 what was copied is there for as long as this is.
    clipboard: Option<Clipboard>,
}

impl std::fmt::Debug for Desktop {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Desktop").field("is_there", &self.is_there).finish_non_exhaustive()
    }
}

impl Desktop {
    /// A desktop that may be used, or none.
    pub(super) const fn new(is_there: bool) -> Self {
        Self { is_there, clipboard: None }
    }

    /// Puts both on the clipboard, and answers whether it took them.
    fn put(&mut self, html: &str, tabs: &str) -> bool {
        if !self.is_there {
            return false;
        }
        if self.clipboard.is_none() {
            self.clipboard = Clipboard::new().ok();
        }
        self.clipboard.as_mut().is_some_and(|clipboard| clipboard.set().html(html, Some(tabs)).is_ok())
    }
}

impl App {
    /// Copies what is selected for other programs; the grid if nothing is.
    pub(super) fn copy_table(&mut self, ctx: &Context) {
        let part = match self.editor.selection() {
            Selection::Notes(_) => Part::Notes(self.editor.selected_in_order()),
            Selection::Slot(slot) => Part::Named(slot.to_string()),
            Selection::Nothing => Part::Board,
        };
        let source = self.source();
        self.copy_table_of(ctx, &source, part);
    }

    /// Copies a part of a board for other programs. Of the whole board it is the grid.
    pub(super) fn copy_table_of(&mut self, ctx: &Context, source: &Source, part: Part) {
        let main = source.board().form.main_area.clone();
        let part = match (part, &main) {
            (Part::Board, Some(main)) => Part::Named(main.clone()),
            (part, _) => part,
        };
        let what = match &part {
            Part::Board => "the board".to_owned(),
            Part::Named(name) if Some(name) == main.as_ref() => "the grid".to_owned(),
            Part::Named(name) => format!("“{}”", self.slot_name(&SlotId::from(name.as_str()))),
            Part::Notes(notes) => super::notes_in_words(notes.len()),
        };
        let order = Order { part, ..Order::usual(Format::Html) };
        match source.studio().table(&order) {
            Ok((html, tabs)) => {
                // Where only text can be put there, tabs say most of it.
                if !self.desktop.put(&html, &tabs) {
                    ctx.copy_text(tabs);
                }
                self.say(format!("Copied {what} as a table"));
            }
            Err(error) => self.complain(error.to_string()),
        }
    }
}
