//! XML as a tree, written when it is whole.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use crate::style::Color;

/// An element of a part.
pub(super) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    content: Vec<Content>,
}

enum Content {
    Element(Element),
    Text(String),
}

/// An element without anything.
pub(super) const fn el(name: &'static str) -> Element {
    Element { name, attributes: vec![], content: vec![] }
}

/// An element that is a value, as most of Word's properties are.
pub(super) fn val(name: &'static str, value: impl ToString) -> Element {
    el(name).set("w:val", value)
}

/// The element around a part, with the names that the parts use.
pub(super) fn root(name: &'static str) -> Element {
    const OFFICE: &str = "http://schemas.openxmlformats.org";
    let element = el(name).set("xmlns:w", format!("{OFFICE}/wordprocessingml/2006/main"));
    element.set("xmlns:r", format!("{OFFICE}/officeDocument/2006/relationships"))
}

/// A color as Word writes it.
pub(super) fn hex(Color { r, g, b }: Color) -> String {
    format!("{r:02X}{g:02X}{b:02X}")
}

impl Element {
    #[expect(clippy::needless_pass_by_value, reason = "numbers and names are handed over as they come")]
    pub(super) fn set(mut self, name: &'static str, value: impl ToString) -> Self {
        self.attributes.push((name, value.to_string()));
        self
    }

    pub(super) fn with(mut self, child: Self) -> Self {
        self.content.push(Content::Element(child));
        self
    }

    pub(super) fn all(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.content.extend(children.into_iter().map(Content::Element));
        self
    }

    /// With a text in it.
    pub(super) fn says(mut self, text: &str) -> Self {
        self.content.push(Content::Text(text.to_owned()));
        self
    }

    /// Whether there is nothing in it.
    pub(super) const fn is_empty(&self) -> bool {
        self.content.is_empty()
    }

    /// The part of which it is the root.
    pub(super) fn part(&self) -> io::Result<Vec<u8>> {
        let mut writer = Writer::new(vec![]);
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))))?;
        self.write(&mut writer)?;
        Ok(writer.into_inner())
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) -> io::Result<()> {
        let attributes = self.attributes.iter().map(|(name, value)| (*name, value.as_str()));
        let start = BytesStart::new(self.name).with_attributes(attributes);
        if self.content.is_empty() {
            return writer.write_event(Event::Empty(start));
        }
        writer.write_event(Event::Start(start))?;
        for content in &self.content {
            match content {
                Content::Element(element) => element.write(writer)?,
                Content::Text(text) => writer.write_event(Event::Text(BytesText::new(text)))?,
            }
        }
        writer.write_event(Event::End(BytesEnd::new(self.name)))
    }
}
