//! Reference pictures: what the boards look like, made without window, graphics card or system fonts.
//!
//! `UPDATE_PICTURES=1 cargo test` writes them anew; look at each before it is committed.

use std::fs;

use copboard::board::Tone;
use copboard::export::png::{self, Picture, Resolution};
use copboard::layout::{Fonts, SystemFonts, layout};
use copboard::style::{Look, Style};
use image::RgbaImage;

use crate::examples::{example, repository, scene};

/// Width of the pictures in pixels.
const WIDTH: u32 = 1000;

/// Two pixels are the same if no channel differs by more, and two pictures if at most one pixel in so
/// many differs: processors round differently.
const SAME_LEVELS: u8 = 8;
const ONE_IN: usize = 1_000;

#[test]
fn the_empty_board_in_light() {
    check("empty", Look::Light);
}

#[test]
fn the_sparse_board_in_light() {
    check("sparse", Look::Light);
}

#[test]
fn the_full_board_in_light() {
    check("full", Look::Light);
}

#[test]
fn the_full_board_in_dark() {
    check("full", Look::Dark);
}

#[test]
fn the_full_board_in_print() {
    check("full", Look::Print);
}

#[test]
fn the_overfull_board_in_light() {
    check("overfull", Look::Light);
}

fn check(board: &str, look: Look) {
    let name = format!("{board}-{}.png", look.name());
    let reference = repository("tests/pictures").join(&name);
    let actual = picture(board, look);
    if std::env::var_os("UPDATE_PICTURES").is_some() {
        fs::write(reference, actual).unwrap();
        return;
    }
    let expected = fs::read(&reference).unwrap_or_default();
    if let Err(difference) = compare(&expected, &actual) {
        let place = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(&name);
        fs::write(&place, actual).unwrap();
        let (reference, place) = (reference.display(), place.display());
        panic!(
            "{difference}; compare {reference} with {place}, and if the new one is right: UPDATE_PICTURES=1 cargo test"
        );
    }
}

fn picture(board: &str, look: Look) -> Vec<u8> {
    let scene = scene(&example(board), look);
    let picture = Picture::new(scene.page, Resolution::Width(WIDTH)).unwrap();
    let mut file = vec![];
    png::write(&scene, picture, Style::of(look).tone(Tone::Page), None, &mut file, &|_| true).unwrap();
    file
}

fn compare(expected: &[u8], actual: &[u8]) -> Result<(), String> {
    let read = |png: &[u8]| image::load_from_memory(png).map(image::DynamicImage::into_rgba8);
    let expected: RgbaImage = read(expected).map_err(|error| format!("the reference can't be read ({error})"))?;
    let actual: RgbaImage = read(actual).unwrap();
    if expected.dimensions() != actual.dimensions() {
        return Err(format!("{:?} pixels, not {:?}", actual.dimensions(), expected.dimensions()));
    }
    let differ =
        |(a, b): &(&image::Rgba<u8>, &image::Rgba<u8>)| a.0.iter().zip(b.0).any(|(a, b)| a.abs_diff(b) > SAME_LEVELS);
    let differing = expected.pixels().zip(actual.pixels()).filter(differ).count();
    let all = actual.pixels().len();
    if differing > all / ONE_IN { Err(format!("{differing} of {all} pixels differ")) } else { Ok(()) }
}

#[test]
fn fonts_of_the_system_are_looked_for_only_when_a_board_needs_them() {
    for (name, needs) in [("empty", false), ("full", false), ("overfull", true)] {
        let fonts = Fonts::new(SystemFonts::WhenNeeded);
        let scene = layout(&fonts, Style::of(Look::Light), &example(name));
        assert_eq!(fonts.asked_system(), needs, "{name}, with {} places", scene.slots.len());
    }
}
