//! What lasts while the program runs, whatever board is open.

use std::path::PathBuf;

use super::desktop::Desktop;
use super::export_choices::ExportChoices;
use super::ids::Ids;
use super::own_form::OwnForm;
use super::recovery::{Offer, OfferId};
use crate::board::NoteColor;
use crate::style::Look;
use crate::words::Language;

/// What lasts while the program runs.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each says one thing, and none excludes another")]
pub struct Session {
    /// The theme of window and page.
    pub look: Look,
    /// Whether the theme is the desktop's.
    pub follows_desktop: bool,
    /// What people have chosen for all programs.
    pub desktop: Desktop,
    /// The language of the window.
    pub language: Language,
    /// The color that was chosen for new notes; none while each begins with its slot's own.
    pub pen: Option<NoteColor>,
    /// Whether nothing but the board is shown.
    pub is_full_screen: bool,
    /// Files opened lately, the last first.
    pub recent: Vec<PathBuf>,
    /// The person's own forms.
    pub forms: Vec<OwnForm>,
    /// Boards that crashes left.
    pub offers: Vec<Offer>,
    /// Whether nobody has seen the offers yet.
    pub has_new_offers: bool,
    /// What was chosen last in the export panel.
    pub export: ExportChoices,
    /// Names for new notes and boards.
    pub ids: Ids,
    /// Whether the system's own file dialogs are asked for paths.
    pub has_system_dialogs: bool,
    /// The person's own folder, where files are suggested to go.
    pub home: Option<PathBuf>,
    /// Whether there is a folder for versions of boards.
    pub keeps_history: bool,
    /// How many notices there were, the one of the status line included: the same words twice are two.
    pub notice_count: u64,
}

impl Session {
    /// Follows what people have chosen for all programs.
    pub fn follow(&mut self, desktop: Desktop) {
        self.desktop = desktop;
        if let Some(is_dark) = desktop.is_dark.filter(|_| self.follows_desktop) {
            self.look = if is_dark { Look::Dark } else { Look::Light };
        }
    }

    /// Returns a session as it is before anything is known of the person and the machine, in a theme and a language.
    #[must_use]
    pub fn new(look: Look, language: Language, ids: Ids) -> Self {
        Self {
            look,
            follows_desktop: false,
            desktop: Desktop::default(),
            language,
            pen: None,
            is_full_screen: false,
            recent: vec![],
            forms: vec![],
            offers: vec![],
            has_new_offers: false,
            export: ExportChoices::default(),
            ids,
            has_system_dialogs: false,
            home: None,
            keeps_history: false,
            notice_count: 0,
        }
    }

    /// Returns an offer.
    #[must_use]
    pub fn offer(&self, id: OfferId) -> Option<&Offer> {
        self.offers.iter().find(|offer| offer.id == id)
    }
}
