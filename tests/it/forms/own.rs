//! A board on a person's own form: layout, every export, the command line, the journal, versions and pictures.

use std::sync::Arc;
use std::time::Duration;

use copboard::board::{Axis, BlankId, Board, Form, NoteColor, Shape, SlotId};
use copboard::edit::{Command, apply};
use copboard::file::embedded::Carrier;
use copboard::file::history::Kind;
use copboard::file::journal::{End, Journal, RealDisk, Start, leftovers};
use copboard::file::{read, read_carried, salvage, store, write};
use copboard::layout::{Fonts, SystemFonts, layout};
use copboard::style::{Look, Style};

use super::{retro, retro_board, retro_text, said};
use crate::program::Test;

#[test]
fn its_grid_gives_slots_and_cells() {
    let form = retro();
    let slots: Vec<&SlotId> = form.slots().map(|slot| &slot.id).collect();
    assert_eq!(slots.len(), 13);
    assert_eq!(
        (slots[0].as_str(), slots[11].as_str(), slots[12].as_str()),
        ("people/start", "results/thanks", "later")
    );
    let first = form.slot(slots[0]).unwrap();
    assert_eq!((form.slot_name("de", first).as_str(), first.color), ("Menschen · ANFANGEN", NoteColor::Green));
    let cells = form.slots().filter_map(|slot| slot.cell).map(|cell| (cell.row, cell.column));
    let expected = (1..=3).flat_map(|row| (1..=4).map(move |column| (row, column)));
    assert!(cells.eq(expected));
    assert_eq!((form.title("en"), form.area_name("de", "table")), ("How did it go?", "Alles auf einmal"));
}

#[test]
fn every_note_and_blank_is_on_its_page_in_every_look() {
    let board = retro_board();
    for look in Look::ALL {
        let scene = layout(&Fonts::new(SystemFonts::Never), Style::of(look), &board);
        assert_eq!((scene.page.width(), scene.page.height(), scene.world), (297.0, 210.0, scene.page));
        assert_eq!((scene.slots.len(), scene.blanks.len(), scene.overflows()), (13, 2, vec![]));
        assert_eq!(scene.title(scene.page), "How did it go? · the team");
        for (_, note) in board.all_notes() {
            let (slot, place) = scene.note(&note.id).unwrap();
            assert!(slot.area.contains(place.rect.center()));
        }
    }
}

#[test]
fn a_board_takes_its_form_along_and_comes_back_the_same() {
    let board = retro_board();
    let text = write(&board);
    assert!(text.contains("\n    form: (\n    id: \"retro\",\n"), "{text}");
    let reading = read(&text).unwrap();
    assert_eq!((&reading.board, reading.remarks.len(), reading.is_read_only()), (&board, 0, false));
    assert_eq!(write(&reading.board), text);
    let mut other = board.clone();
    other.form = Arc::new(Form::own(&retro_text().replace("How did it go?", "Well?")).unwrap());
    assert_ne!(board, other, "another form of the same name");
}

#[test]
fn it_is_divided_anew_and_enlarged_and_comes_back_the_same() {
    let form = retro();
    let found: Vec<(Axis, usize)> = form.divisions().iter().map(|all| (all.axis, all.parts.len())).collect();
    assert_eq!(found, [(Axis::Across, 4), (Axis::Down, 3)]);
    let mut shape = Shape { doublings: 1, ..Shape::default() };
    for division in form.divisions() {
        let mut sizes = division.sizes();
        sizes[1] *= 1.5;
        shape = shape.with_sizes(division, &division.settled(&sizes));
    }
    let board = retro_board().reshaped(&shape);
    assert_eq!(board.form.size_name(1), "A3");
    let reading = read(&write(&board)).unwrap();
    assert_eq!((&reading.board, reading.remarks.len()), (&board, 0));
    let scene = layout(&Fonts::new(SystemFonts::Never), Style::of(Look::Light), &board);
    assert_eq!(scene.overflows(), []);
    let width = |slot: &str| scene.slot(&slot.into()).unwrap().area.width();
    assert!(width("people/stop") > 1.3 * width("people/start"), "{} {}", width("people/stop"), width("people/start"));
}

