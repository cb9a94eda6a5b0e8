//! Where the links of a document lead, which a package keeps apart from its text.

use std::cell::RefCell;

/// The targets of links, each once.
#[derive(Default)]
pub(super) struct Links(RefCell<Vec<String>>);

impl Links {
    /// The name of the relation to a target.
    pub(super) fn id(&self, target: String) -> String {
        let mut known = self.0.borrow_mut();
        let nth = known.iter().position(|other| *other == target).unwrap_or_else(|| {
            known.push(target);
            known.len() - 1
        });
        format!("rIdLink{}", nth + 1)
    }

    /// The targets with the names of the relations to them.
    pub(super) fn into_targets(self) -> impl Iterator<Item = (String, String)> {
        self.0.into_inner().into_iter().enumerate().map(|(nth, target)| (format!("rIdLink{}", nth + 1), target))
    }
}
