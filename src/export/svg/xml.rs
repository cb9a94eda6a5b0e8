//! Text and numbers as XML takes them.

use std::borrow::Cow;
use std::fmt;

/// Text for content and attributes: markup is spelt out, what XML 1.0 forbids and what would turn the
/// text around it is left out.
pub(super) fn escaped(text: &str) -> Cow<'_, str> {
    let is_plain = |c: char| !matches!(c, '&' | '<' | '>' | '"' | '\'') && may_stand(c);
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars().filter(|c| may_stand(*c)) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// Characters of XML 1.0, section 2.2.
const fn may_stand(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..='\u{10ffff}')
}

/// A length in millimetres to the thousandth, without needless zeros.
pub(super) const fn number(value: f64) -> Number {
    Number(value)
}

/// See [`number`].
pub(super) struct Number(f64);

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        #[expect(clippy::cast_possible_truncation, reason = "lengths of a page; a cast saturates")]
        let thousandths = (self.0 * 1000.0).round() as i64;
        let (whole, rest) = (thousandths.abs() / 1000, thousandths.abs() % 1000);
        if thousandths < 0 {
            f.write_str("-")?;
        }
        write!(f, "{whole}")?;
        match rest {
            0 => Ok(()),
            rest if rest % 100 == 0 => write!(f, ".{}", rest / 100),
            rest if rest % 10 == 0 => write!(f, ".{:02}", rest / 10),
            rest => write!(f, ".{rest:03}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        let written = [0.0, -0.0004, 1.0, -2.5, 3.24159, 10.06, 1234.001].map(|value| number(value).to_string());
        assert_eq!(written, ["0", "0", "1", "-2.5", "3.242", "10.06", "1234.001"]);
    }

    #[test]
    fn markup_and_forbidden_characters_do_no_harm() {
        assert_eq!(escaped("a<b>&\"'\u{1}\u{fffe}c"), "a&lt;b&gt;&amp;&quot;&apos;c");
        assert!(matches!(escaped("plain"), Cow::Borrowed(_)));
    }
}
