//! What is to be exported, while the export panel is open.

use super::export_choices::ExportChoices;
use super::pixels::Pixels;
use crate::board::Board;
use crate::publish::{Facts, Order, Part};
use crate::words::Message;

/// What is to be exported.
#[derive(Clone, Debug)]
pub struct ExportPlan {
    /// The board as it was when the panel was opened.
    pub board: Board,
    /// What is chosen.
    pub choices: ExportChoices,
    /// The parts of the board that can be chosen, with their names to people.
    pub parts: Vec<(Part, Message)>,
    /// Whether it is the form without notes.
    pub is_blank: bool,
    /// The page that is shown, from 0.
    pub page: usize,
    /// Room for the preview in pixels, width and height; none until the panel was drawn once.
    pub room: Option<(u32, u32)>,
    /// The preview under way.
    pub making: Option<PreviewRequest>,
    /// Previews made so far; the last is the one that is seen.
    pub previews: Vec<(PreviewRequest, Preview)>,
}

/// What is to be previewed, and how large at most, in pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct PreviewRequest {
    /// The file.
    pub order: Order,
    /// Its page, from 0.
    pub page: usize,
    /// Greatest width.
    pub width: u32,
    /// Greatest height.
    pub height: u32,
}

/// What a file will look like, as far as it can be shown.
#[derive(Clone, Debug)]
pub enum Preview {
    /// A picture or a page.
    Picture {
        /// The picture.
        pixels: Pixels,
        /// Which page it is, from 0.
        page: usize,
        /// How many there are; none if it has no pages.
        pages: usize,
        /// What is known of the file.
        facts: Facts,
    },
    /// Words, and how many lines more there are.
    Words {
        /// The first lines.
        text: String,
        /// How many lines follow.
        more: usize,
        /// What is known of the file.
        facts: Facts,
    },
    /// Why there will be no file.
    Nothing(Message),
}

impl ExportPlan {
    /// Returns what is to be previewed now, once there is room for it.
    #[must_use]
    pub fn wanted(&self) -> Option<PreviewRequest> {
        let (width, height) = self.room?;
        // What is embedded can't be seen.
        let order = Order { board_inside: false, ..self.choices.order() };
        Some(PreviewRequest { order, page: self.page, width, height })
    }

    /// Returns what the name of a file ends in, so that a part is not taken for the board.
    #[must_use]
    pub fn name_suffix(&self) -> String {
        match &self.choices.part {
            _ if self.is_blank => " blank".to_owned(),
            Part::Board => String::new(),
            Part::Notes(_) => " notes".to_owned(),
            Part::Stage(_) => " slides".to_owned(),
            Part::Named(name) => format!(" {}", name.replace(['/', '\\', ':'], "-")),
        }
    }

    /// Returns the preview to show, and whether it is the one that is wanted now.
    #[must_use]
    pub fn shown(&self) -> Option<(&Preview, bool)> {
        let (request, preview) = self.previews.last()?;
        Some((preview, self.wanted().as_ref() == Some(request)))
    }
}
