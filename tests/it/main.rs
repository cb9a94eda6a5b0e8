//! What holds for the whole program: laws, pictures, the command line, and the order of the house.
#![expect(clippy::unwrap_used, reason = "a test that can't go on says so by panicking")]

mod alike;
mod boards;
mod carried;
mod catalogue;
mod cli;
mod colors;
mod corpus;
mod deeds;
#[cfg(all(target_os = "linux", feature = "gui"))]
mod display;
mod dump;
mod examples;
mod exports;
mod file;
mod form;
mod forms;
mod full;
mod history;
mod intake;
mod journal;
mod judges;
mod languages;
mod laws;
mod legend;
mod model;
mod other_pictures;
mod paper;
mod pdf;
mod pdf_text;
mod pictures;
mod pixels;
mod program;
mod safe;
mod screen_reader;
mod scripts;
mod session;
mod shape;
mod sight;
mod signs;
mod slides;
mod stages;
mod subjects;
mod svg;
mod terminal;
mod tidy;
mod tools;
mod unpack;
#[cfg(feature = "gui")]
mod window;
mod words;
