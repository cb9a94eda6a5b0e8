//! The export panel: what, in which format, and how it will look; and the line of an export under way.

mod facts;
mod formats;
mod options;
mod page_options;
mod panel;
mod preview;
mod running;
mod table_options;
mod widgets;

pub(super) use panel::show;
pub(super) use running::bar;
pub(in crate::ui) use running::{export_line, task_title};
