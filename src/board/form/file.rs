//! What a form's file says, before anybody asked whether it makes sense.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::element::{BlankDef, Element, LegendDef, Part, SlotDef, TextDef};
use super::grid::GridDef;
use super::path::Path;
use super::{AreaDef, TextRules};
use crate::board::{BlankId, NoteColor, SlotId};

/// What a form's file says.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Form")]
pub(super) struct FormFile {
    pub(super) id: String,
    pub(super) page: (f64, f64),
    pub(super) text: TextRules,
    #[serde(default)]
    pub(super) areas: BTreeMap<String, AreaDef>,
    #[serde(default)]
    pub(super) main_area: Option<String>,
    #[serde(default)]
    pub(super) names_file: Option<BlankId>,
    pub(super) catch_all: SlotId,
    #[serde(default)]
    pub(super) captions: BTreeMap<NoteColor, String>,
    #[serde(default)]
    pub(super) legend: Option<LegendDef>,
    pub(super) elements: Vec<ElementFile>,
    pub(super) texts: BTreeMap<String, BTreeMap<String, String>>,
}

/// One thing on the page as a form's file has it.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename = "Element")]
pub(super) enum ElementFile {
    Part(Part),
    Text(TextDef),
    Blank(BlankDef),
    Slot(SlotDef),
    Grid(GridDef),
}

impl FormFile {
    /// All elements in reading order, each with the part of the file that it comes from.
    pub(super) fn elements(&self) -> Vec<(Element, Path)> {
        let elements = self.elements.iter().enumerate().flat_map(|(nth, element)| {
            let path = Path::default().key("elements").index(nth);
            match element {
                ElementFile::Part(def) => vec![(Element::Part(def.clone()), path)],
                ElementFile::Text(def) => vec![(Element::Text(def.clone()), path)],
                ElementFile::Blank(def) => vec![(Element::Blank(def.clone()), path)],
                ElementFile::Slot(def) => vec![(Element::Slot(def.clone()), path)],
                ElementFile::Grid(grid) => grid.elements(&path),
            }
        });
        elements.collect()
    }
}
