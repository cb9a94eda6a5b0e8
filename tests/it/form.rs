//! The printed forms are in order: every text is there, and everything has its place on the page.

use std::collections::BTreeSet;
use std::sync::Arc;

use copboard::board::{Element, PARKING, SlotDef, Template};
use copboard::geom::{Rect, contains_rect};

fn templates() -> impl Iterator<Item = Arc<Template>> {
    Template::BUILT_IN.into_iter().map(|id| Template::built_in(id).unwrap())
}

fn page(template: &Template) -> Rect {
    Rect::new(0.0, 0.0, template.page.0, template.page.1)
}

#[test]
fn every_text_is_there_in_every_language() {
    for template in templates() {
        assert_eq!(template.missing_keys(), BTreeSet::new(), "{}", template.id);
        assert!(!template.texts.is_empty());
    }
}

#[test]
fn every_text_is_used() {
    for template in templates() {
        let used = template.elements.iter().flat_map(|element| match element {
            Element::Part(_) => vec![],
            Element::Text(text) => vec![text.key.clone()],
            Element::Field(field) => vec![field.label.clone()],
            Element::When(when) => vec![when.label.clone()],
            Element::Slot(slot) => slot.name.clone(),
        });
        let used: BTreeSet<String> = used.collect();
        for (language, texts) in &template.texts {
            let unused: Vec<&String> = texts.keys().filter(|key| !used.contains(*key)).collect();
            assert!(unused.is_empty(), "{}, {language}: {unused:?}", template.id);
        }
    }
}

#[test]
fn everything_but_what_is_beside_lies_on_the_page() {
    for template in templates() {
        let page = page(&template);
        let beside: Vec<Rect> = template.slots().filter(|slot| slot.beside).map(|slot| slot.area.into()).collect();
        let lies_beside = |rect: Rect| beside.iter().any(|area| contains_rect(*area, rect));
        for element in &template.elements {
            let area = match element {
                Element::Part(part) => part.area,
                Element::Text(text) => text.area,
                Element::Field(field) => field.area,
                Element::When(when) => when.area,
                Element::Slot(slot) => slot.area,
            };
            let area = Rect::from(area);
            assert!(contains_rect(page, area) || lies_beside(area), "{}: {element:?}", template.id);
        }
        for (name, area) in &template.areas {
            assert!(contains_rect(page, (*area).into()), "{}: {name}", template.id);
        }
    }
}

#[test]
fn slots_have_names_of_their_own_and_do_not_overlap() {
    for template in templates() {
        let slots: Vec<&SlotDef> = template.slots().collect();
        for (nth, slot) in slots.iter().enumerate() {
            assert!(contains_rect(slot.area.into(), slot.notes.into()), "{}: notes outside", slot.id);
            for other in &slots[nth + 1..] {
                assert_ne!(slot.id, other.id);
                assert_ne!(template.slot_name("en", slot), template.slot_name("en", other));
                let both = Rect::from(slot.area).intersect(other.area.into());
                assert!(both.is_zero_area(), "{} and {} overlap", slot.id, other.id);
            }
        }
        assert!(
            slots.iter().any(|slot| slot.id.as_str() == PARKING && slot.beside),
            "{} has no parking lot",
            template.id
        );
    }
}

#[test]
fn sizes_of_text_go_down() {
    for template in templates() {
        assert!(template.text.sizes.windows(2).all(|two| two[0] > two[1]), "{:?}", template.text.sizes);
        assert!(template.text.sizes.last().is_some_and(|size| *size > 0.0));
    }
}
