//! Sentences stand in the catalogue and nowhere else.

use std::collections::BTreeSet;

use super::sources;

/// Folders whose sentences are still to move.
const NOT_YET: &[&str] = &[];

/// Literals that look like sentences and are none that a person reads, each with its reason.
const ALLOWED: &[(&str, &str)] = &[
    ("copboard bundled", "the name of a family of fonts"),
    ("SQLite format 3", "the first bytes of a file"),
    ("no message ", "said to developers, about the catalogue itself"),
    ("message {name} without", "likewise"),
    ("a built-in ", "asserted of data that is part of the program"),
    ("default-src ", "a policy for browsers"),
];

/// The text literals of Rust code with their lines, but for those in comments, attributes and tests.
fn literals(code: &str) -> Vec<(usize, String)> {
    let mut found = vec![];
    let code = code.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let mut rest = code;
    while let Some(c) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("#[") || rest.starts_with("#![") {
            attribute(rest)
        } else if let Some((literal, length)) = literal(rest) {
            found.push((code[..code.len() - rest.len()].matches('\n').count() + 1, literal));
            length
        } else if rest.starts_with("'\"'") {
            3
        } else {
            // A word may end like the beginning of a raw text.
            let word = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').map(char::len_utf8).sum::<usize>();
            if word > 0 && !rest[word..].starts_with(['"', '#']) { word } else { c.len_utf8() }
        };
        rest = &rest[length..];
    }
    found
}

/// The length of an attribute, to the bracket that closes it.
fn attribute(rest: &str) -> usize {
    let mut depth = 0;
    let mut in_text = false;
    for (at, c) in rest.char_indices() {
        match c {
            '"' => in_text = !in_text,
            '[' if !in_text => depth += 1,
            ']' if !in_text => {
                depth -= 1;
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
    }
    rest.len()
}

/// The text literal that code begins with, and how long it is there.
fn literal(rest: &str) -> Option<(String, usize)> {
    let raw = ["r\"", "r#\"", "br\"", "br#\""].into_iter().find(|start| rest.starts_with(start));
    if let Some(start) = raw {
        let end = if start.ends_with("#\"") { "\"#" } else { "\"" };
        let inside = rest[start.len()..].split(end).next()?;
        return Some((inside.to_owned(), start.len() + inside.len() + end.len()));
    }
    let inside = rest.strip_prefix('"')?;
    let mut literal = String::new();
    let mut chars = inside.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return Some((literal, at + 2)),
            '\\' => match chars.next() {
                // A line goes on behind the blanks of the next one.
                Some((_, '\n')) => literal.push(' '),
                Some(_) => literal.push('\\'),
                None => {}
            },
            _ => literal.push(c),
        }
    }
    None
}

/// Whether a text reads as words of a sentence: two words of letters beside each other, and no markup.
fn is_sentence(text: &str) -> bool {
    let mut plain = String::new();
    let mut depth = 0;
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            c if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    let is_markup = text.contains(['<', '>', '=', '\\']) || text.starts_with('/');
    let is_word = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() >= 2;
    let words: Vec<&str> = plain.split_whitespace().collect();
    text.len() > 12 && !is_markup && words.windows(2).any(|pair| pair.iter().all(is_word))
}

#[test]
fn sentences_stand_in_the_catalogue() {
    let checked = sources(&["src"], &[".rs"]);
    let checked = checked.iter().filter(|source| !NOT_YET.iter().any(|place| source.path.starts_with(place)));
    let mut bad = vec![];
    let mut needed = BTreeSet::new();
    for source in checked {
        let sentences = literals(&source.text).into_iter().filter(|(_, text)| is_sentence(text));
        for (line, text) in sentences {
            match ALLOWED.iter().find(|(start, _)| text.starts_with(start)) {
                Some((start, _)) => _ = needed.insert(start),
                None => bad.push(format!("{}:{line}: {text}", source.path)),
            }
        }
    }
    assert!(bad.is_empty(), "\n{}", bad.join("\n"));
    assert_eq!(needed.len(), ALLOWED.len(), "of the exceptions, only {needed:?} are needed");
}

#[test]
fn a_sentence_in_the_code_is_found() {
    let code = r##"
        // A comment with "some words in it".
        #[expect(lint, reason = "some words in it")]
        let a = "The board is not saved"; let b = '"'; let c = r#"There "are" two words"#;
        let d = "one-word"; let e = "<p class=\"none\">Two words</p>";
        let f = format!("{count} notes were \
            moved"); let g = 'a';
        #[cfg(test)]
mod tests { const A: &str = "words of a test"; }"##;
    let code = code.replace("        #[cfg(test)]", "#[cfg(test)]");
    let found: Vec<(usize, String)> = literals(&code).into_iter().filter(|(_, text)| is_sentence(text)).collect();
    let lines: Vec<usize> = found.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [4, 4, 6], "{found:?}");
}
