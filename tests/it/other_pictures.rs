//! JPEG and WebP show what PNG shows, as large, and say how large that is on paper.

use std::sync::atomic::{AtomicBool, Ordering};

use copboard::export::Format;
use copboard::export::png::{PictureError, Resolution};
use copboard::layout::{Fonts, SystemFonts};
use copboard::publish::{Order, PublishError, Studio};
use image::RgbImage;

use crate::examples::example;

fn publish(order: &Order) -> Result<Vec<u8>, PublishError> {
    let fonts = Fonts::new(SystemFonts::Never);
    let board = example("full");
    Studio { fonts: &fonts, board: &board }.publish(order, &|_| true).map(|product| product.bytes)
}

fn picture(bytes: &[u8]) -> RgbImage {
    image::load_from_memory(bytes).unwrap().to_rgb8()
}

fn sized(format: Format, resolution: Resolution) -> Order {
    Order { resolution, ..Order::usual(format) }
}

#[test]
fn a_webp_has_every_pixel_of_the_png_and_a_jpeg_nearly() {
    let size = Resolution::Width(700);
    let png = picture(&publish(&sized(Format::Png, size)).unwrap());
    let webp = publish(&sized(Format::Webp, size)).unwrap();
    assert!(picture(&webp) == png, "WebP");
    let jpeg = |quality| publish(&Order { quality, ..sized(Format::Jpeg, size) }).unwrap();
    let shown = picture(&jpeg(85));
    assert_eq!(shown.dimensions(), png.dimensions());
    let differences = shown.as_raw().iter().zip(png.as_raw()).map(|(a, b)| f64::from(a.abs_diff(*b)));
    #[expect(clippy::cast_precision_loss, reason = "pixels of a small picture")]
    let mean = differences.sum::<f64>() / png.as_raw().len() as f64;
    assert!(mean < 3.0, "{mean}");
    assert!(jpeg(40).len() < jpeg(85).len() && jpeg(85).len() < jpeg(100).len());
}

#[test]
fn pictures_say_how_many_pixels_are_in_an_inch() {
    let size = Resolution::Dpi(72.0);
    let jpeg = publish(&sized(Format::Jpeg, size)).unwrap();
    // JFIF: unit inch, then both densities.
    assert_eq!((&jpeg[6..11], &jpeg[13..18]), (&b"JFIF\0"[..], &[1, 0, 72, 0, 72][..]));
    let webp = publish(&sized(Format::Webp, size)).unwrap();
    let exif = webp.windows(4).position(|four| four == b"II*\0").unwrap();
    assert_eq!(webp[exif + 50..exif + 58], [7200_u32.to_le_bytes(), 100_u32.to_le_bytes()].concat());
}

#[test]
fn a_picture_that_its_format_has_no_room_for_is_refused_with_a_size_that_fits() {
    let error = publish(&sized(Format::Webp, Resolution::Width(30_000))).unwrap_err();
    let PublishError::Picture(PictureError::TooLarge { most_width, .. }) = error else { panic!("{error}") };
    assert!((8_000..16_383).contains(&most_width), "{most_width}");
}

#[test]
fn a_picture_can_be_stopped_at_any_time() {
    let (fonts, board) = (Fonts::new(SystemFonts::Never), example("sparse"));
    for format in [Format::Jpeg, Format::Webp] {
        for first in [0.0, 0.5] {
            let is_asked = AtomicBool::new(false);
            let progress = |share: f32| {
                is_asked.store(true, Ordering::Relaxed);
                share < first
            };
            let order = sized(format, Resolution::Width(600));
            let stopped = Studio { fonts: &fonts, board: &board }.publish(&order, &progress).unwrap_err();
            assert!(stopped.is_stop() && is_asked.load(Ordering::Relaxed), "{format:?}");
        }
    }
}
