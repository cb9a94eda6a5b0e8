//! How colors look to eyes: CIE L*a*b*, differences by CIEDE2000, and sight with two kinds of cones instead of three.
//!
//! CIEDE2000 follows G. Sharma, W. Wu and E. N. Dalal, The CIEDE2000 Color-Difference Formula: Implementation Notes,
//! Supplementary Test Data, and Mathematical Observations, Color Research and Application 30 (1), 2005. It is written
//! here, in the tests alone, since the crate that has it was released last in 2024 and brings eight others.

use copboard::style::Color;

/// Lightness, green to red, blue to yellow; the white is that of sRGB, D65.
pub(crate) type Lab = [f64; 3];

/// How somebody sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sight {
    /// With three kinds of cones.
    Usual,
    /// Without those for long waves (red), or middle (green), or short ones (blue), as H. Brettel, F. Viénot and
    /// J. D. Mollon simulate it (Journal of the Optical Society of America A 14 (10), 1997).
    Brettel(Lacking),
    /// The same as G. M. Machado, M. M. Oliveira and L. A. F. Fernandes simulate it (IEEE Transactions on
    /// Visualization and Computer Graphics 15 (6), 2009), at full severity.
    Machado(Lacking),
}

/// Which cones somebody lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lacking {
    /// Those for long waves.
    Protan,
    /// Those for middle ones.
    Deutan,
    /// Those for short ones.
    Tritan,
}

impl Sight {
    pub(crate) const ALL: [Self; 7] = [
        Self::Usual,
        Self::Brettel(Lacking::Protan),
        Self::Brettel(Lacking::Deutan),
        Self::Brettel(Lacking::Tritan),
        Self::Machado(Lacking::Protan),
        Self::Machado(Lacking::Deutan),
        Self::Machado(Lacking::Tritan),
    ];

    /// What a color looks like.
    pub(crate) fn lab(self, color: Color) -> Lab {
        self.lab_of([color.r, color.g, color.b].map(linear))
    }

    /// What linear sRGB looks like.
    fn lab_of(self, rgb: [f64; 3]) -> Lab {
        lab(match self {
            Self::Usual => rgb,
            Self::Brettel(lacking) => {
                let (one, other, normal) = brettel(lacking);
                let side: f64 = normal.iter().zip(rgb).map(|(n, c)| n * c).sum();
                times(if side >= 0.0 { one } else { other }, rgb)
            }
            Self::Machado(lacking) => times(machado(lacking), rgb),
        })
    }
}

type Matrix = [[f64; 3]; 3];

/// For both halves of what is seen, from linear sRGB to linear sRGB, and the plane between them. By Smith and Pokorny's
/// cones of 1975, the white of sRGB as what stays: as `DaltonLens` computed them, which is in the public domain.
const fn brettel(lacking: Lacking) -> (Matrix, Matrix, [f64; 3]) {
    match lacking {
        Lacking::Protan => (
            [[0.14980, 1.19548, -0.34528], [0.10764, 0.84864, 0.04372], [0.00384, -0.00540, 1.00156]],
            [[0.14570, 1.16172, -0.30742], [0.10816, 0.85291, 0.03892], [0.00386, -0.00524, 1.00139]],
            [0.00048, 0.00393, -0.00441],
        ),
        Lacking::Deutan => (
            [[0.36477, 0.86381, -0.22858], [0.26294, 0.64245, 0.09462], [-0.02006, 0.02728, 0.99278]],
            [[0.37298, 0.88166, -0.25464], [0.25954, 0.63506, 0.10540], [-0.01980, 0.02784, 0.99196]],
            [-0.00281, -0.00611, 0.00892],
        ),
        Lacking::Tritan => (
            [[1.01277, 0.13548, -0.14826], [-0.01243, 0.86812, 0.14431], [0.07589, 0.80500, 0.11911]],
            [[0.93678, 0.18979, -0.12657], [0.06154, 0.81526, 0.12320], [-0.37562, 1.12767, 0.24796]],
            [0.03901, -0.02788, -0.01113],
        ),
    }
}

