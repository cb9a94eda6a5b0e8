//! WebP of a part of a scene, for the web: every pixel as it was painted, a little smaller than PNG.
//!
//! The encoder wants the whole picture at once, so there is a limit to its size that PNG and JPEG don't have.

use std::io::Write;

use image::codecs::webp::WebPEncoder;
use image::{ExtendedColorType, ImageEncoder as _};

use super::png::{Limits, Picture, PictureError, Progress};
use super::raster::{Raster, WHOLE};
use crate::scene::Scene;
use crate::style::Color;

/// Height of a band in pixels.
const BAND_ROWS: u32 = 128;

/// Largest pictures: the sides that WebP has room for, and what takes some 400 MB to encode.
pub const LIMITS: Limits = Limits { side: 16_383, pixels: 50_000_000 };

/// The share of the work that painting is; the rest is the encoder's, which does not say how far it is.
const PAINTING: f32 = 0.6;

/// Writes `picture` of `scene` on `ground` as WebP without loss.
///
/// # Errors
/// If `out` can't be written, or `progress` returns false.
pub fn write(
    scene: &Scene,
    picture: Picture,
    ground: Color,
    out: impl Write,
    progress: Progress<'_>,
) -> Result<(), PictureError> {
    let mut raster = Raster::new();
    let mut rgb: Vec<u8> = Vec::with_capacity(picture.width as usize * picture.height as usize * 3);
    for top in (0..picture.height).step_by(BAND_ROWS as usize) {
        #[expect(clippy::cast_precision_loss, reason = "a share for a progress bar")]
        let share = top as f32 / picture.height as f32;
        if !progress(share * PAINTING) {
            return Err(PictureError::Stopped);
        }
        let rows = BAND_ROWS.min(picture.height - top);
        let pixels = raster.paint(scene, picture.view(top, rows), Some(ground), WHOLE);
        rgb.extend(pixels.data_as_u8_slice().chunks_exact(4).flat_map(|rgba| [rgba[0], rgba[1], rgba[2]]));
    }
    if !progress(PAINTING) {
        return Err(PictureError::Stopped);
    }
    let mut encoder = WebPEncoder::new_lossless(out);
    encoder.set_exif_metadata(exif(picture.dpi())).map_err(image::ImageError::Unsupported)?;
    Ok(encoder.write_image(&rgb, picture.width, picture.height, ExtendedColorType::Rgb8)?)
}

/// Exif that says how many pixels there are in an inch: a TIFF header, a directory of three entries, and the number.
fn exif(dpi: f64) -> Vec<u8> {
    const RATIONAL: u16 = 5;
    const SHORT: u16 = 3;
    const INCH: u32 = 2;
    /// Where the number is: behind the header of 8 bytes, and the directory.
    const NUMBER_AT: u32 = 8 + 2 + 3 * 12 + 4;
    /// Horizontal resolution, vertical resolution, their unit: tag, kind, value.
    const ENTRIES: [(u16, u16, u32); 3] =
        [(0x011a, RATIONAL, NUMBER_AT), (0x011b, RATIONAL, NUMBER_AT), (0x0128, SHORT, INCH)];
    let mut exif = b"II*\0\x08\0\0\0\x03\0".to_vec();
    for (tag, kind, value) in ENTRIES {
        exif.extend(tag.to_le_bytes().into_iter().chain(kind.to_le_bytes()));
        exif.extend(1_u32.to_le_bytes().into_iter().chain(value.to_le_bytes()));
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast saturates")]
    let hundredths = (dpi * 100.0).round() as u32;
    exif.extend([0, hundredths, 100].into_iter().flat_map(u32::to_le_bytes));
    exif
}
