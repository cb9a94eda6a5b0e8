//! A board on paper: nothing is lost between sheets, and nothing is said twice.

use std::collections::BTreeMap;
use std::sync::Arc;

use copboard::board::{Board, Form, Note, NoteId, SlotId};
use copboard::export::Format;
use copboard::geom::Rect;
use copboard::layout::{Fonts, Orientation, Paging, PagingError, Paper, Sheets, SystemFonts};
use copboard::publish::{Order, Part, PublishError, Studio};
use copboard::scene::{Group, Item, Role};
use proptest::prelude::*;

use crate::boards::board;
use crate::examples::example;

fn sheets(board: &Board, paging: Paging) -> Result<Sheets, PublishError> {
    let fonts = Fonts::new(SystemFonts::Never);
    let order = Order { paging, parking: paging.parking, ..Order::usual(Format::Pdf) };
    Studio { fonts: &fonts, board }.sheets(&order).map(|(sheets, _)| sheets)
}

fn walk<'a>(group: &'a Group, visit: &mut dyn FnMut(&'a Group)) {
    visit(group);
    for child in &group.children {
        walk(child, visit);
    }
}

/// What the sheets say of each note: its lines, in the order in which they are said.
fn said(sheets: &Sheets) -> BTreeMap<NoteId, String> {
    let mut said: BTreeMap<NoteId, String> = BTreeMap::new();
    for (_, group) in sheets.sheets.iter().flat_map(|sheet| &sheet.groups) {
        walk(group, &mut |group| {
            let Role::Note(id) = &group.role else { return };
            for item in &group.items {
                let Item::Text(text) = item else { continue };
                let lines = text.lines.lines[..text.shown_lines].iter();
                let words: String = lines.map(|line| &text.lines.text[line.text.clone()]).collect();
                said.entry(id.clone()).or_default().push_str(&words);
            }
        });
    }
    said
}

