//! A look, and whether notes have the signs of their colours in it.

use serde::{Deserialize, Serialize};

use super::look::Look;

/// A look, with signs on notes or without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Appearance {
    /// The look.
    pub look: Look,
    /// Whether notes have the signs of their colours.
    pub has_signs: bool,
}

impl From<Look> for Appearance {
    /// The look as it usually is.
    fn from(look: Look) -> Self {
        Self { look, has_signs: look.has_signs() }
    }
}

impl Default for Appearance {
    fn default() -> Self {
        Look::default().into()
    }
}

/// On which looks notes have signs: a person's choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Signs {
    /// On those for screens.
    pub screen: bool,
    /// On that for paper.
    pub print: bool,
}

impl Default for Signs {
    fn default() -> Self {
        Self { screen: Look::Light.has_signs(), print: Look::Print.has_signs() }
    }
}

impl Signs {
    /// The look with or without signs, as was chosen for it.
    #[must_use]
    pub const fn appearance(self, look: Look) -> Appearance {
        let has_signs = match look {
            Look::Light | Look::Dark | Look::LightContrast | Look::DarkContrast => self.screen,
            Look::Print => self.print,
        };
        Appearance { look, has_signs }
    }

    /// The choice for a look, to be changed.
    pub const fn choice(&mut self, look: Look) -> &mut bool {
        match look {
            Look::Light | Look::Dark | Look::LightContrast | Look::DarkContrast => &mut self.screen,
            Look::Print => &mut self.print,
        }
    }
}
