//! Format 1 as it stands in files. It is frozen: a later format gets a module of its own, and this one climbs to it.

use std::collections::BTreeMap;
use std::fmt;

use ron::value::RawValue;
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::explain::Limit;
use super::{MAX_KEYS, MAX_NOTES};
use crate::board::MAX_NOTE_BYTES;

/// Lists of whole numbers by key, in the order of the file.
pub(super) type Numbers = Vec<(String, Vec<i64>)>;

/// Pairs of a key and a text, in the order of the file.
pub(super) type Texts = Vec<(String, String)>;

/// What a file says, before anybody asked whether it makes sense.
#[derive(Debug, Default)]
pub(super) struct FileV1 {
    pub(super) format: Option<i64>,
    pub(super) id: Option<String>,
    pub(super) template: Option<String>,
    pub(super) language: Option<String>,
    pub(super) fields: Texts,
    pub(super) captions: Texts,
    /// Whether the page says what its colors stand for.
    pub(super) legend: Option<bool>,
    pub(super) when: Texts,
    pub(super) slots: Vec<(String, Vec<NoteV1>)>,
    /// How often the area of the form's page is doubled.
    pub(super) doublings: Option<i64>,
    /// Widths and heights of the form's parts in hundredths of the printed ones.
    pub(super) widths: Numbers,
    pub(super) heights: Numbers,
    /// The text of the form, if the board takes it along.
    pub(super) form: Option<String>,
    /// How many lines stand before it.
    pub(super) form_line: usize,
    /// Keys that this format does not have, with how often they stand in the file.
    pub(super) unknown: BTreeMap<String, usize>,
    /// Keys of notes that this format does not have, with how many notes have them.
    pub(super) unknown_in_notes: BTreeMap<String, usize>,
    note_count: usize,
    key_count: usize,
}

/// One note of a file.
#[derive(Debug, Default)]
pub(super) struct NoteV1 {
    pub(super) id: Option<String>,
    pub(super) text: Option<String>,
    pub(super) color: Option<String>,
    pub(super) votes: Option<i64>,
    pub(super) language: Option<String>,
}

impl FileV1 {
    fn count_note<E: Error>(&mut self) -> Result<(), E> {
        self.note_count += 1;
        if self.note_count > MAX_NOTES { Err(Limit::Notes.error()) } else { Ok(()) }
    }

    fn count_key<E: Error>(&mut self) -> Result<(), E> {
        self.key_count += 1;
        if self.key_count > MAX_KEYS { Err(Limit::Keys.error()) } else { Ok(()) }
    }

    fn skip<'de, A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        self.count_key()?;
        *self.unknown.entry(key.to_owned()).or_default() += 1;
        map.next_value::<IgnoredAny>().map(drop)
    }

    fn skip_in_note<'de, A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        if let Some(notes) = self.unknown_in_notes.get_mut(key) {
            *notes += 1;
        } else {
            self.count_key()?;
            self.unknown_in_notes.insert(key.to_owned(), 1);
        }
        map.next_value::<IgnoredAny>().map(drop)
    }
}

/// Fills a [`FileV1`] as far as the text can be read, so that its format is known even if the rest is broken.
pub(super) struct FileSeed<'a>(pub(super) &'a mut FileV1);

impl<'de> DeserializeSeed<'de> for FileSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        const KEYS: &[&str] = &[
            "format",
            "id",
            "template",
            "language",
            "doublings",
            "widths",
            "heights",
            "fields",
            "captions",
            "legend",
            "when",
            "slots",
            "form",
        ];
        deserializer.deserialize_struct("Board", KEYS, self)
    }
}

impl<'de> Visitor<'de> for FileSeed<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected-board")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let file = self.0;
        while let Some(key) = map.next_key::<&str>()? {
            match key {
                "format" => file.format = Some(once::<_, Whole>(file.format.is_some(), "format", &mut map)?.0),
                "id" => file.id = Some(once::<_, Text>(file.id.is_some(), "id", &mut map)?.0),
                "template" => file.template = Some(once::<_, Text>(file.template.is_some(), "template", &mut map)?.0),
                "language" => file.language = Some(once::<_, Text>(file.language.is_some(), "language", &mut map)?.0),
                "doublings" => {
                    file.doublings = Some(once::<_, Whole>(file.doublings.is_some(), "doublings", &mut map)?.0);
                }
                "widths" => map.next_value_seed(NumbersSeed { file, numbers: |file| &mut file.widths })?,
                "heights" => map.next_value_seed(NumbersSeed { file, numbers: |file| &mut file.heights })?,
                "fields" => map.next_value_seed(TextsSeed { file, texts: |file| &mut file.fields })?,
                "captions" => map.next_value_seed(TextsSeed { file, texts: |file| &mut file.captions })?,
                "legend" => file.legend = Some(once(file.legend.is_some(), "legend", &mut map)?),
                "when" => map.next_value_seed(TextsSeed { file, texts: |file| &mut file.when })?,
                "slots" => map.next_value_seed(SlotsSeed(file))?,
                "form" => {
                    file.form = Some(once::<_, &RawValue>(file.form.is_some(), "form", &mut map)?.get_ron().into());
                }
                _ => file.skip(key, &mut map)?,
            }
        }
        Ok(())
    }
}

/// The value of a key that stands at most once in its brackets.
fn once<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    again: bool,
    key: &'static str,
    map: &mut A,
) -> Result<T, A::Error> {
    if again { Err(A::Error::duplicate_field(key)) } else { map.next_value() }
}

