//! Places that are too full: how many notes they show, and how much of them stays blank.

use std::sync::Arc;

use copboard::board::{Board, Form, Note, NoteColor, NoteId, SlotId};
use copboard::edit::Command;
use copboard::layout::{Fonts, Layouter, SystemFonts};
use copboard::scene::{NotePlace, Scene, SlotPlace};
use copboard::style::{Look, Style};
use copboard::tool::{Direction, carry};

use crate::examples::{example, scene};

const WORDS: [&str; 24] = [
    "customer",
    "value",
    "channel",
    "cost",
    "team",
    "risk",
    "plan",
    "idea",
    "partner",
    "metric",
    "test",
    "launch",
    "price",
    "simple",
    "table",
    "goal",
    "next",
    "step",
    "owner",
    "date",
    "budget",
    "scope",
    "trend",
    "responsibilities",
];

/// Numbers that look random and are always the same (Numerical Recipes' generator).
struct Numbers(u32);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % end
    }

    fn text(&mut self) -> String {
        let count = match self.below(8) {
            0 => 15 + self.below(40),
            1 => 1,
            _ => 2 + self.below(11),
        };
        let words: Vec<&str> = (0..count).map(|_| WORDS[self.below(WORDS.len())]).collect();
        words.join(" ")
    }
}

/// Board number `seed`: some places with few notes, some with far too many.
fn corpus_board(seed: u32) -> Board {
    let form = Form::usual();
    let slots: Vec<SlotId> = form.slots().map(|slot| slot.id.clone()).collect();
    let mut numbers = Numbers(seed.wrapping_mul(2_654_435_761));
    let mut board = Board::new(&form, "corpus");
    for place in 0..5 {
        let slot = &slots[numbers.below(slots.len())];
        let count = 1 + numbers.below(30);
        let note = |nth: usize| {
            let votes = [0, 0, 0, 1, 3, 12][numbers.below(6)];
            let text = numbers.text();
            let color = NoteColor::ALL[nth % 6];
            Arc::new(Note { votes, color, ..Note::new(format!("n{place}-{nth}").as_str(), &text) })
        };
        let notes = (0..count).map(note).collect();
        board = board.with_notes(slot, notes);
    }
    board
}

fn place_with(texts: &[(String, u32)]) -> SlotPlace {
    scene(&board_with(texts), Look::Light).slot(&SlotId::from("collaboration/how/cop")).unwrap().clone()
}

fn board_with(texts: &[(String, u32)]) -> Board {
    let slot = SlotId::from("collaboration/how/cop");
    let note = |(nth, (text, votes)): (usize, &(String, u32))| {
        Arc::new(Note { votes: *votes, ..Note::new(format!("n{nth}").as_str(), text) })
    };
    let notes = texts.iter().enumerate().map(note).collect();
    Board::new(&Form::usual(), "full").with_notes(&slot, notes)
}

/// Notes of sixty characters, about what people write.
const SIXTY: [&str; 15] = [
    "Sampling of small rivers with volunteers from three regions.",
    "Ask the museums in each region what they would need from us.",
    "A short film of each pilot site, made by the people who work",
    "Every chapter has one named owner and two readers outside it",
    "Publish the draft early and say clearly that it is not final",
    "Two days together in spring, with a visit to one of the labs",
    "Who pays for translation into the four languages of partners",
    "Keep the guide under thirty pages, put the rest on the site.",
    "Teachers try the exercises in class before we have it print.",
    "One page for directors: what it costs, what it saves and why",
    "Invite the three networks that said no last year and ask why",
    "Nobody reads minutes: send five lines after each of the call",
    "The data from 2024 are with the ministry, so ask Paula first",
    "Volunteers get a certificate and their travel costs in cash.",
    "Test the checklist with a group that never saw it before us.",
];

fn whole(place: &SlotPlace) -> usize {
    place.notes.iter().filter(|note| is_whole(note)).count()
}

fn is_whole(note: &NotePlace) -> bool {
    note.shown_lines == note.lines.lines.len()
}

fn short(votes: [u32; 5]) -> Vec<(String, u32)> {
    let texts = [
        "Test risk value test goal",
        "Next test price partner channel goal partner scope test idea",
        "Next idea team idea plan date",
        "Owner metric next plan table plan",
        "Simple plan cost budget launch customer date launch table value",
    ];
    texts.iter().map(|text| (*text).to_owned()).zip(votes).collect()
}

#[test]
fn a_cell_shows_eight_of_fifteen_notes_of_sixty_characters() {
    for first in 0..SIXTY.len() {
        let texts = SIXTY.iter().cycle().skip(first).take(15);
        let texts: Vec<(String, u32)> = texts.map(|text| ((*text).to_owned(), 0)).collect();
        assert!(texts.iter().all(|(text, _)| text.chars().count() == 60));
        let place = place_with(&texts);
        assert!(whole(&place) >= 8, "{} from note {first} on", whole(&place));
        assert!((place.text_size - 2.0).abs() < 1e-9, "at the smallest size");
    }
}

