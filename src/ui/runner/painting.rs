//! Pictures of boards beside the one on screen: of versions, of what crashes left, for the clipboard.

use vello_cpu::Pixmap;

use crate::board::Tone;
use crate::export::png::{Picture, Resolution};
use crate::export::raster::{Raster, WHOLE};
use crate::geom::Rect;
use crate::scene::Scene;
use crate::style::{Look, Style};

/// Paints a part of a scene on the page's ground; none if it has no size.
pub(super) fn paint(scene: &Scene, area: Rect, look: Look, resolution: Resolution) -> Option<Pixmap> {
    let picture = Picture::new(area, resolution).ok()?;
    let ground = Style::of(look).tone(Tone::Page);
    Some(Raster::new().paint(scene, picture.view(0, picture.height), Some(ground), WHOLE))
}
