//! The window: the only folder that says `egui`. Input becomes actions, the model is drawn, effects are run.

mod access;
mod app;
mod bar_button;
mod batch;
mod board_id;
mod canvas;
mod clicks;
mod clock;
mod convert;
mod cx;
mod dialogs;
mod environment;
mod event_queue;
mod focus;
mod input;
mod keys;
mod launch;
mod motion;
mod panels;
mod placement;
mod pointer;
mod reader;
mod runner;
mod sayings;
mod shortcuts;
mod swatch;
mod text_keys;
mod textures;
mod theme;
mod verb_button;

pub use app::App;
pub use board_id::board_id;
pub use convert::OnScreen;
pub use environment::Environment;
pub use launch::run;
