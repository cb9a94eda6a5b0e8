//! Effects are done here: files, threads, the clipboard, the desktop. Results come back as actions.

mod clipboard;
mod delivery;
mod earlier;
mod effects;
mod exporting;
mod found;
mod inbox;
mod leftovers;
mod offers;
mod opening;
mod painting;
mod paths;
mod picking;
mod portal;
mod previews;
mod reply;
mod safety;
mod saving;
mod settings;
mod showing;
mod tasks;
mod threads;
mod versions;
mod watching;

pub(super) use effects::Runner;
pub(super) use threads::spawn;
