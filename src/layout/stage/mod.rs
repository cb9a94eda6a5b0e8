//! A subject laid out for a room, on as many pages as it needs: every note whole, none too small to be read there.

mod arrange;
mod heading;
mod page;
mod paper;
mod room;
mod words;

use std::collections::HashSet;
use std::sync::Arc;

pub use room::readable_from;

use self::arrange::Arrangement;
use self::paper::{filled, on_paper};
use super::{Context, Fonts, SubjectArea, layout};
use crate::board::{Board, Note, NoteColor, NoteId, Subject, Tone};
use crate::geom::Rect;
use crate::scene::{Group, Item, Role, Scene};
use crate::style::{Color, Style};

/// What the room sees, and how.
#[derive(Clone, Copy, Debug)]
pub struct StageShow<'a> {
    /// The subject.
    pub subject: &'a Subject,
    /// The area of a page, and the smallest text that the room can read on it.
    pub area: SubjectArea,
    /// Notes that are blank cards until they are shown.
    pub covered: &'a HashSet<NoteId>,
}

/// What stands on a covered note.
const COVERED: &str = "• • •";

/// The pages on which the room sees a subject; there is always one at least.
///
/// Every note of the subject is on exactly one of them, whole and inside the page. Text is as large as fits, and
/// never smaller than the area says: what would be goes on to a next page. Only a note that fills more than a page at
/// the smallest size by itself is set smaller. The whole page has the proportions of the form, all others those of
/// the area.
#[must_use]
pub fn stage(fonts: &Fonts, style: &'static Style, board: &Board, show: &StageShow<'_>) -> Vec<Scene> {
    let fonts = &fonts.in_language(&board.language);
    let board = &with_covers(board, show.covered);
    let cx = Context { fonts, style, board, rules: &board.form.text };
    let page = Rect::from_origin_size((0.0, 0.0), show.area.size);
    let scenes = match show.subject {
        Subject::Page => vec![only_the_page(layout(fonts, style, board))],
        Subject::Black => vec![filled(page, Color::BLACK, vec![])],
        Subject::Title => vec![on_paper(&cx, page, words::title(&cx, page, show.area.smallest_text))],
        Subject::Break(_) => {
            let said = words::large(&cx, &show.subject.label(board), page, show.area.smallest_text);
            vec![on_paper(&cx, page, vec![said])]
        }
        Subject::Place(_) | Subject::Column(_) | Subject::Rows(_) | Subject::Table | Subject::Note(_) => {
            let arrangement = Arrangement::of(board, show.subject);
            page::pages(&cx, show.area, &arrangement)
        }
    };
    let cover = |scene| if show.covered.is_empty() { scene } else { covered(style, board, scene, show.covered) };
    scenes.into_iter().map(cover).collect()
}

/// The picture of a page without what lies beside it.
fn only_the_page(mut scene: Scene) -> Scene {
    let page = scene.page;
    scene.groups.retain(|group| page.contains(group.bounds.center()));
    scene.slots.retain(|slot| !slot.beside);
    Scene { world: page, ..scene }
}

/// The board with nothing of what is covered: no word, no vote, no color.
fn with_covers(board: &Board, covered: &HashSet<NoteId>) -> Board {
    let hides = |note: &Arc<Note>| covered.contains(&note.id);
    let mut covers = board.clone();
    for (slot, notes) in board.slots().filter(|(_, notes)| notes.iter().any(hides)) {
        let cover = |note: &Arc<Note>| {
            if hides(note) {
                Arc::new(Note {
                    text: COVERED.into(),
                    votes: 0,
                    color: NoteColor::White,
                    language: None,
                    ..(**note).clone()
                })
            } else {
                Arc::clone(note)
            }
        };
        covers = covers.with_notes(slot, notes.iter().map(cover).collect());
    }
    covers
}

/// The picture with its covered notes as blank cards.
fn covered(style: &Style, board: &Board, mut scene: Scene, covered: &HashSet<NoteId>) -> Scene {
    let name = board.words().say(&msg!("stage-covered-note"));
    for group in &mut scene.groups {
        if group.children.iter().any(|child| is_covered(child, covered)) {
            let group = Arc::make_mut(group);
            group.children.iter_mut().filter(|child| is_covered(child, covered)).for_each(|note| {
                note.name.clone_from(&name);
                note.children.clear();
                note.items.retain(|item| !matches!(item, Item::Sign(_)));
                for item in &mut note.items {
                    match item {
                        Item::Box(ground) => ground.fill = Some(style.tone(Tone::Panel)),
                        Item::Text(text) => text.color = style.tone(Tone::Muted),
                        Item::Sign(_) => {}
                    }
                }
            });
        }
    }
    scene
}

fn is_covered(group: &Group, covered: &HashSet<NoteId>) -> bool {
    matches!(&group.role, Role::Note(note) if covered.contains(note))
}
