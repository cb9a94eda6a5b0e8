//! copboard: a desktop editor for one printable facilitation canvas, *Visual Board 5 | Collaboration
//! and cooperation* of the Communities of Practice Playbook.
//!
//! # The flow in one breath
//!
//! RON text becomes a [`board::Board`], which owns its [`board::Form`]; [`edit::apply`] makes the next board
//! from it and a command; [`layout::layout`] makes a [`scene::Scene`] from that; painters make pixels, pages and
//! drawings. Around it the program: what people and the outside do is an [`app::Action`], [`app::update`] changes
//! the [`app::Model`] and returns [`app::Effect`]s, the window draws the model and runs the effects, and their
//! results come back as actions.
//!
//! ```text
//!                                              edit::History
//!                                                   |
//! RON text --file::read--> Board --edit::apply--> Board --layout--> Scene --export::raster--+--> screen
//!   ^  |                     |        ^             |                 |                     +--> PNG, JPEG, WebP, clipboard
//!   |  +-- file::journal     |        |             |                 +-- export::svg --------> SVG
//!   |      file::history     |     app, cli         |                 +-- sheets, export::pdf -> tagged PDF
//!   +------file::write-------+                      +-- export::words --> Markdown, CSV, HTML, DOCX, XLSX, JSON, text
//!
//!  keyboard, pointer --ui--> Action --app::update--> Model --ui--> panels, dialogs, canvas
//!                              ^                       |
//!                              +------ results ---- Effect (save, open, copy, paint, ask) run by ui::runner
//! ```
//!
//! [`publish`] is where window and command line order a finished file, so both write the same bytes.
//! A board on paper is laid out once more as [`layout::Sheets`]: fitted or in tiles, with pages behind
//! it for places that are too full. One place alone, for the canvas, comes from [`layout::place_alone`]; what a room
//! sees of a subject, on as many pages as it takes, from [`layout::stage`](layout::stage()).
//! The file on the disk, the journal of every change and the version history are three safeguards that do
//! not trust each other: see [`file::store`] and [`file::journal`].
//!
//! # What must hold
//!
//! - **`Board`** is what was said: notes, in order, by slot. It knows no millimetre, no color value and no file.
//! - **`Scene`** is the finished picture, in millimetres, in groups that carry their meaning and reading order.
//!   The screen shows the pixels that an export would write, at the window's own scale; egui draws only what is
//!   not on paper.
//! - **`Model`** is all that the program knows. Only `update` changes it; nothing changes while the window draws.
//!   The picture, whether work is at stake and what is wrong with the file are questions to it, never
//!   remembered beside it. The same actions give the same model, so a session can be replayed.
//! - **Input has an order.** Events are read one by one, each by what those before it have done; how they fall into
//!   frames makes no difference.
//! - **A form is data.** No id, count or hue of one form stands in code. A board has it in a [`board::Shape`]: larger,
//!   or divided anew; what can be divided follows from where the form's elements are.
//! - **A sentence is data.** Code names a message; its text stands in `assets/words`, once per language.
//!
//! # Where a new thing goes
//!
//! **A check of the board.** A pure function from a board to findings, in a module beside `edit` that may name
//! `board` and `words`; what it applies to is data of the form (`assets/board`); its sentences in
//! `assets/words/*/`; shown by a panel in `ui::panels` that reads the model; tested on boards alone.
//!
//! **An export.** A painter in `export`, beside `svg`, with one exhaustive `match` over the scene's items, or words
//! from the board in `export::words`; a variant of [`export::Format`], which the compiler then asks for
//! everywhere; its name and hint in `assets/words/*/export.ftl`; its place in [`publish`]; a second reader in tests.
//!
//! **A dialog.** Its value in `app::state` and a variant of [`app::Dialog`]; what can be asked of it in
//! [`app::DialogAction`]; what that does in a file of `app::update`; how it looks in a file of `ui::dialogs`,
//! which returns actions and changes nothing; its sentences in `dialogs.ftl`; tests on the model, then one in the window.
//!
//! **A form.** A RON file in `assets/board` and a line in `board/form/built_in.rs`; slots, blanks, grid, hues,
//! captions and texts are all in it, and it is checked as a whole when it is read. The README says how to write one,
//! and `copboard check FORM` what is wrong with it. People's own need no change of the program: they lie in a
//! folder, and travel inside their boards. A kind of element that is new needs a variant in `board/form/element.rs`
//! and `file.rs`; the compiler then leads to the checks, to `layout::printed` and to `export::words`.
//!
//! **A language.** A folder in `assets/words` with the same files as `en`; a variant of [`words::Language`]; the
//! form's texts under its tag in `assets/board/*.ron`. Tests say which sentences, arguments or texts are missing.
//! Then look at the window: `COPBOARD_LANGUAGE=xx copboard`.
//!
//! # Modules
//!
//! Strictly downhill: each may name those above it that the list says.
//!
//! | module | lives there | may name |
//! |---|---|---|
//! | [`geom`] | millimetres, points, rectangles | – |
//! | [`words`] | every sentence, by name, in each language | – |
//! | [`board`] | the document and the printed form as data; names of colors and weights | `words` |
//! | [`style`] | values of those names by theme; font files | `words`, `board` |
//! | [`file`](mod@file) | RON text; `file::store` and the journal alone touch the disk | `words`, `board` |
//! | [`edit`] | commands, `apply`, undo, selection, the headless editor | `words`, `board` |
//! | [`find`] | notes and fields by words, names, colors, places and votes; words in place of others | `words`, `board` |
//! | [`intake`] | texts, lists, tables and HTML from elsewhere, read as notes to be | `words`, `board`, `find`, `file` |
//! | [`scene`] | the finished picture and what lies under a point | `geom`, `words`, `style`, `board` |
//! | [`layout`] | shaping, fitting, printed parts | `geom`, `words`, `style`, `board`, `scene` |
//! | [`export`] | pixels as PNG, JPEG and WebP, SVG, PDF, words | `geom`, `words`, `style`, `file`, `layout`, `scene`, `board` |
//! | [`publish`] | from a board to a finished file, for window and command line alike | all above |
//! | [`fresh`] | random names, handed in from the edge | – |
//! | [`tool`] | the hand: what a press, a move and a release mean; knows no window | `geom`, `words`, `board`, `edit`, `scene` |
//! | [`app`] | the program without a window: `Model`, `Action`, `update`, `Effect`; no egui, no file, no thread | all above but `fresh` |
//! | [`cli`] | the command line | all above but `tool`, `app` |
//! | `ui` | the window; the only folder that says `egui` | all above but `cli` |
//!
//! A test holds this table, and that no files name each other in a circle. Names of colors and weights live in
//! `board`, because the printed form is data there and names them; `style` gives them values.

#[macro_use]
pub mod words;

pub mod app;
pub mod board;
pub mod cli;
pub mod edit;
pub mod export;
pub mod file;
pub mod find;
pub mod fresh;
pub mod geom;
pub mod intake;
pub mod layout;
pub mod publish;
pub mod scene;
pub mod style;
pub mod tool;
#[cfg(feature = "gui")]
pub mod ui;
