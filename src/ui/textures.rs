//! Pictures of the model as textures: uploaded once, and dropped when no frame shows them any more.

use std::sync::Arc;

use egui::{ColorImage, Context, TextureHandle, TextureOptions};
use vello_cpu::Pixmap;

use crate::app::Pixels;

/// Textures of pictures that were shown lately.
#[derive(Default)]
pub(super) struct Textures {
    known: Vec<Known>,
}

struct Known {
    pixels: Pixels,
    texture: TextureHandle,
    is_used: bool,
}

impl Textures {
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
    }
}

/// Pixels as egui takes them.
#[must_use]
pub(super) fn color_image(pixmap: &Pixmap) -> ColorImage {
    let size = [usize::from(pixmap.width()), usize::from(pixmap.height())];
    ColorImage::from_rgba_premultiplied(size, pixmap.data_as_u8_slice())
}