#[test]
fn captions_names_and_blanks_are_the_forms_own() {
    let board = retro_board();
    assert_eq!(board.suggested_name(), Some("the team"));
    assert_eq!((board.caption(NoteColor::Green), board.caption(NoteColor::Blue)), ("Praise", "blue"));
    let usual = Command::RenameColor { color: NoteColor::Green, caption: "Praise".to_owned() };
    assert_eq!(apply(&board, &usual).unwrap(), board);
    let text = Command::SetBlank { blank: BlankId::from("next"), text: "May".to_owned() };
    assert_eq!(apply(&board, &text).unwrap().blank(&BlankId::from("next")), "May");
    let strange = write(&board).replace("\"later\": [", "\"gone\": [");
    let reading = read(&strange).unwrap();
    assert_eq!(
        reading.remarks[0].to_string(),
        "This board has no place called “gone”, so its note is now in “For another day”"
    );
}

#[test]
fn every_export_has_every_note() {
    let board = retro_board();
    let ran = Test::new().file("board.ron", &write(&board)).args("export board.ron --all out").success();
    assert_eq!(ran.files_in("out").len(), 13);
    let slots: Vec<SlotId> = board.form.slots().map(|slot| slot.id.clone()).collect();
    for ending in ["html", "md", "txt", "csv", "json"] {
        let text = String::from_utf8(ran.read(&format!("out/board.{ending}"))).unwrap();
        for slot in &slots {
            assert!(text.contains(&said(slot)), "{ending} lacks {slot}");
        }
        for blank in board.blanks.values().filter(|_| ending != "csv") {
            assert!(text.contains(blank.as_str()), "{ending} lacks {blank}");
        }
    }
    let table = String::from_utf8(ran.read("out/board.grid.csv")).unwrap();
    assert_eq!(table.lines().count(), 4, "{table}");
    let rows = String::from_utf8(ran.read("out/board.csv")).unwrap();
    assert!(rows.contains("\nTools,,STOP,1,said in tools stop,"), "{rows}");
    let plain = String::from_utf8(ran.read("out/board.txt")).unwrap();
    assert!(plain.contains("\nTools · STOP\n"), "{plain}");
    for binary in ["png", "jpg", "webp", "pdf", "svg", "docx", "xlsx"] {
        assert!(ran.read(&format!("out/board.{binary}")).len() > 1000, "{binary}");
    }
}

#[test]
fn parts_of_it_are_exported_by_their_own_names() {
    let text = write(&retro_board());
    let test = || Test::new().file("board.ron", &text);
    test().args("export board.ron --to a.png --area table").success();
    let ran = test().args("export board.ron --to a.md --area tools/stop").success();
    let cell = String::from_utf8(ran.read("a.md")).unwrap();
    assert!(cell.contains("said in tools stop") && !cell.contains("said in tools start"), "{cell}");
    test().args("export board.ron --to a.png --area grid").stderr("copboard: The board has no area called “grid”. It has: board, table, people/start, people/stop, people/go-on, people/thanks, tools/start, tools/stop, tools/go-on, tools/thanks, results/start, results/stop, results/go-on, results/thanks, later.").failure();
}

