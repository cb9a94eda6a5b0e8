//! Sizes of paper.

use crate::geom::{MM_PER_INCH, Size};

/// A size of paper, or the board's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Paper {
    /// As large as what is on it.
    #[default]
    Own,
    /// ISO A4.
    A4,
    /// ISO A3.
    A3,
    /// ISO A2.
    A2,
    /// ISO A1.
    A1,
    /// ISO A0.
    A0,
    /// US Letter.
    Letter,
    /// US Tabloid, also called Ledger.
    Tabloid,
}

impl Paper {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 8] =
        [Self::Own, Self::A4, Self::A3, Self::A2, Self::A1, Self::A0, Self::Letter, Self::Tabloid];

    /// Its name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::A4 => "a4",
            Self::A3 => "a3",
            Self::A2 => "a2",
            Self::A1 => "a1",
            Self::A0 => "a0",
            Self::Letter => "letter",
            Self::Tabloid => "tabloid",
        }
    }

    /// The paper with that name, in small or capital letters.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.name().eq_ignore_ascii_case(name))
    }

    /// Its size in millimetres, upright; none for the board's own.
    #[must_use]
    pub fn size(self) -> Option<Size> {
        let (width, height) = match self {
            Self::Own => return None,
            Self::A4 => (210.0, 297.0),
            Self::A3 => (297.0, 420.0),
            Self::A2 => (420.0, 594.0),
            Self::A1 => (594.0, 841.0),
            Self::A0 => (841.0, 1189.0),
            Self::Letter => (8.5 * MM_PER_INCH, 11.0 * MM_PER_INCH),
            Self::Tabloid => (11.0 * MM_PER_INCH, 17.0 * MM_PER_INCH),
        };
        Some(Size::new(width, height))
    }
}

/// How a sheet lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Orientation {
    /// As shows the board largest, or on the fewest sheets.
    #[default]
    Auto,
    /// Upright.
    Portrait,
    /// On its side.
    Landscape,
}

impl Orientation {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Portrait, Self::Landscape];

    /// Its name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Portrait => "portrait",
            Self::Landscape => "landscape",
        }
    }

    /// The ways in which paper of an upright size may lie.
    pub(super) fn sizes(self, upright: Size) -> Vec<Size> {
        let on_its_side = Size::new(upright.height, upright.width);
        match self {
            Self::Auto => vec![on_its_side, upright],
            Self::Portrait => vec![upright],
            Self::Landscape => vec![on_its_side],
        }
    }
}
