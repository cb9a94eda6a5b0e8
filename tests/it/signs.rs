//! Signs say which color a note has where color does not: on the page, in the legend and in every file.

use std::sync::Arc;

use copboard::board::{Board, Form, Note, NoteColor, SlotId, Tone};
use copboard::edit::{Command, apply};
use copboard::export::Format;
use copboard::export::raster::{Raster, View, WHOLE};
use copboard::export::svg::Letters;
use copboard::geom::{Rect, contains_rect};
use copboard::layout::{Fonts, Layouter, SystemFonts, layout};
use copboard::publish::{Order, Studio};
use copboard::scene::{ColorSign, Group, Item, Role, Scene, SignItem, TextItem};
use copboard::style::{Appearance, Look, Style};

use crate::examples::example;
use crate::program::Test;
use crate::unpack::holds;

const WITH: Appearance = Appearance { look: Look::Light, has_signs: true };
const WITHOUT: Appearance = Appearance { look: Look::Light, has_signs: false };

fn scene(board: &Board, appearance: Appearance) -> Scene {
    layout(&Fonts::new(SystemFonts::Never), Style::with(appearance), board)
}

/// A board with a note of each color in a place.
fn colorful() -> Board {
    let notes = NoteColor::ALL.map(|color| Arc::new(Note::new(color.name(), "What we do").with_color(color)));
    Board::new(&Form::usual(), "b").with_notes(&SlotId::from("co-create/1"), notes.into())
}

fn notes(scene: &Scene) -> impl Iterator<Item = &Group> {
    scene.groups.iter().flat_map(|group| &group.children).filter(|group| matches!(group.role, Role::Note(_)))
}

fn sign(item: &Item) -> Option<SignItem> {
    match item {
        Item::Sign(sign) => Some(*sign),
        Item::Box(_) | Item::Text(_) => None,
    }
}

fn signs(group: &Group) -> Vec<SignItem> {
    let own = group.items.iter().filter_map(sign);
    own.chain(group.children.iter().flat_map(signs)).collect()
}

/// What a note's lines cover: from its first letter to its last, without the room above letters.
fn lines(text: &TextItem) -> impl Iterator<Item = Rect> {
    let line = f64::from(text.lines.line_height) * text.size;
    text.lines.lines[..text.shown_lines].iter().zip(0..).map(move |(ends, nth)| {
        let x = |em: f32| text.at.x + f64::from(em) * text.size;
        let y = text.at.y + f64::from(nth) * line;
        Rect::new(x(ends.x0), y + 0.1 * line, x(ends.x1), y + line)
    })
}

#[test]
fn each_note_has_one_where_they_are_wanted() {
    let board = example("full");
    let usual = Look::ALL.map(|look| scene(&board, look.into()));
    let found = usual.each_ref().map(|scene| notes(scene).flat_map(signs).count());
    let count = notes(&usual[0]).count();
    assert!(count > 50);
    assert_eq!(found, [0, 0, count], "light, dark, print");
    assert_eq!(notes(&scene(&board, WITH)).flat_map(signs).count(), count);
}

#[test]
fn they_cost_no_room_and_lie_over_nothing() {
    for name in ["full", "overfull", "sparse"] {
        let board = example(name);
        let (with, without) = (scene(&board, WITH), scene(&board, WITHOUT));
        let places = |scene: &Scene| {
            let texts = notes(scene).flat_map(|note| &note.items).filter_map(|item| match item {
                Item::Text(text) => Some((text.at, text.size, text.lines.breaks(), text.shown_lines)),
                Item::Box(_) | Item::Sign(_) => None,
            });
            (texts.collect::<Vec<_>>(), notes(scene).map(|note| note.bounds).collect::<Vec<_>>())
        };
        assert_eq!(places(&with), places(&without), "{name}");
        let mut large = 0;
        for note in notes(&with).filter(|note| !note.items.is_empty()) {
            let [sign] = signs(note)[..] else { panic!("{name}: {} has not one sign", note.name) };
            assert!(contains_rect(note.bounds, sign.rect), "{name}: the sign of {:?} is beyond its edge", note.name);
            let texts = note.items.iter().filter_map(|item| match item {
                Item::Text(text) => Some(text),
                Item::Box(_) | Item::Sign(_) => None,
            });
            for text in texts {
                for line in lines(text) {
                    assert!(!sign.rect.overlaps(line), "{name}: the sign of {:?} lies over letters", note.name);
                }
                large += usize::from(sign.rect.width() > 0.45 * text.size);
            }
            assert!(note.votes_area().is_none_or(|votes| !sign.rect.overlaps(votes)), "{name}: {:?}", note.name);
        }
        assert!(large * 10 >= notes(&with).count() * 9, "{name}: only {large} are as large as can be");
    }
}

