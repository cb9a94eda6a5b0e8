//! The example boards that help offers.

/// An example board.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The message that names it.
    pub name: &'static str,
    /// Its file's text.
    pub text: &'static str,
}

/// The example boards.
pub const EXAMPLES: [Example; 3] = [
    Example { name: "example-sparse", text: include_str!("../../../assets/examples/sparse.ron") },
    Example { name: "example-full", text: include_str!("../../../assets/examples/full.ron") },
    Example { name: "example-overfull", text: include_str!("../../../assets/examples/overfull.ron") },
];
