//! PNG of a part of a scene: made in bands, so that a poster needs little memory, on all cores.
//!
//! Each band is painted, filtered with *none* and compressed by itself; the pieces end on a byte
//! (a full flush, as parallel gzip programs do) and join to one zlib stream. The height of a band
//! is fixed, so the bytes do not depend on the number of cores.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc;

use flate2::{Compress, Compression, FlushCompress};
use png::text_metadata::ITXtChunk;
use png::{BitDepth, ColorType, Encoder, PixelDimensions, Unit, chunk};

use super::raster::{MAX_SIDE, Raster, View, WHOLE};
use crate::file::embedded::PNG_KEYWORD;
use crate::geom::{MM_PER_INCH, Rect, px_len_from_mm, px_per_mm_from_dpi};
use crate::scene::Scene;
use crate::style::Color;
use crate::words::Message;

/// Height of a band in pixels.
const BAND_ROWS: u32 = 128;

/// Deflate's level. On filled boards 4 takes two thirds of the time of 6 and writes 3 to 5 % more.
const LEVEL: u32 = 4;

/// What zlib streams begin with: 32 KiB window, usual level.
const ZLIB_HEADER: [u8; 2] = [0x78, 0x9c];

/// Largest pictures that an encoder takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Longest side in pixels.
    pub side: u32,
    /// Most pixels.
    pub pixels: u64,
}

/// Largest pictures that are made in bands: four times A0 at 300 dpi.
pub const LIMITS: Limits = Limits { side: MAX_SIDE, pixels: 560_000_000 };

/// How large a picture is to be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Resolution {
    /// Pixels per inch.
    Dpi(f64),
    /// Pixels from left to right.
    Width(u32),
}

/// A part of the page at a resolution: what will be written, known before it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Picture {
    /// The part of the page.
    pub area: Rect,
    /// Pixels per millimetre.
    pub px_per_mm: f64,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// Why a picture can't be made.
#[derive(Debug)]
pub enum PictureError {
    /// It has no pixel, or no finite size.
    TooSmall,
    /// It has more pixels than can be painted.
    TooLarge {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
        /// Most pixels per inch for this part of the page.
        most_dpi: u32,
        /// Most pixels from left to right for this part of the page.
        most_width: u32,
    },
    /// The caller asked to stop.
    Stopped,
    /// It could not be written.
    Write(io::Error),
    /// The encoder of PNG refused.
    Encode(png::EncodingError),
    /// The encoder of another format refused.
    Image(image::ImageError),
}

errors_in_english!(PictureError);

impl From<io::Error> for PictureError {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}

impl From<png::EncodingError> for PictureError {
    fn from(error: png::EncodingError) -> Self {
        Self::Encode(error)
    }
}

impl From<image::ImageError> for PictureError {
    fn from(error: image::ImageError) -> Self {
        match error {
            image::ImageError::IoError(error) => Self::Write(error),
            error => Self::Image(error),
        }
    }
}

impl PictureError {
    /// What to show to a person.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::TooSmall => msg!("picture-too-small"),
            Self::TooLarge { width, height, most_dpi, most_width } => msg!(
                "picture-too-large",
                width = width.to_string(),
                height = height.to_string(),
                dpi = most_dpi.to_string(),
                most = most_width.to_string()
            ),
            Self::Stopped => msg!("publish-stopped"),
            Self::Write(error) => msg!("picture-write-failed", why = error.to_string()),
            Self::Encode(error) => msg!("picture-encode-failed", why = error.to_string()),
            Self::Image(error) => msg!("picture-encode-failed", why = error.to_string()),
        }
    }
}

impl Picture {
    /// A picture of `area` that is made in bands.
    ///
    /// # Errors
    /// If it would have no pixels, or too many.
    pub fn new(area: Rect, resolution: Resolution) -> Result<Self, PictureError> {
        Self::within(LIMITS, area, resolution)
    }

