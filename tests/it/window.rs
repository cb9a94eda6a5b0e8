//! The window, as a person has it: by keyboard, by pointer, and by what can be found there.

mod access;
mod bar;
mod beside;
mod clipboard;
mod closing;
mod comfort;
mod desktop;
mod dialogs;
mod dividing;
mod dragging;
mod dropping;
mod earlier;
mod export;
mod files;
mod finding;
mod focus;
mod ghost;
mod idle;
mod keeping;
mod keyboard;
mod listing;
mod order;
mod other_form;
mod overflow;
mod path;
mod person;
mod picking;
mod present;
mod pseudo;
mod recovery;
mod search;
mod selecting;
mod storm;
mod traps;
mod verbs;
mod view;
mod writing;

/// Names of places that many tests use.
const CONTENT: &str = "Co-create · 1 Content";
const EXPERTISE: &str = "Co-create · 2 Expertise";
const METHODS: &str = "Co-create · 3 Methods";
const WHO_CONCEPTION: &str = "Collaboration · WHO · Conception";
const WHO_COP: &str = "Collaboration · WHO · CoP";
const PARKING: &str = "Parking lot";