#[test]
fn a_note_without_any_room_has_its_sign_beside_its_letters() {
    let note = |text: &str| vec![Arc::new(Note::new("n", text).with_color(NoteColor::Green))];
    let board = |text: &str| Board::new(&Form::usual(), "b").with_notes(&SlotId::from("co-create/1"), note(text));
    for text in ["m".repeat(3000), "ש".repeat(3000)] {
        let scene = scene(&board(&text), WITH);
        let note = notes(&scene).next().unwrap();
        let [sign] = signs(note)[..] else { panic!("not one sign") };
        let Item::Text(words) = &note.items[1] else { panic!("no text") };
        let covered = lines(words).reduce(|all, line| all.union(line)).unwrap();
        assert!(!sign.rect.overlaps(covered) && contains_rect(note.bounds, sign.rect));
        assert!(sign.rect.width() > 0.25 * words.size, "{}", sign.rect.width() / words.size);
        assert_eq!(sign.rect.center().x < note.bounds.center().x, words.lines.rtl, "where lines end");
    }
}

#[test]
fn note_and_legend_have_the_same_one_and_no_two_colors_do() {
    let scene = scene(&colorful(), WITH);
    let of_notes: Vec<ColorSign> = notes(&scene).flat_map(signs).map(|sign| sign.sign).collect();
    let legend = scene.groups.iter().find(|group| group.role == Role::Paragraph && !signs(group).is_empty());
    let of_legend: Vec<ColorSign> = signs(legend.unwrap()).iter().map(|sign| sign.sign).collect();
    assert_eq!(of_notes, of_legend);
    for (nth, sign) in of_notes.iter().enumerate() {
        assert!(!of_notes[..nth].contains(sign), "{sign:?}");
    }
}

#[test]
fn they_are_told_apart_where_they_are_tiny() {
    const SIDE: u16 = 8;
    let (black, white) = (Style::of(Look::Print).tone(Tone::Ink), Style::of(Look::Print).tone(Tone::Page));
    let drawn = NoteColor::ALL.map(|color| {
        let rect = Rect::new(1.0, 1.0, f64::from(SIDE) - 1.0, f64::from(SIDE) - 1.0);
        let sign = Item::Sign(SignItem { sign: color.into(), rect, color: black });
        let group = Group::decoration(rect, vec![sign]);
        let view = View { px_per_mm: 1.0, origin_px: (0, 0), width: SIDE, height: SIDE };
        let pixels = Raster::new().paint_groups(std::iter::once(&group), view, Some(white), WHOLE);
        pixels.data().iter().map(|pixel| f64::from(pixel.r) / 255.0).collect::<Vec<f64>>()
    });
    for (nth, one) in drawn.iter().enumerate() {
        let ink = one.iter().map(|pixel| 1.0 - pixel).sum::<f64>();
        assert!((12.0..32.0).contains(&ink), "{:?} has the ink of {ink:.1} pixels", NoteColor::ALL[nth]);
        for (other_nth, other) in drawn[..nth].iter().enumerate() {
            let apart: f64 = one.iter().zip(other).map(|(a, b)| (a - b).abs()).sum();
            assert!(apart >= 6.0, "{:?} and {:?}: {apart:.1}", NoteColor::ALL[nth], NoteColor::ALL[other_nth]);
        }
    }
}

#[test]
fn a_board_laid_out_again_has_what_is_wanted_now() {
    let (fonts, board, mut layouter) = (Fonts::new(SystemFonts::Never), colorful(), Layouter::default());
    let mut count = |appearance| {
        let scene = layouter.layout(&fonts, Style::with(appearance), &board);
        scene.groups.iter().map(|group| signs(group).len()).sum::<usize>()
    };
    assert_eq!([WITHOUT, WITH, WITHOUT].map(&mut count), [0, 12, 0], "six notes, and six in the legend");
}

