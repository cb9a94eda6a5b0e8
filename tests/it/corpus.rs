//! The Declaration of Human Rights in many languages, set on boards: nothing may be missing, and no ink may leave
//! its note.
//!
//! `cargo test` looks at the languages for which this computer has fonts, and says which it has not.
//! `python3 tests/udhr/table.py` gives a table of all of them, with breaks inside words and what readers take out.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use copboard::board::{Board, Form, Note};
use copboard::export::Format;
use copboard::geom::Rect;
use copboard::layout::{Fonts, SystemFonts, layout};
use copboard::publish::{Order, Studio};
use copboard::scene::{GlyphRun, NotePlace, Scene, SlotPlace};
use copboard::style::{Look, Style};
use skrifa::MetadataProvider as _;
use skrifa::instance::{NormalizedCoord, Size};
use skrifa::{FontRef, GlyphId};

use crate::alike::alikeness;
use crate::svg::painted_twice;
use crate::tools::{not_checked, poppler};

struct Language {
    code: String,
    tag: String,
    texts: Vec<String>,
}

/// What was found on the board of a language.
struct Found {
    notes: usize,
    missing: Vec<char>,
    /// Notes with ink in the outer half of the padding at their left or right, and at their top or bottom.
    beside: Vec<String>,
    above: Vec<String>,
    /// Shown lines of each note.
    lines: Vec<Vec<String>>,
}

fn corpus() -> Vec<Language> {
    let file = fs::read_to_string("tests/udhr/declaration.txt").unwrap();
    let mut languages: Vec<Language> = vec![];
    for line in file.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        match line.strip_prefix("= ").and_then(|names| names.split_once(' ')) {
            Some((code, tag)) => languages.push(Language { code: code.into(), tag: tag.into(), texts: vec![] }),
            None => languages.last_mut().unwrap().texts.push(line.to_owned()),
        }
    }
    let made = [
        of(&languages, "kor", "kor_decomposed", decomposed),
        of(&languages, "heb", "heb_vocalised", |text| marked(text, 'א'..='ת', &["ָ", "ִ", "ֶּ", "ַ", "ְ", "ֹ"])),
        of(&languages, "arb", "arb_vocalised", |text| marked(text, 'ب'..='ي', &["َ", "ِ", "ُ", "َّ", "ْ", "ً"])),
    ];
    languages.extend(made);
    languages
}

fn of(languages: &[Language], from: &str, code: &str, change: impl Fn(&str) -> String) -> Language {
    let from = languages.iter().find(|language| language.code == from).unwrap();
    let texts = from.texts.iter().map(|text| change(text)).collect();
    Language { code: code.into(), tag: from.tag.clone(), texts }
}

/// Korean with its syllables as letters.
fn decomposed(text: &str) -> String {
    let letters = |c: char| -> String {
        let Some(nth) = u32::from(c).checked_sub(0xac00).filter(|nth| *nth < 11172) else { return c.into() };
        let last = (nth % 28 != 0).then_some(0x11a7 + nth % 28);
        let letters = [Some(0x1100 + nth / 588), Some(0x1161 + nth % 588 / 28), last];
        letters.into_iter().flatten().filter_map(char::from_u32).collect()
    };
    text.chars().map(letters).collect()
}

/// A text with a mark on each of its letters.
fn marked(text: &str, letters: std::ops::RangeInclusive<char>, marks: &[&str]) -> String {
    let mut marks = marks.iter().cycle();
    let mut marked = String::new();
    for c in text.chars() {
        marked.push(c);
        if letters.contains(&c) && c != 'ـ' {
            marked.push_str(marks.next().unwrap());
        }
    }
    marked
}

/// A board with the texts of a language, in as many places as hold them at a readable size.
fn board(language: &Language) -> Board {
    let form = Form::usual();
    let mut board = Board::new(&form, "b");
    board.language = language.tag.as_str().into();
    let slots: Vec<_> = form.slots().filter(|slot| slot.notes.2 * slot.notes.3 > 2500.0).map(|slot| &slot.id).collect();
    let mut notes: BTreeMap<_, Vec<Arc<Note>>> = BTreeMap::new();
    for (nth, text) in language.texts.iter().enumerate() {
        let note = Arc::new(Note::new(format!("n{nth}").as_str(), text));
        notes.entry(slots[nth % slots.len()]).or_default().push(note);
    }
    for (slot, notes) in notes {
        board = board.with_notes(slot, notes);
    }
    board
}

