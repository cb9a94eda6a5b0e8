//! Small files of what was chosen last: conveniences, for which nothing is held up and nothing fails.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, TryLockError};
use std::time::Duration;

use super::tasks::Tasks;
use super::threads::spawn;
use crate::app::{Comfort, FileResult};
use crate::file::{recent, store};
use crate::style::{Look, Signs};
use crate::ui::placement::Placement;
use crate::words::Language;

/// Files opened lately.
const RECENT: &str = "recent.ron";
/// Choices of the export panel.
const EXPORT: &str = "export.ron";
/// The language of the window.
const LANGUAGE: &str = "language.ron";

/// Where the window was.
const PLACEMENT: &str = "window.ron";
/// The theme of window and page.
const LOOK: &str = "look.ron";
/// The width of the list beside the board.
const LIST_WIDTH: &str = "list-width.ron";
/// In which themes notes have signs.
const SIGNS: &str = "signs.ron";
/// How the person wants to see the window.
const COMFORT: &str = "comfort.ron";
/// The desktop's theme in place of the name of one.
const DESKTOP_LOOK: &str = "desktop";

/// The folder of settings.
#[derive(Clone)]
pub(super) struct Settings {
    folder: Option<PathBuf>,
    /// What is still to be written, the oldest first.
    pending: Arc<Mutex<VecDeque<Setting>>>,
    /// Held by the one thread that writes.
    writing: Arc<Mutex<()>>,
}

/// A setting to be written.
pub(super) enum Setting {
    /// A file was opened.
    Recent(PathBuf),
    /// The choices of the export panel.
    Export(String),
    /// The language of the window.
    Language(Language),
    /// Where the window is.
    Placement(Placement),
    /// The width in points of the list beside the board.
    ListWidth(f64),
    /// The theme; none if it is to be the desktop's.
    Look(Option<Look>),
    /// In which themes notes have signs.
    Signs(Signs),
    /// How the person wants to see the window.
    Comfort(Comfort),
}

impl Settings {
    /// Settings in a folder, or nowhere.
    pub(super) fn new(folder: Option<PathBuf>) -> Self {
        Self { folder, pending: Arc::default(), writing: Arc::default() }
    }

    /// Returns files opened lately, the last first.
    pub(super) fn recent(&self) -> Vec<PathBuf> {
        self.path(RECENT).map(|list| recent::recent(&list)).unwrap_or_default()
    }

    /// Returns what was chosen last in the export panel, as text.
    pub(super) fn export(&self) -> String {
        self.path(EXPORT).and_then(|path| store::read_setting(&path)).unwrap_or_default()
    }

    /// Returns the language that was chosen, if one was.
    pub(super) fn language(&self) -> Option<Language> {
        let text = store::read_setting(&self.path(LANGUAGE)?)?;
        Language::parse(&ron::from_str::<String>(&text).ok()?)
    }

    /// Returns where the window was.
    pub(super) fn placement(&self) -> Placement {
        let text = self.path(PLACEMENT).and_then(|path| store::read_setting(&path));
        text.map(|text| Placement::from_ron(&text)).unwrap_or_default()
    }

    /// Returns the theme that was chosen last; none if it is to be the desktop's.
    pub(super) fn look(&self) -> Option<Look> {
        let text = self.path(LOOK).and_then(|path| store::read_setting(&path)).unwrap_or_default();
        let is_named = |look: &Look| look.name() == text.trim();
        (text.trim() != DESKTOP_LOOK).then(|| Look::ALL.into_iter().find(is_named).unwrap_or_default())
    }

    /// Returns the width of the list beside the board, if it was given one.
    pub(super) fn list_width(&self) -> Option<f64> {
        let text = self.path(LIST_WIDTH).and_then(|path| store::read_setting(&path))?;
        text.trim().parse().ok().filter(|width: &f64| width.is_finite())
    }

    /// Returns in which themes notes have signs.
    pub(super) fn signs(&self) -> Signs {
        let text = self.path(SIGNS).and_then(|path| store::read_setting(&path));
        text.and_then(|text| ron::from_str(&text).ok()).unwrap_or_default()
    }

    /// Returns how the person wants to see the window.
    pub(super) fn comfort(&self) -> Comfort {
        let text = self.path(COMFORT).and_then(|path| store::read_setting(&path));
        text.map(|text| Comfort::from_ron(&text)).unwrap_or_default()
    }

