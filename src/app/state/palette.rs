//! The search for a command.

/// The search so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Palette {
    /// What was typed.
    pub query: String,
    /// Which of the commands found is chosen, from 0.
    pub chosen: usize,
}