fn wanted(board: &Board, parking: bool) -> BTreeMap<NoteId, String> {
    let form = Form::usual();
    let slots = form.slots().filter(|slot| parking || !slot.beside);
    let notes = slots.flat_map(|slot| board.notes(&slot.id).unwrap().iter());
    notes.map(|note| (note.id.clone(), note.text.to_string())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_note_is_said_once_and_whole(board in board(), long in 0_usize..12_000, parking: bool, poster: bool) {
        // One note is longer than a page, and its place too full for it.
        let first = SlotId::from("collaboration/how/cop");
        let mut notes = board.notes(&first).unwrap().to_vec();
        notes.push(Arc::new(Note::new(NoteId::from("a very long one"), &"every word counts ".repeat(long / 18))));
        let board = board.with_notes(&first, notes);
        let paging = Paging {
            paper: Paper::A4,
            poster: poster.then_some(Paper::A2),
            parking,
            ..Paging::default()
        };
        let sheets = sheets(&board, paging).unwrap();
        prop_assert_eq!(said(&sheets), wanted(&board, parking));
    }

    #[test]
    fn nothing_stands_beyond_the_edge_of_a_page(board in board()) {
        let sheets = sheets(&board, Paging { paper: Paper::A4, parking: true, ..Paging::default() }).unwrap();
        for sheet in &sheets.sheets {
            let page = sheet.size.to_rect();
            for (_, group) in &sheet.groups {
                walk(group, &mut |group| {
                    if let Role::Note(_) = group.role {
                        assert!(copboard::geom::contains_rect(page, group.bounds), "{:?} on {page:?}", group.bounds);
                    }
                });
            }
        }
    }
}

#[test]
fn a_place_that_is_too_full_names_the_page_that_has_all_of_it() {
    let sheets = sheets(&example("overfull"), Paging::default()).unwrap();
    assert!(sheets.continued.len() > 3, "{:?}", sheets.continued);
    let mut references = 0;
    for (_, group) in &sheets.sheets[0].groups {
        walk(group, &mut |group| {
            let Role::Overflow(slot) = &group.role else { return };
            let page = sheets.continued[slot];
            let Some(Item::Text(mark)) = group.items.last() else { panic!("a mark has words") };
            assert!(mark.lines.text.ends_with(&format!("page {}", page + 1)), "{}", mark.lines.text);
            let headings = &sheets.sheets[page].groups;
            assert!(
                headings
                    .iter()
                    .any(|(_, heading)| { heading.role == Role::Heading(2) && slot_name(slot) == heading.name })
            );
            references += 1;
        });
    }
    assert_eq!(references, sheets.continued.len());
}

fn slot_name(slot: &SlotId) -> String {
    let form = Form::usual();
    form.slot_name("en", form.slot(slot).unwrap())
}

#[test]
fn the_parking_lot_is_on_paper_only_when_asked_for() {
    let board = example("full");
    let parked = board.notes(&SlotId::from("parking")).unwrap();
    assert!(!parked.is_empty());
    for parking in [false, true] {
        let said = said(&sheets(&board, Paging { parking, ..Paging::default() }).unwrap());
        assert!(parked.iter().all(|note| said.contains_key(&note.id) == parking));
    }
}

#[test]
fn a_poster_takes_the_fewest_sheets_that_cover_it() {
    let poster = |paper, poster| Paging { paper, poster: Some(poster), ..Paging::default() };
    let count = |paging| sheets(&example("sparse"), paging).unwrap().sheets.len();
    // Each sheet of A4 shows 200 × 282 mm, 8 of which its neighbour shows too; the board's own margin is trimmed off
    // where that saves sheets.
    assert_eq!(count(poster(Paper::A4, Paper::A3)), 4);
    assert_eq!(count(poster(Paper::A4, Paper::A1)), 9);
    assert_eq!(count(Paging { orientation: Orientation::Portrait, ..poster(Paper::A4, Paper::A1) }), 15);
    assert_eq!(count(poster(Paper::A3, Paper::A1)), 6);
}

#[test]
fn posters_that_nobody_can_make_are_refused() {
    let refused = |paging| match sheets(&example("empty"), paging) {
        Err(PublishError::Paging(error)) => error,
        other => panic!("{other:?}"),
    };
    let own = Paging { poster: Some(Paper::A1), ..Paging::default() };
    assert_eq!(refused(own), PagingError::NoPosterSize);
    let sizeless = Paging { paper: Paper::A4, poster: Some(Paper::Own), ..Paging::default() };
    assert_eq!(refused(sizeless), PagingError::NoPosterSize);
}

#[test]
fn a_part_of_the_board_is_alone_on_its_page() {
    let fonts = Fonts::new(SystemFonts::Never);
    let board = example("full");
    let studio = Studio { fonts: &fonts, board: &board };
    let slot = SlotId::from("co-create/2");
    let notes: Vec<NoteId> = board.notes(&slot).unwrap().iter().map(|note| note.id.clone()).collect();
    for (part, expected) in
        [(Part::Named(slot.to_string()), notes.clone()), (Part::Notes(notes[..1].to_vec()), notes[..1].to_vec())]
    {
        let order = Order { part, ..Order::usual(Format::Pdf) };
        let (sheets, _) = studio.sheets(&order).unwrap();
        assert_eq!(sheets.sheets.len(), 1);
        let shown: Vec<NoteId> = said(&sheets).into_keys().collect();
        let mut expected = expected;
        expected.sort();
        assert_eq!(shown, expected);
        let page = sheets.sheets[0].size.to_rect();
        for (_, group) in &sheets.sheets[0].groups {
            let inside = |rect: Rect| copboard::geom::contains_rect(page, rect);
            assert!(inside(group.bounds), "{:?}", group.role);
        }
    }
    let nothing = Order { part: Part::Notes(vec![NoteId::from("nowhere")]), ..Order::usual(Format::Png) };
    assert!(matches!(studio.publish(&nothing, &|_| true), Err(PublishError::NoNotes)));
}
