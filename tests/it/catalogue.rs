//! The catalogue of sentences and the code agree: names, arguments, languages.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use copboard::words::{Arg, Language, Message, Words};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;

use crate::examples::repository;
use crate::tidy::{Source, sources};

/// Files whose French is still to come; empty when a version is published.
const FRENCH_TO_COME: [&str; 0] = [];

/// Names that the program makes up from a definition when it runs; a test beside the definition checks them.
const MADE_UP: &str = "cli-help-";

/// Each message with the names of its arguments.
type Catalogue = BTreeMap<String, BTreeSet<String>>;

/// The messages of one file, or of all files of a language.
fn catalogue(folder: &str, is_wanted: impl Fn(&str) -> bool) -> Catalogue {
    let mut messages = Catalogue::new();
    let mut references = vec![];
    for entry in fs::read_dir(repository("assets/words").join(folder)).unwrap() {
        let path = entry.unwrap().path();
        if !is_wanted(path.file_stem().unwrap().to_str().unwrap()) {
            continue;
        }
        let resource = parse(fs::read_to_string(&path).unwrap()).unwrap_or_else(|(_, errors)| {
            panic!("{}: {errors:?}", path.display());
        });
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut found = Found::default();
            found.pattern(message.value.as_ref().unwrap());
            references.extend(found.messages.into_iter().map(|other| (message.id.name.clone(), other)));
            let before = messages.insert(message.id.name.clone(), found.variables);
            assert!(before.is_none(), "{} stands twice in {folder}", message.id.name);
        }
    }
    for (message, other) in references {
        let more = messages.get(&other).unwrap_or_else(|| panic!("{message} refers to {other}")).clone();
        messages.get_mut(&message).unwrap().extend(more);
    }
    messages
}

/// What a pattern refers to.
#[derive(Default)]
struct Found {
    variables: BTreeSet<String>,
    messages: BTreeSet<String>,
}

impl Found {
    fn pattern(&mut self, pattern: &Pattern<String>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<String>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<String>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.clone());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.messages.insert(id.name.clone());
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::FunctionReference { id, .. } => panic!("there is no function {}", id.name),
            InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. }
            | InlineExpression::TermReference { .. } => {}
        }
    }
}

/// A message that code names, with its arguments.
#[derive(Debug, PartialEq)]
struct Use {
    name: String,
    args: BTreeSet<String>,
}

/// The messages that a source names, by each of the ways there are.
fn uses(code: &str) -> Vec<Use> {
    let mut uses = vec![];
    for way in ["msg!(", "Message::new(", ".text("] {
        for (at, _) in code.match_indices(way) {
            let (inside, rest) = until_closed(&code[at + way.len()..]);
            let mut pieces = pieces(inside).into_iter();
            let Some(name) = pieces.next().and_then(literal) else { continue };
            if !name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-') {
                continue;
            }
            let mut args: BTreeSet<String> =
                pieces.filter_map(|piece| Some(piece.split_once('=')?.0.trim().to_owned())).collect();
            let mut rest = rest.trim_start();
            while let Some(chained) = rest.strip_prefix(".with(") {
                let (inside, after) = until_closed(chained);
                args.extend(self::pieces(inside).first().copied().and_then(literal).map(str::to_owned));
                rest = after.trim_start();
            }
            uses.push(Use { name: name.to_owned(), args });
        }
    }
    uses
}

/// Splits a text behind an opening bracket at the one that closes it.
fn until_closed(text: &str) -> (&str, &str) {
    let mut depth = 0;
    let mut in_text = false;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        match c {
            '"' if before != '\\' && before != '\'' => in_text = !in_text,
            _ if in_text => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth > 0 => depth -= 1,
            ')' | ']' | '}' => return (&text[..at], &text[at + 1..]),
            _ => {}
        }
        before = c;
    }
    (text, "")
}

/// What commas separate at the top of a list of arguments.
fn pieces(mut text: &str) -> Vec<&str> {
    let mut pieces = vec![];
    let mut depth = 0;
    let mut in_text = false;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        match c {
            '"' => in_text = !in_text,
            _ if in_text => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                pieces.push(text[..at].trim());
                text = &text[at + 1..];
                at = 0;
                continue;
            }
            _ => {}
        }
        at += c.len_utf8();
    }
    pieces.push(text.trim());
    pieces
}

fn literal(piece: &str) -> Option<&str> {
    piece.strip_prefix('"')?.strip_suffix('"')
}

/// What is wrong with the messages that a source names.
fn faults(code: &str, english: &Catalogue) -> Vec<String> {
    let found = uses(code).into_iter();
    let faults = found.filter_map(|Use { name, args }| match english.get(&name) {
        None => Some(format!("no message {name}")),
        Some(wanted) if *wanted != args => Some(format!("{name} takes {wanted:?}, not {args:?}")),
        Some(_) => None,
    });
    faults.collect()
}

fn code_of(source: &Source) -> String {
    source.code().collect::<Vec<_>>().join("\n")
}

/// Everything but the module that defines the catalogue.
fn code() -> Vec<(String, String)> {
    let sources = sources(&["src"], &[".rs"]).into_iter();
    let sources = sources.filter(|source| source.path != "src/words/message.rs");
    sources.map(|source| (source.path.clone(), code_of(&source))).collect()
}

