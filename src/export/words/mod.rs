//! The board as words: an [`Outline`] in reading order, and the formats that are written from it.
//!
//! Each format is a function of the outline alone, so the same board gives the same bytes. Their own
//! few words ("votes", the heads of columns) are English, as the printed form is.

mod block;
pub mod csv;
mod direction;
pub mod docx;
mod entry;
mod headings;
pub mod html;
mod inert;
pub mod json;
pub mod markdown;
mod outline;
pub mod plain;
mod reader;
mod scope;
mod table;
pub mod xlsx;

pub use block::Block;
pub use entry::{Entry, Field, Phase, Slot};
pub use inert::inert;
pub use outline::Outline;
pub use scope::Scope;
pub use table::{Table, TableCell};
