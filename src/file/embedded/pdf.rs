//! The board in a PDF: found by what stands in the file, one object after the other, not through its tables.
//!
//! Only attachments and the streams that objects are packed in are looked at. So a damaged file, or one that another
//! program wrote anew, still gives its board, and what unpacks has a limit in sum. An encrypted document gives none.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use super::bounds::{Absent, find, text, unpack, unpack_at_most};
use super::pdf_object::{Embedded, Facts, Filter, Parser, Value};

/// Most bytes that all packed objects may unpack to. Documents of this program have none.
const MOST_UNPACKED: usize = 64 << 20;
/// Most attachments with the board's name, and dictionaries on the way to their files, that are remembered.
const MOST_ATTACHMENTS: usize = 64;

/// Finds the text of the board.
pub(super) fn board(bytes: &[u8]) -> Result<String, Absent> {
    let streams = Attachments::of(bytes)?.streams();
    // Who changes a document may write an object once more, behind all others: the last one counts.
    let mut found = None;
    for stream in objects(bytes).filter(|object| streams.contains(&object.number)) {
        if let Some(data) = stream.data {
            found = Some((stream.facts.filter, data));
        }
    }
    let why = || if is_encrypted(bytes) { Absent::Protected } else { Absent::Nowhere };
    let (filter, data) = found.ok_or_else(why)?;
    let data = &bytes[data];
    match filter {
        Filter::None => text(data.to_vec()),
        Filter::Flate => unpack(data),
        Filter::Other => Err(Absent::Nowhere),
    }
}

/// Attached files that are called as the board is.
#[derive(Default)]
struct Attachments {
    /// Numbers of the descriptions, each with where its file is.
    named: Vec<(u32, Embedded)>,
    /// Dictionaries that may stand between a description and its file.
    between: Vec<(u32, u32)>,
}

impl Attachments {
    fn of(bytes: &[u8]) -> Result<Self, Absent> {
        let mut attachments = Self::default();
        let mut left = MOST_UNPACKED;
        for object in objects(bytes) {
            attachments.meet(object.number, object.facts);
            let facts = object.facts;
            let Some(data) = object.data.filter(|_| facts.is_object_stream) else { continue };
            let unpacked = match facts.filter {
                Filter::None => Cow::Borrowed(&bytes[data]),
                // What comes out of a damaged one counts, too.
                Filter::Flate => Cow::Owned(unpack_at_most(&bytes[data], left + 1).0),
                Filter::Other => continue,
            };
            left = left.checked_sub(unpacked.len()).ok_or(Absent::TooComplex)?;
            attachments.meet_packed(&unpacked, facts.first);
        }
        Ok(attachments)
    }

    fn meet(&mut self, number: u32, facts: Facts) {
        if facts.is_named_as_board
            && let Some(embedded) = facts.embedded
        {
            self.named.retain(|(other, _)| *other != number);
            self.named.push((number, embedded));
        } else if let Some(file) = facts.file
            && self.between.len() < MOST_ATTACHMENTS
        {
            self.between.push((number, file));
        }
        if self.named.len() > MOST_ATTACHMENTS {
            self.named.remove(0);
        }
    }

    /// Meets the objects of a stream: pairs of a number and a place, and from `first` on the objects themselves.
    fn meet_packed(&mut self, stream: &[u8], first: usize) {
        let mut pairs = Parser::new(stream, 0);
        let mut end = first;
        while let (Some(number), Some(offset)) = (pairs.integer(), pairs.integer()) {
            let Some(at) = first.checked_add(offset).filter(|at| *at >= end && *at < stream.len()) else { continue };
            let mut parser = Parser::new(stream, at);
            let value = parser.value();
            // Objects stand in their order: none is read twice.
            end = parser.place();
            if let (Some(Value::Dict(facts)), Ok(number)) = (value, u32::try_from(number)) {
                self.meet(number, facts);
            }
        }
    }

    /// The numbers of the streams that the board may be in.
    fn streams(&self) -> BTreeSet<u32> {
        let lead = self.named.iter().flat_map(|(_, embedded)| {
            let (direct, through) = match embedded {
                Embedded::Stream(stream) => (Some(*stream), None),
                Embedded::Through(dict) => (None, Some(*dict)),
            };
            let between = self.between.iter().filter(move |(dict, _)| through == Some(*dict));
            direct.into_iter().chain(between.map(|(_, stream)| *stream))
        });
        lead.collect()
    }
}

/// A dictionary with a number, and the place of its data if it is a stream.
struct Object {
    number: u32,
    facts: Facts,
    data: Option<Range<usize>>,
}

/// The dictionaries of a file, in the order in which they stand there.
fn objects(bytes: &[u8]) -> impl Iterator<Item = Object> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let at = find(bytes, from, b"obj")?;
            from = at + 3;
            let Some(number) = number_before(&bytes[..at]) else { continue };
            let mut parser = Parser::new(bytes, from);
            let value = parser.value();
            from = parser.place();
            let Some(Value::Dict(facts)) = value else { continue };
            let data = parser.stream_start().map(|start| start..end_of_stream(bytes, start, facts.length));
            from = data.as_ref().map_or(from, |data| data.end);
            return Some(Object { number, facts, data });
        }
    })
}

/// Whether a document's texts and streams are encrypted, names of files included.
fn is_encrypted(bytes: &[u8]) -> bool {
    let mut from = 0;
    let mut trailers = std::iter::from_fn(|| {
        let mut parser = Parser::new(bytes, find(bytes, from, b"trailer")? + 7);
        let value = parser.value();
        from = parser.place();
        Some(value)
    });
    trailers.any(|value| matches!(value, Some(Value::Dict(facts)) if facts.is_encrypted))
        || objects(bytes).any(|object| object.facts.is_encrypted)
}

/// The number of an object, of which `bytes` ends with the number and the generation.
fn number_before(bytes: &[u8]) -> Option<u32> {
    const LONGEST: usize = 24;
    let head = &bytes[bytes.len().saturating_sub(LONGEST)..];
    let head = str::from_utf8(&head[head.iter().rposition(|byte| !byte.is_ascii()).map_or(0, |at| at + 1)..]).ok()?;
    let mut words = head.split_ascii_whitespace().rev();
    let is_generation = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    words.next().filter(|word| is_generation(word))?;
    let digits = words.next()?;
    digits[digits.rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| at + 1)..].parse().ok()
}

/// The end of a stream: where its length says if that is so, else before the word that ends it.
fn end_of_stream(bytes: &[u8], start: usize, length: Option<usize>) -> usize {
    const END: &[u8] = b"endstream";
    if let Some(length) = length
        && let Some(end) = start.checked_add(length).filter(|end| *end <= bytes.len())
        && bytes[end..].trim_ascii_start().starts_with(END)
    {
        return end;
    }
    let end = find(bytes, start, END).unwrap_or(bytes.len());
    let data = &bytes[start..end];
    let without_line_end = data.strip_suffix(b"\n").unwrap_or(data);
    start + without_line_end.strip_suffix(b"\r").unwrap_or(without_line_end).len()
}
