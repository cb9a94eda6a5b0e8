//! SVG as other programs read and paint it.

use std::sync::Arc;

use copboard::board::{Board, Form, Note, NoteColor, NoteId, SlotId};
use copboard::export::Format;
use copboard::export::raster::{Raster, View, WHOLE};
use copboard::export::svg::Letters;
use copboard::layout::{Fonts, SystemFonts};
use copboard::publish::{Order, Part, Studio};
use copboard::scene::Scene;
use copboard::style::{Look, Style};
use proptest::prelude::*;
use resvg::{tiny_skia, usvg};
use roxmltree::{Document, Node};

use crate::alike::{Grey, check_alike};
use crate::boards::board;
use crate::examples::{example, scene};

fn svg(board: &Board, order: &Order, system: SystemFonts) -> String {
    let fonts = Fonts::new(system);
    let studio = Studio { fonts: &fonts, board };
    String::from_utf8(studio.publish(order, &|_| true).unwrap().bytes).unwrap()
}

fn order(letters: Letters) -> Order {
    Order { letters, ..Order::usual(Format::Svg) }
}

/// What a reader is told: text, and titles of what has none, in order.
fn said(node: Node<'_, '_>, out: &mut Vec<String>) {
    for child in node.children() {
        if child.attribute("aria-hidden") == Some("true") || child.has_tag_name("metadata") {
            continue;
        }
        match child.tag_name().name() {
            "title" | "text" => {
                out.push(child.descendants().filter(Node::is_text).filter_map(|text| text.text()).collect());
            }
            _ => said(child, out),
        }
    }
}

fn words(svg: &str) -> Vec<String> {
    let document = Document::parse(svg).unwrap();
    let mut words = vec![];
    said(document.root_element(), &mut words);
    words
}

/// A text as XML may hold it, without line ends, which pictures choose themselves.
fn plain(text: &str) -> String {
    let text = text.replace(['\u{fffe}', '\u{ffff}'], "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The notes of the page, in reading order.
fn notes(board: &Board) -> Vec<String> {
    let form = Form::usual();
    let slots = form.slots().filter(|slot| !slot.beside);
    let notes = slots.flat_map(|slot| board.notes(&slot.id).unwrap().iter());
    notes.map(|note| plain(&note.text)).filter(|text| !text.is_empty()).collect()
}

/// The notes among what was said: each has to be there in order, and as often as it is on the board.
fn check_notes(said: &[String], board: &Board, what: &str) {
    let said: Vec<String> = said.iter().map(|text| plain(text)).collect();
    let notes = notes(board);
    let mut rest = said.iter();
    for note in &notes {
        assert!(rest.any(|text| text == note), "{what}: {note:?} is missing, or not in order");
    }
    for note in &notes {
        let count = |texts: &[String]| texts.iter().filter(|text| *text == note).count();
        let printed = words(&svg(&Board::new(&Form::usual(), "x"), &order(Letters::Text), SystemFonts::Never));
        let also_printed = printed.iter().filter(|text| plain(text) == *note).count();
        assert!(count(&said) <= count(&notes) + also_printed + blanks(board, note), "{what}: {note:?} is said twice");
    }
}

/// How often a text may be said in blanks, in the legend, and as what the color of a note stands for.
fn blanks(board: &Board, note: &str) -> usize {
    let captions = NoteColor::ALL.into_iter().map(|color| board.caption(color));
    let of_notes = board.slots().flat_map(|(_, notes)| notes.iter()).map(|note| board.caption(note.color));
    board.blanks.values().map(String::as_str).chain(captions).chain(of_notes).filter(|text| plain(text) == note).count()
}

#[test]
fn every_note_is_said_once_in_order() {
    for name in ["empty", "sparse", "full", "overfull"] {
        for letters in [Letters::Outlines, Letters::Text] {
            let board = example(name);
            check_notes(&words(&svg(&board, &order(letters), SystemFonts::WhenNeeded)), &board, name);
        }
    }
}

#[test]
fn another_painter_shows_the_same_picture() {
    for (name, look) in [("full", Look::Light), ("overfull", Look::Dark), ("sparse", Look::Print)] {
        let board = example(name);
        let text = svg(&board, &Order { look, ..order(Letters::Outlines) }, SystemFonts::Never);
        let (ours, theirs) = painted_twice(&scene(&board, look), &text, look);
        check_alike(&ours, &theirs, name);
    }
}

/// A page as we paint its scene, and as another painter paints its SVG.
pub(crate) fn painted_twice(scene: &Scene, svg: &str, look: Look) -> (Grey, Grey) {
    const SCALE: f32 = 6.0;
    let tree = usvg::Tree::from_str(svg, &usvg::Options::default()).unwrap();
    let mut theirs = tiny_skia::Pixmap::new(2520, 1782).unwrap();
    let scale = 2520.0 / tree.size().width();
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut theirs.as_mut());
    let view = View { px_per_mm: SCALE.into(), origin_px: (0, 0), width: 2520, height: 1782 };
    let ground = Style::of(look).tone(copboard::board::Tone::Page);
    let ours = Raster::new().paint(scene, view, Some(ground), WHOLE);
    (Grey::new(2520, 1782, 4, ours.data_as_u8_slice()), Grey::new(2520, 1782, 4, theirs.data()))
}

#[test]
fn it_names_no_other_place_and_runs_nothing() {
    let texts =
        ["<script>alert(1)</script>", "</title></svg><script/>", "]]>&lt;", "javascript:x", "http://x \" onload='y'"];
    let note = |(nth, text): (usize, &&str)| Arc::new(Note::new(NoteId::from(nth.to_string().as_str()), text));
    let notes = texts.iter().enumerate().map(note).collect();
    let board = example("overfull").with_notes(&SlotId::from("co-create/4"), notes);
    for letters in [Letters::Outlines, Letters::Text] {
        let text = svg(&board, &Order { board_inside: true, ..order(letters) }, SystemFonts::WhenNeeded);
        let document = Document::parse(&text).unwrap();
        for node in document.descendants().filter(Node::is_element) {
            let name = node.tag_name().name();
            let known = ["svg", "title", "metadata", "board", "rect", "g", "path", "text", "tspan", "image"];
            assert!(known.contains(&name), "{name}");
            for attribute in node.attributes() {
                assert!(!attribute.name().starts_with("on"), "{attribute:?}");
                let is_picture = name == "image" && attribute.value().starts_with("data:image/png;base64,");
                assert!(attribute.name() != "href" || is_picture, "{attribute:?}");
                assert!(!attribute.value().contains("url("), "{attribute:?}");
            }
        }
        check_notes(&words(&text), &board, "payloads");
    }
}

#[test]
fn a_part_has_its_own_size() {
    let order = Order { part: Part::Named("grid".to_owned()), ..order(Letters::Outlines) };
    let text = svg(&example("full"), &order, SystemFonts::Never);
    let document = Document::parse(&text).unwrap();
    let root = document.root_element();
    let seen = ["width", "height", "viewBox"].map(|name| root.attribute(name).unwrap());
    assert_eq!(seen, ["276mm", "173mm", "135.5 59.5 276 173"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_board_is_said_whole(board in board(), is_text: bool) {
        let letters = if is_text { Letters::Text } else { Letters::Outlines };
        check_notes(&words(&svg(&board, &order(letters), SystemFonts::Never)), &board, "random");
    }
}
