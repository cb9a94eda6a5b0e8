//! How alike two pictures are, as an eye sees it.

use std::path::PathBuf;

/// How alike pictures of one scene by two painters have to be, painted twice as large and halved: each
/// softens the edges of letters its own way, and nothing else may differ. The same picture a single
/// pixel lower is below it, which each test shows.
const ALIKE: f64 = 0.95;

/// A picture in shades of grey, from 0 to 255.
pub(crate) struct Grey {
    width: usize,
    height: usize,
    values: Vec<f64>,
}

impl Grey {
    /// From rows of RGBA or RGB.
    pub(crate) fn new(width: usize, height: usize, channels: usize, bytes: &[u8]) -> Self {
        assert_eq!(bytes.len(), width * height * channels);
        let grey =
            |pixel: &[u8]| 0.299 * f64::from(pixel[0]) + 0.587 * f64::from(pixel[1]) + 0.114 * f64::from(pixel[2]);
        Self { width, height, values: bytes.chunks_exact(channels).map(grey).collect() }
    }

    /// A picture from a file.
    pub(crate) fn load(path: &PathBuf) -> Self {
        let picture = image::open(path).unwrap().into_rgb8();
        Self::new(picture.width() as usize, picture.height() as usize, 3, picture.as_raw())
    }

    /// Half as large.
    pub(crate) fn halved(&self) -> Self {
        let (width, height) = (self.width / 2, self.height / 2);
        let pair = |y: usize, x: usize| self.values[y * self.width + x] + self.values[y * self.width + x + 1];
        let places = (0..height).flat_map(|y| (0..width).map(move |x| (2 * y, 2 * x)));
        let values = places.map(|(y, x)| (pair(y, x) + pair(y + 1, x)) / 4.0).collect();
        Self { width, height, values }
    }

    /// The same a pixel lower.
    fn lower(&self) -> Self {
        let mut values = vec![255.0; self.width];
        values.extend_from_slice(&self.values[..self.values.len() - self.width]);
        Self { values, ..*self }
    }
}

/// How alike two pictures are, from 0 to 1.
pub(crate) fn alikeness(ours: &Grey, theirs: &Grey) -> f64 {
    similarity(&ours.halved(), &theirs.halved())
}

/// Fails unless two pictures show the same.
pub(crate) fn check_alike(ours: &Grey, theirs: &Grey, what: &str) {
    let (ours, theirs) = (ours.halved(), theirs.halved());
    let found = similarity(&ours, &theirs);
    assert!(found >= ALIKE, "{what}: {found:.3}");
    let moved = similarity(&ours, &theirs.lower());
    assert!(moved < ALIKE, "{what}: the measure has to see what is a pixel off: {moved:.3}");
}

/// Mean structural similarity in windows of 8 × 8 pixels, from 0 to 1: Wang, Bovik, Sheikh and
/// Simoncelli, *Image Quality Assessment*, IEEE Transactions on Image Processing 13 (2004), formula 13.
/// Windows that are one plain shade in both pictures say nothing of letters and are not counted.
fn similarity(a: &Grey, b: &Grey) -> f64 {
    const SIDE: usize = 8;
    const C1: f64 = (0.01 * 255.0) * (0.01 * 255.0);
    const C2: f64 = (0.03 * 255.0) * (0.03 * 255.0);
    // Painters round the last row and column of a page their own way.
    assert!(a.width.abs_diff(b.width) <= 1 && a.height.abs_diff(b.height) <= 1, "sizes differ");
    let (width, height) = (a.width.min(b.width), a.height.min(b.height));
    let (mut sum, mut count) = (0.0, 0.0);
    for y in (0..height - SIDE).step_by(SIDE) {
        for x in (0..width - SIDE).step_by(SIDE) {
            let window = |of: &Grey| {
                let pixels = (0..SIDE).flat_map(|row| (0..SIDE).map(move |column| (y + row, x + column)));
                pixels.map(|(y, x)| of.values[y * of.width + x]).collect::<Vec<f64>>()
            };
            let (a, b) = (window(a), window(b));
            let mean = |values: &[f64]| values.iter().sum::<f64>() / 64.0;
            let (ma, mb) = (mean(&a), mean(&b));
            let product = |a: &[f64], b: &[f64]| mean(&a.iter().zip(b).map(|(a, b)| a * b).collect::<Vec<_>>());
            let (va, vb, cov) = (product(&a, &a) - ma * ma, product(&b, &b) - mb * mb, product(&a, &b) - ma * mb);
            if va < 1.0 && vb < 1.0 && (ma - mb).abs() < 3.0 {
                continue;
            }
            sum += (2.0 * ma * mb + C1) * (2.0 * cov + C2) / ((ma * ma + mb * mb + C1) * (va + vb + C2));
            count += 1.0;
        }
    }
    sum / count
}
