//! The order of the house: which module may name which, how long a file is, and what no file may say.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::examples::repository;

/// Most lines of a file; one past 350 is read again.
const MOST_LINES: usize = 600;

/// A text file of the repository.
struct Source {
    /// From the repository's folder, with `/`.
    path: String,
    text: String,
}

impl Source {
    /// Its lines with their numbers, without comments.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(nth, line)| {
            let comment = line.find("// ").or_else(|| line.find("///")).or_else(|| line.find("//!"));
            (nth + 1, &line[..comment.unwrap_or(line.len())])
        })
    }

    /// The module that it belongs to: its folder in `src`, or itself.
    fn module(&self) -> Option<&str> {
        self.path.strip_prefix("src/")?.split(['/', '.']).next()
    }
}

/// All files below some folders whose names end in one of `endings`.
fn sources(folders: &[&str], endings: &[&str]) -> Vec<Source> {
    let mut found = vec![];
    for folder in folders {
        gather(&repository(folder), folder, endings, &mut found);
    }
    assert!(!found.is_empty());
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn gather(folder: &Path, name: &str, endings: &[&str], found: &mut Vec<Source>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.map(Result::unwrap) {
        let path = format!("{name}/{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            gather(&entry.path(), &path, endings, found);
        } else if endings.iter().any(|ending| path.ends_with(ending)) {
            found.push(Source { text: fs::read_to_string(entry.path()).unwrap(), path });
        }
    }
}

fn rust() -> Vec<Source> {
    sources(&["src", "tests", "benches"], &[".rs"])
}

/// The table in the crate's documentation: each module with those that it may name.
fn import_table() -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(repository("src/lib.rs")).unwrap();
    let rows = text.lines().filter_map(|line| line.strip_prefix("//! | ")).skip(1);
    let mut table: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in rows {
        let cells: Vec<&str> = row.trim_end_matches(" |").split(" | ").collect();
        let named = quoted(cells[2]);
        let allowed = match cells[2].strip_prefix("all above") {
            Some(_) => table.keys().filter(|module| !named.contains(*module)).cloned().collect(),
            None => named,
        };
        table.insert(quoted(cells[0]).pop_first().unwrap(), allowed);
    }
    table
}

/// What stands between backticks.
fn quoted(cell: &str) -> BTreeSet<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The modules of the crate that a text names by `crate::`.
fn named_modules(code: &str) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for (at, prefix) in code.match_indices("crate::") {
        let rest = &code[at + prefix.len()..];
        match rest.strip_prefix('{') {
            Some(group) => named.extend(top_names(group)),
            None => named.extend(first_word(rest)),
        }
    }
    named
}

fn first_word(text: &str) -> Option<String> {
    let word: String = text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    (!word.is_empty()).then_some(word)
}

/// The first words of what commas part at the top of a group of imports.
fn top_names(group: &str) -> Vec<String> {
    let mut depth = 0;
    let mut names = vec![];
    let mut start = 0;
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                names.extend(first_word(&group[start..at]));
                start = at + 1;
                if c == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    names
}

#[test]
fn modules_name_only_those_that_the_table_allows() {
    let table = import_table();
    assert!(table.len() >= 10, "{table:?}");
    for source in sources(&["src"], &[".rs"]) {
        let module = source.module().unwrap();
        if matches!(module, "lib" | "main") {
            continue;
        }
        let allowed = table.get(module).unwrap_or_else(|| panic!("{module} is not in the table of src/lib.rs"));
        let code: String = source.code().map(|(_, line)| line).collect::<Vec<_>>().join("\n");
        for named in named_modules(&code) {
            assert!(named == module || allowed.contains(&named), "{} names {named}", source.path);
        }
        assert!(!code.contains("super::super"), "{} climbs past its module", source.path);
    }
}

#[test]
fn modules_of_the_table_are_those_that_there_are() {
    let text = fs::read_to_string(repository("src/lib.rs")).unwrap();
    let declared = text.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let declared: BTreeSet<String> = declared.map(str::to_owned).collect();
    assert_eq!(import_table().into_keys().collect::<BTreeSet<_>>(), declared);
}

#[test]
fn groups_of_imports_are_understood() {
    let named = |code: &str| named_modules(code).into_iter().collect::<Vec<_>>().join(" ");
    assert_eq!(named("use crate::board::{Note, NoteId};"), "board");
    assert_eq!(named("use crate::{board::{Note, NoteId}, edit, scene::Hit};"), "board edit scene");
    assert_eq!(named("let a = crate::geom::Rect::ZERO; pub(in crate::ui) fn b() {}"), "geom ui");
    assert_eq!(named("use crate::{\n    tool::Hand,\n    ui,\n};"), "tool ui");
}

#[test]
fn only_the_window_says_egui() {
    for source in sources(&["src"], &[".rs"]) {
        for (nth, line) in source.code() {
            let says = ["egui", "eframe", "rfd::"].iter().any(|name| line.contains(name));
            assert!(!says || source.path.starts_with("src/ui/"), "{}:{nth}: {line}", source.path);
        }
    }
}

