//! The legend says what the colors on the page stand for, and no more.

use std::sync::Arc;

use copboard::board::{Board, Form, Note, NoteColor, Shape, SlotId};
use copboard::edit::{Command, apply};
use copboard::file;
use copboard::geom::Rect;
use copboard::layout::{Fonts, Layouter, SystemFonts, layout};
use copboard::scene::{Group, Item, Role, Scene};
use copboard::style::{Look, Style};

/// A board with a note in each of the colors in a slot, and captions of them.
fn board(slot: &str, colors: &[(NoteColor, &str)]) -> Board {
    let notes = colors.iter().enumerate();
    let notes = notes.map(|(nth, (color, _))| Arc::new(Note::new(format!("n{nth}").as_str(), "x").with_color(*color)));
    let mut board = Board::new(&Form::usual(), "b").with_notes(&SlotId::from(slot), notes.collect());
    for (color, caption) in colors {
        board = apply(&board, &Command::RenameColor { color: *color, caption: (*caption).to_owned() }).unwrap();
    }
    board
}

fn scene(board: &Board) -> Scene {
    layout(&Fonts::new(SystemFonts::WhenNeeded), Style::of(Look::Light), board)
}

/// The legend of a board, if it has one.
fn legend(board: &Board) -> Option<Group> {
    let area: Rect = board.form.legend.as_ref().unwrap().area.into();
    let scene = scene(board);
    scene
        .groups
        .iter()
        .find(|group| group.bounds == area && group.role == Role::Paragraph)
        .map(|group| (**group).clone())
}

/// Where each caption is, and each square.
fn places(legend: &Group) -> (Vec<Rect>, Vec<Rect>) {
    let texts = legend.items.iter().filter_map(|item| match item {
        Item::Text(text) => {
            let line = &text.lines.lines[0];
            let (x0, x1) = (f64::from(line.x0) * text.size, f64::from(line.x1) * text.size);
            Some(Rect::new(text.at.x + x0, text.at.y, text.at.x + x1, text.at.y + text.size * 1.5))
        }
        Item::Box(_) | Item::Sign(_) => None,
    });
    let squares = legend.children.iter().flat_map(|group| &group.items).filter_map(|item| match item {
        Item::Box(square) => Some(square.rect),
        Item::Text(_) | Item::Sign(_) => None,
    });
    (texts.collect(), squares.collect())
}

fn assert_inside(board: &Board, what: &str) {
    let legend = legend(board).unwrap();
    let (texts, squares) = places(&legend);
    let room = legend.bounds.inflate(0.1, 0.1);
    for rect in texts.iter().chain(&squares) {
        assert_eq!(rect.union(room), room, "{what}: {rect:?} is outside {room:?}");
    }
    for (nth, text) in texts.iter().enumerate() {
        assert!(squares.iter().all(|square| square.intersect(*text).is_zero_area()), "{what}");
        assert!(texts[nth + 1..].iter().all(|other| other.intersect(*text).is_zero_area()), "{what}");
    }
}

#[test]
fn it_has_the_colors_that_are_used_on_the_page() {
    let colors = [(NoteColor::Pink, "Risk"), (NoteColor::Blue, "Who")];
    assert_eq!(legend(&board("co-create/1", &colors)).unwrap().name, "Who · Risk");
    assert!(legend(&board("parking", &colors)).is_none(), "what stays off the page needs none");
    assert!(legend(&Board::new(&Form::usual(), "b")).is_none());
    assert_eq!(places(&legend(&board("co-create/1", &colors)).unwrap()).1.len(), 2);
}

#[test]
fn it_can_be_turned_off_and_the_file_says_so() {
    let on = board("co-create/1", &[(NoteColor::Pink, "Risk")]);
    assert!(!file::write(&on).contains("legend"));
    let off = apply(&on, &Command::ShowLegend(false)).unwrap();
    assert!(legend(&off).is_none());
    let text = file::write(&off);
    assert!(text.contains("\n    legend: false,\n"), "{text}");
    let again = file::read(&text).unwrap();
    assert_eq!((&again.board, again.remarks.len()), (&off, 0));
    assert_eq!(file::read(&file::write(&on)).unwrap().board, on);
}

