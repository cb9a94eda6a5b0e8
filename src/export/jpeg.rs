//! JPEG of a part of a scene, for what takes no PNG: painted in bands while it is encoded, so that a poster needs
//! little memory. Boards are areas of one colour, which PNG packs as small.
//!
//! Colours are kept as finely as brightness, as thin coloured letters would blur otherwise.

use std::cell::{Cell, RefCell};
use std::io::{self, Write};

use image::codecs::jpeg::{JpegEncoder, PixelDensity};
use image::{GenericImageView, Rgb};
use vello_cpu::Pixmap;

use super::png::{Picture, PictureError, Progress};
use super::raster::{Raster, WHOLE};
use crate::scene::Scene;
use crate::style::Color;

/// Height of a band in pixels, a multiple of the encoder's blocks.
const BAND_ROWS: u32 = 128;

/// How much of a picture is kept, in hundredths, unless somebody says otherwise: letters stay crisp.
pub const USUAL_QUALITY: u8 = 85;

/// Writes `picture` of `scene` on `ground` as JPEG of a quality from 1 to 100.
///
/// # Errors
/// If `out` can't be written, or `progress` returns false.
#[expect(clippy::too_many_arguments, reason = "what is shown, and what goes along with it, handed over once")]
pub fn write(
    scene: &Scene,
    picture: Picture,
    ground: Color,
    quality: u8,
    out: impl Write,
    progress: Progress<'_>,
) -> Result<(), PictureError> {
    let is_stopped = Cell::new(false);
    let bands = Bands {
        scene,
        picture,
        ground,
        progress,
        is_stopped: &is_stopped,
        painter: RefCell::new(Painter { raster: Raster::new(), painted: None }),
    };
    let mut encoder = JpegEncoder::new_with_quality(Stopping { out, is_stopped: &is_stopped }, quality);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast saturates")]
    let dpi = picture.dpi().round() as u16;
    encoder.set_pixel_density(PixelDensity::dpi(dpi));
    let encoded = encoder.encode_image(&bands);
    if is_stopped.get() { Err(PictureError::Stopped) } else { Ok(encoded?) }
}

/// The picture as the encoder asks for it: from top to bottom, of which one band is in memory.
struct Bands<'a> {
    scene: &'a Scene,
    picture: Picture,
    ground: Color,
    progress: Progress<'a>,
    is_stopped: &'a Cell<bool>,
    painter: RefCell<Painter>,
}

struct Painter {
    raster: Raster,
    /// The number of the band that was painted last, and its pixels.
    painted: Option<(u32, Pixmap)>,
}

impl Bands<'_> {
    fn paint(&self, raster: &mut Raster, nth: u32) -> Pixmap {
        let top = nth * BAND_ROWS;
        let rows = BAND_ROWS.min(self.picture.height - top);
        #[expect(clippy::cast_precision_loss, reason = "a share for a progress bar")]
        let share = top as f32 / self.picture.height as f32;
        if !(self.progress)(share) {
            self.is_stopped.set(true);
        }
        raster.paint(self.scene, self.picture.view(top, rows), Some(self.ground), WHOLE)
    }
}

impl GenericImageView for Bands<'_> {
    type Pixel = Rgb<u8>;

    fn dimensions(&self) -> (u32, u32) {
        (self.picture.width, self.picture.height)
    }

    fn get_pixel(&self, x: u32, y: u32) -> Rgb<u8> {
        let Painter { raster, painted } = &mut *self.painter.borrow_mut();
        let (nth, row) = (y / BAND_ROWS, y % BAND_ROWS);
        if painted.as_ref().is_none_or(|(band, _)| *band != nth) {
            *painted = Some((nth, self.paint(raster, nth)));
        }
        let pixels = painted.as_ref().map_or(&[][..], |(_, pixels)| pixels.data_as_u8_slice());
        let at = (row as usize * self.picture.width as usize + x as usize) * 4;
        pixels.get(at..at + 3).map_or(Rgb([0; 3]), |rgb| Rgb([rgb[0], rgb[1], rgb[2]]))
    }
}

/// A file that takes nothing more once the export is stopped.
struct Stopping<'a, W> {
    out: W,
    is_stopped: &'a Cell<bool>,
}

impl<W: Write> Write for Stopping<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.is_stopped.get() { Err(io::ErrorKind::Other.into()) } else { self.out.write(bytes) }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