#[test]
fn what_a_color_stands_for_follows_its_new_caption() {
    let (fonts, board, mut layouter) = (Fonts::new(SystemFonts::Never), colorful(), Layouter::default());
    let mut captions = |board: &Board| {
        let scene = layouter.layout(&fonts, Style::with(WITHOUT), board);
        let all = notes(&scene).flat_map(|note| &note.children).filter(|group| group.role == Role::Caption);
        all.map(|group| group.name.clone()).collect::<Vec<_>>()
    };
    let before = captions(&board);
    let renamed = Command::RenameColor { color: NoteColor::Pink, caption: "Dilemma".to_owned() };
    let after = captions(&apply(&board, &renamed).unwrap());
    assert_eq!(before.len(), 6);
    assert_eq!(after[3], "Dilemma");
    assert_eq!((&before[..3], &before[4..]), (&after[..3], &after[4..]));
}

/// What an SVG says of the colors of its notes, and how many of them have a sign.
fn captions(svg: &str) -> (Vec<String>, usize) {
    let document = roxmltree::Document::parse(svg).unwrap();
    let notes = document.descendants().filter(|node| node.attribute("role") == Some("listitem"));
    let (mut captions, mut signs) = (vec![], 0);
    for note in notes {
        let Some(caption) = note.children().find(|child| child.attribute("role") == Some("img")) else { continue };
        let title = caption.children().find(|child| child.has_tag_name("title"));
        captions.push(title.and_then(|title| title.text()).unwrap().to_owned());
        signs += caption.children().filter(|child| child.has_tag_name("path")).count();
    }
    (captions, signs)
}

#[test]
fn svg_says_what_each_color_stands_for_with_signs_or_without() {
    let renamed = Command::RenameColor { color: NoteColor::Pink, caption: "Dilemma & <doubt>".to_owned() };
    let board = apply(&colorful(), &renamed).unwrap();
    for (has_signs, letters) in [(true, Letters::Outlines), (true, Letters::Text), (false, Letters::Text)] {
        let order = Order { signs: Some(has_signs), letters, ..Order::usual(Format::Svg) };
        let studio = Studio { fonts: &Fonts::new(SystemFonts::Never), board: &board };
        let svg = String::from_utf8(studio.publish(&order, &|_| true).unwrap().bytes).unwrap();
        let (captions, signs) = captions(&svg);
        assert_eq!((captions.len(), signs), (6, if has_signs { 6 } else { 0 }));
        assert_eq!(captions[3], "Dilemma & <doubt>");
        let legend = captions.join(" · ");
        let document = roxmltree::Document::parse(&svg).unwrap();
        let says = |node: roxmltree::Node<'_, '_>| {
            let words: String =
                node.descendants().filter(roxmltree::Node::is_text).filter_map(|node| node.text()).collect();
            words == legend || captions.iter().all(|caption| words.contains(caption)) && node.has_tag_name("g")
        };
        assert!(document.descendants().any(says), "the legend says {legend}");
    }
}

#[test]
fn pdf_says_what_each_color_stands_for_with_signs_or_without() {
    let renamed = Command::RenameColor { color: NoteColor::Pink, caption: "Dilemma".to_owned() };
    let board = apply(&colorful(), &renamed).unwrap();
    for signs in [true, false] {
        let studio = Studio { fonts: &Fonts::new(SystemFonts::Never), board: &board };
        let order = Order { signs: Some(signs), ..Order::usual(Format::Pdf) };
        let pdf = studio.publish(&order, &|_| true).unwrap().bytes;
        assert!(holds(&pdf, "/Alt(Dilemma)"), "signs: {signs}");
        assert!(!holds(&pdf, "/Alt(Dilemmas)"));
    }
}

#[test]
fn the_command_line_shows_them_as_it_is_told() {
    let signs = |options: &str| {
        let line = format!("export board.ron --to board.svg {options}");
        let svg = Test::with_example("full").args(&line).success().read("board.svg");
        captions(&String::from_utf8(svg).unwrap()).1
    };
    let without = ["", "--theme dark", "--signs=no", "--theme print --signs=no"].map(signs);
    assert_eq!(without, [0; 4]);
    let with = ["--signs", "--theme dark --signs=yes", "--theme print"].map(signs);
    assert!(with[0] > 50 && with.iter().all(|count| *count == with[0]), "{with:?}");
}
