//! HTML from the clipboard: its lists, tables and paragraphs as blocks.
//!
//! Only tags and texts are read, one after the other, and no tree is made of them; so the time is in proportion to the
//! length, whatever the page.

use std::collections::BTreeMap;

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{HtmlString, Spanned, StartTag, Token, Tokenizer};

use super::brought::Brought;
use super::page::{Page, Tag};

/// Most bytes of HTML that are read.
pub const MAX_HTML_BYTES: usize = 10 << 20;

/// Reads HTML; returns nothing if it is too long.
#[must_use]
pub fn from_html(html: &str) -> Option<Brought> {
    if html.len() > MAX_HTML_BYTES {
        return None;
    }
    let mut page = Page::default();
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    // Windows puts a head of its own before the page.
    let html = if html.starts_with("Version:") { &html[html.find('<')?..] } else { html };
    for token in Tokenizer::new_with_emitter(html, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => page.open(&read_tag(&tag)),
            Token::EndTag(tag) => page.close(&text_of(&tag.name)),
            Token::String(text) => page.text(&text_of(&text)),
            Token::Comment(comment) if text_of(&comment).trim() == "StartFragment" => page.begin_fragment(),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    Some(page.finish())
}

fn text_of(text: &HtmlString) -> String {
    String::from_utf8_lossy(text).into_owned()
}

fn read_tag(tag: &StartTag<()>) -> Tag {
    let value = |name: &[u8]| attribute(&tag.attributes, name);
    let count = |name: &[u8]| value(name).trim().parse().unwrap_or(1);
    let style = value(b"style").to_ascii_lowercase();
    Tag {
        name: text_of(&tag.name),
        level: list_level(&style),
        is_mark: style.split(';').any(|rule| rule.trim().replace(' ', "") == "mso-list:ignore"),
        rows: count(b"rowspan"),
        columns: count(b"colspan"),
        alt: value(b"alt"),
        own: if value(b"name") == "copboard" { Some(value(b"content")) } else { None },
    }
}

fn attribute(attributes: &BTreeMap<HtmlString, Spanned<HtmlString, ()>>, name: &[u8]) -> String {
    attributes.iter().find(|(known, _)| known.0 == name).map_or_else(String::new, |(_, value)| text_of(value))
}

/// The level of an item that Word writes as a paragraph.
fn list_level(style: &str) -> Option<usize> {
    let rule = style.split(';').find_map(|rule| rule.trim().strip_prefix("mso-list:"))?;
    let level = rule.split_whitespace().find_map(|word| word.strip_prefix("level"))?;
    level.parse().ok().filter(|level| (1..=9).contains(level))
}
