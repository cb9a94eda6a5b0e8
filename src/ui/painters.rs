//! Threads that paint tiles while the window goes on.

use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use egui::{ColorImage, Context};

use super::canvas::color_image;
use crate::export::raster::{Raster, View, WHOLE};
use crate::scene::Scene;

/// A tile to paint.
#[derive(Debug)]
pub(super) struct Tile {
    /// Column and row.
    pub at: (i32, i32),
    /// Its part of the page.
    pub view: View,
    /// State of the picture when it was asked for.
    pub version: u64,
    /// The picture.
    pub scene: Arc<Scene>,
}

/// A painted tile.
#[derive(Debug)]
pub(super) struct Done {
    pub tile: Tile,
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
    /// As many threads as there are cores, but at most four. They sleep until asked.
    pub(super) fn new(ctx: &Context) -> Self {
        let queue: Arc<Queue> = Arc::default();
        let (sender, done) = channel();
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let mut threads = 0;
        for nth in 0..cores.clamp(1, 4) {
            let (queue, sender, ctx) = (Arc::clone(&queue), sender.clone(), ctx.clone());
            let thread = std::thread::Builder::new().name(format!("painter {nth}"));
            threads += usize::from(thread.spawn(move || paint_all(&queue, &sender, &ctx)).is_ok());
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

    /// Forgets all tiles that no thread has begun.
    pub(super) fn forget_all(&self) {
        self.queue.tiles.lock().unwrap_or_else(PoisonError::into_inner).tiles.clear();
    }

    /// Tiles that were painted since the last call.
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

fn paint_all(queue: &Queue, sender: &Sender<Done>, ctx: &Context) {
    let mut raster = Raster::new();
    while let Some(tile) = next(queue) {
        let image = color_image(&raster.paint(&tile.scene, tile.view, None, WHOLE));
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
