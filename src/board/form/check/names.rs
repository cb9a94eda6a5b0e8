//! Checks the names in a form: each is there once and leads somewhere, and every language has every text.

use std::collections::{BTreeMap, BTreeSet};

use super::MAX_SLOTS;
use super::checker::Checker;
use crate::board::form::element::{BlankKind, Element};
use crate::board::form::finding::FormProblem;
use crate::board::form::path::Path;

const MAX_BLANKS: usize = 200;

impl Checker<'_> {
    /// Whether every name is a name, there once, and leads somewhere.
    pub(super) fn names(&mut self, elements: &[(Element, Path)]) {
        let root = Path::default();
        let mut slot_ids = BTreeSet::new();
        let mut blanks = BTreeMap::new();
        for (element, path) in elements {
            let (id, is_new) = match element {
                Element::Slot(slot) => (slot.id.as_str(), slot_ids.insert(slot.id.as_str())),
                Element::Blank(blank) => (blank.id.as_str(), blanks.insert(blank.id.as_str(), blank.kind).is_none()),
                Element::Part(_) | Element::Text(_) => continue,
            };
            self.id(path.key("id"), id);
            if !is_new {
                self.find(path.key("id"), FormProblem::DuplicateId(id.to_owned()));
            }
        }
        self.count(root.key("elements"), slot_ids.len(), MAX_SLOTS);
        self.count(root.key("elements"), blanks.len(), MAX_BLANKS);
        let file = self.file;
        for name in file.areas.keys() {
            let path = root.key("areas").key(name);
            self.id(path.clone(), name);
            if name == "board" {
                self.find(path, FormProblem::TakenId(name.clone()));
            } else if slot_ids.contains(name.as_str()) {
                self.find(path, FormProblem::DuplicateId(name.clone()));
            }
        }
        if slot_ids.contains("board") {
            self.find(root.key("elements"), FormProblem::TakenId("board".to_owned()));
        }
        if slot_ids.is_empty() {
            self.find(root.key("elements"), FormProblem::NoSlots);
        } else if !slot_ids.contains(file.catch_all.as_str()) {
            self.find(root.key("catch_all"), FormProblem::NoSuchSlot(file.catch_all.to_string()));
        }
        if let Some(blank) = &file.names_file
            && blanks.get(blank.as_str()) != Some(&BlankKind::Line)
        {
            self.find(root.key("names_file"), FormProblem::NoSuchBlank(blank.to_string()));
        }
        if let Some(area) = file.main_area.as_ref().filter(|area| !file.areas.contains_key(*area)) {
            self.find(root.key("main_area"), FormProblem::NoSuchArea(area.clone()));
        }
    }

    /// Whether every language has every text.
    pub(super) fn texts(&mut self, elements: &[(Element, Path)]) {
        let root = Path::default();
        let file = self.file;
        if file.texts.is_empty() {
            self.find(root.key("texts"), FormProblem::NoTexts);
        }
        let mut named: Vec<(&String, Path)> = vec![];
        for (element, path) in elements {
            match element {
                Element::Part(_) => {}
                Element::Text(text) => named.push((&text.key, path.key("key"))),
                Element::Blank(blank) => named.push((&blank.label, path.key("label"))),
                Element::Slot(slot) => named.extend(slot.name.iter().map(|key| (key, path.key("name")))),
            }
        }
        let areas = file.areas.iter();
        named.extend(areas.map(|(name, area)| (&area.name, root.key("areas").key(name).key("name"))));
        let captions = file.captions.iter();
        named.extend(captions.map(|(color, key)| (key, root.key("captions").key(color.name()))));
        let mut reported = BTreeSet::new();
        for (language, texts) in &file.texts {
            for (key, path) in &named {
                if texts.get(*key).is_none_or(|said| said.trim().is_empty()) && reported.insert((language, *key)) {
                    let problem = FormProblem::MissingText { key: (*key).clone(), language: language.clone() };
                    self.find(path.clone(), problem);
                }
            }
        }
    }
}
