//! The printed forms are in order: every text is there, and everything has its place on the page.

use std::collections::BTreeSet;
use std::sync::Arc;

use copboard::board::{Element, Form, SlotDef};
use copboard::geom::{Rect, contains_rect};

use crate::tidy::sources;

fn forms() -> impl Iterator<Item = Arc<Form>> {
    Form::built_ins().iter().cloned()
}

fn page(form: &Form) -> Rect {
    Rect::new(0.0, 0.0, form.page.0, form.page.1)
}

#[test]
fn every_text_is_there_in_every_language() {
    for form in forms() {
        assert_eq!(form.missing_keys(), BTreeSet::new(), "{}", form.id);
        assert!(!form.texts.is_empty());
    }
}

#[test]
fn every_text_is_used() {
    for form in forms() {
        let used = form.keys();
        for (language, texts) in &form.texts {
            let unused: Vec<&String> = texts.keys().filter(|key| !used.contains(key.as_str())).collect();
            assert!(unused.is_empty(), "{}, {language}: {unused:?}", form.id);
        }
    }
}

#[test]
fn everything_but_what_is_beside_lies_on_the_page() {
    for form in forms() {
        let page = page(&form);
        let beside: Vec<Rect> = form.slots().filter(|slot| slot.beside).map(|slot| slot.area.into()).collect();
        let lies_beside = |rect: Rect| beside.iter().any(|area| contains_rect(*area, rect));
        for element in &form.elements {
            let area = match element {
                Element::Part(part) => part.area,
                Element::Text(text) => text.area,
                Element::Blank(blank) => blank.area,
                Element::Slot(slot) => slot.area,
            };
            let area = Rect::from(area);
            assert!(contains_rect(page, area) || lies_beside(area), "{}: {element:?}", form.id);
        }
        for (name, area) in &form.areas {
            assert!(contains_rect(page, area.area.into()), "{}: {name}", form.id);
        }
    }
}

#[test]
fn slots_have_names_of_their_own_and_do_not_overlap() {
    for form in forms() {
        let slots: Vec<&SlotDef> = form.slots().collect();
        for (nth, slot) in slots.iter().enumerate() {
            assert!(contains_rect(slot.area.into(), slot.notes.into()), "{}", slot.id);
            for other in &slots[..nth] {
                assert_ne!(slot.id, other.id);
                assert_ne!(form.slot_name("en", slot), form.slot_name("en", other));
                let both = Rect::from(slot.area).intersect(other.area.into());
                assert!(both.is_zero_area(), "{} and {} overlap", slot.id, other.id);
            }
        }
        assert!(form.slot(&form.catch_all).is_some(), "{}", form.id);
    }
}

#[test]
fn sizes_of_text_go_down() {
    for form in forms() {
        assert!(form.text.sizes.windows(2).all(|two| two[0] > two[1]), "{:?}", form.text.sizes);
        assert!(form.text.sizes.last().is_some_and(|size| *size > 0.0));
    }
}

/// What only this form's RON may say: its names and the keys of its texts.
fn own_words() -> BTreeSet<String> {
    let mut words = BTreeSet::from(["collaboration", "cooperation", "coordination", "co-create"].map(str::to_owned));
    for form in forms() {
        let areas = form.areas.keys().cloned();
        let slots = form.slots().flat_map(|slot| [slot.id.to_string()]);
        let parts = form.slots().flat_map(|slot| slot.id.as_str().split('/').map(str::to_owned).collect::<Vec<_>>());
        let blanks = form.blanks().map(|blank| blank.id.to_string());
        let keys = form.keys().into_iter().map(str::to_owned);
        words.extend(areas.chain(slots).chain(parts).chain(blanks).chain(keys).chain([form.id.clone()]));
    }
    // Numbers say nothing of a form; one of these is a key of board files as well, and one an element of HTML.
    words.retain(|word| !word.bytes().all(|byte| byte.is_ascii_digit()) && !["when", "title"].contains(&word.as_str()));
    words
}

/// Text literals of code that say something of a form: its very names, or a text with a telling one in it.
fn known(code: &str, words: &BTreeSet<String>) -> Vec<String> {
    let literals = code.split('"').skip(1).step_by(2);
    let tells = |literal: &&str| {
        let is_telling = |word: &&String| word.contains(['/', '-']) && literal.contains(word.as_str());
        words.contains(*literal) || words.iter().any(|word| is_telling(&word))
    };
    literals.filter(tells).map(str::to_owned).collect()
}

#[test]
fn code_knows_no_form() {
    let words = own_words();
    assert!(words.len() > 60, "{words:?}");
    let mut found = vec![];
    for source in sources(&["src"], &[".rs"]) {
        for line in source.code().take_while(|line| !line.contains("#[cfg(test)]")) {
            // The place of a built-in form's file, and options of the command line that are called alike.
            let is_place = line.contains("include_str!");
            found.extend(known(line, &words).into_iter().filter(|_| !is_place).map(|word| (source.path.clone(), word)));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_name_of_a_form_in_code_is_found() {
    let words = own_words();
    let found = |code: &str| known(code, &words);
    assert_eq!(found(r#"self.show_area("grid")"#), ["grid"]);
    assert_eq!(found(r#"fields.get("community")"#), ["community"]);
    assert_eq!(found(r#"text == "in co-create/1 or so""#), ["in co-create/1 or so"]);
    assert_eq!(found(r#"println!("a grid of names")"#), [""; 0]);
}
