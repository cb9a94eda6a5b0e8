//! What people bring from other programs, read as blocks; and that no word of it is lost.

use std::fs;
use std::path::Path;

use copboard::board::{Board, Form};
use copboard::intake::{Block, Brought, Heads, from_html, readings};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::boards;

/// Blocks as the files beside the pages say them.
fn told(blocks: &[Block]) -> String {
    let line = |text: &String| text.replace('\n', " / ");
    let lines = blocks.iter().flat_map(|block| match block {
        Block::Text(text) => vec![format!("¶ {}", line(text))],
        Block::Items(items) => items.iter().map(|item| format!("• {}", line(item))).collect(),
        Block::Table(rows) => rows
            .iter()
            .map(|row| {
                let cell = |cell: &Vec<String>| cell.iter().map(line).collect::<Vec<_>>().join(" + ");
                format!("| {} |", row.iter().map(cell).collect::<Vec<_>>().join(" | "))
            })
            .collect(),
    });
    lines.map(|line| line + "\n").collect()
}

#[test]
fn pages_of_known_programs_are_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/clipboard");
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "html") {
            let html = fs::read_to_string(&path).unwrap();
            let expected = fs::read_to_string(path.with_extension("txt")).unwrap();
            assert_eq!(told(&from_html(&html).unwrap().blocks), expected, "{}", path.display());
            count += 1;
        }
    }
    assert!(count >= 12, "{count}");
}

#[test]
fn a_page_says_more_than_its_text_or_nothing() {
    let page = "<ul><li>one<li>two<br>lines</ul>";
    let both = |text| told(&Brought::of_both(from_html(page), text).blocks);
    assert_eq!(both("one\ntwo\nlines\n"), "• one\n• two / lines\n");
    assert_eq!(both("one\ntwo\nlines\nand three\n"), "¶ one\n¶ two\n¶ lines\n¶ and three\n", "nothing is lost");
    let plain = Brought::of_both(from_html("<p>one<p>two"), "one\ntwo");
    assert_eq!(told(&plain.blocks), "¶ one\n¶ two\n");
}

/// Letters and digits, which no mark and no blank has.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).collect()
}