fn look_at(language: &Language, fonts: &Fonts) -> Found {
    let board = board(language);
    let scene = layout(fonts, Style::of(Look::Light), &board);
    let mut found = Found { notes: 0, missing: scene.missing.clone(), beside: vec![], above: vec![], lines: vec![] };
    for (slot, note) in notes(&scene) {
        found.notes += 1;
        let text = note.lines.text.to_string();
        let half = board.form.text.padding * slot.text_size / 2.0;
        let ink = ink(note, slot.text_size);
        let (left, right) = (ink.x0 - note.rect.x0, note.rect.x1 - ink.x1);
        if left < half || right < half {
            found.beside.push(format!("{left:.2} {right:.2} {text}"));
        }
        let (top, bottom) = (ink.y0 - note.rect.y0, note.rect.y1 - ink.y1);
        // Where a place is full, there is less room above and below its texts than beside them.
        let half = (note.text_at.y - note.rect.y0) / 2.0;
        if top < half || bottom < half {
            found.above.push(format!("{top:.2} {bottom:.2} {text}"));
        }
        let lines = note.lines.lines.iter().take(note.shown_lines);
        found.lines.push(lines.map(|line| note.lines.text[line.text.clone()].to_owned()).collect());
    }
    found
}

fn notes(scene: &Scene) -> impl Iterator<Item = (&SlotPlace, &NotePlace)> {
    scene.slots.iter().flat_map(|slot| slot.notes.iter().map(move |note| (&**slot, note)))
}

/// What the glyphs of a note cover on the page.
fn ink(note: &NotePlace, size: f64) -> Rect {
    let lines = note.lines.lines.iter().take(note.shown_lines);
    let mut ink: Option<Rect> = None;
    for rect in lines.flat_map(|line| &line.runs).flat_map(ink_of_run) {
        ink = Some(ink.map_or(rect, |ink| ink.union(rect)));
    }
    let ink = ink.unwrap_or(Rect::ZERO);
    let at = note.text_at;
    Rect::new(at.x + ink.x0 * size, at.y + ink.y0 * size, at.x + ink.x1 * size, at.y + ink.y1 * size)
}

fn ink_of_run(run: &GlyphRun) -> Vec<Rect> {
    let font = FontRef::from_index(run.font.data.as_ref(), run.font.index).unwrap();
    let coords: Vec<NormalizedCoord> = run.coords.iter().map(|coord| NormalizedCoord::from_bits(*coord)).collect();
    let metrics = font.glyph_metrics(Size::new(1.0), coords.as_slice());
    let ink = |glyph: &copboard::scene::Glyph| {
        let bounds = metrics.bounds(GlyphId::new(glyph.id)).filter(|bounds| bounds.x_max > bounds.x_min)?;
        let (x, y) = (glyph.x, glyph.y);
        Some(Rect::new(
            f64::from(x + bounds.x_min),
            f64::from(y - bounds.y_max),
            f64::from(x + bounds.x_max),
            f64::from(y - bounds.y_min),
        ))
    };
    run.glyphs.iter().filter_map(ink).collect()
}

#[test]
fn no_ink_leaves_its_note_in_any_language() {
    let fonts = Fonts::new(SystemFonts::WhenNeeded);
    let (mut held, mut without) = (0, vec![]);
    for language in corpus() {
        let found = look_at(&language, &fonts);
        if !found.missing.is_empty() {
            without.push(language.code);
            continue;
        }
        held += 1;
        assert!(found.notes > 5, "{} of {}", found.notes, language.code);
        assert!(found.beside.is_empty(), "{}: {:#?}", language.code, found.beside);
        assert!(found.above.is_empty(), "{}: {:#?}", language.code, found.above);
    }
    assert!(held >= 30, "only {held} languages could be looked at; the bundled fonts alone have more");
    if !without.is_empty() {
        not_checked(&format!("languages without fonts here (install fonts-noto): {}", without.join(", ")));
    }
}

#[test]
fn the_bundled_fonts_alone_set_the_languages_that_they_have() {
    let fonts = Fonts::new(SystemFonts::Never);
    for code in ["eng", "fra", "deu_1996", "pol", "ron_2006", "ell_monotonic", "rus", "ukr", "tur", "vie", "yor"] {
        let language = corpus().into_iter().find(|language| language.code == code).unwrap();
        let found = look_at(&language, &fonts);
        assert!(found.missing.is_empty(), "{code}: {:?}", found.missing);
        assert!(found.beside.is_empty() && found.above.is_empty(), "{code}: {:#?}", found.beside);
    }
}

