//! The colors of notes are told apart in every kind of sight, and of the window's controls one sees where they end.

use copboard::board::{NoteColor, Shade, Tone};
use copboard::style::{Appearance, Color, Look, Style, Surface};

use crate::sight::{Sight, chroma_and_hue, difference};

/// Least difference by CIEDE2000 of two fills with usual sight, and where cones are lacking.
const USUAL: f64 = 8.0;
const LACKING: f64 = 5.0;

/// Least difference in lightness of two fills, on paper and on screens.
const ON_PAPER: f64 = 7.0;
const ON_SCREENS: f64 = 3.0;

/// Least contrast of what is not text (WCAG 2.2, 1.4.11), of text (1.4.3) and of text as it is here (1.4.6).
const SHAPE: f64 = 3.0;
const TEXT: f64 = 4.5;
const GOOD_TEXT: f64 = 7.0;

fn pairs() -> impl Iterator<Item = (NoteColor, NoteColor)> {
    let all = NoteColor::ALL.into_iter().enumerate();
    all.flat_map(|(nth, one)| NoteColor::ALL[..nth].iter().map(move |other| (one, *other)))
}

/// The smallest difference of two fills of a look, and which they are.
fn smallest(look: Look, between: impl Fn(Color, Color) -> f64) -> (f64, NoteColor, NoteColor) {
    let fill = |color| Style::of(look).note(color).fill;
    let all = pairs().map(|(one, other)| (between(fill(one), fill(other)), one, other));
    all.min_by(|a, b| a.0.total_cmp(&b.0)).unwrap()
}

/// Everything on the page that can lie behind a note.
fn grounds(style: &Style) -> Vec<Color> {
    let tints = (1..=Tone::HUES).map(|hue| Tone::Hue(hue, Shade::Tint));
    [Tone::Page, Tone::Panel].into_iter().chain(tints).map(|tone| style.tone(tone)).collect()
}

#[test]
fn fills_are_told_apart_in_every_sight() {
    for look in Look::ALL {
        for sight in Sight::ALL {
            let (found, one, other) = smallest(look, |a, b| difference(sight.lab(a), sight.lab(b)));
            let least = if sight == Sight::Usual { USUAL } else { LACKING };
            assert!(found >= least, "{look:?}, {sight:?}: {one:?} and {other:?} differ by {found:.2}");
        }
    }
}

#[test]
fn fills_are_told_apart_in_a_grey_copy() {
    for look in Look::ALL {
        let lightness = |color| Sight::Usual.lab(color)[0];
        let (found, one, other) = smallest(look, |a, b| (lightness(a) - lightness(b)).abs());
        let least = if look == Look::Print { ON_PAPER } else { ON_SCREENS };
        assert!(found >= least, "{look:?}: {one:?} and {other:?} are {found:.2} apart in lightness");
    }
}

#[test]
fn text_reads_well_on_every_fill() {
    for look in Look::ALL {
        for color in NoteColor::ALL {
            let tones = Style::of(look).note(color);
            let found = tones.ink.contrast(tones.fill);
            let least = if (look, color) == (Look::Dark, NoteColor::Violet) { TEXT } else { GOOD_TEXT };
            assert!(found >= least, "{look:?}: text on {color:?} is {found:.2}");
        }
    }
}

#[test]
fn one_sees_where_a_note_ends() {
    for look in Look::ALL {
        let style = Style::of(look);
        for color in NoteColor::ALL {
            let tones = style.note(color);
            for ground in grounds(style) {
                let found = tones.edge.contrast(ground);
                assert!(found >= SHAPE, "{look:?}: the edge of {color:?} on {ground:?} is {found:.2}");
                // On a dark page it is the note that shines.
                let found =
                    if look == Look::Dark { tones.fill.contrast(ground) } else { tones.edge.contrast(tones.fill) };
                assert!(found >= SHAPE, "{look:?}: {color:?} within its edge is {found:.2}");
            }
        }
    }
}

#[test]
fn signs_are_seen_on_their_fills() {
    for look in Look::ALL {
        for color in NoteColor::ALL {
            let tones = Style::of(look).note(color);
            let found = tones.sign.contrast(tones.fill);
            assert!(found >= TEXT, "{look:?}: the sign of {color:?} is {found:.2}");
        }
    }
}

#[test]
fn one_sees_where_a_control_ends_that_nobody_points_at() {
    for look in Look::ALL {
        let style = Style::of(look);
        for ground in [Surface::Bar, Surface::Button, Surface::ButtonHover] {
            let found = style.surface(Surface::Outline).contrast(style.surface(ground));
            assert!(found >= SHAPE, "{look:?}: the outline on {ground:?} is {found:.2}");
        }
    }
}

#[test]
fn every_color_is_what_it_is_called() {
    let hues = [
        (NoteColor::Yellow, 84.0..100.0),
        (NoteColor::Blue, 245.0..275.0),
        (NoteColor::Green, 125.0..155.0),
        (NoteColor::Pink, 0.0..15.0),
        (NoteColor::Violet, 298.0..320.0),
    ];
    for look in Look::ALL {
        let fill = |color| Style::of(look).note(color).fill;
        for (color, hues) in hues.clone() {
            let (chroma, hue) = chroma_and_hue(fill(color));
            assert!(hues.contains(&hue) && chroma >= 20.0, "{look:?}: {color:?} has hue {hue:.0}, chroma {chroma:.0}");
        }
        assert!(chroma_and_hue(fill(NoteColor::White)).0 < 5.0, "{look:?}");
        // A yellow that is not light is olive or brown.
        let lightness = Sight::Usual.lab(fill(NoteColor::Yellow))[0];
        assert!(lightness >= 84.0, "{look:?}: yellow has lightness {lightness:.0}");
    }
}

#[test]
fn signs_change_nothing_else_of_a_look() {
    for look in Look::ALL {
        let usual = Appearance::from(look);
        assert_eq!(usual.has_signs, look == Look::Print, "{look:?}");
        let other = Appearance { has_signs: !usual.has_signs, ..usual };
        let (style, changed) = (Style::with(usual), Style::with(other));
        assert_eq!((style.appearance(), changed.appearance()), (usual, other));
        assert_eq!(grounds(style), grounds(changed));
        assert_eq!(NoteColor::ALL.map(|color| style.note(color)), NoteColor::ALL.map(|color| changed.note(color)));
    }
}