#[test]
fn the_command_line_makes_boards_of_it() {
    let test = || Test::new().file("mine.ron", &retro_text());
    let ran = test().args("new board.ron --form mine.ron").success();
    let text = String::from_utf8(ran.read("board.ron")).unwrap();
    let board = read(&text).unwrap().board;
    assert_eq!((board.form, board.id.len()), (retro(), 10));
    Test::new().file("board.ron", &text).args("print-blank board.ron --to blank.pdf").success();
    test().args("check mine.ron").stdout("mine.ron: form “How did it go?” with 13 slots\n").success();
    test().args("new board.ron --form gone").stderr("copboard: There is no form “gone”. Use the file of your own form or one of: collaboration-and-cooperation.").failure();
    test()
        .args("new board.ron --form gone.ron")
        .stderr("copboard: Couldn't find gone.ron. Check the name or choose another file.")
        .failure();
}

#[test]
fn pictures_carry_it_inside() {
    let board = retro_board();
    let formats = [("png", Carrier::Png), ("pdf", Carrier::Pdf), ("svg", Carrier::Svg)];
    for (ending, carrier) in formats {
        let line = format!("export board.ron --to a.{ending} --board-inside");
        let ran = Test::new().file("board.ron", &write(&board)).args(&line).success();
        assert_eq!(read_carried(carrier, &ran.read(&format!("a.{ending}"))).unwrap().board, board, "{ending}");
    }
}

#[test]
fn earlier_versions_keep_it() {
    let (board, folder) = (retro_board(), tempfile::tempdir().unwrap());
    let shelf = store::Shelf { history: folder.path(), file: None };
    let kept = store::keep(shelf, &board, &write(&board), 1, Kind::Saved).unwrap().unwrap();
    assert_eq!(store::read_kept(shelf, &board.id, &kept).unwrap().board, board);
}

#[test]
fn a_damaged_file_gives_every_whole_note_on_its_own_form() {
    let board = retro_board();
    let text = write(&board);
    for (from, to) in [("\"said in tools stop\"", "\"said in tools stop"), ("    slots: {\n", "    slots {\n")] {
        let damaged = text.replacen(from, to, 1);
        assert!(read(&damaged).is_err(), "{to}");
        let salvaged = salvage(damaged.as_bytes()).unwrap();
        assert_eq!(salvaged.reading.board.form, board.form, "{to}");
        assert!(salvaged.reading.board.note_count() >= 12, "{to}");
    }
    // Of a form that is cut off, a plain page takes its place: every note stays where it was.
    let at = text.find("        Grid((").unwrap();
    let salvaged = salvage(&text.as_bytes()[..at]).unwrap();
    assert!(salvaged.reading.is_read_only());
    let slots = |board: &Board| board.slots().map(|(slot, notes)| (slot.clone(), notes.clone())).collect::<Vec<_>>();
    assert_eq!(slots(&salvaged.reading.board), slots(&board));
}

#[test]
fn a_folder_of_forms_is_listed_with_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("b.ron"), retro_text()).unwrap();
    std::fs::write(folder.path().join("a.ron"), "(id: 3)").unwrap();
    std::fs::write(folder.path().join("notes.txt"), "no form").unwrap();
    let found = store::forms(folder.path());
    let names: Vec<_> = found.iter().map(|form| (form.id(), form.title("de"))).collect();
    assert_eq!(names, [(None, "a".to_owned()), (Some("retro"), "Wie war es?".to_owned())]);
    let error = found[0].form.as_ref().unwrap_err().message();
    assert!(copboard::words::Words::english().say(&error).contains("a.ron: Line 1, column 6"));
    assert!(store::forms(&folder.path().join("gone")).is_empty());
}

#[test]
fn a_crash_gives_it_back_from_the_journal() {
    let (board, folder) = (retro_board(), tempfile::tempdir().unwrap());
    let journal = Journal::new(folder.path().to_owned(), Box::new(RealDisk), || {});
    let (session, empty) = ("session".to_owned(), Board::new(&board.form, &board.id));
    journal.begin(Start { session, board: empty, path: None }, End::Clean);
    journal.edit(board.clone());
    assert!(journal.flush(Duration::from_secs(20)));
    drop(journal);
    let found = leftovers(folder.path());
    assert_eq!((found.len(), found[0].board()), (1, &board));
}
