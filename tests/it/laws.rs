//! What holds for any board, any text and any deed.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use copboard::board::{Board, Form, MAX_NOTE_BYTES, Note, NoteId, SlotId, Weight};
use copboard::edit::{History, apply};
use copboard::geom::{Rect, Vec2, contains_rect};
use copboard::layout::{Fonts, Layouter, Setting, SystemFonts, layout};
use copboard::scene::{Hit, NotePlace, Scene, SlotPlace};
use copboard::style::{Look, Style};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::boards::{board, text};
use crate::deeds::{Deed, deed};
use crate::dump::{dump, dump_places};

/// How far a rectangle may reach over another before a test says so, in millimetres.
const SLACK_MM: f64 = 0.001;

/// The bundled fonts, with the texts that any test shaped so far.
static BUNDLED: LazyLock<Fonts> = LazyLock::new(|| Fonts::new(SystemFonts::Never));

fn scene_of(board: &Board, look: Look) -> Scene {
    layout(&BUNDLED, Style::of(look), board)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn undo_brings_the_board_back_and_redo_what_was_done(start in board(), deeds in vec(deed(), 1..12)) {
        let mut boards = vec![start.clone()];
        let mut history = History::new(start);
        for (nth, deed) in deeds.iter().enumerate() {
            let command = deed.command(history.present(), nth);
            let Ok(next) = apply(history.present(), &command) else { continue };
            if next != *history.present() {
                boards.push(next.clone());
            }
            history.push(next, command.label());
        }
        for before in boards.iter().rev().skip(1) {
            prop_assert!(history.undo());
            prop_assert_eq!(history.present(), before);
        }
        prop_assert!(!history.undo());
        for after in boards.iter().skip(1) {
            prop_assert!(history.redo());
            prop_assert_eq!(history.present(), after);
        }
        prop_assert!(!history.redo());
    }

    #[test]
    fn a_deed_keeps_every_name_unique_and_every_place(start in board(), deeds in vec(deed(), 1..12)) {
        let places = |board: &Board| board.slots().map(|(slot, _)| slot.clone()).collect::<Vec<SlotId>>();
        let before = places(&start);
        let after = done(start, &deeds);
        prop_assert_eq!(places(&after), before);
        let names: BTreeSet<&NoteId> = after.all_notes().map(|(_, note)| &note.id).collect();
        prop_assert_eq!(names.len(), after.note_count());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_board_has_a_picture_in_which_notes_keep_to_their_places(board in board()) {
        check_notes_in_place(&board, &scene_of(&board, Look::Light));
    }

    #[test]
    fn no_text_is_too_odd_for_a_slot(texts in vec(odd_text(), 1..6), votes in any::<u32>(), nth in 0..28_usize) {
        let form = Form::usual();
        let slot = form.slots().nth(nth).unwrap().id.clone();
        let notes = texts.iter().enumerate().map(|(nth, text)| Arc::new(Note { votes, ..Note::new(format!("n{nth}").as_str(), text) }));
        let board = Board::new(&form, "odd").with_notes(&slot, notes.collect());
        check_notes_in_place(&board, &scene_of(&board, Look::Light));
    }

    #[test]
    fn the_lines_of_a_text_are_the_text(board in board()) {
        let scene = scene_of(&board, Look::Light);
        let notes = scene.slots.iter().flat_map(|slot| &slot.notes).map(|note| &note.lines);
        let lines = notes.chain(scene.blanks.iter().map(|blank| &blank.lines));
        for lines in lines {
            let parts: Option<String> = lines.lines.iter().map(|line| lines.text.get(line.text.clone())).collect();
            prop_assert_eq!(parts.as_deref(), Some(&*lines.text));
        }
    }

    #[test]
    fn no_look_moves_a_word(board in board()) {
        let light = dump_places(&scene_of(&board, Look::Light));
        for look in [Look::Dark, Look::Print] {
            prop_assert_eq!(&dump_places(&scene_of(&board, look)), &light);
        }
    }

    #[test]
    fn laying_out_again_gives_what_laying_out_afresh_gives(start in board(), deeds in vec(deed(), 1..8)) {
        let mut layouter = Layouter::default();
        let mut now = start;
        for (nth, deed) in deeds.iter().enumerate() {
            let look = Look::ALL[nth % 2];
            let again = dump(&layouter.layout(&BUNDLED, Style::of(look), &now));
            let afresh = dump(&layout(&Fonts::new(SystemFonts::Never), Style::of(look), &now));
            prop_assert_eq!(again, afresh);
            now = done(now, std::slice::from_ref(deed));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn fonts_of_the_system_change_nothing_of_that(board in board()) {
        static SYSTEM: LazyLock<Fonts> = LazyLock::new(|| Fonts::new(SystemFonts::WhenNeeded));
        let scene = layout(&SYSTEM, Style::of(Look::Light), &board);
        check_notes_in_place(&board, &scene);
    }
}

#[test]
fn texts_at_the_limit_have_a_picture() {
    let form = Form::usual();
    let long = "word ".repeat(MAX_NOTE_BYTES / 5);
    for text in [
        "\n".repeat(20_000),
        "x".repeat(50_000),
        long[..200_000].to_owned(),
        "學".repeat(10_000),
        "\u{202e}\u{200d}".repeat(5_000),
    ] {
        let slot = SlotId::from("collaboration/who/cop");
        let notes = vec![Arc::new(Note::new("a", &text)), Arc::new(Note::new("b", "short"))];
        let board = Board::new(&form, "limit").with_notes(&slot, notes);
        let fonts = Fonts::new(SystemFonts::Never);
        let scene = layout(&fonts, Style::of(Look::Light), &board);
        check_notes_in_place(&board, &scene);
    }
}

#[test]
fn a_slot_with_thousands_of_notes_shows_some_and_counts_the_others() {
    let form = Form::usual();
    let slot = SlotId::from("co-create/1");
    let notes =
        (0..3_000).map(|nth| Arc::new(Note::new(format!("n{nth}").as_str(), "Common sampling guide for small rivers")));
    let board = Board::new(&form, "many").with_notes(&slot, notes.collect());
    let scene = scene_of(&board, Look::Light);
    check_notes_in_place(&board, &scene);
    let place = scene.slot(&slot).unwrap();
    assert!(place.notes.len() > 10, "only {} of 3,000 notes are shown", place.notes.len());
    assert!(place.overflow_mark.is_some());
}

/// Text that nobody should write and somebody will.
fn odd_text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => text(),
        2 => ".{0,200}",
        1 => (1..400_usize).prop_map(|count| "Donaudampfschifffahrt".repeat(count)),
        1 => (0..3_000_usize).prop_map(|count| "\n".repeat(count)),
        1 => (1..200_usize).prop_map(|count| "a\u{301}\u{302} \u{202e}".repeat(count)),
    ]
}

/// The board after some deeds; those that are refused leave it as it is.
fn done(board: Board, deeds: &[Deed]) -> Board {
    deeds.iter().enumerate().fold(board, |board, (nth, deed)| {
        let nth = nth + board.note_count() * 100;
        apply(&board, &deed.command(&board, nth)).unwrap_or(board)
    })
}

/// Each note is either shown whole in its slot, beside the others, or counted as hidden.
fn check_notes_in_place(board: &Board, scene: &Scene) {
    for (slot, notes) in board.slots() {
        let place = scene.slot(slot).unwrap();
        let is_whole = |note: &&NotePlace| note.shown_lines == note.lines.lines.len();
        let whole: BTreeSet<&NoteId> = place.notes.iter().filter(is_whole).map(|note| &note.id).collect();
        let hidden: BTreeSet<&NoteId> = place.hidden.iter().collect();
        let all: BTreeSet<&NoteId> = notes.iter().map(|note| &note.id).collect();
        assert!(whole.is_disjoint(&hidden), "{slot}: shown whole and hidden");
        assert_eq!(whole.union(&hidden).copied().collect::<BTreeSet<_>>(), all, "{slot}: whole and hidden");
        assert_eq!(place.overflow_mark.is_some(), !hidden.is_empty(), "{slot}: overflow mark");
        let shown: Vec<&NoteId> = place.notes.iter().map(|note| &note.id).collect();
        let first: Vec<&NoteId> = notes.iter().take(shown.len()).map(|note| &note.id).collect();
        assert_eq!(shown, first, "{slot}: the first notes are shown, in order");
        check_apart(place);
        for note in place.notes.iter().filter(|note| note.rect.height() > 0.0) {
            let corner = note.rect.origin() + Vec2::new(0.1, note.rect.height().min(0.1));
            assert_eq!(scene.hit(corner), Hit::Note(note.id.clone(), slot.clone()), "{slot}: a note out of reach");
        }
    }
}

fn check_apart(place: &SlotPlace) {
    assert!(contains_rect(place.area, place.notes_area), "{}", place.id);
    for note in &place.notes {
        assert!(contains_rect(place.notes_area, note.rect), "{}: {} at {:?}", place.id, note.id, note.rect);
        let below = note.text_at.y + f64::from(note.lines.height_of(note.shown_lines)) * place.text_size;
        assert!(
            note.shown_lines == 0 || below <= note.rect.y1 + SLACK_MM,
            "{}: text of {} ends at {below}",
            place.id,
            note.id
        );
    }
    for note in &place.notes {
        let room = note.rect.width() - 2.0 * (note.text_at.x - note.rect.x0);
        for line in note.lines.lines.iter().take(note.shown_lines) {
            let width = f64::from(line.x1 - line.x0) * place.text_size;
            let text = note.lines.text.get(line.text.clone()).unwrap_or_default();
            // What ends a line is not seen if it is blank; where reading turns, the line is as wide as with it.
            let unseen = if text.is_empty() || text.ends_with(char::is_whitespace) { place.text_size } else { 0.0 };
            assert!(width <= room + unseen + SLACK_MM, "{}: {text:?} takes {width} of {room} mm", place.id);
        }
    }
    if let Some(mark) = place.overflow_mark {
        assert!(contains_rect(place.area, mark), "{}: the mark is at {mark:?}", place.id);
        let texts = place.notes.iter().flat_map(|note| text_rects(note, place.text_size));
        for text in texts {
            let both = text.intersect(mark);
            let is_apart = both.width() <= SLACK_MM || both.height() <= SLACK_MM;
            assert!(is_apart, "{}: the mark at {mark:?} hides text at {text:?}", place.id);
        }
    }
    let rects: Vec<Rect> = place.notes.iter().map(|note| note.rect).collect();
    for (nth, one) in rects.iter().enumerate() {
        for other in &rects[nth + 1..] {
            let both = one.intersect(*other);
            assert!(
                both.width() <= SLACK_MM || both.height() <= SLACK_MM,
                "{}: {one:?} and {other:?} overlap",
                place.id
            );
        }
    }
}

/// Where the shown lines of a note are.
fn text_rects(note: &NotePlace, size: f64) -> impl Iterator<Item = Rect> {
    note.lines.lines.iter().take(note.shown_lines).enumerate().map(move |(nth, line)| {
        let y = |nth: usize| note.text_at.y + f64::from(note.lines.height_of(nth)) * size;
        let x = |x: f32| note.text_at.x + f64::from(x) * size;
        Rect::new(x(line.x0), y(nth), x(line.x1), y(nth + 1))
    })
}

#[test]
fn a_text_is_set_in_the_line_height_that_is_asked_for() {
    let fonts = Fonts::new(SystemFonts::Never);
    let paragraph =
        |line_height: f64| fonts.paragraph(&"one and two and three".into(), Setting::new(Weight::Medium, line_height));
    for (width, line_height) in [(4.0_f32, 1.2_f32), (4.0, 1.5), (6.0, 1.2), (4.0, 1.2)] {
        let lines = paragraph(line_height.into()).lines(width);
        assert_eq!([lines.width, lines.line_height].map(f32::to_bits), [width, line_height].map(f32::to_bits));
    }
    assert!(Arc::ptr_eq(&paragraph(1.5).lines(4.0), &paragraph(1.5).lines(4.0)), "and remembered");
}
