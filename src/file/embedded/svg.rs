//! The board in an SVG: read as a stream, of which only the names in scope are kept.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::PrefixDeclaration;

use super::bounds::{Absent, text};

/// Name of the element in an SVG's metadata, and its namespace.
pub const SVG_ELEMENT: &str = "board";
/// Namespace of that element. It names the program, not a place.
pub const SVG_NAMESPACE: &str = "urn:copboard:board";

/// Most elements within each other. Drawings have some dozens.
const MOST_LEVELS: usize = 10_000;
/// Most prefixes in scope that stand, or stood, for our namespace.
const MOST_PREFIXES: usize = 64;

/// Finds the text of the board.
pub(super) fn board(bytes: &[u8]) -> Result<String, Absent> {
    let drawing = str::from_utf8(bytes).map_err(|_not_text| Absent::Nowhere)?;
    if !drawing.contains(SVG_NAMESPACE) {
        return Err(Absent::Nowhere);
    }
    let mut reader = Reader::from_str(drawing);
    let mut scope = Scope::default();
    loop {
        match reader.read_event().map_err(|_damaged| Absent::Nowhere)? {
            Event::Start(start) => {
                scope.enter(&start)?;
                if scope.is_board(&start) {
                    break;
                }
            }
            Event::Empty(start) => {
                scope.enter(&start)?;
                scope.leave();
            }
            Event::End(_) => scope.leave(),
            Event::Eof => return Err(Absent::Nowhere),
            _ => {}
        }
    }
    let coded = content(&mut reader).ok_or(Absent::Nowhere)?;
    text(STANDARD.decode(coded).map_err(|_damaged| Absent::Nowhere)?)
}

/// The text of the element that was just entered, without blanks and without what is in elements within it.
fn content(reader: &mut Reader<&[u8]>) -> Option<String> {
    let mut coded = String::new();
    let mut levels = 0_usize;
    loop {
        let text = match reader.read_event().ok()? {
            Event::Start(_) => {
                levels += 1;
                if levels > MOST_LEVELS {
                    return None;
                }
                continue;
            }
            Event::End(_) if levels == 0 => return Some(coded),
            Event::End(_) => {
                levels -= 1;
                continue;
            }
            Event::Text(text) => text.into_inner(),
            Event::CData(text) => text.into_inner(),
            Event::GeneralRef(reference) => {
                let mut letter = [0; 4];
                let char = reference.resolve_char_ref().ok()??;
                char.encode_utf8(&mut letter).as_bytes().to_vec().into()
            }
            Event::Eof => return None,
            _ => continue,
        };
        if levels == 0 {
            coded.extend(str::from_utf8(&text).ok()?.split_whitespace());
        }
    }
}

/// Which prefixes stand for our namespace, of the elements around.
#[derive(Default)]
struct Scope {
    level: usize,
    /// Prefixes that are declared to be ours, and what hides one of these, each with its level.
    prefixes: Vec<Prefix>,
}

struct Prefix {
    level: usize,
    name: Vec<u8>,
    is_ours: bool,
}

impl Scope {
    fn enter(&mut self, start: &BytesStart<'_>) -> Result<(), Absent> {
        self.level += 1;
        if self.level > MOST_LEVELS {
            return Err(Absent::TooComplex);
        }
        // Whether a name stands twice, which the reader would look up for each, does not matter here.
        for attribute in start.attributes().with_checks(false).filter_map(Result::ok) {
            let name: &[u8] = match attribute.key.as_namespace_binding() {
                None => continue,
                Some(PrefixDeclaration::Default) => b"",
                Some(PrefixDeclaration::Named(name)) => name,
            };
            let is_ours = *attribute.value == *SVG_NAMESPACE.as_bytes();
            if is_ours || self.is_ours(name) {
                self.prefixes.push(Prefix { level: self.level, name: name.to_owned(), is_ours });
            }
            if self.prefixes.len() > MOST_PREFIXES {
                return Err(Absent::TooComplex);
            }
        }
        Ok(())
    }

    fn leave(&mut self) {
        while self.prefixes.pop_if(|prefix| prefix.level >= self.level).is_some() {}
        self.level = self.level.saturating_sub(1);
    }

    fn is_ours(&self, name: &[u8]) -> bool {
        self.prefixes.iter().rev().find(|prefix| prefix.name == name).is_some_and(|prefix| prefix.is_ours)
    }

    fn is_board(&self, start: &BytesStart<'_>) -> bool {
        let (name, prefix) = start.name().decompose();
        let prefix = prefix.map_or(&[][..], |prefix| prefix.into_inner());
        name.into_inner() == SVG_ELEMENT.as_bytes() && self.is_ours(prefix)
    }
}
