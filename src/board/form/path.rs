//! The way to a value in a RON text, and where it stands there: the reader does not remember places.

use crate::board::Place;

/// A step into a value.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    Key(String),
    Index(usize),
}

/// A way from the outermost brackets of a text to a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Path(Vec<Step>);

impl Path {
    /// The way to what stands under a key of the value.
    pub(super) fn key(&self, key: &str) -> Self {
        self.with(Step::Key(key.to_owned()))
    }

    /// The way to a member of the value, counted from 0.
    pub(super) fn index(&self, index: usize) -> Self {
        self.with(Step::Index(index))
    }

    fn with(&self, step: Step) -> Self {
        Self(self.0.iter().cloned().chain([step]).collect())
    }

    /// Where the value stands in a text that could be read as RON; if it is not there, where its nearest parent does.
    pub(super) fn place(&self, text: &str) -> Place {
        let mut cursor = Cursor { text, at: 0 };
        cursor.attributes();
        for step in &self.0 {
            let parent = cursor.at;
            if !cursor.enter(step) {
                cursor.at = parent;
                break;
            }
        }
        cursor.space();
        Place::of(text, cursor.at)
    }
}

/// Whether a RON text begins with attributes such as `#![enable(implicit_some)]`.
pub(super) fn attribute(text: &str) -> bool {
    let mut cursor = Cursor { text, at: 0 };
    cursor.space();
    cursor.eat("#!")
}

/// Whether the outermost brackets of a RON text have a key. The text need not be well formed.
pub(super) fn has_key(text: &str, key: &str) -> bool {
    let mut cursor = Cursor { text, at: 0 };
    cursor.attributes();
    cursor.enter(&Step::Key(key.to_owned()))
}

/// The outermost value of a RON text, without what stands around it.
pub(super) fn outermost(text: &str) -> &str {
    let mut cursor = Cursor { text, at: 0 };
    cursor.attributes();
    let start = cursor.at;
    cursor.value();
    text.get(start..cursor.at).unwrap_or(text)
}

/// A place in a RON text. Every method leaves it where what it names ends.
struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn eat(&mut self, wanted: &str) -> bool {
        let is_there = self.rest().starts_with(wanted);
        self.at += if is_there { wanted.len() } else { 0 };
        is_there
    }

    fn eat_while(&mut self, wanted: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|c| !wanted(c)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    /// Blanks and comments.
    fn space(&mut self) {
        loop {
            self.eat_while(char::is_whitespace);
            if self.eat("//") {
                self.eat_while(|c| c != '\n');
            } else if self.eat("/*") {
                self.comment();
            } else {
                return;
            }
        }
    }

    fn comment(&mut self) {
        let mut depth = 1;
        while depth > 0 && self.peek().is_some() {
            if self.eat("*/") {
                depth -= 1;
            } else if self.eat("/*") {
                depth += 1;
            } else {
                self.at += self.peek().map_or(0, char::len_utf8);
            }
        }
    }

    /// Attributes before the outermost brackets.
    fn attributes(&mut self) {
        self.space();
        while self.eat("#!") {
            self.space();
            self.value();
            self.space();
        }
    }

    /// A text in quotation marks, or a raw one.
    fn string(&mut self) -> Option<&'a str> {
        let start = self.at;
        self.eat("r");
        let marks = self.eat_while(|c| c == '#').len();
        if !self.eat("\"") {
            self.at = start;
            return None;
        }
        let is_raw = self.text[start..].starts_with('r');
        let end = format!("\"{}", "#".repeat(marks));
        let inner = self.at;
        while self.peek().is_some() && !self.rest().starts_with(&end) {
            if !is_raw {
                // What a backslash is followed by ends nothing.
                self.eat("\\");
            }
            self.at += self.peek().map_or(0, char::len_utf8);
        }
        let inner = self.text.get(inner..self.at);
        self.eat(&end);
        inner
    }

    /// A whole value, whatever it is.
    fn value(&mut self) {
        self.space();
        if self.string().is_some() {
            return;
        }
        self.eat_while(|c| !c.is_whitespace() && !",:()[]{}\"".contains(c));
        let end = self.at;
        self.space();
        if !["(", "[", "{"].iter().any(|open| self.eat(open)) {
            self.at = end;
            return;
        }
        loop {
            self.space();
            match self.peek() {
                None => return,
                Some(')' | ']' | '}') => {
                    self.at += 1;
                    return;
                }
                Some(',' | ':') => self.at += 1,
                Some(_) => {
                    let before = self.at;
                    self.value();
                    // Something that no value begins with.
                    self.at = if self.at == before { before + self.peek().map_or(1, char::len_utf8) } else { self.at };
                }
            }
        }
    }

    /// Goes to the value that a step into the value here leads to, if there is one.
    fn enter(&mut self, step: &Step) -> bool {
        self.space();
        self.eat_while(|c| c.is_alphanumeric() || c == '_');
        self.space();
        let Some(open) = self.peek().filter(|c| "([{".contains(*c)) else { return false };
        self.at += 1;
        self.space();
        // `Text((…))`: a name around a value is no step of its own.
        if open == '(' && matches!(step, Step::Key(_)) && self.peek() == Some('(') {
            return self.enter(step);
        }
        match step {
            Step::Key(key) => self.enter_key(key),
            Step::Index(index) => self.enter_index(*index),
        }
    }

    fn enter_key(&mut self, wanted: &str) -> bool {
        loop {
            self.space();
            let key = match self.string() {
                Some(key) => key,
                None => self.eat_while(|c| c.is_alphanumeric() || c == '_'),
            };
            self.space();
            if !self.eat(":") {
                return false;
            }
            self.space();
            if key == wanted {
                return true;
            }
            self.value();
            self.space();
            if !self.eat(",") {
                return false;
            }
        }
    }

    fn enter_index(&mut self, index: usize) -> bool {
        for _ in 0..index {
            self.value();
            self.space();
            if !self.eat(",") {
                return false;
            }
        }
        self.space();
        !matches!(self.peek(), None | Some(')' | ']' | '}'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "#![enable(implicit_some)]\n// first\n(\n    id: \"a, ) \\\" b\", /* ( /* [ */ */\n    page: (1, 2),\n    list: [\n        Text((area: (0, 1, 2, 3), key: r#\"x\"y\"#)),\n        Grid((\n            rows: [(id: \"one\"), (id: \"two\")],\n        )),\n    ],\n    texts: { \"en\": { \"k\": \"v\" } },\n)\n";

    #[track_caller]
    fn check(path: &Path, begins: &str) {
        let place = path.place(TEXT);
        let line = TEXT.lines().nth(place.line - 1).unwrap();
        let found: String = line.chars().skip(place.column - 1).collect();
        assert!(found.starts_with(begins), "{path:?}: {found}");
    }

    #[test]
    fn values_are_found_where_they_stand() {
        let root = Path::default();
        check(&root, "(");
        check(&root.key("id"), "\"a, )");
        check(&root.key("page").index(1), "2)");
        check(&root.key("list").index(0).key("area").index(3), "3)");
        check(&root.key("list").index(0).key("key"), "r#\"x");
        check(&root.key("list").index(1).key("rows").index(1).key("id"), "\"two\"");
        check(&root.key("texts").key("en").key("k"), "\"v\"");
    }

    #[test]
    fn what_is_not_there_is_where_its_parent_is() {
        let root = Path::default();
        check(&root.key("texts").key("en").key("absent"), "{ \"k\"");
        check(&root.key("list").index(7), "[");
        check(&root.key("nothing"), "(");
    }
}