#[test]
fn five_short_notes_fit_with_their_votes() {
    for votes in [[0; 5], [1, 0, 7, 0, 7], [12; 5]] {
        let place = place_with(&short(votes));
        assert_eq!(whole(&place), 5, "{votes:?}");
        assert_eq!(place.overflow_mark, None);
    }
}

#[test]
fn many_short_notes_stand_in_more_than_one_column() {
    let mut numbers = Numbers(7);
    let texts: Vec<(String, u32)> = (0..15)
        .map(|nth| ((0..2 + nth % 6).map(|_| WORDS[numbers.below(23)]).collect::<Vec<_>>().join(" "), 0))
        .collect();
    assert!(place_with(&texts).columns > 1);
}

#[test]
fn every_place_shows_at_least_as_many_notes_as_it_once_did() {
    // How many of the notes of each place were whole while full places had rows of notes and a row for the mark.
    let before = include_str!("../places/shown.txt");
    for (seed, before) in (0..).zip(before.lines()) {
        let scene = corpus_scene(seed);
        let now = filled(&scene).map(whole);
        let before: Vec<usize> = before.split(' ').map(|count| count.parse().unwrap()).collect();
        let now: Vec<usize> = now.collect();
        assert_eq!(now.len(), before.len(), "places of board {seed}");
        assert!(
            now.iter().zip(&before).all(|(now, before)| now >= before),
            "board {seed}: {now:?}, and once {before:?}"
        );
    }
}

#[test]
fn no_place_with_hidden_notes_has_room_for_another() {
    for seed in 0..200 {
        let scene = corpus_scene(seed);
        // A place whose notes are all there, one of them cut, may be wider than they need.
        let left_out = |place: &&SlotPlace| place.hidden.iter().any(|id| place.note(id).is_none());
        for place in filled(&scene).filter(left_out) {
            let tallest = place.notes.iter().map(|note| note.rect.height()).fold(0.0, f64::max);
            for column in columns(place) {
                let blank = place.notes_area.y1 - column;
                assert!(blank <= tallest, "board {seed}, {}: {blank} mm below notes of {tallest} mm", place.id);
            }
        }
    }
}

#[test]
fn no_text_is_smaller_than_it_once_was() {
    // Text sizes of the places while each had the largest of eleven at which it fits, whatever its neighbors have.
    // In one, a word that is too long now breaks at a syllable, and so takes a line more.
    let before = include_str!("../places/sizes.txt");
    for (seed, before) in (0..).zip(before.lines()) {
        let scene = corpus_scene(seed);
        let now: Vec<f64> = filled(&scene).map(|place| place.text_size).collect();
        let before: Vec<f64> = before.split(' ').map(|size| size.parse().unwrap()).collect();
        assert_eq!(now.len(), before.len(), "places of board {seed}");
        assert!(now.iter().zip(&before).all(|(now, before)| now >= before), "board {seed}: {now:?}, once {before:?}");
    }
}

#[test]
fn an_ordinary_board_has_six_text_sizes_at_most_and_none_much_smaller_than_need_be() {
    for name in ["full", "sparse"] {
        let board = example(name);
        let scene = scene(&board, Look::Light);
        assert!(text_sizes(&scene).len() <= 6, "{name}: {:?}", text_sizes(&scene));
        for place in filled(&scene) {
            let alone = alone(&board, &place.id);
            let share = place.text_size / alone.text_size;
            assert!(share > 0.94, "{name}, {}: {} instead of {}", place.id, place.text_size, alone.text_size);
        }
    }
    let lone = place_with(&[("Agree on a date".to_owned(), 0)]);
    assert!(lone.text_size > 5.2, "a note alone is at {} mm", lone.text_size);
}

#[test]
fn a_board_of_all_kinds_of_places_has_six_text_sizes_at_most() {
    let scene = scene(&of_all_kinds(), Look::Light);
    assert_eq!(text_sizes(&scene).len(), 6, "{:?}", text_sizes(&scene));
    for place in filled(&scene).filter(|place| place.text_size > 2.0) {
        assert!(place.hidden.is_empty(), "{}: a text that was made smaller still has room", place.id);
    }
}

#[test]
fn writing_in_one_place_leaves_the_texts_of_others_as_they_are() {
    let mut board = example("sparse");
    let slot = board.form.slots().find(|slot| board.notes(&slot.id).unwrap().is_empty()).unwrap().id.clone();
    let others = |board: &Board| {
        let scene = scene(board, Look::Light);
        filled(&scene).filter(|place| place.id != slot).map(|place| place.text_size).collect::<Vec<_>>()
    };
    let before = others(&board);
    for words in 1..60 {
        let text = WORDS.iter().cycle().take(words).copied().collect::<Vec<_>>().join(" ");
        board = board.with_notes(&slot, vec![Arc::new(Note::new("n", &text))]);
        assert_eq!(others(&board), before, "at {words} words");
    }
}