#[test]
fn captions_of_any_length_have_room() {
    for length in [1, 5, 12, 40] {
        let caption = "A caption of many words that goes on and on"[..length].to_owned();
        let captions: Vec<String> = (0..6).map(|nth| format!("{nth}{caption}")).collect();
        let colors: Vec<_> = NoteColor::ALL.into_iter().zip(captions.iter().map(String::as_str)).collect();
        assert_inside(&board("co-create/1", &colors), &caption);
    }
    let large = board("co-create/1", &[(NoteColor::Blue, "Who"), (NoteColor::Pink, "Risk")]);
    let large = large.reshaped(&Shape { doublings: 2, ..Shape::default() });
    assert_inside(&large, "on a larger page");
    let text = places(&legend(&large).unwrap()).0[0];
    assert!(text.y1 > large.form.printed().page.1, "it lies at the foot of the larger page: {text:?}");
    let word = "W".repeat(40);
    let colors: Vec<_> = NoteColor::ALL.into_iter().map(|color| (color, word.as_str())).collect();
    assert_inside(&board("co-create/1", &colors), "long words");
}

#[test]
fn a_caption_that_is_cut_says_so_and_the_short_ones_are_whole() {
    let (short, long) = ("Who does it", "What the whole group has to decide together before the year ends. ".repeat(3));
    let captions: Vec<&str> = (0..6).map(|nth| if nth % 2 == 0 { short } else { long.trim_end() }).collect();
    let colors: Vec<_> = NoteColor::ALL.into_iter().zip(captions.iter().copied()).collect();
    let board = board("co-create/1", &colors);
    assert_inside(&board, "long captions");
    let legend = legend(&board).unwrap();
    let shown = legend.items.iter().filter_map(|item| match item {
        Item::Text(text) => {
            assert_eq!((text.shown_lines, text.lines.lines.len()), (1, 1), "one line has all of it");
            Some(text.lines.text.to_string())
        }
        Item::Box(_) | Item::Sign(_) => None,
    });
    for (shown, caption) in shown.zip(captions) {
        match shown.strip_suffix('…') {
            Some(start) => assert!(caption.starts_with(start) && start.len() > 20 && caption == long.trim_end()),
            None => assert_eq!(shown, caption),
        }
    }
    assert!(legend.name.contains(long.trim_end()), "a reader hears all of it");
}

#[test]
fn it_goes_with_the_form_from_one_size_to_the_next() {
    let small = board("co-create/1", &[(NoteColor::Blue, "Who"), (NoteColor::Pink, "Risk")]);
    let large = small.clone().reshaped(&Shape { doublings: 2, ..Shape::default() });
    let (fonts, style, mut layouter) = (Fonts::new(SystemFonts::Never), Style::of(Look::Light), Layouter::default());
    let mut drawn = |board: &Board| {
        let scene = layouter.layout(&fonts, style, board);
        let words = scene.groups.iter().find(|group| group.name.contains("Who")).map(|group| group.bounds);
        words.unwrap()
    };
    let (before, now) = (drawn(&small), drawn(&large));
    assert!(now.y0 > before.y1 && now.y0 > small.form.page.1, "{before:?}, then {now:?}");
    assert_eq!(drawn(&small), before);
}

#[test]
fn it_runs_as_its_captions_are_read() {
    let order = |captions: [&str; 2]| {
        let colors = [(NoteColor::Yellow, captions[0]), (NoteColor::Blue, captions[1])];
        let (texts, squares) = places(&legend(&board("co-create/1", &colors)).unwrap());
        let mut all: Vec<_> = texts.iter().map(|rect| (rect.x0, "text")).collect();
        all.extend(squares.iter().map(|rect| (rect.x0, "square")));
        all.sort_by(|a, b| a.0.total_cmp(&b.0));
        all.into_iter().map(|(_, name)| name).collect::<Vec<_>>()
    };
    assert_eq!(order(["Idea", "Person"]), ["square", "text", "square", "text"]);
    assert_eq!(order(["فكرة", "شخص"]), ["text", "square", "text", "square"]);
}
