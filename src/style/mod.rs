//! How things look: tokens read once from RON into a typed [`Style`], and the bundled fonts.

mod appearance;
mod color;
mod families;
mod fonts;
mod look;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

pub use appearance::{Appearance, Signs};
pub use color::Color;
pub use families::{Families, Han};
pub use fonts::{FAMILY, font_bytes};
pub use look::Look;

use crate::board::{NoteColor, Shade, Tone};

/// The name of a colour of the window around the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Surface {
    /// The window's ground beside the page.
    Desk,
    /// The window's bars and panels.
    Bar,
    /// Text on the window's bars.
    BarInk,
    /// Less important text on the window's bars.
    BarMuted,
    /// Lines between the window's bars.
    BarLine,
    /// Outlines of buttons, fields and boxes to check that nobody points at.
    Outline,
    /// Buttons on the window's bars.
    Button,
    /// Buttons under the pointer.
    ButtonHover,
    /// Selection, focus and the place where a note will land.
    Accent,
    /// Text on the accent.
    OnAccent,
    /// All is well.
    Good,
    /// Something needs attention.
    Warning,
    /// Something went wrong.
    Danger,
    /// Shadow under the page and under notes in the hand.
    Shadow,
}

/// The colours of one note colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoteTones {
    /// The note's ground.
    pub fill: Color,
    /// Its text and votes.
    pub ink: Color,
    /// Its edge.
    pub edge: Color,
    /// The sign of its colour.
    pub sign: Color,
}

/// The colors of one hue of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HueTones {
    /// Bars.
    pub strong: Color,
    /// Text on the tint and on the paper.
    pub ink: Color,
    /// Grounds.
    pub tint: Color,
    /// Frames.
    pub line: Color,
}

/// Everything about the look that is not geometry: switching it never moves a word.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Style {
    /// Which look it is.
    pub look: Look,
    /// Width of hairlines and frames in millimetres.
    pub line_width: f64,
    /// Width of a note's edge in millimetres.
    pub edge_width: f64,
    /// Corner radius of a note in millimetres.
    pub note_radius: f64,
    /// Whether notes have the signs of their colours.
    #[serde(skip)]
    pub signs: bool,
    tones: BTreeMap<Tone, Color>,
    hues: Vec<HueTones>,
    window: BTreeMap<Surface, Color>,
    palette: BTreeMap<NoteColor, NoteTones>,
}