    /// A picture of `area` that an encoder with limits takes.
    ///
    /// # Errors
    /// If it would have no pixels, or too many.
    pub fn within(limits: Limits, area: Rect, resolution: Resolution) -> Result<Self, PictureError> {
        let picture = Self::of_any_size(area, resolution).ok_or(PictureError::TooSmall)?;
        if picture.exceeds(limits) { Err(picture.too_large(limits)) } else { Ok(picture) }
    }

    fn of_any_size(area: Rect, resolution: Resolution) -> Option<Self> {
        let px_per_mm = match resolution {
            Resolution::Dpi(dpi) => px_per_mm_from_dpi(dpi),
            Resolution::Width(width) => f64::from(width) / area.width(),
        };
        if !(px_per_mm.is_finite() && px_per_mm > 0.0 && area.width() > 0.0 && area.height() > 0.0) {
            return None;
        }
        let width = match resolution {
            Resolution::Dpi(_) => px_len_from_mm(area.width(), px_per_mm),
            Resolution::Width(width) => width,
        };
        Some(Self { area, px_per_mm, width, height: px_len_from_mm(area.height(), px_per_mm) })
    }

    fn exceeds(&self, limits: Limits) -> bool {
        let pixels = u64::from(self.width) * u64::from(self.height);
        self.width > limits.side || self.height > limits.side || pixels > limits.pixels
    }

    /// Refuses its size, and names the largest that this part of the page may have.
    fn too_large(&self, limits: Limits) -> PictureError {
        let area = self.area;
        let fits = |size| Self::of_any_size(area, size).is_some_and(|picture| !picture.exceeds(limits));
        #[expect(clippy::cast_precision_loss, reason = "far below 2⁵²")]
        let most_pixels = (limits.pixels as f64 / area.area()).sqrt();
        let most = most_pixels.min(f64::from(limits.side) / area.width().max(area.height()));
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and above none")]
        let [dpi, width] = [most * MM_PER_INCH, most * area.width()].map(|most| most as u32);
        // Sides are rounded to whole pixels, so that the last one may be too many.
        let most_dpi = (1..=dpi).rev().find(|dpi| fits(Resolution::Dpi(f64::from(*dpi)))).unwrap_or(1);
        let most_width = (1..=width).rev().find(|width| fits(Resolution::Width(*width))).unwrap_or(1);
        PictureError::TooLarge { width: self.width, height: self.height, most_dpi, most_width }
    }

    /// Pixels per inch.
    #[must_use]
    pub fn dpi(&self) -> f64 {
        self.px_per_mm * MM_PER_INCH
    }

    /// The view of `rows` rows from row `top` on.
    #[must_use]
    pub fn view(&self, top: u32, rows: u32) -> View {
        let px = |mm: f64| (mm * self.px_per_mm).round();
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the constructor keeps sizes within the rasteriser's range"
        )]
        let origin_px = (px(self.area.x0) as i32, px(self.area.y0) as i32 + top.cast_signed());
        View { px_per_mm: self.px_per_mm, origin_px, width: side(self.width), height: side(rows) }
    }

    fn bands(&self) -> u32 {
        self.height.div_ceil(BAND_ROWS)
    }
}

fn side(px: u32) -> u16 {
    u16::try_from(px).unwrap_or(u16::MAX)
}

/// Watches an export and may stop it: called with the share that is done, returns whether to go on.
pub type Progress<'a> = &'a (dyn Fn(f32) -> bool + Sync);

