//! What can be said about a file before it is made.

use super::sizes::{millimeters, pages, pixels};
use super::{Order, PublishError, Studio, limits, unseen};
use crate::export::Format;
use crate::export::png::Picture;
use crate::scene::Overflow;
use crate::words::Message;

/// What can be said about a file before it is made.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// Its size, as the finished file has it.
    pub size: Message,
    /// The picture, if it is one in pixels.
    pub picture: Option<Picture>,
    /// Places whose notes are not all to be seen in it.
    pub unseen: Vec<Overflow>,
    /// Characters that no font has, and that can't be seen in it.
    pub missing: Vec<char>,
}

impl Studio<'_> {
    /// What can be said about a file before it is made.
    ///
    /// # Errors
    /// As [`Studio::publish`].
    pub fn facts(&self, order: &Order) -> Result<Facts, PublishError> {
        let facts = |size| Facts { size, picture: None, unseen: vec![], missing: vec![] };
        match order.format {
            Format::Png | Format::Jpeg | Format::Webp => {
                let (scene, area) = self.picture(order)?;
                let picture = Picture::within(limits(order.format), area, order.resolution)?;
                let unseen = unseen(&scene, area);
                Ok(Facts { picture: Some(picture), unseen, missing: scene.missing, ..facts(pixels(picture)) })
            }
            Format::Svg => {
                let (scene, area) = self.picture(order)?;
                let size = millimeters(area);
                Ok(Facts { unseen: unseen(&scene, area), missing: scene.missing, ..facts(size) })
            }
            Format::Pdf => {
                let (sheets, missing) = self.sheets(order)?;
                Ok(Facts { missing, ..facts(pages(sheets.sheets.len())) })
            }
            Format::Docx
            | Format::Xlsx
            | Format::Html
            | Format::Markdown
            | Format::Csv
            | Format::GridCsv
            | Format::Text
            | Format::Json => Ok(facts(self.note_count(order)?)),
        }
    }
}