#[test]
fn a_board_is_laid_out_alike_at_once_and_step_by_step() {
    let fonts = Fonts::new(SystemFonts::Never);
    let mut layouter = Layouter::default();
    let all = of_all_kinds();
    let mut board = Board::new(&Form::usual(), "steps");
    for (slot, notes) in all.slots() {
        board = board.with_notes(slot, notes.to_vec());
        let step = layouter.layout(&fonts, Style::of(Look::Light), &board);
        let once = scene(&board, Look::Light);
        for (step, once) in step.slots.iter().zip(&once.slots) {
            let rects = |place: &SlotPlace| place.notes.iter().map(|note| note.rect).collect::<Vec<_>>();
            assert_eq!((step.text_size, rects(step)), (once.text_size, rects(once)), "{}", step.id);
        }
    }
}

/// A board with one note more in each place than in the one before.
fn of_all_kinds() -> Board {
    let form = Form::usual();
    let mut numbers = Numbers(3);
    let mut board = Board::new(&form, "kinds");
    for (place, slot) in form.slots().enumerate() {
        let note = |nth: usize| Arc::new(Note::new(format!("n{place}-{nth}").as_str(), &numbers.text()));
        board = board.with_notes(&slot.id, (0..=place).map(note).collect());
    }
    board
}

/// A place as it is when all others are empty.
fn alone(board: &Board, slot: &SlotId) -> SlotPlace {
    let alone = board.without_notes().with_notes(slot, board.notes(slot).unwrap().to_vec());
    scene(&alone, Look::Light).slot(slot).unwrap().clone()
}

/// The text sizes on a board, from the smallest on.
fn text_sizes(scene: &Scene) -> Vec<f64> {
    let mut sizes: Vec<f64> = filled(scene).map(|place| place.text_size).collect();
    sizes.sort_by(f64::total_cmp);
    sizes.dedup();
    sizes
}

fn corpus_scene(seed: u32) -> Scene {
    scene(&corpus_board(seed), Look::Light)
}

fn filled(scene: &Scene) -> impl Iterator<Item = &SlotPlace> {
    let places = scene.slots.iter().map(|place| &**place);
    places.filter(|place| !place.notes.is_empty() || !place.hidden.is_empty())
}

/// Where each column of a place ends.
fn columns(place: &SlotPlace) -> Vec<f64> {
    let mut ends: Vec<(f64, f64)> = vec![];
    for note in &place.notes {
        match ends.iter_mut().find(|(x, _)| (*x - note.rect.x0).abs() < 0.1) {
            Some((_, end)) => *end = end.max(note.rect.y1),
            None => ends.push((note.rect.x0, note.rect.y1)),
        }
    }
    assert_eq!(ends.len(), place.columns, "{}: an empty column", place.id);
    ends.into_iter().map(|(_, end)| end).collect()
}

#[test]
fn where_columns_are_read_one_by_one_a_note_goes_where_it_is_dropped() {
    let texts: Vec<(String, u32)> = SIXTY.iter().map(|text| ((*text).to_owned(), 0)).collect();
    let place = place_with(&texts);
    assert!(place.reads_down && place.columns == 2);
    for (nth, note) in place.notes.iter().enumerate() {
        let (x, middle) = note.rect.center().into();
        assert_eq!(place.insertion_at((x, middle - 1.0).into()), nth, "above note {nth}");
        assert_eq!(place.insertion_at((x, middle + 1.0).into()), nth + 1, "below note {nth}");
        let mark = place.insertion_mark(nth);
        assert!(mark.width() > mark.height() && (mark.center().y - note.rect.y0).abs() < 1.0, "mark of note {nth}");
    }
}

#[test]
fn where_columns_are_read_one_by_one_alt_and_an_arrow_go_down_the_column_and_across() {
    let slot = SlotId::from("collaboration/how/cop");
    let texts: Vec<(String, u32)> = SIXTY.iter().map(|text| ((*text).to_owned(), 0)).collect();
    let board = board_with(&texts);
    let scene = scene(&board, Look::Light);
    let at = |nth: usize, direction: Direction| {
        let ids = [NoteId::from(format!("n{nth}").as_str())];
        match carry(&scene, &board, &ids, direction) {
            Some(Command::Move { slot: to, at, .. }) => (to == slot).then_some(at),
            _ => None,
        }
    };
    assert_eq!(at(1, Direction::Down), Some(2));
    assert_eq!(at(1, Direction::Up), Some(0));
    assert_eq!(at(1, Direction::Right), Some(5), "beside it in the next column");
    assert_eq!(at(5, Direction::Left), Some(1));
    assert_eq!(at(1, Direction::Left), None, "the next place");
}
