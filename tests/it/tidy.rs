//! The order of the house: which module may name which, how long a file is, and what no file may say.

mod circles;
mod imports;
mod sentences;
mod sizes;
mod tokens;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::examples::repository;

/// Most lines of a file; one past 350 is read again.
const MOST_LINES: usize = 600;

/// Folders that are not yet in order, and are looked at once they are.
const NOT_YET: &[&str] = &[];

/// This file, which has to write down what no other may.
const THIS: &str = "tests/it/tidy.rs";

/// A text file of the repository.
pub(crate) struct Source {
    /// From the repository's folder, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    /// Its lines without comments.
    pub(crate) fn code(&self) -> impl Iterator<Item = &str> {
        self.text.lines().map(|line| {
            let comment = line.find("// ").or_else(|| line.find("///")).or_else(|| line.find("//!"));
            &line[..comment.unwrap_or(line.len())]
        })
    }

    /// The lines among `lines` of it that are bad, with their places.
    fn bad<'a>(&self, lines: impl Iterator<Item = &'a str>, is_bad: impl Fn(&str) -> bool) -> Vec<String> {
        let bad = lines.enumerate().filter(|(_, line)| is_bad(line));
        bad.map(|(nth, line)| format!("{}:{}: {}", self.path, nth + 1, line.trim())).collect()
    }

    /// The module that it belongs to: its folder in `src`, or itself.
    fn module(&self) -> Option<&str> {
        self.path.strip_prefix("src/")?.split(['/', '.']).next()
    }
}

/// Fails with every line of code for which `is_bad` answers yes, outside the places in `but_in`.
fn check_code(sources: &[Source], but_in: &[&str], is_bad: impl Fn(&str) -> bool) {
    let checked = sources.iter().filter(|source| !but_in.iter().any(|place| source.path.starts_with(place)));
    let bad: Vec<String> = checked.flat_map(|source| source.bad(source.code(), &is_bad)).collect();
    assert!(bad.is_empty(), "\n{}", bad.join("\n"));
}

/// Fails with every line, comments included, that has one of `words`.
fn check_words(sources: &[Source], words: &[&str]) {
    let is_bad = |line: &str| words.iter().any(|word| line.contains(word));
    let checked = sources.iter().filter(|source| source.path != THIS);
    let bad: Vec<String> = checked.flat_map(|source| source.bad(source.text.lines(), is_bad)).collect();
    assert!(bad.is_empty(), "\n{}", bad.join("\n"));
}

/// All files below some folders whose names end in one of `endings`.
pub(crate) fn sources(folders: &[&str], endings: &[&str]) -> Vec<Source> {
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
        let code: String = source.code().collect::<Vec<_>>().join("\n");
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
    let says = |line: &str| ["egui", "eframe", "rfd::"].iter().any(|name| line.contains(name));
    check_code(&sources(&["src"], &[".rs"]), &["src/ui/"], says);
}

#[test]
fn only_the_store_and_the_journal_touch_the_disk() {
    let touches = |line: &str| ["std::fs", " fs::", "(fs::", " File::"].iter().any(|name| line.contains(name));
    check_code(&sources(&["src"], &[".rs"]), &["src/file/store/", "src/file/journal/disk.rs"], touches);
}

#[test]
fn no_frame_asks_the_disk() {
    let ways = [".exists()", ".is_dir()", ".is_file()", ".metadata()", "canonicalize(", "read_dir("];
    let asks = |line: &str| {
        let calls_store = line.split("store::").skip(1).any(|name| name.starts_with(char::is_lowercase));
        (calls_store && !line.trim_start().starts_with("use ")) || ways.iter().any(|way| line.contains(way))
    };
    // Only the runner does, on threads of its own, and the small files of settings at the start.
    check_code(&sources(&["src/app", "src/ui"], &[".rs"]), &["src/ui/runner/"], asks);
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
    let all = sources(&["src", "tests", "benches", "assets/board"], &[".rs", ".ron"]);
    check_code(&all, &["src/style/", THIS], has_color);
}

/// Whether a line has a colour written in digits.
fn has_color(line: &str) -> bool {
    let hex = line.match_indices("\"#").any(|(at, _)| {
        let digits = line[at + 2..].bytes().take_while(u8::is_ascii_hexdigit).count();
        matches!(digits, 3 | 6 | 8)
    });
    let made = line.match_indices("Color32::from_").any(|(at, _)| {
        line[at..].split_once('(').is_some_and(|(_, values)| values.starts_with(|c: char| c.is_ascii_digit()))
    });
    hex || made || ["Color32::BLACK", "Color { r:", "Color::from_hex("].iter().any(|way| line.contains(way))
}

#[test]
fn nothing_is_left_for_later() {
    let marks = ["todo!", "unimplemented!", "dbg!", "TODO", "FIXME", "XXX"];
    check_words(&rust(), &marks);
}

#[test]
fn no_file_names_a_place_on_somebodys_machine() {
    let mut all = sources(&["src", "tests", "benches", "assets", ".ci"], &[".rs", ".ron", ".txt", "run"]);
    for name in ["README.md", "Cargo.toml", ".clippy.toml"] {
        all.push(Source { path: name.to_owned(), text: fs::read_to_string(repository(name)).unwrap() });
    }
    // Folders in which people keep their work, put together here so that this file names none either.
    let places = ["work", "home", "root", "Users"].map(|folder| format!("/{folder}/"));
    check_words(&all, &places.each_ref().map(String::as_str));
    check_words(&all, &["C:\\Users"]);
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

/// Whether a link leads to a heading of the same text.
fn is_heading(text: &str, link: &str) -> bool {
    let name = |heading: &str| format!("#{}", heading.to_lowercase().replace(' ', "-"));
    text.lines().filter_map(|line| line.strip_prefix("## ")).any(|heading| name(heading) == link)
}

#[test]
fn links_of_the_readme_lead_somewhere() {
    let readme = fs::read_to_string(repository("README.md")).unwrap();
    for (at, mark) in readme.match_indices("](") {
        let link = readme[at + mark.len()..].split(')').next().unwrap();
        assert!(link.starts_with("https://") || is_heading(&readme, link) || repository(link).exists(), "{link}");
    }
}