/// From linear sRGB to linear sRGB.
const fn machado(lacking: Lacking) -> Matrix {
    match lacking {
        Lacking::Protan => {
            [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]]
        }
        Lacking::Deutan => {
            [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]]
        }
        Lacking::Tritan => {
            [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]]
        }
    }
}

fn times(matrix: Matrix, rgb: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(rgb).map(|(m, c)| m * c).sum::<f64>().clamp(0.0, 1.0))
}

fn linear(channel: u8) -> f64 {
    let c = f64::from(channel) / 255.0;
    if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
}

fn lab(rgb: [f64; 3]) -> Lab {
    /// From linear sRGB to CIE XYZ, and the white there.
    const TO_XYZ: Matrix = [
        [0.412_456_4, 0.357_576_1, 0.180_437_5],
        [0.212_672_9, 0.715_152_2, 0.072_175_0],
        [0.019_333_9, 0.119_192_0, 0.950_304_1],
    ];
    const WHITE: [f64; 3] = [0.950_47, 1.0, 1.088_83];
    let xyz = TO_XYZ.map(|row| row.iter().zip(rgb).map(|(share, channel)| share * channel).sum::<f64>());
    let curve = |t: f64| if t > 216.0 / 24389.0 { t.cbrt() } else { (24389.0 / 27.0 * t + 16.0) / 116.0 };
    let [x, y, z] = std::array::from_fn(|nth| curve(xyz[nth] / WHITE[nth]));
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// Chroma and hue in degrees.
pub(crate) fn chroma_and_hue(color: Color) -> (f64, f64) {
    let [_, a, b] = Sight::Usual.lab(color);
    (a.hypot(b), b.atan2(a).to_degrees().rem_euclid(360.0))
}

/// The difference of two colors by CIEDE2000.
pub(crate) fn difference(one: Lab, other: Lab) -> f64 {
    let high = |chroma: f64| (chroma.powi(7) / (chroma.powi(7) + 25_f64.powi(7))).sqrt();
    let mean = f64::midpoint;
    let stretch = 1.5 - 0.5 * high(mean(one[1].hypot(one[2]), other[1].hypot(other[2])));
    let polar = |[l, a, b]: Lab| {
        let a = a * stretch;
        let hue = if a.abs() + b.abs() > 0.0 { b.atan2(a).to_degrees().rem_euclid(360.0) } else { 0.0 };
        (l, a.hypot(b), hue)
    };
    let ((l1, c1, h1), (l2, c2, h2)) = (polar(one), polar(other));
    let is_grey = c1 * c2 <= 0.0;
    let turn = match h2 - h1 {
        _ if is_grey => 0.0,
        turn if turn > 180.0 => turn - 360.0,
        turn if turn < -180.0 => turn + 360.0,
        turn => turn,
    };
    let hue = match h1 + h2 {
        sum if is_grey => sum,
        sum if (h1 - h2).abs() <= 180.0 => sum / 2.0,
        sum if sum < 360.0 => sum / 2.0 + 180.0,
        sum => sum / 2.0 - 180.0,
    };
    let (lightness, chroma) = (mean(l1, l2), mean(c1, c2));
    let cos = |degrees: f64| degrees.to_radians().cos();
    let t = 1.0 - 0.17 * cos(hue - 30.0) + 0.24 * cos(2.0 * hue) + 0.32 * cos(3.0 * hue + 6.0)
        - 0.20 * cos(4.0 * hue - 63.0);
    let off = (lightness - 50.0).powi(2);
    let dl = (l2 - l1) / (1.0 + 0.015 * off / (20.0 + off).sqrt());
    let dc = (c2 - c1) / (1.0 + 0.045 * chroma);
    let dh = 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin() / (1.0 + 0.015 * chroma * t);
    let blue = 30.0 * (-((hue - 275.0) / 25.0).powi(2)).exp();
    let rotation = -(2.0 * blue).to_radians().sin() * 2.0 * high(chroma);
    (dl * dl + dc * dc + dh * dh + rotation * dc * dh).sqrt()
}

/// The pairs of Sharma, Wu and Dalal with their difference.
const PAIRS: [(Lab, Lab, f64); 34] = [
    ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
    ([50.0, 3.1571, -77.2803], [50.0, 0.0, -82.7485], 2.8615),
    ([50.0, 2.8361, -74.02], [50.0, 0.0, -82.7485], 3.4412),
    ([50.0, -1.3802, -84.2814], [50.0, 0.0, -82.7485], 1.0),
    ([50.0, -1.1848, -84.8006], [50.0, 0.0, -82.7485], 1.0),
    ([50.0, -0.9009, -85.5211], [50.0, 0.0, -82.7485], 1.0),
    ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
    ([50.0, -1.0, 2.0], [50.0, 0.0, 0.0], 2.3669),
    ([50.0, 2.49, -0.001], [50.0, -2.49, 0.0009], 7.1792),
    ([50.0, 2.49, -0.001], [50.0, -2.49, 0.001], 7.1792),
    ([50.0, 2.49, -0.001], [50.0, -2.49, 0.0011], 7.2195),
    ([50.0, 2.49, -0.001], [50.0, -2.49, 0.0012], 7.2195),
    ([50.0, -0.001, 2.49], [50.0, 0.0009, -2.49], 4.8045),
    ([50.0, -0.001, 2.49], [50.0, 0.001, -2.49], 4.8045),
    ([50.0, -0.001, 2.49], [50.0, 0.0011, -2.49], 4.7461),
    ([50.0, 2.5, 0.0], [50.0, 0.0, -2.5], 4.3065),
    ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
    ([50.0, 2.5, 0.0], [61.0, -5.0, 29.0], 22.8977),
    ([50.0, 2.5, 0.0], [56.0, -27.0, -3.0], 31.903),
    ([50.0, 2.5, 0.0], [58.0, 24.0, 15.0], 19.4535),
    ([50.0, 2.5, 0.0], [50.0, 3.1736, 0.5854], 1.0),
    ([50.0, 2.5, 0.0], [50.0, 3.2972, 0.0], 1.0),
    ([50.0, 2.5, 0.0], [50.0, 1.8634, 0.5757], 1.0),
    ([50.0, 2.5, 0.0], [50.0, 3.2592, 0.335], 1.0),
    ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
    ([63.0109, -31.0961, -5.8663], [62.8187, -29.7946, -4.0864], 1.263),
    ([61.2901, 3.7196, -5.3901], [61.4292, 2.248, -4.962], 1.8731),
    ([35.0831, -44.1164, 3.7933], [35.0232, -40.0716, 1.5901], 1.8645),
    ([22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373),
    ([36.4612, 47.858, 18.3852], [36.2715, 50.5065, 21.2231], 1.4146),
    ([90.8027, -2.0831, 1.441], [91.1528, -1.6435, 0.0447], 1.4441),
    ([90.9257, -0.5406, -0.9208], [88.6381, -0.8985, -0.7239], 1.5381),
    ([6.7747, -0.2908, -2.4247], [5.8714, -0.0985, -2.2286], 0.6377),
    ([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082),
];

#[test]
fn the_published_pairs_differ_as_published() {
    for (one, other, published) in PAIRS {
        for found in [difference(one, other), difference(other, one)] {
            assert!((found - published).abs() < 1e-4, "{one:?} {other:?}: {found}, not {published}");
        }
    }
}

#[test]
fn greys_look_the_same_in_every_sight() {
    for grey in [0, 60, 128, 200, 255].map(|level| [linear(level); 3]) {
        for sight in Sight::ALL {
            let found = difference(Sight::Usual.lab_of(grey), sight.lab_of(grey));
            assert!(found < 0.1, "{grey:?} in {sight:?} differs by {found}");
        }
    }
}

#[test]
fn who_lacks_red_or_green_takes_some_reds_for_greens() {
    let (red, green) = ([160, 96, 96].map(linear), [112, 120, 96].map(linear));
    let seen = |sight: Sight| difference(sight.lab_of(red), sight.lab_of(green));
    assert!(seen(Sight::Usual) > 20.0, "{}", seen(Sight::Usual));
    for sight in [Sight::Brettel(Lacking::Deutan), Sight::Machado(Lacking::Deutan)] {
        assert!(seen(sight) < 12.0, "{sight:?}: {}", seen(sight));
    }
    let tritan = seen(Sight::Brettel(Lacking::Tritan));
    assert!(tritan > 20.0, "{tritan}");
}
