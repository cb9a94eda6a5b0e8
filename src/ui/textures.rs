//! Pictures of the model as textures: uploaded once, and dropped when no frame shows them any more.

use std::sync::Arc;

use egui::{ColorImage, Context, TextureHandle, TextureOptions};
use vello_cpu::Pixmap;

use crate::app::Pixels;
use crate::board::Note;
use crate::export::raster::{Raster, View, WHOLE};
use crate::layout::RowItem;
use crate::scene::Group;
use crate::style::Appearance;
use crate::words::Language;

/// Textures of pictures that were shown lately.
#[derive(Default)]
pub(super) struct Textures {
    known: Vec<Known>,
    rows: Vec<KnownRow>,
    raster: Raster,
}

struct Known {
    pixels: Pixels,
    texture: TextureHandle,
    is_used: bool,
}

/// A part of a row of a list, as it was painted.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct RowPart {
    /// What stands in the row.
    pub item: RowItem,
    /// Which part of it, from its upper edge down.
    pub view: View,
    /// The look, with signs or without.
    pub appearance: Appearance,
    /// The language of what it says beside its text.
    pub language: Language,
}

impl RowPart {
    /// Whether it looks the same, wherever its note stands among others.
    fn looks_like(&self, other: &Self) -> bool {
        let note = |note: &Note| (note.text.clone(), note.color, note.votes);
        let is_same = match (&self.item, &other.item) {
            (
                RowItem::Note { note: a, is_hidden: a_hidden, .. },
                RowItem::Note { note: b, is_hidden: b_hidden, .. },
            ) => a_hidden == b_hidden && (Arc::ptr_eq(a, b) || note(a) == note(b)),
            (a, b) => a == b,
        };
        is_same && self.view == other.view && self.appearance == other.appearance && self.language == other.language
    }
}

struct KnownRow {
    part: RowPart,
    texture: TextureHandle,
    is_used: bool,
}

impl Textures {
    /// Returns the picture of a part of a row of a list; `marks` are those of the row.
    pub(super) fn row(&mut self, ctx: &Context, part: RowPart, marks: impl FnOnce() -> Group) -> TextureHandle {
        if let Some(known) = self.rows.iter_mut().find(|known| known.part.looks_like(&part)) {
            known.is_used = true;
            return known.texture.clone();
        }
        let pixmap = self.raster.paint_groups(std::iter::once(&marks()), part.view, None, WHOLE);
        let texture = ctx.load_texture("row", color_image(&pixmap), TextureOptions::LINEAR);
        self.rows.push(KnownRow { part, texture: texture.clone(), is_used: true });
        texture
    }

    /// Returns the texture of a picture.
    pub(super) fn get(&mut self, ctx: &Context, pixels: &Pixels) -> TextureHandle {
        if let Some(known) = self.known.iter_mut().find(|known| Arc::ptr_eq(&known.pixels, pixels)) {
            known.is_used = true;
            return known.texture.clone();
        }
        let texture = ctx.load_texture("picture", color_image(pixels), TextureOptions::LINEAR);
        self.known.push(Known { pixels: Arc::clone(pixels), texture: texture.clone(), is_used: true });
        texture
    }

    /// Drops what was not shown since the last time.
    pub(super) fn sweep(&mut self) {
        self.known.retain_mut(|known| std::mem::take(&mut known.is_used));
        self.rows.retain_mut(|known| std::mem::take(&mut known.is_used));
    }
}

/// Pixels as egui takes them.
#[must_use]
pub(super) fn color_image(pixmap: &Pixmap) -> ColorImage {
    let size = [usize::from(pixmap.width()), usize::from(pixmap.height())];
    ColorImage::from_rgba_premultiplied(size, pixmap.data_as_u8_slice())
}