struct TextsSeed<'a> {
    file: &'a mut FileV1,
    texts: fn(&mut FileV1) -> &mut Texts,
}

impl<'de> DeserializeSeed<'de> for TextsSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for TextsSeed<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected-texts")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some((Text(key), Text(text))) = map.next_entry()? {
            self.file.count_key()?;
            (self.texts)(self.file).push((key, text));
        }
        Ok(())
    }
}

struct NumbersSeed<'a> {
    file: &'a mut FileV1,
    numbers: fn(&mut FileV1) -> &mut Numbers,
}

impl<'de> DeserializeSeed<'de> for NumbersSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for NumbersSeed<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected-numbers")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(Text(key)) = map.next_key()? {
            self.file.count_key()?;
            let numbers = map.next_value::<Vec<Whole>>()?;
            (self.numbers)(self.file).push((key, numbers.into_iter().map(|number| number.0).collect()));
        }
        Ok(())
    }
}

/// The numbers of a line: `{"a": [1, 2]}`.
pub(super) fn numbers_of(text: &str) -> Option<Numbers> {
    let mut file = FileV1::default();
    let seed = NumbersSeed { file: &mut file, numbers: |file| &mut file.widths };
    ron::Options::default().from_str_seed(text, seed).ok()?;
    Some(file.widths)
}

struct SlotsSeed<'a>(&'a mut FileV1);

impl<'de> DeserializeSeed<'de> for SlotsSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for SlotsSeed<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected-slots")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(Text(slot)) = map.next_key()? {
            self.0.count_key()?;
            let notes = map.next_value_seed(NotesSeed(&mut *self.0))?;
            self.0.slots.push((slot, notes));
        }
        Ok(())
    }
}

struct NotesSeed<'a>(&'a mut FileV1);

impl<'de> DeserializeSeed<'de> for NotesSeed<'_> {
    type Value = Vec<NoteV1>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for NotesSeed<'_> {
    type Value = Vec<NoteV1>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected-list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut notes = Vec::new();
        while let Some(note) = list.next_element_seed(NoteSeed(&mut *self.0))? {
            self.0.count_note()?;
            notes.push(note);
        }
        Ok(notes)
    }
}

struct NoteSeed<'a>(&'a mut FileV1);

impl<'de> DeserializeSeed<'de> for NoteSeed<'_> {
    type Value = NoteV1;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<NoteV1, D::Error> {
        deserializer.deserialize_struct("Note", &["id", "text", "color", "votes", "language"], self)
    }
}

impl<'de> Visitor<'de> for NoteSeed<'_> {
    type Value = NoteV1;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected-note")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<NoteV1, A::Error> {
        let mut note = NoteV1::default();
        while let Some(key) = map.next_key::<&str>()? {
            match key {
                "id" => note.id = Some(once::<_, Text>(note.id.is_some(), "id", &mut map)?.0),
                "text" => note.text = Some(once::<_, Text>(note.text.is_some(), "text", &mut map)?.0),
                "color" => note.color = Some(once::<_, Text>(note.color.is_some(), "color", &mut map)?.0),
                "votes" => note.votes = Some(once::<_, Whole>(note.votes.is_some(), "votes", &mut map)?.0),
                "language" => note.language = Some(once::<_, Text>(note.language.is_some(), "language", &mut map)?.0),
                _ => self.0.skip_in_note(key, &mut map)?,
            }
        }
        Ok(note)
    }
}

/// Notes on a line of their own, as far as they say anything, for files of which only lines are left.
pub(super) struct LineV1(pub(super) Vec<NoteV1>);

impl LineV1 {
    /// The notes of `[…]`.
    pub(super) fn read(list: &str) -> Option<Self> {
        let notes = ron::Options::default().from_str_seed(list, NotesSeed(&mut FileV1::default())).ok()?;
        let says = |note: &NoteV1| note.id.is_some() || note.text.is_some();
        notes.iter().all(says).then_some(Self(notes))
    }
}

/// The notes of the clipboard: `copboard_notes([…])`.
pub(super) struct ClipV1(pub(super) Vec<NoteV1>);

impl ClipV1 {
    pub(super) const NAME: &str = "copboard_notes";
}

impl<'de> Deserialize<'de> for ClipV1 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ClipVisitor;

        impl<'de> Visitor<'de> for ClipVisitor {
            type Value = ClipV1;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("expected-notes")
            }

            fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<ClipV1, D::Error> {
                NotesSeed(&mut FileV1::default()).deserialize(deserializer).map(ClipV1)
            }
        }

        deserializer.deserialize_newtype_struct(Self::NAME, ClipVisitor)
    }
}

/// A text that is no longer than a note's.
struct Text(String);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;

        impl Visitor<'_> for TextVisitor {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("expected-text")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
                if text.len() > MAX_NOTE_BYTES { Err(Limit::Text.error()) } else { Ok(Text(text.to_owned())) }
            }
        }

        deserializer.deserialize_str(TextVisitor)
    }
}

/// A whole number; one that is too large for its type is the largest that is not.
struct Whole(i64);

impl<'de> Deserialize<'de> for Whole {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct WholeVisitor;

        impl Visitor<'_> for WholeVisitor {
            type Value = Whole;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("expected-number")
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Whole, E> {
                Ok(Whole(number))
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Whole, E> {
                Ok(Whole(i64::try_from(number).unwrap_or(i64::MAX)))
            }
        }

        // The type of the number is the file's choice: a negative one must not fail before it is known what is wrong.
        deserializer.deserialize_any(WholeVisitor)
    }
}
