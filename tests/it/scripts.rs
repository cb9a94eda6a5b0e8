//! Fonts for every script: chosen by what is written, not by the computer's locale, and asked for every character.

use std::sync::Arc;

use copboard::board::{Board, Form, Note, SlotId};
use copboard::layout::{Fonts, Setting, SystemFonts, layout};
use copboard::scene::{Lines, Scene};
use copboard::style::{Look, Style};
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider as _};

use crate::program::Test;
use crate::tools::not_checked;

/// What has to look the same everywhere.
const TEXTS: [&str; 9] = [
    "שלום עולם",
    "مرحبا بالعالم",
    "سلام دنیا",
    "ภาษาไทย",
    "人人生而自由",
    "모든 사람은",
    "日本のことば",
    "नमस्ते दुनिया",
    "❤️ 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ☐ ⬀ ⟨x⟩",
];

fn board(language: &str, texts: &[&str]) -> Board {
    let mut board = Board::new(&Form::usual(), "b");
    board.language = language.into();
    let note = |(nth, text): (usize, &&str)| Arc::new(Note::new(format!("n{nth}").as_str(), text));
    board.with_notes(&SlotId::from("co-create/1"), texts.iter().enumerate().map(note).collect::<Vec<_>>())
}

fn scene(language: &str, texts: &[&str]) -> Scene {
    layout(&Fonts::new(SystemFonts::WhenNeeded), Style::of(Look::Light), &board(language, texts))
}

/// The families that the notes of a board are set in, without the bundled one.
fn families(language: &str, text: &str) -> Vec<String> {
    let scene = scene(language, &[text]);
    let lines = scene.slots.iter().flat_map(|slot| &slot.notes).flat_map(|note| &note.lines.lines);
    let mut families: Vec<String> = lines
        .flat_map(|line| &line.runs)
        .filter_map(|run| {
            let font = FontRef::from_index(run.font.data.as_ref(), run.font.index).ok()?;
            Some(font.localized_strings(StringId::FAMILY_NAME).english_or_first()?.chars().collect::<String>())
        })
        .filter(|family| !family.starts_with("Inter"))
        .collect();
    families.sort();
    families.dedup();
    families
}

fn is_installed(family: &str) -> bool {
    let found = std::process::Command::new("fc-list").args([family, "family"]).output();
    let is = found.is_ok_and(|found| !found.stdout.is_empty());
    if !is {
        not_checked(&format!("{family} is not installed"));
    }
    is
}

