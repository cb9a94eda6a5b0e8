//! What a room sees of a board, as pages of a PDF or as a picture.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use super::stage_order::StageOrder;
use super::{Order, Part, PublishError, Studio};
use crate::board::{SlotId, Subject};
use crate::geom::Rect;
use crate::layout::{Sheet, Sheets, StageShow, SubjectArea, stage};
use crate::scene::{Placement, Scene};

impl Studio<'_> {
    /// The page of a subject that a picture shows, and its area.
    pub(super) fn stage_picture(&self, order: &Order, of: &StageOrder) -> Result<(Scene, Rect), PublishError> {
        let subject = of.subject.clone().unwrap_or(Subject::Title);
        let pages = self.stage_pages(order, of, &subject);
        let count = pages.len();
        let wanted = PublishError::NoSuchPage { page: of.page.saturating_add(1), pages: count };
        let scene = pages.into_iter().nth(of.page).ok_or(wanted)?;
        let page = scene.page;
        Ok((scene, page))
    }

    /// Which page of how many a picture shows, if it is one of what a room sees.
    pub(super) fn stage_page(&self, order: &Order) -> Option<(usize, usize)> {
        let Part::Stage(of) = &order.part else { return None };
        let subject = of.subject.clone().unwrap_or(Subject::Title);
        Some((of.page + 1, self.stage_pages(order, of, &subject).len()))
    }

    /// The pages of one subject or of all. A mark for notes that have no room leads to the page that has them.
    pub(super) fn stage_sheets(&self, order: &Order, of: &StageOrder) -> (Sheets, Vec<char>) {
        let subjects = of.subject.clone().map_or_else(|| self.worth_showing(), |subject| vec![subject]);
        let area = SubjectArea::in_room(of.room, of.screen);
        let (mut sheets, mut begins, mut missing) = (vec![], BTreeMap::<SlotId, usize>::new(), vec![]);
        let mut read = 0;
        for subject in &subjects {
            for scene in self.stage_pages(order, of, subject) {
                if *subject != Subject::Page {
                    for place in &scene.slots {
                        begins.entry(place.id.clone()).or_insert(sheets.len());
                    }
                }
                missing.extend(&scene.missing);
                let placement = Placement::within(scene.page, area.size, 0.0);
                let place = |group: &Arc<_>| {
                    read += 1;
                    (read, Arc::new(placement.group(group)))
                };
                sheets.push(Sheet { size: area.size, groups: scene.groups.iter().map(place).collect() });
            }
        }
        missing.sort_unstable();
        missing.dedup();
        let title = self.stage_title(&subjects);
        (Sheets { sheets, continued: begins, title, language: Arc::clone(&self.board.language) }, missing)
    }

    fn stage_title(&self, subjects: &[Subject]) -> String {
        const SEPARATOR: &str = " · ";
        let title = self.board.form.title(&self.board.language).to_owned();
        match subjects {
            [one] => [title, one.label(self.board)].join(SEPARATOR),
            _ => title,
        }
    }

    fn stage_pages(&self, order: &Order, of: &StageOrder, subject: &Subject) -> Vec<Scene> {
        let area = SubjectArea::in_room(of.room, of.screen);
        let covered = HashSet::new();
        let show = StageShow { subject, area, covered: &covered };
        stage(self.fonts, order.style(), self.board, &show)
    }

    /// All subjects of the form; what lies beside the page only if there is something.
    fn worth_showing(&self) -> Vec<Subject> {
        let board = self.board;
        let is_worth = |subject: &Subject| match subject {
            Subject::Place(slot) => {
                let has_notes = board.notes(slot).is_some_and(|notes| !notes.is_empty());
                has_notes || board.form.slot(slot).is_some_and(|def| !def.beside)
            }
            _ => true,
        };
        Subject::of(&board.form).into_iter().filter(is_worth).collect()
    }
}
