//! What the room sees: every note of a subject is on exactly one of its pages, whole, and none is too small.

use std::collections::{BTreeMap, HashSet};
use std::sync::{Arc, LazyLock};

use copboard::board::{Board, Form, Note, NoteColor, NoteId, SlotId, Subject};
use copboard::edit::{Command, apply};
use copboard::geom::{Rect, Size, contains_rect};
use copboard::layout::{Fonts, StageShow, SubjectArea, SystemFonts, stage};
use copboard::scene::{Group, Item, Role, Scene};
use copboard::style::{Look, Style};
use proptest::prelude::*;

use crate::boards::board;

/// Smallest text that can be read in the rooms of these tests, in millimetres: 20 points.
const SMALLEST: f64 = 7.06;

/// Shorter side of a page in millimetres.
const SHORT_SIDE: f64 = 190.5;

static BUNDLED: LazyLock<Fonts> = LazyLock::new(|| Fonts::new(SystemFonts::Never));

fn area(aspect: f64) -> SubjectArea {
    let size = if aspect < 1.0 {
        Size::new(SHORT_SIDE, SHORT_SIDE / aspect)
    } else {
        Size::new(SHORT_SIDE * aspect, SHORT_SIDE)
    };
    SubjectArea { size, smallest_text: SMALLEST }
}

fn pages(board: &Board, subject: &Subject, aspect: f64) -> Vec<Scene> {
    let covered = HashSet::new();
    let show = StageShow { subject, area: area(aspect), covered: &covered };
    stage(&BUNDLED, Style::of(Look::Light), board, &show)
}

/// Subjects of every kind that has notes.
fn subjects(form: &Form) -> Vec<Subject> {
    let named =
        ["collaboration", "cooperation", "collaboration/who", "cooperation/how", "table", "cooperation/how/cop"];
    let named = named.map(|name| Subject::named(form, name).unwrap());
    Subject::of(form).into_iter().filter(|subject| *subject != Subject::Page).chain(named).collect()
}

/// What must hold of a subject's pages.
fn check(board: &Board, subject: &Subject, aspect: f64) {
    let pages = pages(board, subject, aspect);
    assert!(!pages.is_empty());
    let mut shown: BTreeMap<&SlotId, Vec<&NoteId>> = BTreeMap::new();
    for page in &pages {
        assert_eq!(page.page.size(), area(aspect).size);
        for place in &page.slots {
            assert!(place.hidden.is_empty() && place.overflow_mark.is_none(), "{subject} hides notes");
            shown.entry(&place.id).or_default().extend(place.notes.iter().map(|note| &note.id));
            check_notes(page, place, pages.len());
        }
        for group in &page.groups {
            assert!(contains_rect(page.page, group.bounds), "{subject}: {:?} in {:?}", group.bounds, page.page);
        }
        let sizes: HashSet<u64> =
            page.slots.iter().filter(|place| !place.notes.is_empty()).map(|place| place.text_size.to_bits()).collect();
        assert!(sizes.len() <= 1, "one size of text on a page");
    }
    let wanted = board.form.slots().filter(|slot| subject.shows(board, &slot.id));
    for slot in wanted {
        let all: Vec<_> =
            board.notes(&slot.id).into_iter().flat_map(|notes| notes.iter()).map(|note| &note.id).collect();
        assert_eq!(shown.get(&slot.id).cloned().unwrap_or_default(), all, "{subject}: every note once, in order");
    }
}

