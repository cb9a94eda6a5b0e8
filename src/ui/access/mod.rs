//! The board for those who do not see it: every text, slot, note and blank as a node with its role, its
//! name and what can be done with it, in reading order.

mod node;
mod show;
mod slots;
mod texts;

pub(super) use node::{bounds, listed_node_id};
pub(super) use show::show;
