//! JSON for other programs: the same names as in board files, in reading order.

use std::io;

use serde::Serialize;

use super::{Block, Entry, Field, Outline, Phase, Slot, Table};

/// Says what the file is.
const FORMAT: &str = "copboard-export";

/// Changes when a program that reads the file would have to.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Export<'a> {
    format: &'a str,
    version: u32,
    board: &'a str,
    template: &'a str,
    language: &'a str,
    title: &'a str,
    fields: Vec<FieldJson<'a>>,
    phases: Vec<PhaseJson<'a>>,
    sections: Vec<SectionJson<'a>>,
}

#[derive(Serialize)]
struct FieldJson<'a> {
    id: &'a str,
    label: &'a str,
    text: &'a str,
}

#[derive(Serialize)]
struct PhaseJson<'a> {
    id: &'a str,
    name: &'a str,
    when: &'a str,
}

#[derive(Serialize)]
struct SectionJson<'a> {
    heading: &'a str,
    slots: Vec<SlotJson<'a>>,
}

#[derive(Serialize)]
struct SlotJson<'a> {
    id: &'a str,
    name: &'a [String],
    phase: Option<&'a str>,
    notes: Vec<NoteJson<'a>>,
}

#[derive(Serialize)]
struct NoteJson<'a> {
    position: usize,
    text: &'a str,
    color: &'a str,
    caption: &'a str,
    votes: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
}

/// The board as JSON: fields, phases, and sections of slots with their notes.
///
/// # Errors
/// None that a caller could cause: memory can be written to.
pub fn json(outline: &Outline) -> io::Result<String> {
    let export = Export {
        format: FORMAT,
        version: VERSION,
        board: &outline.board,
        template: &outline.form,
        language: &outline.language,
        title: &outline.title,
        fields: fields(outline),
        phases: outline.table().into_iter().flat_map(Table::phases).map(phase_json).collect(),
        sections: sections(outline),
    };
    Ok(serde_json::to_string_pretty(&export)? + "\n")
}

fn fields(outline: &Outline) -> Vec<FieldJson<'_>> {
    let fields = outline.blocks.iter().flat_map(|block| match block {
        Block::Fields(fields) => fields.as_slice(),
        Block::Heading(..) | Block::Paragraph(_) | Block::Slot(_) | Block::Table(_) => &[],
    });
    fields.map(|Field { id, label, text }| FieldJson { id, label, text }).collect()
}

fn phase_json(Phase { id, name, when }: &Phase) -> PhaseJson<'_> {
    PhaseJson { id, name, when }
}

/// Headings that have slots, with those.
fn sections(outline: &Outline) -> Vec<SectionJson<'_>> {
    let mut sections = vec![SectionJson { heading: "", slots: vec![] }];
    for block in &outline.blocks {
        match block {
            Block::Heading(_, heading) => sections.push(SectionJson { heading, slots: vec![] }),
            Block::Slot(slot) => push_slot(&mut sections, slot),
            Block::Table(table) => table.slots().for_each(|slot| push_slot(&mut sections, slot)),
            Block::Paragraph(_) | Block::Fields(_) => {}
        }
    }
    sections.retain(|section| !section.slots.is_empty());
    sections
}

fn push_slot<'a>(sections: &mut [SectionJson<'a>], slot: &'a Slot) {
    let section = sections.last_mut().into_iter();
    section.for_each(|section| section.slots.push(slot_json(slot)));
}

fn slot_json(slot: &Slot) -> SlotJson<'_> {
    SlotJson {
        id: slot.id.as_str(),
        name: &slot.name,
        phase: slot.phase.as_ref().map(|phase| phase.id.as_str()),
        notes: slot.entries.iter().map(note_json).collect(),
    }
}

fn note_json(entry: &Entry) -> NoteJson<'_> {
    NoteJson {
        position: entry.position,
        text: &entry.text,
        color: entry.color.name(),
        caption: &entry.caption,
        votes: entry.votes,
        language: entry.language.as_deref(),
    }
}
