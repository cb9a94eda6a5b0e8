//! How tall rows are, for programs that don't find it out themselves.

/// Height of a line of the usual text in points.
const LINE_PT: f64 = 15.0;

/// Tallest row that Excel has, in points.
const MOST_PT: f64 = 409.0;

/// The height in points of a row with texts in columns of some widths in letters; none if each takes one line, which
/// every program knows by itself.
pub(super) fn height<'a>(texts: impl IntoIterator<Item = (&'a str, f64)>) -> Option<f64> {
    let lines = texts.into_iter().map(|(text, width)| lines(text, width)).fold(0.0, f64::max);
    (lines > 1.0).then(|| (lines * LINE_PT).min(MOST_PT))
}

/// Lines that a text takes in a column, rather one too many than one too few.
fn lines(text: &str, width: f64) -> f64 {
    text.split('\n').map(|line| wrapped(line, width)).sum()
}

fn wrapped(line: &str, width: f64) -> f64 {
    let letters = |word: &str| word.chars().map(|c| if c < '\u{1100}' { 1.05 } else { 2.0 }).sum::<f64>();
    let (mut lines, mut used) = (1.0, 0.0);
    for word in line.split(' ') {
        let word = letters(word);
        if used > 0.0 && used + word > width {
            lines += 1.0;
            used = 0.0;
        }
        // A word that is longer than the column is broken.
        lines += ((word / width).ceil() - 1.0).max(0.0);
        used = if word > width { word % width } else { used + word } + 1.0;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_as_tall_as_their_tallest_text() {
        assert_eq!(height([("short", 20.0), ("", 5.0)]), None);
        assert_eq!(height([("short", 20.0), ("one\ntwo\nthree", 20.0)]), Some(45.0));
        assert_eq!(height([("some words that wrap", 12.0)]), Some(30.0));
        assert_eq!(height([("unbreakable", 5.0)]), Some(45.0));
        assert_eq!(height([("x\n".repeat(100).as_str(), 5.0)]), Some(409.0));
    }
}
