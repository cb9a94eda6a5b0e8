//! Paths: what is asked, what is suggested, and which file a path means.

use std::path::{Path, PathBuf};

use super::outbox::Outbox;
use crate::app::effect::Effect;
use crate::app::state::{Dialog, Model, PathDialog, Purpose};
use crate::export::Format;

/// Asks for a path: by the system's dialog, or by our own field where there is none.
pub(super) fn ask(model: &mut Model, purpose: Purpose, out: &mut Outbox) {
    if model.session.has_system_dialogs {
        let suggested = suggested(model, purpose);
        model.dialog = Some(Dialog::Waiting(purpose));
        out.push(Effect::PickPath { purpose, suggested });
    } else {
        type_path(model, purpose, out);
    }
}

/// Asks for a path by our own field.
pub(super) fn type_path(model: &mut Model, purpose: Purpose, out: &mut Outbox) {
    let dialog = PathDialog::new(purpose, &suggested(model, purpose));
    if purpose == Purpose::Open {
        out.push(Effect::ListFolder(dialog.folder()));
    }
    model.dialog = Some(Dialog::Path(dialog));
}

/// Returns the path that is suggested: the board's own, or one named for what the board is about.
fn suggested(model: &Model, purpose: Purpose) -> PathBuf {
    let file = &model.document.file;
    let here = file.path.as_deref().or(file.source.as_deref());
    let folder = here.and_then(Path::parent).map(Path::to_path_buf).or_else(|| usual_folder(model));
    let folder = folder.unwrap_or_default();
    let name = match (file.name(), model.board().suggested_name()) {
        (Some(name), _) if file.is_read_only => format!("{name} copy"),
        (Some(name), _) => name,
        (None, Some(about)) if !about.is_empty() => about.replace(['/', '\\', ':'], "-"),
        (None, _) => "board".to_owned(),
    };
    match purpose {
        Purpose::Open => model.tasks.failed_open.clone().unwrap_or(folder),
        // What was chosen and could not be written is better mended than typed anew.
        Purpose::Save if file.failure.as_ref().is_some_and(|(path, _)| !file.is_own(path)) => {
            file.failure.as_ref().map(|(path, _)| path.clone()).unwrap_or_default()
        }
        Purpose::Save => match &file.path {
            Some(path) if !file.is_read_only => path.clone(),
            _ => folder.join(format!("{name}.ron")),
        },
        Purpose::Export(format) => {
            let suffix = model.tasks.pending_export.as_ref().map_or_else(String::new, |plan| plan.name_suffix());
            folder.join(format!("{name}{suffix}.{}", format.extension()))
        }
    }
}

/// Returns the folder of the file that was opened or saved last, or else the person's own.
fn usual_folder(model: &Model) -> Option<PathBuf> {
    let last = model.session.recent.first().and_then(|path| path.parent());
    last.map(Path::to_path_buf).or_else(|| model.session.home.clone())
}

/// Returns the file that a path means: a new one gets the extension of its kind.
pub(super) fn meant(model: &Model, purpose: Purpose, path: PathBuf) -> PathBuf {
    match purpose {
        Purpose::Open => path,
        Purpose::Export(format) => with_format(&path, format),
        Purpose::Save => {
            let has_it = path.extension().is_some_and(|found| found.eq_ignore_ascii_case("ron"));
            if has_it || model.document.file.is_own(&path) {
                return path;
            }
            let mut name = path.into_os_string();
            name.push(".ron");
            name.into()
        }
    }
}

/// Returns the path for a file of a format: another format's ending is replaced, a missing one added.
fn with_format(path: &Path, format: Format) -> PathBuf {
    let Some(name) = path.file_name().map(|name| name.to_string_lossy().into_owned()) else { return path.to_owned() };
    let wanted = format!(".{}", format.extension());
    let known = Format::from_file_name(&name);
    if known == Some(format) || name.to_lowercase().ends_with(&wanted) {
        return path.to_owned();
    }
    let is_board = name.to_lowercase().ends_with(".ron");
    // All of a known ending goes, such as `.grid.csv`.
    let endings = match known {
        Some(Format::GridCsv) => 2,
        Some(_) => 1,
        None => usize::from(is_board),
    };
    let stem = (0..endings).fold(name.as_str(), |name, _| name.rsplit_once('.').map_or(name, |(stem, _)| stem));
    let stem = if stem.is_empty() { &name } else { stem };
    path.with_file_name(format!("{stem}{wanted}"))
}

/// Returns a typed path with `~` replaced by the person's own folder.
pub(super) fn expanded(model: &Model, typed: &str) -> PathBuf {
    let typed = typed.trim();
    match (typed.strip_prefix('~'), &model.session.home) {
        (Some(""), Some(home)) => home.clone(),
        (Some(rest), Some(home)) if rest.starts_with(std::path::is_separator) => home.join(&rest[1..]),
        _ => PathBuf::from(typed),
    }
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
            assert_eq!(with_format(Path::new(name), format), Path::new(expected), "{name} as {format:?}");
        }
        assert_eq!(with_format(Path::new("/a.png/b"), Format::Png), Path::new("/a.png/b.png"));
    }
}
