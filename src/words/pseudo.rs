//! Made-up languages that show what is not in the catalogue, and what has too little room.

use std::borrow::Cow;

/// Begins a run whose characters all count as right to left.
const RIGHT_TO_LEFT: char = '\u{202e}';
/// Ends it.
const POP: char = '\u{202c}';

/// A text with accents and about 40 % longer; a test that knows no English still reads it.
pub(super) fn accented(text: &str) -> Cow<'_, str> {
    let mut longer = String::with_capacity(2 * text.len());
    for c in text.chars() {
        let accented = accent(c);
        longer.push(accented);
        if is_doubled(c) {
            longer.push(accented);
        }
    }
    longer.into()
}

/// The same running from right to left: each word is overridden, so that plain letters do.
///
/// Renderers without a bidirectional algorithm ignore the marks.
pub(super) fn mirrored(text: &str) -> Cow<'_, str> {
    let mut mirrored = String::with_capacity(3 * text.len());
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        if !word.is_empty() {
            mirrored.push(RIGHT_TO_LEFT);
            mirrored.push_str(&accented(word));
            mirrored.push(POP);
        }
        mirrored.push_str(&piece[word.len()..]);
    }
    mirrored.into()
}

const fn is_doubled(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 's' | 'A' | 'E' | 'I' | 'O' | 'U')
}

/// A letter with an accent that the bundled fonts have.
const fn accent(c: char) -> char {
    match c {
        'a' => 'á',
        'c' => 'ç',
        'd' => 'ď',
        'e' => 'é',
        'g' => 'ğ',
        'i' => 'í',
        'l' => 'ł',
        'n' => 'ñ',
        'o' => 'ö',
        'r' => 'ř',
        's' => 'š',
        't' => 'ť',
        'u' => 'ü',
        'y' => 'ý',
        'z' => 'ž',
        'A' => 'Á',
        'C' => 'Ç',
        'D' => 'Ď',
        'E' => 'É',
        'G' => 'Ğ',
        'I' => 'Í',
        'L' => 'Ł',
        'N' => 'Ñ',
        'O' => 'Ö',
        'R' => 'Ř',
        'S' => 'Š',
        'T' => 'Ť',
        'U' => 'Ü',
        'Y' => 'Ý',
        'Z' => 'Ž',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_grow_by_some_forty_percent() {
        let text = "Your latest changes aren't saved. Free some space or choose another folder, and try again";
        let count = |text: &str| text.chars().count();
        let grown = 100 * count(&accented(text)) / count(text);
        assert!((135..150).contains(&grown), "{grown} %");
    }

    #[test]
    fn words_run_from_right_to_left_and_spaces_stay() {
        assert_eq!(mirrored("no way "), "\u{202e}ñöö\u{202c} \u{202e}wááýý\u{202c} ");
        assert_eq!(mirrored(" ("), " \u{202e}(\u{202c}");
    }
}