#[test]
fn only_the_store_touches_the_disk() {
    for source in sources(&["src"], &[".rs"]) {
        let may = ["src/file/store.rs", "src/ui/"].iter().any(|path| source.path.starts_with(path));
        for (nth, line) in source.code() {
            let touches = ["std::fs", "fs::read", "fs::write", "File::"].iter().any(|name| line.contains(name));
            assert!(may || !touches || line.contains("Target::File"), "{}:{nth}: {line}", source.path);
        }
    }
}

#[test]
fn no_file_is_too_long() {
    for source in rust() {
        let lines = source.text.lines().count();
        assert!(lines <= MOST_LINES, "{} has {lines} lines; part it", source.path);
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for source in rust() {
        let first = source.text.lines().next().unwrap_or_default();
        let says = first.strip_prefix("//! ").is_some_and(|sentence| sentence.len() > 10);
        assert!(says, "{} begins with {first:?}", source.path);
    }
}

#[test]
fn colors_are_tokens() {
    for source in sources(&["src", "tests", "benches", "assets/board"], &[".rs", ".ron"]) {
        if source.path.starts_with("src/style/") || source.path == "tests/it/tidy.rs" {
            continue;
        }
        for (nth, line) in source.code() {
            assert!(!has_color(line), "{}:{nth}: a colour of its own: {line}", source.path);
        }
    }
}

/// Whether a line has a colour written in digits.
fn has_color(line: &str) -> bool {
    let hex = line.match_indices("\"#").any(|(at, _)| {
        let digits = line[at + 2..].bytes().take_while(u8::is_ascii_hexdigit).count();
        matches!(digits, 3 | 6 | 8)
    });
    let made = ["Color32::from_", "Color32::WHITE", "Color32::BLACK", "Color { r:", "Color::from_hex(", "Rgba::from_"];
    hex || made.iter().any(|way| line.contains(way))
}

#[test]
fn nothing_is_left_for_later() {
    let marks = ["todo!", "unimplemented!", "dbg!", "TODO", "FIXME", "XXX"];
    for source in rust().into_iter().filter(|source| source.path != "tests/it/tidy.rs") {
        for (nth, line) in source.text.lines().enumerate() {
            assert!(!marks.iter().any(|mark| line.contains(mark)), "{}:{}: {line}", source.path, nth + 1);
        }
    }
}

#[test]
fn no_file_names_a_place_on_somebodys_machine() {
    let mut all = sources(&["src", "tests", "benches", "assets", ".ci"], &[".rs", ".ron", ".txt", "run"]);
    for name in ["README.md", "Cargo.toml", ".clippy.toml"] {
        all.push(Source { path: name.to_owned(), text: fs::read_to_string(repository(name)).unwrap() });
    }
    for source in all.into_iter().filter(|source| source.path != "tests/it/tidy.rs") {
        for (nth, line) in source.text.lines().enumerate() {
            let names = ["/work/", "/home/", "/root/", "/Users/", "C:\\Users"].iter().any(|place| line.contains(place));
            assert!(!names, "{}:{}: {line}", source.path, nth + 1);
        }
    }
}

#[test]
fn the_front_door_is_small() {
    let lines = fs::read_to_string(repository("src/main.rs")).unwrap().lines().count();
    assert!(lines < 30, "src/main.rs has {lines} lines");
}

#[test]
fn commands_of_the_readme_are_run_in_ci() {
    let readme = fs::read_to_string(repository("README.md")).unwrap();
    let ci = fs::read_to_string(repository(".ci/run")).unwrap();
    let blocks = readme.split("```").skip(1).step_by(2).filter_map(|block| block.strip_prefix("sh\n"));
    let commands: Vec<&str> = blocks.flat_map(str::lines).filter(|line| line.contains("cargo ")).collect();
    assert!(commands.len() >= 3, "{commands:?}");
    for command in commands {
        // Where a picture goes is the reader's choice.
        let command = command.split(" --to ").next().unwrap().trim();
        assert!(ci.lines().any(|line| line.trim().starts_with(command)), "README says {command}, .ci/run does not");
    }
}

#[test]
fn the_board_in_the_readme_is_one() {
    let readme = fs::read_to_string(repository("README.md")).unwrap();
    let board = readme.split("```ron").nth(1).unwrap().split("```").next().unwrap();
    let reading = copboard::file::read(board).unwrap();
    assert_eq!((reading.board.note_count(), reading.remarks), (1, vec![]));
}

#[test]
fn links_of_the_readme_lead_somewhere() {
    let readme = fs::read_to_string(repository("README.md")).unwrap();
    for (at, mark) in readme.match_indices("](") {
        let link = readme[at + mark.len()..].split(')').next().unwrap();
        assert!(link.starts_with("https://") || repository(link).exists(), "{link}");
    }
}