/// Pieces of pages, well formed and not.
fn page() -> impl Strategy<Value = String> {
    let pieces = select(vec![
        "<ul>",
        "</ul>",
        "<ol>",
        "<li>",
        "</li>",
        "<p>",
        "</p>",
        "<br>",
        "<table>",
        "</table>",
        "<tr>",
        "</tr>",
        "<td>",
        "<td rowspan=3 colspan=2>",
        "</td>",
        "<th>",
        "<div>",
        "</div>",
        "<b>",
        "</b>",
        "<pre>",
        "</pre>",
        "<h2>",
        "\n",
        " ",
        "&nbsp;",
        "&amp;",
        "<!--",
        "-->",
        "<!--StartFragment-->",
        "<p style='mso-list:l0 level2 lfo1'>",
        "<p style='mso-list:l0 level1 lfo1'>",
        "<span style='mso-list:Ignore'>",
        "</span>",
        "<span>",
        "<",
        ">",
        "&#0;",
        "<td colspan=999999999>",
        "<style>",
        "</style>",
        "<caption>",
        "word",
        "•",
        "1.",
        "ü",
        "مرحبا",
        "<meta name=copboard>",
        "<meta name=copboard content='@a\ncopboard_notes([])'>",
    ]);
    vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

/// Pages in which every word is to be read.
fn honest_page() -> impl Strategy<Value = String> {
    let pieces = select(vec![
        "<ul>",
        "</ul>",
        "<li>",
        "</li>",
        "<p>",
        "</p>",
        "<br>",
        "<table>",
        "</table>",
        "<tr>",
        "</tr>",
        "<td>",
        "<td rowspan=3 colspan=2>",
        "</td>",
        "<div>",
        "</div>",
        "<b>",
        "</b>",
        "<pre>",
        "</pre>",
        " ",
        "one",
        "two ",
        "trois",
        "<p style='mso-list:l0 level2 lfo1'>",
        "<h2>",
        "</h2>",
    ]);
    vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

/// Text as it comes from anywhere.
fn pasted() -> impl Strategy<Value = String> {
    let pieces = select(vec![
        "\t",
        "\n",
        "\r\n",
        "\"",
        "\"\"",
        "• ",
        "- ",
        "1. ",
        "2. ",
        "a) ",
        "o\t",
        "  ",
        "word",
        "Ana",
        "\u{b}",
        "\"two\nlines\"",
        "ليس",
        "Pre-CoP",
        "WHO",
        "CoP",
        "Collaboration",
        "Content:",
        "\u{2028}",
    ]);
    vec(prop_oneof![4 => pieces.prop_map(str::to_owned), 1 => boards::text()], 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn hostile_pages_never_panic(html in page(), text in pasted()) {
        let board = Board::new(&Form::usual(), "b");
        let brought = Brought::of_both(from_html(&html), &text);
        let slot = board.form.catch_all.clone();
        prop_assert!(readings(&brought, &Heads::of(&board), &slot, false).0.len() <= 3);
    }

    #[test]
    fn no_word_of_a_page_is_lost(html in honest_page()) {
        let words: String = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
        let blocks = from_html(&html).unwrap().blocks;
        let brought = Brought { blocks, own: None, text: None };
        let mut read: Vec<char> = brought.texts().flat_map(letters_of).collect();
        let mut meant: Vec<char> = letters_of(&words);
        read.sort_unstable();
        meant.sort_unstable();
        prop_assert_eq!(read, meant);
    }

    #[test]
    fn no_word_of_a_text_is_lost(text in pasted()) {
        let board = Board::new(&Form::usual(), "b");
        let brought = Brought::from_text(&text);
        for slot in board.form.slots() {
            let is_in_grid = slot.cell.is_some();
            for reading in readings(&brought, &Heads::of(&board), &slot.id, is_in_grid).0 {
                let said: String = reading.notes.iter().map(|note| letters(&note.text)).collect();
                let mut rest = sorted(&letters(&text));
                for c in said.chars() {
                    let at = rest.binary_search(&c);
                    prop_assert!(at.is_ok(), "{c:?} was never said");
                    rest.remove(at.unwrap());
                }
                // What is left are marks of items, and heads that the board has.
                let rest: String = rest.into_iter().collect();
                let gone = ["Pre-CoP", "WHO", "CoP", "Collaboration", "Content"].concat() + "ao";
                prop_assert!(rest.chars().all(|c| gone.contains(c)), "{rest:?} of {text:?}");
            }
        }
    }
}

fn letters_of(text: &str) -> Vec<char> {
    letters(text).chars().collect()
}

fn sorted(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().collect();
    letters.sort_unstable();
    letters
}

/// Ten megabytes of one thing are read in the time of ten of another: nothing is quadratic.
#[test]
fn long_and_hostile_pages_are_bounded() {
    let size = 1 << 18;
    for piece in [
        "<ul><li>a",
        "<table><tr><td>a",
        "<td rowspan=200 colspan=200>a",
        "<tr><td colspan=200>",
        "<p style='mso-list:l0 level9'>a",
        "<span style='mso-list:Ignore'>",
        "<pre>\n",
        "<b a=1 b=2 c=3>",
        "&amp;",
        "<!--",
        "<",
        "a\"\"\t",
        "</table>",
        "<li></ul>x",
    ] {
        let html = piece.repeat(size / piece.len());
        let brought = from_html(&html).unwrap();
        let cells: usize = brought
            .blocks
            .iter()
            .map(|block| match block {
                Block::Table(rows) => rows.iter().map(Vec::len).sum(),
                Block::Items(items) => items.len(),
                Block::Text(_) => 1,
            })
            .sum();
        assert!(cells <= size + 200_000, "{piece}: {cells}");
    }
    for piece in ["\"", "\"\"\n", "\"\t", "\t", "- a\n  ", "1.\ta\n", "  ", "\"\n\"\"\n", "a\n\t"] {
        let text = piece.repeat(size / piece.len());
        assert!(Brought::from_text(&text).texts().map(str::len).sum::<usize>() <= text.len(), "{piece}");
    }
    assert!(from_html(&"a".repeat(11 << 20)).is_none(), "beyond ten megabytes the text has to do");
}
