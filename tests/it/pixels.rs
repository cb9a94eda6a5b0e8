//! What is on the screen is what is exported, pixel by pixel.

use copboard::board::Tone;
use copboard::export::png::{self, Picture, Resolution};
use copboard::export::raster::{Raster, View, WHOLE};
use copboard::geom::{Rect, px_len_from_mm};
use copboard::scene::Scene;
use copboard::style::{Color, Look, Style};

use crate::examples::{example, scene};

fn paper() -> Color {
    Style::of(Look::Light).tone(Tone::Page)
}

fn check_same(seen: &[u8], expected: &[u8], what: &str) {
    assert_eq!(seen.len(), expected.len(), "{what}");
    let differing = seen.iter().zip(expected).filter(|(a, b)| a != b).count();
    assert_eq!(differing, 0, "{what}: bytes that differ");
}

/// Rows of RGBA.
struct Pixels {
    width: usize,
    bytes: Vec<u8>,
}

impl Pixels {
    fn painted(raster: &mut Raster, scene: &Scene, view: View) -> Self {
        let pixels = raster.paint(scene, view, Some(paper()), WHOLE);
        Self { width: usize::from(pixels.width()), bytes: pixels.data_as_u8_slice().to_vec() }
    }

    fn row(&self, y: usize, x: usize, width: usize) -> &[u8] {
        &self.bytes[(y * self.width + x) * 4..][..width * 4]
    }
}

/// What a window shows: the page and the parking lot beside it, at a scale and from a corner of its own.
fn big_view(scene: &Scene, px_per_mm: f64, origin_px: (i32, i32)) -> View {
    let px = |mm: f64| u16::try_from(px_len_from_mm(mm, px_per_mm)).unwrap() + 40;
    View { px_per_mm, origin_px, width: px(scene.world.width()), height: px(scene.world.height()) }
}

#[test]
fn a_view_put_together_from_tiles_is_the_whole_view() {
    let scene = scene(&example("full"), Look::Light);
    let mut raster = Raster::new();
    for (px_per_mm, origin_px, (tile_width, tile_height)) in
        [(2.37, (-13, -7), (251, 173)), (4.0, (0, 0), (512, 512)), (6.913, (31, 17), (1000, 64))]
    {
        let view = big_view(&scene, px_per_mm, origin_px);
        let whole = Pixels::painted(&mut raster, &scene, view);
        let mut seen = vec![0; whole.bytes.len()];
        for top in (0..view.height).step_by(usize::from(tile_height)) {
            for left in (0..view.width).step_by(usize::from(tile_width)) {
                let origin_px = (origin_px.0 + i32::from(left), origin_px.1 + i32::from(top));
                let (width, height) = (tile_width.min(view.width - left), tile_height.min(view.height - top));
                let tile = Pixels::painted(&mut raster, &scene, View { px_per_mm, origin_px, width, height });
                for y in 0..usize::from(height) {
                    let at = ((usize::from(top) + y) * whole.width + usize::from(left)) * 4;
                    let row = tile.row(y, 0, usize::from(width));
                    seen[at..at + row.len()].copy_from_slice(row);
                }
            }
        }
        check_same(&seen, &whole.bytes, &format!("{px_per_mm} pixels a millimetre"));
    }
}

#[test]
fn an_exported_picture_is_what_the_canvas_shows_at_its_scale() {
    let scene = scene(&example("full"), Look::Light);
    for (area, resolution) in
        [("board", Resolution::Width(1203)), ("grid", Resolution::Dpi(96.0)), ("co-create/2", Resolution::Dpi(300.0))]
    {
        let area: Rect = scene.area(area).unwrap();
        let picture = Picture::new(area, resolution).unwrap();
        let mut file = vec![];
        png::write(&scene, picture, paper(), None, &mut file, &|_| true).unwrap();
        let exported = image::load_from_memory(&file).unwrap().into_rgba8();
        let whole = Pixels::painted(&mut Raster::new(), &scene, picture.view(0, picture.height));
        assert_eq!(exported.dimensions(), (picture.width, picture.height));
        check_same(exported.as_raw(), &whole.bytes, &format!("{area:?}"));
    }
}

#[test]
fn every_scale_shows_the_same_picture() {
    const TIMES: usize = 4;
    const FAR: usize = 48;
    let scene = scene(&example("overfull"), Look::Light);
    let mut raster = Raster::new();
    let small =
        Pixels::painted(&mut raster, &scene, View { px_per_mm: 3.0, origin_px: (0, 0), width: 1260, height: 891 });
    let large =
        Pixels::painted(&mut raster, &scene, View { px_per_mm: 12.0, origin_px: (0, 0), width: 5040, height: 3564 });
    let mut far = 0_usize;
    for (nth, pixel) in small.bytes.chunks(4).enumerate() {
        let (x, y) = (nth % small.width, nth / small.width);
        for (channel, seen) in pixel.iter().enumerate() {
            let rows = (0..TIMES).map(|row| large.row(y * TIMES + row, x * TIMES, TIMES));
            let sum: usize =
                rows.flat_map(|row| row.iter().skip(channel).step_by(4)).map(|byte| usize::from(*byte)).sum();
            far += usize::from(usize::from(*seen).abs_diff(sum / (TIMES * TIMES)) > FAR);
        }
    }
    let all = small.bytes.len();
    assert!(far <= all / 1_000, "{far} of {all} bytes of the small picture differ from the large one");
}
