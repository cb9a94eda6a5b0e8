//! The board for those who do not see it: every text, slot, note and blank as a node with its role, its
//! name and what can be done with it, in reading order; and what is said aloud when it happens.

mod node;
mod runs;
mod show;
mod slots;
mod texts;

pub(super) use show::show;
