//! Where texts begin and end in a file that is broken, so that an error can point at the right one.

use std::ops::Range;

/// The last text in quotation marks that begins before `offset`, quotation marks included. One that
/// does not end reaches to the end of the file.
pub(super) fn last_before(source: &str, offset: usize) -> Option<Range<usize>> {
    let mut last = None;
    let mut at = 0;
    while at < offset.min(source.len()) {
        let rest = &source.as_bytes()[at..];
        at += match rest {
            [b'"', ..] => {
                let length = quoted_length(rest);
                last = Some(at..at + length);
                length
            }
            [b'r', b'"' | b'#', ..] => raw_length(rest).map_or(1, |length| {
                last = Some(at..at + length);
                length
            }),
            [b'/', b'/', ..] => rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len()),
            [b'/', b'*', ..] => comment_length(rest),
            // A character between apostrophes may be a quotation mark.
            [b'\'', b'"', b'\'', ..] => 3,
            _ => 1,
        };
    }
    last
}

fn quoted_length(bytes: &[u8]) -> usize {
    let mut at = 1;
    while let Some(byte) = bytes.get(at) {
        at += match byte {
            b'"' => return at + 1,
            b'\\' => 2,
            _ => 1,
        };
    }
    bytes.len()
}

/// The length of `r#"…"#`, or `None` if it is no text but a name with an `r` in it.
fn raw_length(bytes: &[u8]) -> Option<usize> {
    let hashes = bytes[1..].iter().take_while(|byte| **byte == b'#').count();
    let inside = bytes.get(1 + hashes..)?.strip_prefix(b"\"")?;
    let end = inside.windows(1 + hashes).position(|end| end[0] == b'"' && end[1..].iter().all(|byte| *byte == b'#'));
    Some(end.map_or(bytes.len(), |end| 2 + hashes + end + 1 + hashes))
}

fn comment_length(bytes: &[u8]) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < bytes.len() {
        match &bytes[at..] {
            [b'/', b'*', ..] => depth += 1,
            [b'*', b'/', ..] => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            return at;
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn last(source: &str) -> Option<&str> {
        last_before(source, source.len()).map(|range| &source[range])
    }

    #[test]
    fn the_last_text_is_found() {
        assert_eq!(last(r#"(id: "a", text: "b \" c\\", votes: 3)"#), Some(r#""b \" c\\""#));
        assert_eq!(last(r##"("a", r#"b " c"#, r"d\")"##), Some(r#"r"d\""#));
        assert_eq!(last("(\"a\", // \"b\"\n /* \"c\" /* */ \"d\" */ '\"')"), Some("\"a\""));
        assert_eq!(last("(\"a\", \"öffnet"), Some("\"öffnet"));
        assert_eq!(last("(\"a\", \"b\\"), Some("\"b\\"));
        assert_eq!(last("(r#id: 3)"), None);
    }

    #[test]
    fn what_begins_later_does_not_count() {
        assert_eq!(last_before("\"a\" \"b\"", 4), Some(0..3));
        assert_eq!(last_before("\"a\" \"b\"", 5), Some(4..7));
    }
}
