//! Boards as text: RON that people read and version control compares, and the file it lies in.
//!
//! [`read()`] is generous and [`write()`] is exact: the same board gives the same bytes, and reading
//! them gives the same board. What reading had to change is reported in [`Remark`]s; what it could not
//! read is a [`ReadError`] with line and column. Comments are not kept.
//!
//! A saved file opens for ever. Each format is a frozen shape in its own module (`v1`), and an
//! older one will climb to the next by `TryFrom` before a board is made of it.
//!
//! A key that a format got later, such as `widths`, `heights` and `doublings`, which say how a board's form differs from
//! the printed one, does not make a new format if no word is lost without it: an older copboard opens the board on
//! the printed form and says that there was something it does not know. It is left out where it says nothing, so
//! that a board which does not use it has the bytes that it always had.
//!
//! Only [`store`] touches the disk, and the [`journal`] that makes crashes harmless.

mod clip;
pub mod earlier;
pub mod embedded;
mod error;
mod explain;
pub mod history;
pub mod journal;
mod mend;
pub mod past;
mod placed;
mod quotes;
mod read;
mod reading;
pub mod recent;
mod remark;
mod salvage;
mod sniff;
pub mod store;
mod v1;
mod write;

pub use crate::board::Place;
pub use clip::{read_notes, write_notes};
pub use error::{Problem, ReadError};
pub use placed::PlacedNotes;
pub use read::{read, read_carried};
pub use reading::Reading;
pub use remark::Remark;
pub use salvage::{Salvaged, salvage};
pub use write::write;

/// The format that is written. Files of this and of every older format are read.
pub const FORMAT: u32 = 1;

/// Most bytes in a file.
pub const MAX_FILE_BYTES: usize = 64 << 20;

/// Most notes in a file, as many as a board may have.
pub const MAX_NOTES: usize = 100_000;

/// Most keys in a file that are no notes: fields, phases, slots and unknown ones.
pub const MAX_KEYS: usize = 10_000;

/// Most levels of brackets within brackets.
pub const MAX_NESTING: usize = 64;