/// Writes `picture` of `scene` on `ground` as PNG, with the text of the board's file if `board` gives it.
///
/// # Errors
/// If `out` can't be written, or `progress` returns false.
#[expect(clippy::too_many_arguments, reason = "what is shown, and what goes along with it, handed over once")]
pub fn write(
    scene: &Scene,
    picture: Picture,
    ground: Color,
    board: Option<&str>,
    out: impl Write,
    progress: Progress<'_>,
) -> Result<(), PictureError> {
    let mut encoder = Encoder::new(out, picture.width, picture.height);
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    let per_meter = px_len_from_mm(1000.0, picture.px_per_mm);
    encoder.set_pixel_dims(Some(PixelDimensions { xppu: per_meter, yppu: per_meter, unit: Unit::Meter }));
    encoder.add_itxt_chunk("Title".to_owned(), scene.title(picture.area))?;
    encoder.add_text_chunk("Software".to_owned(), "copboard".to_owned())?;
    let mut writer = encoder.write_header()?;
    if let Some(board) = board {
        let mut chunk = ITXtChunk::new(PNG_KEYWORD, board);
        chunk.compressed = true;
        writer.write_text_chunk(&chunk)?;
    }

    let mut checksum = Checksum::default();
    let mut header = ZLIB_HEADER.to_vec();
    let total = picture.bands();
    in_bands(scene, picture, ground, |nth, band| {
        checksum.append(band.checksum, band.raw_len);
        let mut data = std::mem::take(&mut header);
        data.extend_from_slice(&band.compressed);
        if nth + 1 == total {
            data.extend_from_slice(&checksum.0.to_be_bytes());
        }
        writer.write_chunk(chunk::IDAT, &data)?;
        #[expect(clippy::cast_precision_loss, reason = "a share for a progress bar")]
        let share = (nth + 1) as f32 / total as f32;
        if progress(share) { Ok(()) } else { Err(PictureError::Stopped) }
    })?;
    writer.finish()?;
    Ok(())
}

/// A finished band.
struct Band {
    compressed: Vec<u8>,
    checksum: u32,
    raw_len: u64,
}

