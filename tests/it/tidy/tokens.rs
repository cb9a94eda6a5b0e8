//! Rust source as words and signs, without comments, texts and tests: enough to see what a file names.

/// The words and signs of a source. A text or a character is an empty text in quotation marks.
pub(super) fn tokens(source: &str) -> Vec<String> {
    numbered(source).into_iter().map(|(token, _)| token).collect()
}

/// The same, each with its line, counted from 1.
pub(super) fn numbered(source: &str) -> Vec<(String, usize)> {
    without_tests(&all_tokens(source))
}

fn all_tokens(source: &str) -> Vec<(String, usize)> {
    let mut tokens = vec![];
    let mut line = 1;
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let length = if first.is_whitespace() {
            first.len_utf8()
        } else if let Some(length) = comment(rest) {
            length
        } else if let Some(length) = text(rest) {
            tokens.push(("\"\"".to_owned(), line));
            length
        } else {
            let length = word(rest).unwrap_or(if rest.starts_with("::") { 2 } else { first.len_utf8() });
            tokens.push((rest[..length].to_owned(), line));
            length
        };
        line += rest[..length].matches('\n').count();
        rest = &rest[length..];
    }
    tokens
}

/// The length of the word, number or lifetime that a source begins with.
fn word(source: &str) -> Option<usize> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let start = usize::from(source.starts_with('\''));
    let length = start + source[start..].find(|c| !is_word(c)).unwrap_or(source.len() - start);
    (length > start).then_some(length)
}

/// The length of the comment that a source begins with.
fn comment(source: &str) -> Option<usize> {
    if source.starts_with("//") {
        return Some(source.find('\n').unwrap_or(source.len()));
    }
    source.strip_prefix("/*")?;
    let (mut depth, mut at) = (0, 0);
    loop {
        match source.as_bytes().get(at..at + 2) {
            Some(b"/*") => (depth, at) = (depth + 1, at + 2),
            Some(b"*/") => (depth, at) = (depth - 1, at + 2),
            Some(_) => at += 1,
            None => return Some(source.len()),
        }
        if depth == 0 {
            return Some(at);
        }
    }
}

/// The length of the text or character that a source begins with, if it is one and no lifetime.
fn text(source: &str) -> Option<usize> {
    let marks = source.trim_start_matches(['b', 'c']);
    let before = source.len() - marks.len();
    if let Some(raw) = marks.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        if raw[hashes..].starts_with('"') && before <= 1 {
            let end = format!("\"{}", "#".repeat(hashes));
            let body = before + 1 + hashes + 1;
            return Some(body + source[body..].find(&end).map_or(0, |at| at + end.len()));
        }
    }
    let mark = marks.chars().next().filter(|c| matches!(c, '"' | '\'') && before <= 1)?;
    if mark == '\'' {
        // `'a'` and `'\n'` are characters, `'a` is a lifetime.
        let mut chars = marks[1..].chars();
        let is_char = chars.next() == Some('\\') || chars.next() == Some('\'');
        if !is_char {
            return None;
        }
    }
    let mut is_escaped = false;
    let end = marks.char_indices().skip(1).find(|(_, c)| {
        let ends = *c == mark && !is_escaped;
        is_escaped = *c == '\\' && !is_escaped;
        ends
    });
    Some(before + end.map_or(marks.len(), |(at, _)| at + 1))
}

/// The same without items that are there for tests only.
fn without_tests(tokens: &[(String, usize)]) -> Vec<(String, usize)> {
    const MARK: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut kept = vec![];
    let mut rest = tokens;
    while let Some((first, behind)) = rest.split_first() {
        if rest.len() >= MARK.len() && rest.iter().zip(MARK).all(|((token, _), mark)| token == mark) {
            rest = &rest[MARK.len() + item_length(&rest[MARK.len()..])..];
        } else {
            kept.push(first.clone());
            rest = behind;
        }
    }
    kept
}

/// How many tokens an item has: up to its semicolon, or to the bracket that closes its body.
pub(super) fn item_length(tokens: &[(String, usize)]) -> usize {
    let mut depth = 0;
    for (nth, (token, _)) in tokens.iter().enumerate() {
        match token.as_str() {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => depth -= 1,
            _ => {}
        }
        if depth == 0 && matches!(token.as_str(), ";" | "}") {
            return nth + 1;
        }
    }
    tokens.len()
}

#[test]
fn comments_and_texts_are_no_words() {
    let said = |source: &str| tokens(source).join(" ");
    assert_eq!(said("a // b \"c\n/* d /* e */ f */ g"), "a g");
    assert_eq!(
        said(r##"f("x // \" y", r#"z " z"#, b'\'', 'a', b"q", '\u{41}') h"##),
        "f ( \"\" , \"\" , \"\" , \"\" , \"\" , \"\" ) h"
    );
    assert_eq!(said("fn a<'b>(c: &'b str) -> d::E {}"), "fn a < 'b > ( c : & 'b str ) - > d :: E { }");
    assert_eq!(said("a #[cfg(test)] mod tests { use b; fn c() {} } d"), "a d");
    assert_eq!(said("a #[cfg(test)] use b::c; d"), "a d");
    assert_eq!(said("break_all bytes rest"), "break_all bytes rest");
}
