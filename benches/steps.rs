//! Each step from a file to a picture, for boards of 30, 300 and 3,000 notes.

#![allow(
    clippy::expect_used,
    missing_docs,
    reason = "a benchmark stops where it can't measure, and says what it measured"
)]

mod common;

use std::collections::HashSet;
use std::sync::Arc;

use copboard::app::{Action, Ids, Model, Scenes, Session, Verb, update};
use copboard::board::{Board, Form, Note, SlotId, Tone};
use copboard::edit::Selection;
use copboard::export::png::{Picture, Resolution, write};
use copboard::export::raster::{Raster, View, WHOLE};
use copboard::export::{pdf, svg};
use copboard::file::embedded::Carrier;
use copboard::find::{Filter, Query, matches, replaced};
use copboard::geom::Size;
use copboard::layout::{
    Fonts, Layouter, List, Paging, RowSetter, SubjectArea, SystemFonts, layout, place_alone, sheets,
};
use copboard::style::{Look, Style};
use copboard::tool::Direction;
use copboard::words::{Language, Words};
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

#[divan::bench(args = common::NOTES)]
fn read(bencher: Bencher<'_, '_>, notes: usize) {
    let form = common::form();
    let text = copboard::file::write(&common::board(&form, notes));
    bencher.bench(|| copboard::file::read(black_box(&text)).expect("a board"));
}

#[divan::bench(args = common::NOTES)]
fn write_ron(bencher: Bencher<'_, '_>, notes: usize) {
    let form = common::form();
    let board = common::board(&form, notes);
    bencher.bench(|| copboard::file::write(black_box(&board)));
}

/// The program on a new board, with a cell selected.
fn model() -> Model {
    let mut ids = Ids::new(1);
    let board = Board::new(&Form::usual(), &ids.name());
    let session = Session { keeps_history: true, ..Session::new(Look::Light, Language::English, ids) };
    let mut model = Model::new(board, session, Scenes::new(Arc::new(Fonts::new(SystemFonts::Never))));
    let cell = Selection::Slot("cooperation/how/cop".into());
    assert!(update(&mut model, Action::Select(cell)).len() < 2, "nothing but the journal has news of it");
    model
}

/// What can be done to many notes at once.
const VERBS: [Verb; 7] = [
    Verb::Duplicate,
    Verb::Cut,
    Verb::CopyText,
    Verb::VoteUp,
    Verb::Carry(Direction::Down),
    Verb::SelectAll,
    Verb::Undo,
];

/// A verb on all notes of a place, until the picture of it is there: 32 times the notes must not take much more than
/// 32 times as long.
#[divan::bench(args = VERBS, consts = [1000, 32_000], sample_count = 10)]
fn many_notes<const NOTES: usize>(bencher: Bencher<'_, '_>, verb: Verb) {
    let text = (0..NOTES).map(|nth| format!("What table {nth} said")).collect::<Vec<_>>().join("\n");
    let with_notes = || {
        let mut model = model();
        drop(update(&mut model, Action::Paste(text.clone())));
        assert_eq!(model.board().note_count(), NOTES);
        model
    };
    bencher.with_inputs(with_notes).bench_local_values(|mut model| {
        let effects = update(&mut model, Action::Do(verb));
        (effects, model.scene(), model)
    });
}

/// Lines that are pasted into one place, until the picture of it is there.
#[divan::bench(args = [12_500, 25_000, 50_000], sample_count = 10)]
fn paste_lines(bencher: Bencher<'_, '_>, lines: usize) {
    let text = (0..lines).map(|nth| format!("What table {nth} said about the plan")).collect::<Vec<_>>().join("\n");
    bencher.with_inputs(model).bench_local_values(|mut model| {
        let effects = update(&mut model, Action::Paste(text.clone()));
        assert_eq!(model.board().note_count(), lines, "{:?}", model.notice);
        (effects, model.scene(), model)
    });
}

