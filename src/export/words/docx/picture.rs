//! The board's picture in the text.

use super::element::{Element, el};
use super::package::PICTURE;
use super::page::ROOM;
use crate::export::words::Outline;

/// Twentieths of a point in a millimetre.
const TWIPS_PER_MM: f64 = 1_440.0 / 25.4;

/// Units of pictures in a millimetre.
const EMU_PER_MM: f64 = 36_000.0;

/// Height in millimetres that a picture may have, so that title and fields fit on its page too.
const HEIGHT_MM: f64 = 170.0;

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006";

/// The board's picture, as PNG.
#[derive(Clone, Copy, Debug)]
pub struct BoardPicture<'a> {
    /// The file's bytes.
    pub png: &'a [u8],
    /// Width and height in pixels.
    pub size_px: (u32, u32),
    /// Width and height on paper in millimetres; it is shown smaller where a page is.
    pub size_mm: (f64, f64),
}

/// A paragraph with the picture, at most as wide as a page.
pub(super) fn shown(picture: BoardPicture<'_>, outline: &Outline) -> Element {
    let (width, height) = picture.size_mm;
    let scale = (f64::from(ROOM.0) / TWIPS_PER_MM / width).min(HEIGHT_MM / height).min(1.0);
    let emu = |mm: f64| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page is below 2^32 units")]
        let emu = (mm * scale * EMU_PER_MM).round() as u32;
        emu
    };
    let extent = |name| el(name).set("cx", emu(width)).set("cy", emu(height));
    let name = outline.name().replace('\n', " ");
    let description = outline.words().say(&msg!("board-image", name = name));
    let inline =
        ["distT", "distB", "distL", "distR"].into_iter().fold(el("wp:inline"), |inline, side| inline.set(side, 0));
    let inline = inline
        .set("xmlns:wp", format!("{DRAWING}/wordprocessingDrawing"))
        .with(extent("wp:extent"))
        .with(el("wp:docPr").set("id", 1).set("name", "Board").set("descr", description))
        .with(
            el("wp:cNvGraphicFramePr")
                .with(el("a:graphicFrameLocks").set("xmlns:a", format!("{DRAWING}/main")).set("noChangeAspect", 1)),
        )
        .with(graphic(extent("a:ext")));
    el("w:p").with(el("w:r").with(el("w:drawing").with(inline)))
}

fn graphic(extent: Element) -> Element {
    let place = el("a:xfrm").with(el("a:off").set("x", 0).set("y", 0)).with(extent);
    let shape = el("pic:spPr").with(place).with(el("a:prstGeom").set("prst", "rect").with(el("a:avLst")));
    let named = el("pic:nvPicPr").with(el("pic:cNvPr").set("id", 1).set("name", "Board")).with(el("pic:cNvPicPr"));
    let filled =
        el("pic:blipFill").with(el("a:blip").set("r:embed", PICTURE)).with(el("a:stretch").with(el("a:fillRect")));
    let uri = format!("{DRAWING}/picture");
    let picture = el("pic:pic").set("xmlns:pic", &uri).with(named).with(filled).with(shape);
    el("a:graphic").set("xmlns:a", format!("{DRAWING}/main")).with(el("a:graphicData").set("uri", uri).with(picture))
}
