//! Effects are done here: files, threads, the clipboard, the desktop. Results come back as actions.

mod clipboard;
mod delivery;
mod desktop;
mod earlier;
mod effects;
mod exporting;
mod found;
mod inbox;
mod leftovers;
mod offers;
mod opening;
mod pages;
mod painting;
mod paths;
mod picking;
mod portal;
mod previews;
#[cfg(target_os = "linux")]
mod print_portal;
mod printing;
mod reply;
mod safety;
mod saving;
mod settings;
mod showing;
mod tasks;
mod texts;
mod threads;
mod versions;
mod watching;

use std::path::Path;

use self::settings::Settings;
use super::placement::Placement;

pub(super) use effects::Runner;
pub(super) use threads::spawn;

/// Returns where the window was, by a folder of settings.
#[must_use]
pub(super) fn placement(settings: Option<&Path>) -> Placement {
    Settings::new(settings.map(Path::to_path_buf)).placement()
}