/// The texts of a language in 54 parts, none part of another, in some cells of the form's table.
fn table(language: &Language, cells: usize) -> Board {
    let form = Form::usual();
    let cells: Vec<_> = form.slots().filter(|slot| slot.cell.is_some()).map(|slot| &slot.id).take(cells).collect();
    let parts = parts(language);
    let in_cell = parts.len().div_ceil(cells.len());
    let mut board = Board::new(&form, "b");
    for (nth, (cell, parts)) in cells.iter().zip(parts.chunks(in_cell)).enumerate() {
        let note = |(at, text): (usize, &String)| Arc::new(Note::new(format!("n{nth}-{at}").as_str(), text));
        board = board.with_notes(cell, parts.iter().enumerate().map(note).collect::<Vec<_>>());
    }
    board
}

fn parts(language: &Language) -> Vec<String> {
    const PARTS: usize = 54;
    let length = language.texts.iter().map(|text| text.chars().count()).sum::<usize>() / PARTS;
    let mut parts: Vec<String> = vec![];
    for text in &language.texts {
        let mut part = String::new();
        for piece in pieces(text) {
            part.push_str(piece);
            if part.chars().count() >= length {
                parts.push(std::mem::take(&mut part).trim().to_owned());
            }
        }
        parts.push(part.trim().to_owned());
    }
    let is_own = |part: &&String| parts.iter().filter(|other| other.contains(part.as_str())).count() == 1;
    parts.iter().filter(|part| part.chars().count() > 7).filter(is_own).take(PARTS).cloned().collect()
}

/// Where a text may be cut: behind its spaces, or between characters if it has hardly any.
fn pieces(text: &str) -> Vec<&str> {
    let words: Vec<&str> = text.split_inclusive(' ').collect();
    if words.len() * 20 > text.chars().count() {
        return words;
    }
    let ends: Vec<usize> = icu_segmenter::GraphemeClusterSegmenter::new().segment_str(text).collect();
    ends.windows(2).map(|ends| &text[ends[0]..ends[1]]).collect()
}

/// A text without what readers of PDF need not give back.
fn solid(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{200b}'..='\u{200f}')).collect()
}

#[test]
fn another_reader_takes_notes_out_whole_where_lines_are_far_apart() {
    let fonts = Fonts::new(SystemFonts::WhenNeeded);
    let folder = tempfile::tempdir().unwrap();
    for language in corpus().into_iter().filter(|language| ["bod", "jav_java", "mya", "khm"].contains(&&*language.code))
    {
        let board = table(&language, 20);
        if !layout(&fonts, Style::of(Look::Light), &board).missing.is_empty() {
            continue;
        }
        let path = folder.path().join(&language.code).with_extension("pdf");
        let pdf = Studio { fonts: &fonts, board: &board }.publish(&Order::usual(Format::Pdf), &|_| true).unwrap();
        fs::write(&path, pdf.bytes).unwrap();
        let Some(read) = poppler("pdftotext", &[], &path) else { return };
        let read = solid(&String::from_utf8(read).unwrap());
        for (_, note) in board.all_notes() {
            assert!(read.contains(&solid(&note.text)), "{}: {}", language.code, note.text);
        }
    }
}

/// Writes what `table.py` reads: for each language its figures, and the lines of its notes; a table of cells that are
/// full as PDF, and what that says.
#[test]
#[ignore = "python3 tests/udhr/table.py runs it"]
fn tell_all_languages() {
    let fonts = Fonts::new(SystemFonts::WhenNeeded);
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("languages");
    fs::create_dir_all(&folder).unwrap();
    let mut told = String::new();
    for language in corpus() {
        let found = look_at(&language, &fonts);
        let missing: String = found.missing.iter().collect();
        let (beside, above) = (found.beside.len(), found.above.len());
        let table = table(&language, 10);
        let export =
            |format| Studio { fonts: &fonts, board: &table }.publish(&Order::usual(format), &|_| true).unwrap();
        fs::write(folder.join(&language.code).with_extension("pdf"), export(Format::Pdf).bytes).unwrap();
        let slots = table.form.slots().filter_map(|slot| table.notes(&slot.id));
        let texts: Vec<String> = slots.flat_map(|notes| notes.iter()).map(|note| note.text.to_string()).collect();
        fs::write(folder.join(&language.code).with_extension("txt"), texts.join("\n")).unwrap();
        let svg = String::from_utf8(export(Format::Svg).bytes).unwrap();
        let (ours, theirs) = painted_twice(&layout(&fonts, Style::of(Look::Light), &table), &svg, Look::Light);
        let alike = alikeness(&ours, &theirs);
        let Language { code, tag, .. } = &language;
        writeln!(told, "= {code}\t{tag}\t{}\t{beside}\t{above}\t{alike:.3}\t{missing}", found.notes).unwrap();
        for lines in found.lines {
            writeln!(told, "{}", lines.join("\u{1f}").replace('\n', "\u{1e}")).unwrap();
        }
    }
    fs::write(folder.join("figures.txt"), told).unwrap();
}
