//! Marks of list items at the beginning of a line.

/// What kind of mark an item has, and how sure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A bullet. Its rank says how deep word processors put it.
    Bullet(u8),
    /// A number, such as `3.`; without a tab behind it, it counts only beside its neighbors.
    Number(u32, bool),
    /// A small or capital letter, such as `b)`, by its place in the alphabet; likewise.
    Letter(u32, bool),
}

impl Mark {
    /// Whether both can be marks of the same list.
    pub(super) const fn is_alike(self, other: Self) -> bool {
        match (self, other) {
            (Self::Bullet(a), Self::Bullet(b)) => a == b,
            (Self::Number(..), Self::Number(..)) | (Self::Letter(..), Self::Letter(..)) => true,
            _ => false,
        }
    }

    /// How deep word processors put it.
    pub(super) const fn rank(self) -> u8 {
        match self {
            Self::Bullet(rank) => rank,
            Self::Number(..) => 0,
            Self::Letter(..) => 1,
        }
    }

    /// The number or letter if only its neighbors say that it is one.
    pub(super) const fn doubtful(self) -> Option<u32> {
        match self {
            Self::Number(nth, false) | Self::Letter(nth, false) => Some(nth),
            _ => None,
        }
    }
}

/// Splits a line without blanks before it into its mark and its text, if it has one.
pub(super) fn split_mark(line: &str) -> Option<(Mark, &str)> {
    bullet(line).or_else(|| counted(line))
}

fn bullet(line: &str) -> Option<(Mark, &str)> {
    let first = line.chars().next()?;
    let rest = &line[first.len_utf8()..];
    let is_wide = rest.starts_with('\t') || rest.chars().take(2).filter(|c| c.is_whitespace()).count() == 2;
    let rank = match first {
        '•' | '●' | '∙' | '·' | '‣' | '⁃' | '➢' | '➤' | '►' | '❖' | '*' | '-' | '–' | '—' | '+' | '\u{f0b7}' => {
            0
        }
        '◦' | '○' => 1,
        // A letter and a sign of its own right elsewhere.
        'o' if is_wide => 1,
        '▪' | '▫' | '■' | '□' | '\u{f0a7}' | '\u{f0fc}' | '\u{f0d8}' => 2,
        '§' | 'Ø' if is_wide => 2,
        _ => return None,
    };
    (rest.is_empty() || rest.starts_with(char::is_whitespace)).then(|| (Mark::Bullet(rank), without_box(rest.trim())))
}

/// The text behind the box of a to-do in Markdown.
fn without_box(text: &str) -> &str {
    let boxes = ["[ ] ", "[x] ", "[X] "];
    boxes.iter().find_map(|sign| text.strip_prefix(sign)).map_or(text, str::trim_start)
}

fn counted(line: &str) -> Option<(Mark, &str)> {
    let inner = line.strip_prefix('(').unwrap_or(line);
    let length = inner.find(|c: char| !c.is_ascii_alphanumeric() && c != '.').unwrap_or(inner.len());
    // The dot behind the number is its end.
    let name = inner[..length].trim_end_matches('.');
    let behind = &inner[name.len()..];
    let rest = match behind.chars().next() {
        Some('.' | ')') => &behind[1..],
        // Word's numbers of several levels have no dot at their end.
        Some('\t') if name.contains('.') => behind,
        _ => return None,
    };
    if !(rest.starts_with(char::is_whitespace) || rest.is_empty()) {
        return None;
    }
    let is_sure = rest.starts_with('\t');
    Some((count_mark(name, is_sure)?, rest.trim()))
}

fn count_mark(name: &str, is_sure: bool) -> Option<Mark> {
    let is_number = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = name.split('.');
    if parts.clone().all(is_number) {
        let has_levels = name.contains('.');
        return Some(Mark::Number(parts.next_back()?.parse().ok()?, is_sure || has_levels));
    }
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) => Some(Mark::Letter(u32::from(letter.to_ascii_lowercase()) - 96, is_sure)),
        (Some(_), Some(_)) => roman(name).map(|nth| Mark::Letter(nth, is_sure)),
        _ => None,
    }
}

/// A Roman number of several letters, up to thirteen.
fn roman(name: &str) -> Option<u32> {
    const ROMAN: [&str; 9] = ["ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii"];
    const VALUES: [u32; 9] = [2, 3, 4, 6, 7, 8, 9, 11, 12];
    let at = ROMAN.iter().position(|roman| roman.eq_ignore_ascii_case(name))?;
    Some(VALUES[at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_word_processors_and_mails_are_known() {
        for line in [
            "• a",
            "- a",
            "* a",
            "– a",
            "◦ a",
            "o\ta",
            "▪ a",
            "\u{f0b7}\ta",
            "·  a",
            "1.\ta",
            "1) a",
            "(1) a",
            "a.\ta",
            "a) a",
            "iv. a",
            "1.2\ta",
            "1.2. a",
            "- [ ] a",
            "§  a",
            "+ a",
        ] {
            assert_eq!(split_mark(line).map(|(_, text)| text), Some("a"), "{line}");
        }
    }

    #[test]
    fn words_that_look_like_marks_stay() {
        for line in
            ["-5 degrees", "o senhor", "2024. A year", "1.5 million", "e.g. this", "A.B. Smith", "§ 5", "*star*"]
        {
            assert_eq!(split_mark(line), None, "{line}");
        }
    }

    #[test]
    fn what_could_be_a_word_is_doubtful() {
        let mark = |line| split_mark(line).unwrap().0;
        assert_eq!(mark("3. October").doubtful(), Some(3));
        assert_eq!(mark("B. Smith").doubtful(), Some(2));
        assert_eq!(mark("3.\tOctober").doubtful(), None);
    }
}
