//! The example boards that help offers.

/// An example board.
#[derive(Clone, Copy, Debug)]
pub(super) struct Example {
    /// What the menu calls it.
    pub name: &'static str,
    /// Its file's text.
    pub text: &'static str,
}

/// The example boards.
pub(super) const EXAMPLES: [Example; 3] = [
    Example { name: "a first half hour", text: include_str!("../../assets/examples/sparse.ron") },
    Example { name: "a full board", text: include_str!("../../assets/examples/full.ron") },
    Example { name: "an overfull board in many scripts", text: include_str!("../../assets/examples/overfull.ron") },
];
