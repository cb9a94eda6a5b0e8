//! Threads that paint tiles while the window goes on, and tiles painted at once.

use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use egui::{ColorImage, Context};

use super::pixel_rect::{PixelRect, TileAt};
use crate::export::raster::{Raster, WHOLE};
use crate::scene::Scene;
use crate::ui::runner::spawn;
use crate::ui::textures::color_image;

/// Threads that paint at most.
const MOST_THREADS: usize = 4;

/// The layer that a tile is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LayerName {
    /// The one on top, as sharp as the screen.
    Sharp,
    /// The whole page beneath it.
    Ground,
}

/// A tile to paint.
#[derive(Debug)]
pub(super) struct Tile {
    /// Column and row.
    pub at: TileAt,
    /// Its scale.
    pub px_per_mm: f64,
    /// State of the picture when it was asked for.
    pub version: u64,
    /// The picture.
    pub scene: Arc<Scene>,
    /// The layer that it is for.
    pub layer: LayerName,
}

/// A painted tile.
#[derive(Debug)]
pub(super) struct Done {
    /// The tile that was asked for.
    pub tile: Tile,
    /// Its pixels.
    pub image: ColorImage,
}

/// Threads that paint tiles. They end when this is dropped.
pub(super) struct Painters {
    queue: Arc<Queue>,
    done: Receiver<Done>,
    threads: usize,
}

#[derive(Default)]
struct Queue {
    tiles: Mutex<Waiting>,
    more: Condvar,
}

#[derive(Default)]
struct Waiting {
    tiles: VecDeque<Tile>,
    closed: bool,
}

impl Painters {
    /// As many threads as there are cores, but at most four. They sleep until asked, and wake `ctx` when done.
    pub(super) fn new(ctx: &Context) -> Self {
        let queue: Arc<Queue> = Arc::default();
        let (sender, done) = channel();
        let mut threads = 0;
        for nth in 0..cores() {
            let (queue, sender, ctx) = (Arc::clone(&queue), sender.clone(), ctx.clone());
            threads += usize::from(spawn(&format!("painter {nth}"), move || paint_all(&queue, &sender, &ctx)));
        }
        Self { queue, done, threads }
    }

    /// Whether the system gave no thread at all: then the window's own has to paint.
    pub(super) const fn is_empty(&self) -> bool {
        self.threads == 0
    }

    /// Paints a tile when a thread is free.
    pub(super) fn ask(&self, tile: Tile) {
        self.queue.tiles.lock().unwrap_or_else(PoisonError::into_inner).tiles.push_back(tile);
        self.queue.more.notify_one();
    }

    /// Forgets all sharp tiles that no thread has begun.
    pub(super) fn forget_sharp(&self) {
        let mut waiting = self.queue.tiles.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.tiles.retain(|tile| tile.layer != LayerName::Sharp);
    }

    /// Returns tiles that were painted since the last call.
    pub(super) fn finished(&self) -> Vec<Done> {
        self.done.try_iter().collect()
    }
}

impl Drop for Painters {
    fn drop(&mut self) {
        self.queue.tiles.lock().unwrap_or_else(PoisonError::into_inner).closed = true;
        self.queue.more.notify_all();
    }
}

/// Paints tiles on all cores and waits for them: the first picture is worth it.
pub(super) fn painted_together(scene: &Scene, px_per_mm: f64, tiles: &[TileAt]) -> Vec<(TileAt, ColorImage)> {
    let share = tiles.len().div_ceil(cores()).max(1);
    std::thread::scope(|scope| {
        let paint = |tiles: &[TileAt]| {
            let mut raster = Raster::new();
            tiles.iter().map(|at| (*at, painted(&mut raster, scene, *at, px_per_mm))).collect::<Vec<_>>()
        };
        let (mine, others) = tiles.split_at(share.min(tiles.len()));
        let begin = |tiles| std::thread::Builder::new().spawn_scoped(scope, move || paint(tiles));
        let threads: Vec<_> = others.chunks(share).map(begin).collect();
        let mut painted = paint(mine);
        // What no thread could paint is missing still, and is asked for in the next frame.
        painted.extend(threads.into_iter().flatten().filter_map(|thread| thread.join().ok()).flatten());
        painted
    })
}

fn painted(raster: &mut Raster, scene: &Scene, at: TileAt, px_per_mm: f64) -> ColorImage {
    color_image(&raster.paint(scene, PixelRect::of_tile(at).view(px_per_mm), None, WHOLE))
}

fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get).clamp(1, MOST_THREADS)
}

fn paint_all(queue: &Queue, sender: &Sender<Done>, ctx: &Context) {
    let mut raster = Raster::new();
    while let Some(tile) = next(queue) {
        let image = painted(&mut raster, &tile.scene, tile.at, tile.px_per_mm);
        if sender.send(Done { tile, image }).is_err() {
            return;
        }
        ctx.request_repaint();
    }
}

fn next(queue: &Queue) -> Option<Tile> {
    let mut waiting = queue.tiles.lock().unwrap_or_else(PoisonError::into_inner);
    loop {
        if waiting.closed {
            return None;
        }
        if let Some(tile) = waiting.tiles.pop_front() {
            return Some(tile);
        }
        waiting = queue.more.wait(waiting).unwrap_or_else(PoisonError::into_inner);
    }
}
