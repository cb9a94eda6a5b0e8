//! What lasts while the program runs, whatever board is open.

use std::path::PathBuf;

use super::comfort::{Comfort, Contrast};
use super::desktop::Desktop;
use super::export_choices::ExportChoices;
use super::ids::Ids;
use super::own_form::OwnForm;
use super::recovery::{Offer, OfferId};
use crate::board::NoteColor;
use crate::style::{Appearance, Look, Signs};
use crate::words::Language;

/// What lasts while the program runs.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each says one thing, and none excludes another")]
pub struct Session {
    /// The theme of window and page, without its contrast: what is exported as it is on screen is in this one.
    pub look: Look,
    /// In which themes notes have the signs of their colors.
    pub signs: Signs,
    /// Whether the theme is the desktop's.
    pub follows_desktop: bool,
    /// How the person wants to see the window.
    pub comfort: Comfort,
    /// What people have chosen for all programs.
    pub desktop: Desktop,
    /// The language of the window.
    pub language: Language,
    /// The color that was chosen for new notes; none while each begins with its slot's own.
    pub pen: Option<NoteColor>,
    /// Whether nothing but the board is shown.
    pub is_full_screen: bool,
    /// Width in points of the list beside the board, if the person gave it one.
    pub list_width: Option<f64>,
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

    /// Returns the theme of window and page on the screen.
    #[must_use]
    pub const fn screen_look(&self) -> Look {
        let is_high = match self.comfort.contrast {
            Contrast::Desktop => self.desktop.has_high_contrast,
            Contrast::High => true,
            Contrast::Usual => false,
        };
        if is_high { self.look.in_contrast() } else { self.look }
    }

    /// Returns a session as it is before anything is known of the person and the machine, in a theme and a language.
    #[must_use]
    pub fn new(look: Look, language: Language, ids: Ids) -> Self {
        Self {
            look,
            signs: Signs::default(),
            follows_desktop: false,
            comfort: Comfort::default(),
            desktop: Desktop::default(),
            language,
            pen: None,
            is_full_screen: false,
            list_width: None,
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

    /// Returns the theme, with signs on notes or without.
    #[must_use]
    pub const fn appearance(&self) -> Appearance {
        self.signs.appearance(self.screen_look())
    }

    /// Returns an offer.
    #[must_use]
    pub fn offer(&self, id: OfferId) -> Option<&Offer> {
        self.offers.iter().find(|offer| offer.id == id)
    }
}