/// Two words and a number of votes among all notes.
#[divan::bench(args = common::NOTES)]
fn find(bencher: Bencher<'_, '_>, notes: usize) {
    let board = common::board(&common::form(), notes);
    let words = Words::of(Language::English);
    bencher.bench(|| {
        let query = Query::read(black_box("Trénd BUDGET votes<9"), &Filter::default(), &board, words);
        matches(&board, &query)
    });
}

/// A word in place of another one in all notes that have it.
#[divan::bench(args = common::NOTES)]
fn replace(bencher: Bencher<'_, '_>, notes: usize) {
    let board = common::board(&common::form(), notes);
    bencher
        .bench(|| board.all_notes().filter_map(|(_, note)| replaced(&note.text, black_box("budget"), "cost")).count());
}

/// The rows of a list of all notes, from shaped texts, and the marks of the first dozen.
#[divan::bench(args = common::NOTES)]
fn list_of_all_notes(bencher: Bencher<'_, '_>, notes: usize) {
    let (fonts, board) = (Fonts::new(SystemFonts::Never), common::board(&common::form(), notes));
    let slots: Vec<SlotId> = board.form.slots().map(|slot| slot.id.clone()).collect();
    let (style, words) = (Style::of(Look::Light), Words::of(Language::English));
    let setter = RowSetter { fonts: &fonts, style, words, board: &board };
    drop(List::new(setter, &slots, &HashSet::new(), 300.0));
    bencher.bench(|| {
        let list = List::new(setter, &slots, &HashSet::new(), 300.0);
        list.rows.iter().take(12).map(|row| setter.row(row, 300.0)).collect::<Vec<_>>()
    });
}

/// Files of 60 MiB that ask for as much as they can, until it is known that no board is in them.
#[divan::bench(args = ["attributes", "elements", "names", "brackets", "objects", "streams"], sample_count = 3)]
fn look_for_a_board_in_60_mib(bencher: Bencher<'_, '_>, of: &str) {
    let (carrier, head, part) = match of {
        "attributes" => (Carrier::Svg, "<svg a='urn:copboard:board'><g ", "xmlns:a='' "),
        "elements" => (Carrier::Svg, "<svg a='urn:copboard:board'>", "<b/>"),
        "names" => (Carrier::Pdf, "%PDF-1.7\n1 0 obj<<", "/F 1 0 R"),
        "brackets" => (Carrier::Pdf, "%PDF-1.7\n", "1 0 obj[["),
        "objects" => (Carrier::Pdf, "%PDF-1.7\n", "1 0 obj<</F(board.ron)/EF 1 0 R>>"),
        _ => (Carrier::Pdf, "%PDF-1.7\n", "1 0 obj<<>>stream\nendstream\n"),
    };
    let file = head.to_owned() + &part.repeat((60 << 20) / part.len());
    bencher.bench(|| carrier.board_text(black_box(file.as_bytes())).is_err());
}

#[divan::bench(args = common::NOTES, sample_count = 20)]
fn layout_from_cold(bencher: Bencher<'_, '_>, notes: usize) {
    let form = common::form();
    let board = common::board(&form, notes);
    let style = Style::of(Look::Light);
    bencher.with_inputs(|| Fonts::new(SystemFonts::Never)).bench_values(|fonts| layout(&fonts, style, &board));
}

#[divan::bench(args = common::NOTES)]
fn layout_after_one_keystroke(bencher: Bencher<'_, '_>, notes: usize) {
    let form = common::form();
    let board = common::board(&form, notes);
    let style = Style::of(Look::Light);
    let fonts = Fonts::new(SystemFonts::Never);
    let mut layouter = Layouter::default();
    let slot: SlotId = "collaboration/how/cop".into();
    let before = board.notes(&slot).expect("a cell").to_vec();
    let mut typed = String::new();
    drop(layouter.layout(&fonts, style, &board));
    bencher
        .with_inputs(|| {
            // Each keystroke makes a text that was never seen, as typing does.
            typed.push(char::from(b'a' + u8::try_from(typed.len() % 26).unwrap_or(0)));
            if typed.len() > 60 {
                typed.clear();
            }
            let mut notes = before.clone();
            let changed = Note::new("typed", &format!("{typed} {}", fastrand::u32(..)));
            notes.pop();
            notes.push(Arc::new(changed));
            board.clone().with_notes(&slot, notes)
        })
        .bench_local_values(|board| layouter.layout(&fonts, style, &board));
}

