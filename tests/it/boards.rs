//! Boards of every kind, for tests that hold for all of them.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use copboard::board::{BlankId, Board, Form, Note, NoteColor, NoteId, SlotId, clean_line, clean_text};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;

/// Text as people type and paste it, and as nobody would: quotation marks, backslashes, line
/// breaks, emoji of several code points, writing from right to left, marks that nobody sees.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let pieces = select(vec![
        "word",
        "two words",
        " ",
        "\n",
        "\n\n",
        "\"",
        "'",
        "\\",
        "\\n",
        "\\u{41}",
        "r#\"",
        "\"#",
        "//",
        "/*",
        "),",
        "(id: \"x\")",
        "<<<<<<< ours\n",
        "é",
        "e\u{301}",
        "ß",
        "学校",
        "مرحبا",
        "שלום",
        "\u{200f}",
        "\u{202e}",
        "\u{2066}",
        "👨\u{200d}👩\u{200d}👧",
        "🧏🏽\u{200d}♀️",
        "1️⃣",
        "🇺🇦",
        "\u{a0}",
        "\u{ad}",
        "\u{fffe}",
        "\u{10ffff}",
        "#",
        "=1+1",
        "@Maja",
    ]);
    let piece = prop_oneof![8 => pieces.prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)];
    vec(piece, 0..8).prop_map(|pieces| clean_text(&pieces.concat()))
}

/// Text of one line, as fields hold it.
pub(crate) fn line() -> impl Strategy<Value = String> {
    text().prop_map(|text| clean_line(&text).trim().to_owned())
}

/// A note. Two of them may have the same name.
pub(crate) fn note() -> impl Strategy<Value = Note> {
    let id = prop_oneof![6 => "[a-z0-9]{10}", 1 => text().prop_filter("a name", |id| !id.trim().is_empty())];
    let votes = prop_oneof![3 => Just(0), 3 => 1..20_u32, 1 => any::<u32>()];
    let language = prop_oneof![5 => Just(None), 1 => select(vec!["ja", "zh-Hant-HK", "pt-BR"]).prop_map(Some)];
    (id, text(), select(NoteColor::ALL.to_vec()), votes, language).prop_map(|(id, text, color, votes, language)| Note {
        id: NoteId::from(id.as_str()),
        text: text.into(),
        color,
        votes,
        language: language.map(Arc::from),
    })
}

/// A board of the usual form: some slots filled and some empty, some blanks and captions.
pub(crate) fn board() -> impl Strategy<Value = Board> {
    let form = Form::usual();
    let slots: Vec<SlotId> = form.slots().map(|slot| slot.id.clone()).collect();
    let notes = btree_map(select(slots), vec(note(), 0..6), 0..8);
    let captions = btree_map(select(NoteColor::ALL.to_vec()), line(), 0..4);
    let head = ("[a-z0-9]{10}", select(vec!["en", "de", "pt-BR"]));
    (head, texts(Board::new(&form, "x").blanks), captions, notes).prop_map(
        move |((id, language), blanks, mut captions, notes)| {
            let mut board = Board::new(&form, &id);
            captions.retain(|_, caption| !caption.is_empty());
            board.language = language.into();
            board.blanks = blanks;
            board.captions = Arc::new(captions);
            let mut names = HashSet::new();
            notes.into_iter().fold(board, |board, (slot, mut notes)| {
                notes.retain(|note| names.insert(note.id.clone()));
                board.with_notes(&slot, notes.into_iter().map(Arc::new).collect())
            })
        },
    )
}

/// Texts for the same places as those given.
fn texts(places: Arc<BTreeMap<BlankId, String>>) -> impl Strategy<Value = Arc<BTreeMap<BlankId, String>>> {
    vec(prop_oneof![Just(String::new()), line()], places.len())
        .prop_map(move |texts| Arc::new(places.keys().cloned().zip(texts).collect()))
}
