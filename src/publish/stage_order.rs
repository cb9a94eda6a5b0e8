//! What is said about pages for a room.

use crate::board::{Room, Subject};

/// What of a board is wanted as a room sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct StageOrder {
    /// The subject; none for all of them in the order in which the form is filled in.
    pub subject: Option<Subject>,
    /// Which of its pages a picture shows, from 0.
    pub page: usize,
    /// The room.
    pub room: Room,
    /// Width and height of the screen in pixels.
    pub screen: (u32, u32),
}

impl Default for StageOrder {
    fn default() -> Self {
        Self { subject: None, page: 0, room: Room::default(), screen: (1920, 1080) }
    }
}