/// Proportions of the form for notes of which the usual sizes hide many.
#[divan::bench(args = common::NOTES, sample_count = 20)]
fn make_room(bencher: Bencher<'_, '_>, notes: usize) {
    let form = Form::usual();
    let board = common::board(&form, notes);
    let fonts = Fonts::new(SystemFonts::Never);
    bencher.bench_local(|| copboard::layout::make_room(&fonts, black_box(&board)));
}

/// One place alone, for a canvas of 1920 × 960 points.
#[divan::bench(args = [30, 300])]
fn subject_of_one_place(bencher: Bencher<'_, '_>, notes: usize) {
    let board = common::full_place(&Form::usual(), notes);
    let (fonts, style) = (Fonts::new(SystemFonts::Never), Style::of(Look::Light));
    let place: SlotId = "collaboration/how/cop".into();
    let area = SubjectArea { size: Size::new(640.0, 320.0), smallest_text: 16.0 / 3.0 };
    bencher.bench_local(|| place_alone(&fonts, style, black_box(&board), &place, area));
}

#[divan::bench(args = common::NOTES, sample_count = 20)]
fn raster_of_a_screen(bencher: Bencher<'_, '_>, notes: usize) {
    let form = common::form();
    let scene = layout(&Fonts::new(SystemFonts::Never), Style::of(Look::Light), &common::board(&form, notes));
    let view = View { px_per_mm: 1080.0 / 297.0, origin_px: (-196, 0), width: 1920, height: 1080 };
    let mut raster = Raster::new();
    bencher.bench_local(|| raster.paint(&scene, view, None, WHOLE));
}

#[divan::bench(args = common::NOTES, sample_count = 10)]
fn png_of_a3_at_300_dpi(bencher: Bencher<'_, '_>, notes: usize) {
    let form = common::form();
    let style = Style::of(Look::Light);
    let scene = layout(&Fonts::new(SystemFonts::Never), style, &common::board(&form, notes));
    let picture = Picture::new(scene.page, Resolution::Dpi(300.0)).expect("A3");
    bencher.bench(|| {
        let mut bytes = vec![];
        write(&scene, picture, style.tone(Tone::Page), None, &mut bytes, &|_| true).expect("memory takes all");
        bytes
    });
}

#[divan::bench(args = common::NOTES, sample_count = 20)]
fn svg_of_the_page(bencher: Bencher<'_, '_>, notes: usize) {
    let form = common::form();
    let style = Style::of(Look::Light);
    let scene = layout(&Fonts::new(SystemFonts::Never), style, &common::board(&form, notes));
    let ground = style.tone(Tone::Page);
    bencher.bench(|| svg::write(&scene, scene.page, ground, "en", svg::Letters::Outlines, None));
}

#[divan::bench(args = common::NOTES, sample_count = 20)]
fn pdf_of_the_page(bencher: Bencher<'_, '_>, notes: usize) {
    let form = common::form();
    let style = Style::of(Look::Light);
    let fonts = Fonts::new(SystemFonts::Never);
    let board = common::board(&form, notes);
    let scene = layout(&fonts, style, &board);
    bencher.bench(|| {
        let sheets = sheets(&fonts, style, &board, &scene, scene.page, Paging::default()).expect("a sheet");
        pdf::write(&sheets, None, None, &|_| true).expect("a PDF")
    });
}
