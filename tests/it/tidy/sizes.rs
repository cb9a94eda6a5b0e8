//! How long files and functions are, and how many fields the largest types have.

use std::fmt::Write as _;

use super::tokens::{item_length, numbered, tokens};
use super::{NOT_YET, sources};

/// Most fields of a type that holds the state of the program.
const MOST_FIELDS: usize = 11;

/// Types that hold the state of the program, now or before.
const STATES: [&str; 2] = ["App", "Model"];

/// Lines of files: of the middle one, of the one that nine of ten are not above, and of the longest. The best that were
/// measured have 120 in the middle; no single line more is to fail here.
const FILES: [usize; 3] = [135, 350, 600];

/// Lines of functions, likewise; the longest has clippy's limit.
const FUNCTIONS: [usize; 3] = [8, 30, 80];

/// The functions of a source with their lengths in lines, from `fn` to the closing bracket.
fn functions(source: &str) -> Vec<(String, usize)> {
    let tokens = numbered(source);
    let mut found = vec![];
    for (nth, pair) in tokens.windows(2).enumerate() {
        let [(word, start), (name, _)] = pair else { continue };
        if word != "fn" || !name.starts_with(|c: char| c.is_alphabetic() || c == '_') {
            continue;
        }
        let body = &tokens[nth..nth + item_length(&tokens[nth..])];
        if let Some((end, line)) = body.last()
            && end == "}"
        {
            found.push((name.clone(), line - start + 1));
        }
    }
    found
}

/// How many fields a struct has, if a source defines it.
fn fields(source: &str, name: &str) -> Option<usize> {
    let tokens = tokens(source);
    let at = tokens.windows(2).position(|pair| pair[0] == "struct" && pair[1] == name)?;
    let start = at + tokens[at..].iter().position(|token| matches!(token.as_str(), "{" | "(" | ";"))?;
    let is_tuple = tokens[start] == "(";
    let (mut depth, mut count) = (0, 0);
    for (nth, token) in tokens.iter().enumerate().skip(start) {
        match token.as_str() {
            // The end of an arrow.
            ">" if tokens[nth - 1] == "-" => {}
            "{" | "(" | "[" | "<" => depth += 1,
            "}" | ")" | "]" | ">" => depth -= 1,
            // Each named field has one colon, each other one a comma; the last comma may be missing.
            ":" if depth == 1 && !is_tuple => count += 1,
            "," if depth == 1 && is_tuple => count += 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    Some(count + usize::from(is_tuple))
}

/// The middle one, the one that nine of ten are not above, and the largest.
fn spread(mut lengths: Vec<usize>) -> [usize; 3] {
    lengths.sort_unstable();
    let at = |percent: usize| lengths[(lengths.len() - 1) * percent / 100];
    [at(50), at(90), at(100)]
}

/// Fails if any of three sizes is above its limit.
fn check_spread(what: &str, lengths: Vec<(String, usize)>, limits: [usize; 3]) {
    let found = spread(lengths.iter().map(|(_, length)| *length).collect());
    let mut longest = lengths;
    longest.sort_by_key(|(_, length)| std::cmp::Reverse(*length));
    let mut told = String::new();
    for (name, length) in longest.iter().take(12) {
        writeln!(told, "  {length} {name}").unwrap();
    }
    crate::safe::tell(&format_args!("{what}: middle, 90th and longest are {found:?} lines"));
    let is_good = found.iter().zip(limits).all(|(found, limit)| *found <= limit);
    assert!(is_good, "{what}: {found:?} lines, and not {limits:?}; the longest are\n{told}");
}

#[test]
fn files_are_short() {
    let lengths = sources(&["src"], &[".rs"]).into_iter().map(|source| (source.path, source.text.lines().count()));
    check_spread("files", lengths.collect(), FILES);
}

#[test]
fn functions_are_short() {
    let lengths = sources(&["src"], &[".rs"]).into_iter().flat_map(|source| {
        let named = move |(name, length)| (format!("{}: {name}", source.path), length);
        functions(&source.text).into_iter().map(named)
    });
    check_spread("functions", lengths.collect(), FUNCTIONS);
}

#[test]
fn no_state_has_too_many_fields() {
    for source in sources(&["src"], &[".rs"]) {
        if NOT_YET.iter().any(|place| source.path.starts_with(place)) {
            continue;
        }
        for name in STATES {
            let count = fields(&source.text, name).unwrap_or_default();
            assert!(count <= MOST_FIELDS, "{} gives {name} {count} fields", source.path);
        }
    }
}

#[test]
fn functions_and_fields_are_counted() {
    let source = "fn a() {\n}\ntrait T { fn b(); }\nimpl T {\n    pub fn c(&self) -> u8 {\n        let d = \"}\";\n        fn e() {}\n        1\n    }\n}\n#[cfg(test)] mod tests { fn f() {} }";
    let found: Vec<(String, usize)> = functions(source);
    let found: Vec<(&str, usize)> = found.iter().map(|(name, length)| (name.as_str(), *length)).collect();
    assert_eq!(found, [("a", 2), ("c", 5), ("e", 1)]);
    let source = "struct A { a: u8, /* b: u8, */ pub c: Map<K, fn(x: u8) -> b::C>, d: u8 }\nstruct B(u8, Map<K, V>);\nstruct C;\nstruct D<T> where T: E { f: T }";
    assert_eq!(["A", "B", "C", "D", "E"].map(|name| fields(source, name)), [Some(3), Some(2), Some(0), Some(1), None]);
    assert_eq!(spread((1..=101).collect()), [51, 91, 101]);
}
