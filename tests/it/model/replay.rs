//! A session can be replayed: the same actions and results give the same model.

use copboard::app::{Model, update};

use super::desk::model;
use super::walk::walk;

/// What people can tell two models apart by.
fn face(model: &Model) -> String {
    format!(
        "{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}",
        model.board(),
        model.selection(),
        model.document.file,
        model.dialog,
        model.notice,
        model.view,
        model.text.as_ref().map(|text| (text.target.clone(), text.text().to_owned())),
        model.list,
    )
}

#[test]
fn a_list_of_actions_gives_the_same_model() {
    for seed in 0..4 {
        let desk = walk(seed, 300);
        let mut again = model(seed);
        for action in &desk.log {
            // What it asks of the outside was done already; the results are among the actions.
            let _effects = update(&mut again, action.clone());
        }
        assert_eq!(face(&again), face(&desk.model), "seed {seed}");
        let mut other = model(seed);
        for action in desk.log.iter().take(desk.log.len() / 2) {
            let _effects = update(&mut other, action.clone());
        }
        assert_ne!(face(&other), face(&desk.model), "seed {seed}: half of a session is another one");
    }
}
