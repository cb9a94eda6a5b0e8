//! Export: the panel, the preview in it, and the file that is being made meanwhile.

mod choices;
mod job;
mod options;
mod panel;
mod preview;
mod running;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::App;
use super::dialogs::Dialog;
use crate::board::Board;
use crate::export::Format;
use crate::layout::Fonts;
use crate::publish::{Part, Studio};
use choices::Choices;
pub(super) use job::{Job, Outcome};
use preview::Previews;

/// A board as it was when its export was ordered, and what publishing takes.
#[derive(Clone, Debug)]
pub(super) struct Source {
    fonts: Arc<Fonts>,
    board: Arc<Board>,
}

impl Source {
    pub(super) fn board(&self) -> &Board {
        &self.board
    }

    pub(super) fn studio(&self) -> Studio<'_> {
        Studio { fonts: &self.fonts, board: &self.board }
    }
}

/// What is to be exported, while the panel is open.
pub(super) struct Plan {
    source: Source,
    choices: Choices,
    /// The parts that can be chosen, with their names to people.
    parts: Vec<(Part, String)>,
    /// Whether it is the form without notes.
    blank: bool,
    page: usize,
    previews: Previews,
}

impl std::fmt::Debug for Plan {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Plan").field("choices", &self.choices).field("blank", &self.blank).finish_non_exhaustive()
    }
}

/// What was chosen last, and what is being made.
#[derive(Debug)]
pub(super) struct Exports {
    choices: Choices,
    /// Where the choices are remembered.
    settings: Option<PathBuf>,
    /// What a path is being asked for.
    pending: Option<Box<Plan>>,
    /// The file that is being made.
    pub(super) job: Option<Job>,
}

impl Exports {
    /// Nothing under way; what was chosen last is in the file at `settings`.
    pub(super) fn new(settings: Option<PathBuf>) -> Self {
        let choices = settings.as_deref().map(Choices::remembered).unwrap_or_default();
        Self { choices, settings, pending: None, job: None }
    }

    /// What the name of a file ends in, so that a part is not taken for the board.
    pub(super) fn suffix(&self) -> String {
        match self.pending.as_deref() {
            Some(plan) if plan.blank => " blank".to_owned(),
            Some(Plan { choices: Choices { part: Part::Notes(_), .. }, .. }) => " notes".to_owned(),
            Some(Plan { choices: Choices { part: Part::Named(name), .. }, .. }) => {
                format!(" {}", name.replace(['/', '\\', ':'], "-"))
            }
            Some(_) | None => String::new(),
        }
    }

    fn remember(&mut self, plan: &Plan) {
        // The form to be filled in by hand is another matter than the board.
        if plan.blank {
            return;
        }
        self.choices = plan.choices.clone();
        if let Some(path) = &self.settings {
            // It is a convenience: no export is held up because it could not be kept.
            self.choices.remember(path).ok();
        }
    }
}

impl App {
    /// The board as it is, to be published.
    pub(super) fn source(&self) -> Source {
        Source { fonts: Arc::clone(&self.fonts), board: Arc::new(self.editor.board().clone()) }
    }

    /// Opens the export panel.
    pub(super) fn open_export(&mut self) {
        self.end_writing();
        let mut choices = self.exports.choices.clone();
        let parts = self.parts();
        if !parts.iter().any(|(part, _)| *part == choices.part) {
            choices.part = Part::Board;
        }
        self.open_plan(self.source(), choices, parts, false);
    }

    /// Opens the panel for the form without notes, to be printed and filled in by hand.
    pub(super) fn open_blank(&mut self) {
        self.end_writing();
        let board = Arc::new(self.editor.board().without_notes());
        let source = Source { board, ..self.source() };
        let parts = self.parts().into_iter().filter(|(part, _)| !matches!(part, Part::Notes(_))).collect();
        self.open_plan(source, self.exports.choices.clone().blank(), parts, true);
    }

    fn open_plan(&mut self, source: Source, choices: Choices, parts: Vec<(Part, String)>, blank: bool) {
        let previews = Previews::new();
        self.dialog = Some(Dialog::Export(Box::new(Plan { source, choices, parts, blank, page: 0, previews })));
    }

    /// What of the board can be exported by itself.
    fn parts(&self) -> Vec<(Part, String)> {
        let mut parts = vec![(Part::Board, "Whole board".to_owned())];
        let selected = self.editor.selected_in_order();
        if !selected.is_empty() {
            parts.push((Part::Notes(selected.clone()), format!("Selected notes ({})", selected.len())));
        }
        let board = self.editor.board();
        let area = |name: &str| board.form.area_name(&board.language, name).to_owned();
        parts.extend(self.scene.areas.iter().map(|(name, _)| (Part::Named(name.clone()), area(name))));
        parts.extend(self.scene.slots.iter().map(|slot| (Part::Named(slot.id.to_string()), slot.name.clone())));
        parts
    }

    /// The panel again, if a path was asked for from there and none was given.
    pub(super) fn back_to_export(&mut self) {
        if let Some(plan) = self.exports.pending.take() {
            self.dialog = Some(Dialog::Export(plan));
        }
    }
}

/// The path for a file of a format: another format's ending is replaced, and a missing one added.
#[must_use]
pub(super) fn named(path: &Path, format: Format) -> PathBuf {
    let Some(name) = path.file_name().map(|name| name.to_string_lossy().into_owned()) else { return path.to_owned() };
    let wanted = format!(".{}", format.extension());
    let told = Format::from_file_name(&name);
    if told == Some(format) || name.to_lowercase().ends_with(&wanted) {
        return path.to_owned();
    }
    let is_board = name.to_lowercase().ends_with(".ron");
    // All of a known ending goes, such as `.grid.csv`.
    let ending = match told {
        Some(Format::GridCsv) => 2,
        Some(_) => 1,
        None => usize::from(is_board),
    };
    let stem = (0..ending).fold(name.as_str(), |name, _| name.rsplit_once('.').map_or(name, |(stem, _)| stem));
    let stem = if stem.is_empty() { &name } else { stem };
    path.with_file_name(format!("{stem}{wanted}"))
}

/// Does something on another thread that must answer, whatever happens to it.
fn unharmed<T>(deed: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(deed));
    done.unwrap_or_else(|_| Err("copboard could not make this file, which is a fault of its own".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ending_is_replaced_or_added_and_never_doubled() {
        let cases = [
            ("board", Format::Png, "board.png"),
            ("board.png", Format::Png, "board.png"),
            ("board.PDF", Format::Pdf, "board.PDF"),
            ("board.png", Format::Pdf, "board.pdf"),
            ("board.htm", Format::Html, "board.htm"),
            ("board.htm", Format::Text, "board.txt"),
            ("board.csv", Format::GridCsv, "board.grid.csv"),
            ("board.grid.csv", Format::GridCsv, "board.grid.csv"),
            ("board.grid.csv", Format::Csv, "board.grid.csv"),
            ("board.grid.csv", Format::Json, "board.json"),
            ("board.ron", Format::Svg, "board.svg"),
            ("Workshop 19.11", Format::Docx, "Workshop 19.11.docx"),
            (".png", Format::Png, ".png"),
        ];
        for (name, format, expected) in cases {
            assert_eq!(named(Path::new(name), format), Path::new(expected), "{name} as {format:?}");
        }
        assert_eq!(named(Path::new("/a.png/b"), Format::Png), Path::new("/a.png/b.png"));
    }
}