/// Paints and compresses all bands on all cores, and hands them over in order.
fn in_bands(
    scene: &Scene,
    picture: Picture,
    ground: Color,
    mut take: impl FnMut(u32, Band) -> Result<(), PictureError>,
) -> Result<(), PictureError> {
    let total = picture.bands();
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let workers = u32::try_from(cores).unwrap_or(1).clamp(1, 4).min(total);
    let next = AtomicU32::new(0);
    let stop = AtomicBool::new(false);
    let (sender, receiver) = mpsc::channel();
    let sender = Mutex::new(sender);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            let sender = sender.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone();
            let (next, stop) = (&next, &stop);
            scope.spawn(move || {
                let mut maker = BandMaker::new(scene, picture, ground);
                while !stop.load(Ordering::Relaxed) {
                    let nth = next.fetch_add(1, Ordering::Relaxed);
                    if nth >= total || sender.send((nth, maker.band(nth))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        let mut early = BTreeMap::new();
        let mut wanted = 0;
        for (nth, band) in receiver {
            early.insert(nth, band);
            while let Some(band) = early.remove(&wanted) {
                let band = band?;
                if let Err(error) = take(wanted, band) {
                    stop.store(true, Ordering::Relaxed);
                    return Err(error);
                }
                wanted += 1;
            }
        }
        Ok(())
    })
}

/// Makes bands, one after the other.
struct BandMaker<'a> {
    scene: &'a Scene,
    picture: Picture,
    ground: Color,
    raster: Raster,
    raw: Vec<u8>,
}

impl<'a> BandMaker<'a> {
    fn new(scene: &'a Scene, picture: Picture, ground: Color) -> Self {
        Self { scene, picture, ground, raster: Raster::new(), raw: vec![] }
    }

    fn band(&mut self, nth: u32) -> Result<Band, PictureError> {
        let top = nth * BAND_ROWS;
        let rows = BAND_ROWS.min(self.picture.height - top);
        let pixels = self.raster.paint(self.scene, self.picture.view(top, rows), Some(self.ground), WHOLE);
        self.raw.clear();
        for row in pixels.data_as_u8_slice().chunks_exact(usize::from(pixels.width()) * 4) {
            self.raw.push(0);
            let start = self.raw.len();
            self.raw.resize(start + row.len() / 4 * 3, 0);
            for (rgb, rgba) in self.raw[start..].chunks_exact_mut(3).zip(row.chunks_exact(4)) {
                rgb.copy_from_slice(&rgba[..3]);
            }
        }
        let last = nth + 1 == self.picture.bands();
        Ok(Band {
            compressed: deflate(&self.raw, last)?,
            checksum: simd_adler32::adler32(&self.raw.as_slice()),
            raw_len: self.raw.len() as u64,
        })
    }
}

/// A piece of a deflate stream, ending on a byte; the last piece ends the stream.
fn deflate(raw: &[u8], last: bool) -> io::Result<Vec<u8>> {
    let mut compress = Compress::new(Compression::new(LEVEL), false);
    let mut out = Vec::with_capacity(raw.len() / 16 + 1024);
    let flush = if last { FlushCompress::Finish } else { FlushCompress::Full };
    loop {
        let done = usize::try_from(compress.total_in()).unwrap_or(usize::MAX).min(raw.len());
        let room_before = out.capacity() - out.len();
        let written_before = compress.total_out();
        compress.compress_vec(&raw[done..], &mut out, flush).map_err(io::Error::other)?;
        let written = compress.total_out() - written_before;
        let all_read = compress.total_in() == raw.len() as u64;
        if all_read && written < room_before as u64 {
            return Ok(out);
        }
        out.reserve(out.capacity().max(1024));
    }
}

/// Adler-32 of bytes that come in pieces.
struct Checksum(u32);

impl Default for Checksum {
    fn default() -> Self {
        Self(1)
    }
}

impl Checksum {
    /// Appends a piece whose own checksum and length are known; as zlib's `adler32_combine`.
    fn append(&mut self, piece: u32, len: u64) {
        const MODULUS: u64 = 65_521;
        let (a1, b1) = (u64::from(self.0 & 0xffff), u64::from(self.0 >> 16));
        let (a2, b2) = (u64::from(piece & 0xffff), u64::from(piece >> 16));
        let len = len % MODULUS;
        let a = (a1 + a2 + MODULUS - 1) % MODULUS;
        let b = (b1 + b2 + len * a1 + MODULUS - len) % MODULUS;
        #[expect(clippy::cast_possible_truncation, reason = "both are below 65,521")]
        let joined = ((b << 16) | a) as u32;
        self.0 = joined;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_of_pieces_join_to_that_of_the_whole() {
        let whole: Vec<u8> = (0..200_000_u32).map(|n| (n * 7 % 251) as u8).collect();
        for cut in [0, 1, 65_521, 131_072, whole.len()] {
            let mut checksum = Checksum::default();
            for piece in [&whole[..cut], &whole[cut..]] {
                checksum.append(simd_adler32::adler32(&piece), piece.len() as u64);
            }
            assert_eq!(checksum.0, simd_adler32::adler32(&whole.as_slice()), "cut at {cut}");
        }
    }

    #[test]
    fn a_picture_that_is_too_small_or_too_large_is_refused() {
        let area = Rect::new(0.0, 0.0, 420.0, 297.0);
        for bad in [Resolution::Dpi(0.0), Resolution::Dpi(-3.0), Resolution::Dpi(f64::NAN), Resolution::Width(0)] {
            assert!(matches!(Picture::new(area, bad), Err(PictureError::TooSmall)), "{bad:?}");
        }
        for bad in [Resolution::Dpi(1e6), Resolution::Dpi(1e10), Resolution::Dpi(2400.0), Resolution::Width(70_000)] {
            let Err(PictureError::TooLarge { most_dpi, most_width, .. }) = Picture::new(area, bad) else {
                panic!("{bad:?}")
            };
            assert!(Picture::new(area, Resolution::Dpi(f64::from(most_dpi))).is_ok());
            assert!(Picture::new(area, Resolution::Width(most_width)).is_ok());
            assert!(Picture::new(area, Resolution::Width(most_width + 2)).is_err());
        }
    }
}
