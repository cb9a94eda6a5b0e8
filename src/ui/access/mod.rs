//! The board for those who do not see it: every text, slot, note and blank as a node with its role, its
//! name and what can be done with it, in reading order; and what is said aloud when it happens.

mod announce;
mod node;
mod runs;
mod show;
mod slots;
mod texts;

pub(super) use announce::{announce, announce_notice, is_alert, is_news};
pub(super) use node::{bounds, listed_node_id};
pub(super) use show::show;
