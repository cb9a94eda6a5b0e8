//! Signs of the colours that notes have, for eyes and printers that do not tell the colours apart.

use crate::board::NoteColor;
use crate::geom::{BezPath, Circle, Point, Rect, Shape as _};
use crate::style::Color;

/// How finely curves are followed, in sides of a sign.
const TOLERANCE: f64 = 0.005;

/// The sign of a colour: a small shape that is told from the others also where it is tiny.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColorSign {
    /// A star: yellow. A disc would be a vote.
    Star,
    /// A square: blue.
    Square,
    /// A triangle that points up: green.
    Triangle,
    /// A plus sign: pink.
    Plus,
    /// A bow tie: violet.
    Bow,
    /// A ring: white.
    Ring,
}

impl From<NoteColor> for ColorSign {
    fn from(color: NoteColor) -> Self {
        match color {
            NoteColor::Yellow => Self::Star,
            NoteColor::Blue => Self::Square,
            NoteColor::Green => Self::Triangle,
            NoteColor::Pink => Self::Plus,
            NoteColor::Violet => Self::Bow,
            NoteColor::White => Self::Ring,
        }
    }
}

impl ColorSign {
    /// Its outlines in a square, to be filled where they go around once. All signs look equally large.
    #[must_use]
    pub fn outline(self, square: Rect) -> BezPath {
        let (side, corner) = (square.width(), square.origin());
        let at = |(x, y): (f64, f64)| Point::new(corner.x + x * side, corner.y + y * side);
        let polygon = |corners: &[(f64, f64)]| {
            let mut path = BezPath::new();
            for (nth, corner) in corners.iter().enumerate() {
                if nth == 0 { path.move_to(at(*corner)) } else { path.line_to(at(*corner)) }
            }
            path.close_path();
            path
        };
        let circle = |radius: f64| Circle::new(square.center(), radius * side).to_path(TOLERANCE * side);
        match self {
            Self::Star => polygon(&star()),
            Self::Square => polygon(&[(0.08, 0.08), (0.92, 0.08), (0.92, 0.92), (0.08, 0.92)]),
            Self::Triangle => polygon(&[(0.5, 0.03), (1.0, 0.93), (0.0, 0.93)]),
            Self::Plus => {
                let (from, to) = (0.335, 0.665);
                let right = [(to, 0.0), (to, from), (1.0, from), (1.0, to), (to, to), (to, 1.0)];
                let left = [(from, 1.0), (from, to), (0.0, to), (0.0, from), (from, from), (from, 0.0)];
                polygon(&[right, left].concat())
            }
            Self::Bow => polygon(&[(0.0, 0.05), (0.5, 0.4), (1.0, 0.05), (1.0, 0.95), (0.5, 0.6), (0.0, 0.95)]),
            Self::Ring => {
                let mut path = circle(0.48);
                path.extend(circle(0.27).reverse_subpaths());
                path
            }
        }
    }
}

/// The corners of a star in a square of side 1: its tips and what is between them, from the uppermost on.
fn star() -> [(f64, f64); 10] {
    const CENTER: (f64, f64) = (0.5, 0.55);
    const RADII: [f64; 2] = [0.57, 0.27];
    let mut turn = 0.0_f64;
    let mut radii = RADII.into_iter().cycle();
    std::array::from_fn(|_| {
        let radius = radii.next().unwrap_or_default();
        let corner = (CENTER.0 + radius * turn.sin(), CENTER.1 - radius * turn.cos());
        turn += std::f64::consts::PI / 5.0;
        corner
    })
}

/// The sign of a colour at its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SignItem {
    /// Which sign.
    pub sign: ColorSign,
    /// The square that it fills.
    pub rect: Rect,
    /// Its colour.
    pub color: Color,
}

impl SignItem {
    /// Its outlines, in millimetres.
    #[must_use]
    pub fn outline(&self) -> BezPath {
        self.sign.outline(self.rect)
    }
}
