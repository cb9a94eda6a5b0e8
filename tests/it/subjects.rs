//! One thing of a board by itself: every note of a place is there, whole, for any board and any area.

use std::sync::{Arc, LazyLock};

use copboard::board::{Board, Form, Note, SlotId};
use copboard::edit::{Command, apply};
use copboard::geom::{Rect, Size, contains_rect};
use copboard::layout::{Fonts, SubjectArea, SystemFonts, layout, place_alone};
use copboard::scene::{Role, Scene};
use copboard::style::{Look, Style};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::boards::board;
use crate::deeds::deed;

/// Smallest text that can be read in the areas of these tests, in millimetres.
const SMALLEST: f64 = 5.0;

static BUNDLED: LazyLock<Fonts> = LazyLock::new(|| Fonts::new(SystemFonts::Never));

/// The picture of a place, for an area of a height and an aspect.
fn alone(board: &Board, slot: &SlotId, height: f64, aspect: f64) -> Scene {
    let area = SubjectArea { size: Size::new(height * aspect, height), smallest_text: SMALLEST };
    place_alone(&BUNDLED, Style::of(Look::Light), board, slot, area)
}

/// What must hold of a place by itself.
fn check(board: &Board, slot: &SlotId, height: f64, aspect: f64) {
    let scene = alone(board, slot, height, aspect);
    let place = scene.slot(slot).unwrap();
    let notes = board.notes(slot).cloned().unwrap_or_default();
    let shown: Vec<_> = place.notes.iter().map(|note| note.id.clone()).collect();
    let all: Vec<_> = notes.iter().map(|note| note.id.clone()).collect();
    assert_eq!(shown, all, "every note, in order");
    assert!(place.hidden.is_empty() && place.overflow_mark.is_none());
    assert!((scene.page.width() - height * aspect).abs() < 1e-6 && scene.page.height() > height - 1e-6);
    assert!(place.notes.is_empty() || place.text_size > SMALLEST - 1e-6, "{} mm", place.text_size);
    let heading = scene.groups.iter().find(|group| group.role == Role::Heading(1)).unwrap();
    assert!(contains_rect(scene.page, heading.bounds) && !heading.name.is_empty());
    for (nth, note) in place.notes.iter().enumerate() {
        assert_eq!(note.shown_lines, note.lines.lines.len(), "whole");
        assert!(contains_rect(scene.page, note.rect), "{:?} in {:?}", note.rect, scene.page);
        assert!(note.rect.y0 > heading.bounds.y1 - 1e-6, "below the heading");
        let words = Size::new(widest(&note.lines), f64::from(note.lines.height())) * place.text_size;
        let words = Rect::from_origin_size(note.text_at, words);
        assert!(contains_rect(note.rect.inflate(0.05, 0.05), words), "{words:?} in {:?}", note.rect);
        let others = &place.notes[nth + 1..];
        assert!(others.iter().all(|other| !other.rect.inset(-0.001).overlaps(note.rect)), "no two overlap");
    }
}

fn widest(lines: &copboard::scene::Lines) -> f64 {
    lines.lines.iter().map(|line| f64::from(line.x1)).fold(0.0, f64::max)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_note_of_a_place_is_in_its_picture_whole(board in board(), nth in 0..28_usize, height in 80.0..400.0_f64, aspect in 0.5..3.0_f64) {
        let slot = board.form.slots().nth(nth).unwrap().id.clone();
        check(&board, &slot, height, aspect);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn no_deed_makes_a_note_unreachable(start in board(), deeds in vec(deed(), 1..6)) {
        let mut now = start;
        for (nth, deed) in deeds.iter().enumerate() {
            now = apply(&now, &deed.command(&now, nth)).unwrap_or(now);
            let page = layout(&BUNDLED, Style::of(Look::Light), &now);
            for place in page.slots.iter().filter(|place| !place.hidden.is_empty()) {
                check(&now, &place.id, 200.0, 1.78);
            }
        }
    }
}

fn board_of(slot: &SlotId, texts: impl Iterator<Item = String>) -> Board {
    let notes = texts.enumerate().map(|(nth, text)| Arc::new(Note::new(format!("n{nth}").as_str(), &text)));
    Board::new(&Form::usual(), "alone").with_notes(slot, notes.collect())
}

#[test]
fn many_notes_in_every_script_and_words_without_end_are_all_there() {
    let texts = [
        "What the table near the window said about the budget, in some sixty letters",
        "نحتاج إلى مكان أكبر للقاء القادم مع كل الشركاء",
        "เราต้องการเวลามากขึ้นสำหรับการประชุมครั้งต่อไปกับทุกคน",
        "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle",
        "https://example.org/a/very/long/address/without/any/space/in/it?and=much&more=of&it=yes",
        "学校と地域の人たちが一緒に考える場所",
        "x",
    ];
    for (slot, count) in [("co-create/1", 300), ("collaboration/who/cop", 40), ("parking", 7), ("parking", 1)] {
        let slot = SlotId::from(slot);
        let board = board_of(&slot, (0..count).map(|nth| texts[nth % texts.len()].to_owned()));
        for aspect in [0.5, 1.0, 1.78, 3.0] {
            check(&board, &slot, 200.0, aspect);
        }
    }
}

#[test]
fn text_is_larger_the_less_there_is() {
    let slot = SlotId::from("co-create/1");
    let size = |count: usize| {
        let board = board_of(&slot, (0..count).map(|nth| format!("Ask the teachers, number {nth}")));
        alone(&board, &slot, 200.0, 1.78).slot(&slot).unwrap().text_size
    };
    let sizes = [1, 6, 20, 60, 300].map(size);
    assert!(sizes.is_sorted_by(|a, b| a >= b), "{sizes:?}");
    assert!(sizes[0] > 2.5 * SMALLEST && sizes[4] < SMALLEST + 1e-6, "{sizes:?}");
}

#[test]
fn headings_come_from_the_form() {
    let dated = Command::SetBlank { blank: "cop".into(), text: "12 May".to_owned() };
    let board = apply(&Board::new(&Form::usual(), "alone"), &dated).unwrap();
    let heading = |slot: &str| {
        let scene = alone(&board, &slot.into(), 200.0, 1.78);
        let heading = scene.groups.iter().find(|group| group.role == Role::Heading(1)).unwrap();
        heading.name.clone()
    };
    assert!(
        heading("co-create/1").starts_with("1 ") && heading("co-create/1").ends_with('?'),
        "{}",
        heading("co-create/1")
    );
    assert_eq!(heading("collaboration/who/cop"), "Collaboration · WHO · CoP · 12 May");
    assert_eq!(heading("parking"), "Parking lot");
}