#[test]
fn every_message_in_the_code_is_in_the_catalogue_with_its_arguments() {
    let english = catalogue("en", |_| true);
    let sources = code().into_iter();
    let faults: Vec<String> = sources
        .flat_map(|(path, code)| faults(&code, &english).into_iter().map(move |fault| format!("{path}: {fault}")))
        .collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn a_wrong_name_or_argument_in_the_code_is_found() {
    let english: Catalogue = [
        ("saved".to_owned(), BTreeSet::new()),
        ("not-saved".to_owned(), BTreeSet::from(["path".to_owned(), "why".to_owned()])),
    ]
    .into();
    let good = r#"
        words.text("saved"); msg!("saved"); msg!("not-saved", path = &path, why = cause(1, "a, b = c)").message());
        Message::new("not-saved").with("path", f(&path))
            .with("why", msg!("saved")); list.text("Not a name"); Message::new(name)"#;
    assert_eq!(faults(good, &english), [""; 0]);
    assert_eq!(uses(good).len(), 5);
    for (bad, fault) in [
        (r#"words.text("svaed")"#, "no message svaed"),
        (r#"msg!("not-saved", path = 1)"#, r#"not-saved takes {"path", "why"}, not {"path"}"#),
        (r#"msg!("saved", count = 1)"#, r#"saved takes {}, not {"count"}"#),
        (r#"msg!("not-saved", why = msg!("late"), path = p)"#, "no message late"),
        (r#"Message::new("not-saved").with("why", x)"#, r#"not-saved takes {"path", "why"}, not {"why"}"#),
    ] {
        assert_eq!(faults(bad, &english), [fault], "{bad}");
    }
}

#[test]
fn every_message_is_used() {
    let code: String = code().into_iter().map(|(_, code)| code).collect();
    let names = catalogue("en", |_| true).into_keys();
    let text: String =
        sources(&["assets/words/en"], &[".ftl"]).into_iter().map(|source| source.text).collect::<Vec<_>>().join("\n");
    let is_used = |name: &String| {
        name.starts_with(MADE_UP) || code.contains(&format!("\"{name}\"")) || text.contains(&format!("{{ {name} }}"))
    };
    let unused: Vec<String> = names.filter(|name| !is_used(name)).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn every_language_says_the_same() {
    let is_wanted = |file: &str| !FRENCH_TO_COME.contains(&file);
    let (english, french) = (catalogue("en", is_wanted), catalogue("fr", is_wanted));
    let differs: Vec<&String> =
        english.keys().chain(french.keys()).filter(|name| english.get(*name) != french.get(*name)).collect();
    assert!(differs.is_empty(), "{differs:?}");
    // What is there early is right, too.
    let all = catalogue("en", |_| true);
    for (name, args) in catalogue("fr", |_| true) {
        assert_eq!(all.get(&name), Some(&args), "{name}");
    }
}

#[test]
fn french_marks_stay_with_their_words() {
    const PARTED: [&str; 6] = [" :", " ;", " !", " ?", " »", "« "];
    for source in sources(&["assets/words/fr"], &[".ftl"]) {
        for line in source.text.lines().filter(|line| !line.starts_with('#')) {
            assert!(!PARTED.iter().any(|parted| line.contains(parted)), "{}: {line}", source.path);
        }
    }
}

#[test]
fn every_message_can_be_said_in_every_language() {
    for (name, args) in catalogue("en", |_| true) {
        for number in [0, 1, 2, 5, 1_000_000] {
            for sample in [Arg::Number(number), Arg::from("Zażółć"), Arg::from(msg("ago-now"))] {
                let args = args.iter().cloned();
                let message = args.fold(msg(&name), |message, arg| message.with(arg.leak(), sample.clone()));
                for language in [Language::English, Language::French, Language::Pseudo, Language::PseudoRtl] {
                    let said = Words::of(language).try_say(&message).unwrap();
                    assert!(!said.is_empty() && !said.contains('{'), "{name}: {said}");
                }
            }
        }
    }
}

fn msg(name: &str) -> Message {
    Message::new(name.to_owned().leak())
}

#[test]
fn numbers_and_plurals_follow_the_language() {
    let ago = |language, seconds| Words::of(language).ago(seconds);
    assert_eq!(ago(Language::English, 59), "just now");
    assert_eq!(ago(Language::English, -5), "just now");
    assert_eq!(ago(Language::English, 60), "1 minute ago");
    assert_eq!(ago(Language::English, 2 * 3_600), "2 hours ago");
    assert_eq!(ago(Language::English, 86_400_000), "1,000 days ago");
    assert_eq!(ago(Language::French, 86_400_000), "il y a 1\u{202f}000 jours");
    assert_eq!(ago(Language::French, 3_600), "il y a 1 heure");
    assert_eq!(ago(Language::Pseudo, 86_400_000), "1,000 ďááýýšš ááğöö");
    let mirrored = ago(Language::PseudoRtl, 120);
    assert!(mirrored.starts_with("\u{2068}2\u{2069}") && mirrored.contains('\u{202e}'), "{mirrored}");
}

#[test]
fn what_does_not_exist_is_reported() {
    let words = Words::of(Language::French);
    assert_eq!(words.try_say(&msg("no-such")), Err(vec!["no message no-such".to_owned()]));
    assert!(words.try_say(&msg("ago-days")).is_err());
    assert_eq!(words.find("no-such"), None);
    assert_eq!(words.find("ago-now").as_deref(), Some("à l’instant"));
}
