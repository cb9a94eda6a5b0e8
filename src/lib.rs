//! copboard: a desktop editor for one printable facilitation canvas, *Visual Board 5 | Collaboration
//! and cooperation* of the Communities of Practice Playbook.
//!
//! The whole flow in one breath: RON text becomes a [`board::Board`], [`edit::apply`] makes the next
//! board from it and a command, [`layout::layout`] makes a [`scene::Scene`] from that, and painters
//! make pixels, for the screen and for PNG alike, pages and drawings.
//!
//! ```text
//!                                              edit::History
//!                                                   |
//! RON text --file::read--> Board --edit::apply--> Board --layout--> Scene --export::raster--+--> screen
//!   ^  |                     |        ^             |                 |                     +--> PNG, clipboard
//!   |  +-- file::journal     |        |             |                 +-- export::svg --------> SVG
//!   |      file::history     |   tool, ui, cli      |                 +-- sheets, export::pdf -> tagged PDF
//!   +------file::write-------+                      +-- export::words --> Markdown, CSV, HTML, DOCX, JSON, text
//! ```
//!
//! [`publish`] is where window and command line order a finished file, so both write the same bytes.
//! A board on paper is laid out once more as [`layout::Sheets`]: fitted or in tiles, with pages behind
//! it for places that are too full. The file on the disk, the journal of every change and the earlier
//! versions are three safeguards that do not trust each other: see [`file::store`] and [`file::journal`].
//!
//! A board owns its [`board::Form`]: page, texts by language, blanks, slots, hues and the grid of one printed
//! canvas, all of it data in RON, checked as a whole when it is read. A built-in form is a file in `assets/board`
//! and a line in `board/form/built_in.rs`; a person's own travels inside its boards. No name of a form stands
//! in code. A kind of element that is new needs a variant in `board/form/element.rs` and `file.rs`; then the
//! compiler leads to the checks, to `layout::printed` and to `export::words`.
//!
//! Two values, three pure steps. **`Board`** is what was said: notes, in order, by slot; it knows no
//! millimetre, no colour value and no file. **`Scene`** is the finished picture, in millimetres, in
//! groups that carry their meaning and reading order. The screen shows the pixels that an export
//! would write, at the window's own scale; egui draws only what is not on paper.
//!
//! Modules, strictly downhill (each may name those above it that the list says):
//!
//! | module | lives there | may name |
//! |---|---|---|
//! | [`geom`] | millimetres, points, rectangles | – |
//! | [`words`] | every sentence, by name, in each language | – |
//! | [`board`] | the document and the printed form as data; names of colours and weights | `words` |
//! | [`style`] | values of those names by look; font files | `words`, `board` |
//! | [`file`](mod@file) | RON text; `file::store` and the journal alone touch the disk | `words`, `board` |
//! | [`edit`] | commands, `apply`, undo, selection, the headless editor | `words`, `board` |
//! | [`scene`] | the finished picture and what lies under a point | `geom`, `words`, `style`, `board` |
//! | [`layout`] | shaping, fitting, printed parts | `geom`, `words`, `style`, `board`, `scene` |
//! | [`export`] | pixels and PNG, SVG, PDF, words | `geom`, `words`, `style`, `file`, `layout`, `scene`, `board` |
//! | [`publish`] | from a board to a finished file, for window and command line alike | all above |
//! | [`fresh`] | random names, handed in from the edge | – |
//! | [`tool`] | the hand: what a press, a move and a release mean; knows no window | `geom`, `words`, `board`, `edit`, `scene` |
//! | [`cli`] | the command line | all above but `tool` |
//! | `ui` | the window; the only folder that says `egui` | all above but `cli` |
//!
//! A test holds this table. Names of colours and weights live in `board`, because the printed form
//! is data there and names them; `style` gives them values.

#[macro_use]
pub mod words;

pub mod board;
pub mod cli;
pub mod edit;
pub mod export;
pub mod file;
pub mod fresh;
pub mod geom;
pub mod layout;
pub mod publish;
pub mod scene;
pub mod style;
pub mod tool;
#[cfg(feature = "gui")]
pub mod ui;
