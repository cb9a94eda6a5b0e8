//! What was brought, as far as it can be told without a board.

use super::block::Block;
use super::delimited::csv_rows;
use super::{lines, table};

/// What was brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// What it consists of.
    pub blocks: Vec<Block>,
    /// Notes as copboard wrote them, if it did.
    pub own: Option<String>,
    /// Its text, if it was nothing but that.
    pub text: Option<String>,
}

impl Brought {
    /// Reads plain text.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        // A line break within an item is another sign in Word.
        let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
        let text = text.trim_start_matches('\u{feff}');
        if let Some(block) = table::from_text(text) {
            return Self { blocks: vec![block], own: None, text: None };
        }
        Self { blocks: lines::blocks(text), own: None, text: Some(text.to_owned()) }
    }

    /// Reads the text of a file; `extension` says what kind it is.
    #[must_use]
    pub fn from_file(text: &str, extension: &str) -> Self {
        if extension.eq_ignore_ascii_case("csv") || extension.eq_ignore_ascii_case("tsv") {
            let block = table::from_rows(csv_rows(text.trim_start_matches('\u{feff}')));
            return Self { blocks: vec![block], own: None, text: None };
        }
        let mut brought = Self::from_text(text);
        if extension.eq_ignore_ascii_case("md") || extension.eq_ignore_ascii_case("markdown") {
            brought.blocks.iter_mut().for_each(drop_heading_mark);
        }
        brought
    }

    /// Returns what HTML says if it says more than the text, and no word less; or else what the text says.
    #[must_use]
    pub fn of_both(html: Option<Self>, text: &str) -> Self {
        let plain = Self::from_text(text);
        let has_structure = |brought: &Self| {
            brought.own.is_some() || brought.blocks.iter().any(|block| !matches!(block, Block::Text(_)))
        };
        html.filter(|html| has_structure(html) && html.letters() >= plain.letters()).unwrap_or(plain)
    }

    /// Whether there is nothing to be read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.own.is_none() && self.letters() == 0 && self.texts().all(|text| text.trim().is_empty())
    }

    /// Returns all texts, in order.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.blocks.iter().flat_map(|block| {
            let texts: Vec<&str> = match block {
                Block::Text(text) => vec![text.as_str()],
                Block::Items(items) => items.iter().map(String::as_str).collect(),
                Block::Table(rows) => rows.iter().flatten().flatten().map(String::as_str).collect(),
            };
            texts
        })
    }

    fn letters(&self) -> usize {
        self.texts().flat_map(str::chars).filter(|c| c.is_alphanumeric()).count()
    }
}

/// The mark of a heading in Markdown says only that it is one.
fn drop_heading_mark(block: &mut Block) {
    if let Block::Text(text) = block {
        let rest = text.trim_start_matches('#');
        if rest.starts_with(' ') {
            *text = rest.trim().to_owned();
        }
    }
}