#[test]
fn the_locale_of_the_computer_changes_no_byte() {
    let exported = |locale: &str| {
        let test = Test::new().file("a.ron", &copboard::file::write(&board("en", &TEXTS)));
        let line = "export a.ron --to a.svg --to a.pdf --to a.png --width 900";
        let ran = test.args(line).env("LC_ALL", locale).any_warning().success();
        [ran.read("a.svg"), ran.read("a.pdf"), ran.read("a.png")]
    };
    let usual = exported("C.UTF-8");
    for locale in
        ["he_IL.UTF-8", "ar", "fa_IR.UTF-8", "zh_CN.UTF-8", "zh_TW.UTF-8", "ja_JP.UTF-8", "ko_KR.UTF-8", "de_DE.UTF-8"]
    {
        assert!(exported(locale) == usual, "another picture under {locale}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_computer_without_any_font_exports_all_the_same() {
    let none = "<?xml version=\"1.0\"?><fontconfig></fontconfig>";
    let test = Test::new().file("a.ron", &copboard::file::write(&board("en", &TEXTS))).file("none.conf", none);
    let ran =
        test.args("export a.ron --to a.svg --to a.pdf").env("FONTCONFIG_FILE", "none.conf").any_warning().success();
    assert!(ran.read("a.svg").len() > 1000 && ran.read("a.pdf").len() > 1000);
}

#[test]
fn chinese_characters_take_the_shapes_of_their_language() {
    for (language, text, family) in [
        ("en", "人人生而自由,在尊严和权利上一律平等", "Noto Sans CJK SC"),
        ("en", "人人生而自由,在尊嚴和權利上一律平等", "Noto Sans CJK TC"),
        ("zh-HK", "人人生而自由", "Noto Sans CJK HK"),
        ("ja", "会話", "Noto Sans CJK JP"),
        ("en", "会話をする", "Noto Sans CJK JP"),
        ("ja", "모든 사람", "Noto Sans CJK KR"),
        ("en", "大韓民國 만세", "Noto Sans CJK KR"),
    ] {
        if is_installed(family) {
            assert_eq!(families(language, text), [family], "{text} on a board in {language}");
        }
    }
}

#[test]
fn a_note_in_a_language_of_its_own_is_set_and_said_in_it() {
    let note = |id: &str, text: &str, language| Arc::new(Note::new(id, text).in_language(language));
    let board = Board::new(&Form::usual(), "b").with_notes(
        &SlotId::from("co-create/1"),
        vec![
            note("a", "人人生而自由", Some("zh-HK")),
            note("b", "Zusammenarbeit", Some("de")),
            note("c", "北京", None),
        ],
    );
    if is_installed("Noto Sans CJK HK") {
        let scene = layout(&Fonts::new(SystemFonts::WhenNeeded), Style::of(Look::Light), &board);
        let first = &scene.slots.iter().find(|slot| !slot.notes.is_empty()).unwrap().notes[0];
        let family = |run: &copboard::scene::GlyphRun| {
            let font = FontRef::from_index(run.font.data.as_ref(), run.font.index).unwrap();
            font.localized_strings(StringId::FAMILY_NAME).english_or_first().unwrap().to_string()
        };
        assert_eq!(family(&first.lines.lines[0].runs[0]), "Noto Sans CJK HK");
    }
    let german = Fonts::new(SystemFonts::Never).note(
        &Note::new("b", "Zusammenarbeit").in_language(Some("de")),
        Setting::new(copboard::board::Weight::Medium, 1.2),
    );
    assert_eq!(shown(&german.lines(4.5)), ["Zusam-", "menar-", "beit"]);
    let test = Test::new().file("a.ron", &copboard::file::write(&board));
    let ran =
        test.args("export a.ron --to a.svg --to a.html --to a.docx --to a.pdf --to a.json").any_warning().success();
    let text = |name: &str| String::from_utf8(ran.read(name)).unwrap();
    let (svg, html) = (text("a.svg"), text("a.html"));
    let pdf = String::from_utf8_lossy(&ran.read("a.pdf")).into_owned();
    for (tag, kind) in [("zh-HK", "of its own"), ("de", "of its own"), ("zh", "by its letters")] {
        assert!(svg.contains(&format!("xml:lang=\"{tag}\"")), "{tag} {kind}");
        assert!(html.contains(&format!("lang=\"{tag}\"")), "{tag} {kind}");
        assert!(pdf.contains(&format!("/Lang({tag})")), "{tag} {kind}");
    }
    assert!(text("a.json").contains("\"language\": \"de\""));
}

#[test]
fn every_script_has_a_plain_face() {
    for (text, family) in [
        ("שלום", "Noto Sans Hebrew"),
        ("ภาษาไทย", "Noto Sans Thai"),
        ("مرحبا", "Noto Naskh Arabic"),
        ("नमस्ते", "Noto Sans Devanagari"),
        ("ພາສາລາວ", "Noto Sans Lao"),
    ] {
        if is_installed(family) {
            assert_eq!(families("en", text), [family], "{text}");
        }
    }
}

#[test]
fn a_sign_is_looked_for_in_every_font_and_a_picture_is_one() {
    if is_installed("Noto Sans Symbols2") && is_installed("Noto Sans Math") && is_installed("DejaVu Sans") {
        let scene = scene("en", &["☐ ☒ ✘ ➤ ➔ ⌂ ⟨ ⬀"]);
        assert_eq!(scene.missing.iter().collect::<String>(), "");
    }
    if is_installed("Noto Color Emoji") {
        for picture in ["❤️", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🇫🇷", "👩🏽‍🚀"] {
            assert_eq!(families("en", picture), ["Noto Color Emoji"], "{picture}");
        }
        assert_ne!(families("en", "❤"), ["Noto Color Emoji"]);
    }
}

fn lines(language: &str, text: &str, width: f32) -> Arc<Lines> {
    let fonts = Fonts::new(SystemFonts::Never).in_language(language);
    let setting = Setting::new(copboard::board::Weight::Medium, 1.2);
    fonts.paragraph(&text.into(), setting).lines(width)
}

/// The lines as they are read: with the hyphens that show at their ends.
fn shown(lines: &Lines) -> Vec<String> {
    let line = |line: &copboard::scene::Line| {
        let hyphen = line.runs.last().is_some_and(|run| run.text.is_empty() && run.glyphs.len() == 1);
        let text = lines.text[line.text.clone()].trim_end().replace('\u{ad}', "");
        if hyphen { format!("{text}-") } else { text }
    };
    lines.lines.iter().map(line).collect()
}

#[test]
fn a_soft_hyphen_shows_where_a_line_breaks_at_it() {
    let text = "Donau\u{ad}dampf\u{ad}schiff";
    assert_eq!(shown(&lines("en", text, 20.0)), ["Donaudampfschiff"]);
    assert_eq!(shown(&lines("en", text, 6.6)), ["Donaudampf-", "schiff"]);
    assert_eq!(shown(&lines("en", text, 4.0)), ["Donau-", "dampf-", "schiff"]);
}

#[test]
fn a_word_too_long_for_its_line_is_divided_as_its_language_does() {
    assert_eq!(shown(&lines("de", "Zusammenarbeit", 4.5)), ["Zusam-", "menar-", "beit"]);
    assert_eq!(shown(&lines("de", "die Zusammenarbeit", 8.5)), ["die", "Zusammenarbeit"]);
    assert!(shown(&lines("xx", "Zusammenarbeit", 4.5)).iter().all(|line| !line.ends_with('-')));
    for line in &lines("de", "Zusammenarbeit", 4.5).lines {
        assert!(line.x1 <= 4.5, "a hyphen stands outside: {}", line.x1);
    }
}

#[test]
fn korean_breaks_between_words_where_they_fit() {
    let fonts = Fonts::new(SystemFonts::WhenNeeded);
    let setting = Setting::new(copboard::board::Weight::Medium, 1.2);
    let lines = fonts.paragraph(&"모든 인간은 태어날 때부터".into(), setting).lines(5.0);
    assert!(lines.lines.iter().rev().skip(1).all(|line| lines.text[line.text.clone()].ends_with(' ')), "{lines:?}");
}

#[test]
fn a_stray_override_ends_with_its_note() {
    let shown = |texts: &[&str]| -> Vec<Vec<u32>> {
        let scene = scene("en", texts);
        let notes = scene.slots.iter().flat_map(|slot| &slot.notes);
        let glyphs = |lines: &Lines| {
            lines
                .lines
                .iter()
                .flat_map(|line| &line.runs)
                .flat_map(|run| run.glyphs.clone())
                .map(|glyph| glyph.id)
                .collect()
        };
        notes.map(|note| glyphs(&note.lines)).collect()
    };
    let plain = shown(&["abc", "def", "ghi"]);
    for stray in ["\u{202e}abc", "abc\u{202e}", "\u{2067}abc", "abc\u{202b}"] {
        assert_eq!(shown(&[stray, "def", "ghi"])[1..], plain[1..], "{stray:?}");
    }
}

#[test]
fn a_space_at_the_end_of_a_line_leaves_no_gap_in_its_midst() {
    let text = "אבג (test) 12.5 ok";
    let lines = lines("en", text, 8.0);
    assert_eq!(lines.lines.len(), 2, "{lines:?}");
    let mut seen: Vec<(f32, f32)> = vec![];
    for glyph in lines.lines[0].runs.iter().flat_map(|run| &run.glyphs) {
        if !text[glyph.text()].trim().is_empty() {
            seen.push((glyph.x, glyph.x + glyph.advance));
        }
    }
    seen.sort_by(|a, b| a.0.total_cmp(&b.0));
    for pair in seen.windows(2) {
        assert!(pair[1].0 - pair[0].1 < 0.4, "more than a space between {pair:?}");
    }
    assert!((seen.last().unwrap().1 - 8.0).abs() < 0.01, "the line doesn't begin at the right: {seen:?}");
}