impl Style {
    /// The built-in style of a look.
    #[must_use]
    pub fn of(look: Look) -> &'static Self {
        static STYLES: LazyLock<[Style; 5]> = LazyLock::new(|| {
            [
                Style::built_in(include_str!("../../assets/style/light.ron")),
                Style::built_in(include_str!("../../assets/style/dark.ron")),
                Style::built_in(include_str!("../../assets/style/print.ron")),
                Style::built_in(include_str!("../../assets/style/light-contrast.ron")),
                Style::built_in(include_str!("../../assets/style/dark-contrast.ron")),
            ]
        });
        match look {
            Look::Light => &STYLES[0],
            Look::Dark => &STYLES[1],
            Look::Print => &STYLES[2],
            Look::LightContrast => &STYLES[3],
            Look::DarkContrast => &STYLES[4],
        }
    }

    /// The built-in style of a look, with signs on notes or without.
    #[must_use]
    pub fn with(appearance: Appearance) -> &'static Self {
        static OTHERS: LazyLock<[Style; 5]> = LazyLock::new(|| {
            let [light, dark, print] = Look::ALL;
            let [light_contrast, dark_contrast] = Look::CONTRAST;
            let other = |look| Style { signs: !Style::of(look).signs, ..Style::of(look).clone() };
            [light, dark, print, light_contrast, dark_contrast].map(other)
        });
        let Appearance { look, has_signs } = appearance;
        let usual = Self::of(look);
        if usual.signs == has_signs {
            return usual;
        }
        match look {
            Look::Light => &OTHERS[0],
            Look::Dark => &OTHERS[1],
            Look::Print => &OTHERS[2],
            Look::LightContrast => &OTHERS[3],
            Look::DarkContrast => &OTHERS[4],
        }
    }

    /// The look, and whether notes have signs.
    #[must_use]
    pub const fn appearance(&self) -> Appearance {
        Appearance { look: self.look, has_signs: self.signs }
    }

    /// The value of a tone. A tone that a style leaves out is that of its text, which a test forbids.
    #[must_use]
    pub fn tone(&self, tone: Tone) -> Color {
        if let Tone::Hue(number, shade) = tone
            && let Some(hue) = self.hue(number)
        {
            return match shade {
                Shade::Strong => hue.strong,
                Shade::Ink => hue.ink,
                Shade::Tint => hue.tint,
                Shade::Line => hue.line,
            };
        }
        self.tones.get(&tone).copied().unwrap_or(Color::BLACK)
    }

    /// The colors of a hue, by its number from 1.
    #[must_use]
    pub fn hue(&self, number: u8) -> Option<HueTones> {
        self.hues.get(usize::from(number).checked_sub(1)?).copied()
    }

    /// The value of a colour of the window.
    #[must_use]
    pub fn surface(&self, surface: Surface) -> Color {
        self.window.get(&surface).copied().unwrap_or(Color::BLACK)
    }

    /// The colours of a note colour.
    #[must_use]
    pub fn note(&self, color: NoteColor) -> NoteTones {
        let (fill, ink) = (self.tone(Tone::Page), self.tone(Tone::Ink));
        let plain = NoteTones { fill, ink, edge: self.tone(Tone::Line), sign: ink };
        self.palette.get(&color).copied().unwrap_or(plain)
    }

    #[expect(clippy::expect_used, reason = "the styles are part of the program, and a test reads each")]
    fn built_in(ron: &str) -> Self {
        let style: Self = ron::from_str(ron).expect("a built-in style is valid RON");
        Self { signs: style.look.has_signs(), ..style }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT_ON_GROUND: [(Tone, Tone); 7] = [
        (Tone::Ink, Tone::Page),
        (Tone::Muted, Tone::Page),
        (Tone::Muted, Tone::Panel),
        (Tone::Ink, Tone::Panel),
        (Tone::StrongInk, Tone::Page),
        (Tone::OnStrong, Tone::Strong),
        (Tone::OnOverflow, Tone::Overflow),
    ];

    const TEXT_ON_SURFACE: [(Surface, Surface); 8] = [
        (Surface::BarInk, Surface::Bar),
        (Surface::BarMuted, Surface::Bar),
        (Surface::BarInk, Surface::Button),
        (Surface::BarInk, Surface::ButtonHover),
        (Surface::OnAccent, Surface::Accent),
        (Surface::Danger, Surface::Bar),
        (Surface::Warning, Surface::Bar),
        (Surface::Good, Surface::Bar),
    ];

    fn on_hue(number: u8) -> [(Tone, Tone); 4] {
        let hue = |shade| Tone::Hue(number, shade);
        [
            (Tone::OnStrong, hue(Shade::Strong)),
            (hue(Shade::Ink), hue(Shade::Tint)),
            (hue(Shade::Ink), Tone::Page),
            (Tone::Ink, hue(Shade::Tint)),
        ]
    }

    fn all_looks() -> impl Iterator<Item = Look> {
        Look::ALL.into_iter().chain(Look::CONTRAST)
    }

    #[test]
    fn every_text_reads_on_its_ground_in_every_look() {
        for look in all_looks() {
            let style = Style::of(look);
            for (text, ground) in TEXT_ON_GROUND.into_iter().chain((1..=Tone::HUES).flat_map(on_hue)) {
                let contrast = style.tone(text).contrast(style.tone(ground));
                assert!(contrast >= 4.5, "{look:?}: {text:?} on {ground:?} is {contrast:.2}");
            }
            for (text, ground) in TEXT_ON_SURFACE {
                let contrast = style.surface(text).contrast(style.surface(ground));
                assert!(contrast >= 4.5, "{look:?}: {text:?} on {ground:?} is {contrast:.2}");
            }
        }
    }

    #[test]
    fn every_note_color_reads_and_stands_out_in_every_look() {
        for look in all_looks() {
            let style = Style::of(look);
            for color in NoteColor::ALL {
                let tones = style.note(color);
                let contrast = tones.ink.contrast(tones.fill);
                assert!(contrast >= 4.5, "{look:?}: text on {color:?} is {contrast:.2}");
            }
        }
    }

    #[test]
    fn every_look_names_every_tone_and_color() {
        for look in all_looks() {
            let style = Style::of(look);
            assert_eq!(style.palette.len(), NoteColor::ALL.len(), "{look:?}");
            assert_eq!(style.tones.len(), Style::of(Look::Light).tones.len(), "{look:?}");
            assert_eq!(style.hues.len(), usize::from(Tone::HUES), "{look:?}");
            assert_eq!(style.window.len(), Style::of(Look::Light).window.len(), "{look:?}");
            for tone in TEXT_ON_GROUND.iter().flat_map(|(a, b)| [a, b]) {
                assert!(style.tones.contains_key(tone), "{look:?} has no {tone:?}");
            }
            for surface in TEXT_ON_SURFACE.iter().flat_map(|(a, b)| [a, b]) {
                assert!(style.window.contains_key(surface), "{look:?} has no {surface:?}");
            }
        }
    }

    /// Grounds on which the outline of what has the keyboard is seen.
    const UNDER_FOCUS: [Surface; 4] = [Surface::Bar, Surface::Button, Surface::ButtonHover, Surface::Desk];

    #[test]
    fn what_has_the_keyboard_is_seen_in_every_look() {
        for look in all_looks() {
            let style = Style::of(look);
            let accent = style.surface(Surface::Accent);
            for ground in UNDER_FOCUS {
                let contrast = accent.contrast(style.surface(ground));
                assert!(contrast >= 3.0, "{look:?}: the outline on {ground:?} is {contrast:.2}");
            }
            let tints = (1..=Tone::HUES).map(|number| Tone::Hue(number, Shade::Tint));
            for ground in [Tone::Page, Tone::Panel].into_iter().chain(tints) {
                let contrast = accent.contrast(style.tone(ground));
                assert!(contrast >= 3.0, "{look:?}: the outline on {ground:?} is {contrast:.2}");
            }
        }
    }

    #[test]
    fn high_contrast_is_high() {
        for look in Look::CONTRAST {
            let style = Style::of(look);
            let tones = TEXT_ON_GROUND.into_iter().chain((1..=Tone::HUES).flat_map(on_hue));
            let tones = tones.map(|(text, ground)| (style.tone(text), style.tone(ground), format!("{text:?}")));
            let surfaces =
                TEXT_ON_SURFACE.map(|(text, ground)| (style.surface(text), style.surface(ground), format!("{text:?}")));
            let notes =
                NoteColor::ALL.map(|color| (style.note(color).ink, style.note(color).fill, format!("{color:?}")));
            for (text, ground, name) in tones.chain(surfaces).chain(notes) {
                let contrast = text.contrast(ground);
                assert!(contrast >= 7.0, "{look:?}: {name} is {contrast:.2}");
            }
            let edge = style.surface(Surface::BarLine);
            for ground in [Surface::Bar, Surface::Button] {
                let contrast = edge.contrast(style.surface(ground));
                assert!(contrast >= 4.5, "{look:?}: the edge of a control on {ground:?} is {contrast:.2}");
            }
            let grounds = (1..=Tone::HUES).map(|number| Tone::Hue(number, Shade::Tint));
            for ground in [Tone::Page, Tone::Panel].into_iter().chain(grounds).map(|tone| style.tone(tone)) {
                for color in NoteColor::ALL {
                    let contrast = style.note(color).edge.contrast(ground);
                    assert!(contrast >= 4.5, "{look:?}: the edge of {color:?} is {contrast:.2}");
                }
                for number in 1..=Tone::HUES {
                    let contrast = style.tone(Tone::Hue(number, Shade::Line)).contrast(ground);
                    assert!(contrast >= 3.0, "{look:?}: the frame of hue {number} is {contrast:.2}");
                }
            }
        }
    }
}