fn check_notes(page: &Scene, place: &copboard::scene::SlotPlace, pages: usize) {
    let is_lone = page.slots.iter().map(|place| place.notes.len()).sum::<usize>() == 1;
    for (nth, note) in place.notes.iter().enumerate() {
        assert!(place.text_size > SMALLEST - 1e-6 || is_lone, "{} mm on one of {pages} pages", place.text_size);
        assert_eq!(note.shown_lines, note.lines.lines.len(), "whole");
        assert!(contains_rect(page.page, note.rect), "{:?} in {:?}", note.rect, page.page);
        let widest = note.lines.lines.iter().map(|line| f64::from(line.x1)).fold(0.0, f64::max);
        let words = Size::new(widest, f64::from(note.lines.height())) * place.text_size;
        let words = Rect::from_origin_size(note.text_at, words);
        assert!(contains_rect(note.rect.inflate(0.05, 0.05), words), "{words:?} in {:?}", note.rect);
        let own = &place.notes[nth + 1..];
        let others = page.slots.iter().filter(|other| other.id != place.id).flat_map(|other| &other.notes);
        for other in own.iter().chain(others) {
            assert!(!other.rect.inset(-0.001).overlaps(note.rect), "{:?} over {:?}", other.rect, note.rect);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn every_note_of_a_subject_is_on_one_page_whole(board in board(), nth in 0..64_usize, aspect in 0.5..3.0_f64) {
        let subjects = subjects(&board.form);
        check(&board, &subjects[nth % subjects.len()], aspect);
    }
}

fn with_notes(counts: &[(&str, usize)], text: impl Fn(usize) -> String) -> Board {
    counts.iter().fold(Board::new(&Form::usual(), "room"), |board, (slot, count)| {
        let notes = (0..*count).map(|nth| Arc::new(Note::new(format!("{slot}-{nth}").as_str(), &text(nth))));
        board.with_notes(&SlotId::from(*slot), notes.collect())
    })
}

const TEXTS: [&str; 7] = [
    "What the table near the window said about the budget, in some sixty letters",
    "نحتاج إلى مكان أكبر للقاء القادم مع كل الشركاء",
    "เราต้องการเวลามากขึ้นสำหรับการประชุมครั้งต่อไปกับทุกคน",
    "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle",
    "https://example.org/a/very/long/address/without/any/space/in/it?and=much&more=of&it=yes",
    "学校と地域の人たちが一緒に考える場所",
    "x",
];

#[test]
fn full_boards_in_every_script_go_on_to_further_pages() {
    let form = Form::usual();
    let counts: Vec<(&str, usize)> = form.slots().map(|slot| (slot.id.as_str(), 11)).collect();
    let board = with_notes(&counts, |nth| TEXTS[nth % TEXTS.len()].to_owned());
    for subject in subjects(&form) {
        for aspect in [0.5, 4.0 / 3.0, 16.0 / 9.0, 3.0] {
            check(&board, &subject, aspect);
        }
    }
    let table = pages(&board, &Subject::Table, 16.0 / 9.0);
    assert!(table.len() > 5, "220 notes do not fit on {} pages", table.len());
}

#[test]
fn a_note_that_fills_more_than_a_page_is_whole_on_its_own() {
    let long = "Everything that was said about it, word by word. ".repeat(120);
    let board = with_notes(&[("co-create/1", 3)], |nth| if nth == 1 { long.clone() } else { "Short".to_owned() });
    let subject = Subject::Place("co-create/1".into());
    check(&board, &subject, 16.0 / 9.0);
    let pages = pages(&board, &subject, 16.0 / 9.0);
    let sizes: Vec<f64> = pages.iter().map(|page| page.slots[0].text_size).collect();
    assert_eq!(sizes.len(), 3);
    assert!(sizes[1] > 0.4 * SMALLEST, "as large as the page allows: {sizes:?}");
    let long = &pages[1].slots[0].notes[0].rect;
    assert!(long.width() > 0.7 * pages[1].page.width(), "as wide as the page: {long:?}");
    assert!(sizes[0] >= SMALLEST && sizes[1] < SMALLEST && sizes[2] >= SMALLEST, "{sizes:?}");
}

#[test]
fn a_few_notes_are_large_on_one_page() {
    let board = with_notes(&[("co-create/1", 5), ("collaboration/who/cop", 2), ("cooperation/how/cop", 3)], |nth| {
        format!("Ask the teachers, number {nth}")
    });
    for name in ["co-create/1", "cop"] {
        let pages = pages(&board, &Subject::named(&board.form, name).unwrap(), 16.0 / 9.0);
        assert_eq!(pages.len(), 1);
        let sizes: Vec<f64> = pages[0].slots.iter().map(|place| place.text_size).collect();
        assert!(sizes.iter().all(|size| *size > 1.2 * SMALLEST), "{name}: {sizes:?}");
    }
}

/// What a page says, in its order.
fn said(page: &Scene) -> Vec<String> {
    page.groups.iter().filter(|group| group.role != Role::Decoration).map(|group| group.name.clone()).collect()
}

#[test]
fn a_phase_shows_its_date_and_who_and_how_of_both_ways_to_work() {
    let dated = Command::SetBlank { blank: "cop".into(), text: "15–16 April, Ghent".to_owned() };
    let board = apply(&with_notes(&[("collaboration/who/cop", 2)], |nth| format!("Group {nth}")), &dated).unwrap();
    let pages = pages(&board, &Subject::Column("cop".to_owned()), 16.0 / 9.0);
    assert_eq!(
        said(&pages[0]),
        [
            "COP · 15–16 April, Ghent",
            "Collaboration",
            "WHO",
            "Collaboration · WHO · CoP",
            "HOW",
            "Collaboration · HOW · CoP",
            "Cooperation",
            "WHO",
            "Cooperation · WHO · CoP",
            "HOW",
            "Cooperation · HOW · CoP",
        ]
    );
}

#[test]
fn pages_have_numbers_where_there_are_several() {
    let board = with_notes(&[("co-create/2", 40)], |nth| format!("{} {nth}", TEXTS[0]));
    let pages = pages(&board, &Subject::Place("co-create/2".into()), 16.0 / 9.0);
    for (nth, page) in pages.iter().enumerate() {
        let number = format!("{} of {}", nth + 1, pages.len());
        assert!(said(page).contains(&number), "{:?}", said(page));
    }
    assert!(pages.len() > 1);
}

#[test]
fn title_and_break_say_what_was_filled_in() {
    let named = Command::SetBlank { blank: "community".into(), text: "Rivers CoP".to_owned() };
    let board = apply(&Board::new(&Form::usual(), "room"), &named).unwrap();
    assert_eq!(
        said(&pages(&board, &Subject::Title, 1.5)[0]),
        ["Collaboration and cooperation", "COMMUNITY", "Rivers CoP"]
    );
    assert_eq!(said(&pages(&board, &Subject::Break("Back at 11:15".to_owned()), 1.5)[0]), ["Back at 11:15"]);
    assert_eq!(said(&pages(&board, &Subject::Black, 1.5)[0]), Vec::<String>::new());
}

fn texts(groups: &[Group], out: &mut Vec<String>) {
    for group in groups {
        out.push(group.name.clone());
        out.extend(group.items.iter().filter_map(|item| match item {
            Item::Text(text) => Some(text.lines.text.to_string()),
            Item::Box(_) | Item::Sign(_) => None,
        }));
        texts(&group.children, out);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn nothing_of_a_covered_note_is_on_a_page(board in board(), nth in 0..64_usize, aspect in 0.5..3.0_f64) {
        let slots: Vec<SlotId> = board.form.slots().map(|slot| slot.id.clone()).collect();
        let covered: HashSet<NoteId> = ["secret-1".into(), "secret-2".into()].into();
        let secret = |id: &str| Arc::new(Note { votes: 7, ..Note::new(id, "Zebra plan").with_color(NoteColor::Pink) });
        let board = slots.iter().enumerate().filter(|(at, _)| at % 7 == 0).fold(board, |board, (_, slot)| {
            board.with_notes(slot, vec![secret("secret-1"), Arc::new(Note::new("open", "Open")), secret("secret-2")])
        });
        let mut subjects = subjects(&board.form);
        subjects.extend([Subject::Page, Subject::Note("secret-1".into())]);
        let subject = &subjects[nth % subjects.len()];
        let show = StageShow { subject, area: area(aspect), covered: &covered };
        for page in stage(&BUNDLED, Style::of(Look::Light), &board, &show) {
            let groups: Vec<Group> = page.groups.iter().map(|group| (**group).clone()).collect();
            let mut said = vec![];
            texts(&groups, &mut said);
            assert!(said.iter().all(|words| !words.contains("Zebra")), "{subject}: {said:?}");
            assert!(!groups.iter().any(|group| group.children.iter().any(is_open_secret)), "{subject}");
        }
    }
}

/// Whether a covered note has its votes or its color.
fn is_open_secret(group: &Group) -> bool {
    let pink = Style::of(Look::Light).note(NoteColor::Pink).fill;
    let is_pink = |item: &Item| matches!(item, Item::Box(ground) if ground.fill == Some(pink));
    matches!(&group.role, Role::Note(id) if id.as_str().starts_with("secret"))
        && (!group.children.is_empty() || group.items.iter().any(is_pink))
}
