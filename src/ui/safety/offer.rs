//! A board that a crash left, with what people need to choose: pictures, numbers and times.

use std::panic::{AssertUnwindSafe, catch_unwind};

use egui::{ColorImage, Context, TextureHandle, TextureOptions};

use crate::board::Board;
use crate::export::png::{Picture, Resolution};
use crate::export::raster::{Raster, WHOLE};
use crate::file::journal::{Leftover, OnDisk};
use crate::layout::{Fonts, Layouter};
use crate::style::{Look, Style};
use crate::ui::canvas::color_image;

/// Width in pixels of the small pictures.
const WIDTH: u32 = 600;

/// A board that a crash left.
pub(super) struct Offer {
    pub(super) leftover: Leftover,
    pub(super) name: String,
    pub(super) recovered: Side,
    pub(super) on_disk: Option<Result<Side, String>>,
}

/// One of its two states.
pub(super) struct Side {
    pub(super) notes: usize,
    /// When it was changed or saved, in milliseconds since 1970.
    pub(super) at: Option<u64>,
    image: Option<ColorImage>,
    texture: Option<TextureHandle>,
}

impl Offer {
    /// Looks at a leftover. It paints, and belongs on a thread of its own.
    pub(super) fn new(leftover: Leftover, fonts: &Fonts) -> Self {
        let side = |board: &Board, at: Option<u64>| Side {
            notes: board.note_count(),
            at,
            image: small_picture(fonts, board),
            texture: None,
        };
        let recovered = side(leftover.board(), Some(leftover.edited()));
        let on_disk = leftover.on_disk().map(|on_disk| match on_disk {
            OnDisk::Board { board, saved, .. } => Ok(side(board, *saved)),
            OnDisk::Unreadable(why) => Err(why.clone()),
        });
        let stem = leftover.path().and_then(|path| path.file_stem()).map(|stem| stem.to_string_lossy().into_owned());
        let name = stem
            .or_else(|| leftover.board().suggested_name().map(str::to_owned))
            .unwrap_or_else(|| "New board".to_owned());
        Self { leftover, name, recovered, on_disk }
    }
}

impl Side {
    /// The picture, once it is asked for.
    pub(super) fn picture(&mut self, ctx: &Context) -> Option<&TextureHandle> {
        if let Some(image) = self.image.take() {
            self.texture = Some(ctx.load_texture("a board to recover", image, TextureOptions::LINEAR));
        }
        self.texture.as_ref()
    }
}

/// A board that made the painter fail shall not do so at every start: then there is no picture.
fn small_picture(fonts: &Fonts, board: &Board) -> Option<ColorImage> {
    let paint = || {
        let scene = Layouter::default().layout(fonts, Style::of(Look::Light), board);
        let picture = Picture::new(scene.area("board")?, Resolution::Width(WIDTH)).ok()?;
        let ground = Style::of(Look::Light).tone(crate::board::Tone::Page);
        Some(color_image(&Raster::new().paint(&scene, picture.view(0, picture.height), Some(ground), WHOLE)))
    };
    catch_unwind(AssertUnwindSafe(paint)).ok().flatten()
}