    /// Remembers a setting. That of files opened lately comes back as their new list.
    pub(super) fn remember(&self, tasks: &mut Tasks, setting: Setting) {
        if self.folder.is_none() {
            return;
        }
        let is_recent = matches!(setting, Setting::Recent(_));
        self.note(setting);
        let (settings, unwritten) = (self.clone(), self.clone());
        if is_recent {
            let failed = move |_| FileResult::Recent(unwritten.recent());
            tasks.start_quick("remember", failed, move || {
                settings.write_all();
                FileResult::Recent(settings.recent())
            });
        } else {
            // What gets no thread is written with the next one.
            spawn("remember", move || settings.write_all());
        }
    }

    /// Notes a setting; [`write_all`](Self::write_all) writes it.
    fn note(&self, setting: Setting) {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner).push_back(setting);
    }

    /// Writes what was noted, in order. It belongs on a thread of its own.
    fn write_all(&self) {
        let _one_at_a_time = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        while let Some(setting) = self.next() {
            self.write(setting);
        }
    }

    /// Waits until all of it is written, for at most `limit`.
    pub(super) fn finish(&self, limit: Duration) {
        const LOOK: Duration = Duration::from_millis(2);
        let mut waited = Duration::ZERO;
        while waited < limit && self.is_writing() {
            std::thread::sleep(LOOK);
            waited += LOOK;
        }
    }

    fn is_writing(&self) -> bool {
        let is_pending = !self.pending.lock().unwrap_or_else(PoisonError::into_inner).is_empty();
        is_pending || matches!(self.writing.try_lock(), Err(TryLockError::WouldBlock))
    }

    fn next(&self) -> Option<Setting> {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner).pop_front()
    }

    fn write(&self, setting: Setting) {
        let Some(folder) = &self.folder else { return };
        let written = match setting {
            Setting::Recent(path) => {
                let path = std::path::absolute(&path).unwrap_or(path);
                recent::remember(&folder.join(RECENT), &path)
            }
            Setting::Export(text) => store::write_setting(&folder.join(EXPORT), &text),
            Setting::Language(language) => {
                let text = ron::to_string(language.tag()).unwrap_or_default();
                store::write_setting(&folder.join(LANGUAGE), &text)
            }
            Setting::Placement(placement) => store::write_setting(&folder.join(PLACEMENT), &placement.to_ron()),
            Setting::ListWidth(width) => store::write_setting(&folder.join(LIST_WIDTH), &width.to_string()),
            Setting::Look(look) => store::write_setting(&folder.join(LOOK), look.map_or(DESKTOP_LOOK, Look::name)),
            Setting::Signs(signs) => {
                store::write_setting(&folder.join(SIGNS), &ron::to_string(&signs).unwrap_or_default())
            }
            Setting::Comfort(chosen) => store::write_setting(&folder.join(COMFORT), &chosen.to_ron()),
        };
        // What could not be written is as it was at the next start, which loses no work.
        written.ok();
    }

    fn path(&self, name: &str) -> Option<PathBuf> {
        self.folder.as_deref().map(|folder| Path::join(folder, name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_of_several_settings_stays() {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings::new(Some(folder.path().join("settings")));
        assert_eq!((settings.language(), settings.recent()), (None, vec![]));
        assert_eq!((settings.look(), settings.signs()), (Some(Look::Light), Signs::default()));
        settings.note(Setting::Look(None));
        settings.write_all();
        assert_eq!(settings.look(), None);
        for setting in [
            Setting::Language(Language::French),
            Setting::Recent("/a".into()),
            Setting::Export("one".to_owned()),
            Setting::Recent("/b".into()),
            Setting::Export("two".to_owned()),
            Setting::Recent("/a".into()),
            Setting::Look(None),
            Setting::Look(Some(Look::Dark)),
            Setting::Signs(Signs { screen: true, print: false }),
        ] {
            settings.note(setting);
        }
        settings.write_all();
        assert_eq!(settings.language(), Some(Language::French));
        assert_eq!(settings.recent(), [Path::new("/a"), Path::new("/b")]);
        assert_eq!((settings.export().as_str(), settings.look()), ("two", Some(Look::Dark)));
        assert_eq!(settings.signs(), Signs { screen: true, print: false });
    }
}
