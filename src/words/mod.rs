//! Every sentence of the program, by name, in the languages it speaks.
//!
//! A sentence is a [`Message`]: a name and arguments, in no language. [`Words`] turns it into text:
//! `Words::of(language).say(&message)`. The texts are Fluent files in `assets/words`, one folder per
//! language, one file per subject. Errors return a `Message`, so that the place that shows it picks the language:
//! the window and the command line the person's, exports the board's.
//!
//! A new sentence: add it to a file in `assets/words/en` and in each other language, and name it with
//! [`msg!`](crate::msg). A new language: a folder with the same files, a variant of [`Language`], its row
//! in `catalogue.rs`. Tests hold that names and arguments agree everywhere.

#[macro_use]
mod message;
#[macro_use]
mod display;

mod catalogue;
mod fold;
mod language;
mod moment;
mod number;
mod pseudo;

pub use catalogue::Words;
pub use fold::folded;
pub use language::Language;
pub use message::{Arg, Message};
pub use moment::Moment;
