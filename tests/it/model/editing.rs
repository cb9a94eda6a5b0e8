//! Writing, selecting, undoing and the clipboard.

use copboard::app::{
    Action, CaptionAction, Dialog, DialogAction, LanguageAction, ListAction, OnCard, TextAction, Verb,
};
use copboard::board::NoteColor;
use copboard::edit::Selection;
use copboard::tool::Direction;

use super::desk::Desk;
use super::{CONTENT, WHO};

#[test]
fn enter_finishes_a_note_and_starts_the_next() {
    let mut desk = Desk::new();
    desk.act(Action::Select(Selection::Slot(CONTENT.into())));
    for text in ["one", "two"] {
        desk.act(Action::Type(text.to_owned()));
        desk.act(Action::Text(TextAction::Enter));
    }
    assert!(desk.model.text.is_some(), "a third one is begun");
    desk.act(Action::Text(TextAction::Finish));
    assert_eq!(desk.texts(CONTENT), ["one", "two"], "and an empty one vanishes");
}

#[test]
fn an_edit_is_one_step_of_undo() {
    let mut desk = Desk::new();
    desk.note(CONTENT, "a guide");
    desk.verb(Verb::Undo);
    assert_eq!(desk.texts(CONTENT), [""; 0]);
    desk.verb(Verb::Redo);
    assert_eq!(desk.texts(CONTENT), ["a guide"]);
}

#[test]
fn what_is_being_written_is_shown_and_journaled_before_it_is_finished() {
    let mut desk = Desk::new();
    desk.act(Action::Select(Selection::Slot(CONTENT.into())));
    desk.act(Action::Type("half a sen".to_owned()));
    let card = desk.model.card().unwrap();
    assert_eq!(&*card.lines.text, "half a sen");
    assert!(matches!(&card.what, OnCard::Note { slot, .. } if slot.as_str() == CONTENT), "{:?}", card.what);
    assert_eq!(desk.model.board().note_count(), 0);
    assert_eq!(desk.tape.board.note_count(), 1);
}

#[test]
fn cut_and_paste_bring_notes_elsewhere() {
    let mut desk = Desk::new();
    desk.note(CONTENT, "a guide");
    desk.verb(Verb::VoteUp);
    desk.verb(Verb::Cut);
    assert_eq!(desk.texts(CONTENT), [""; 0]);
    desk.act(Action::Select(Selection::Slot(WHO.into())));
    desk.verb(Verb::Paste);
    assert_eq!(desk.texts(WHO), ["a guide"]);
    let (_, note) = desk.model.board().all_notes().next().unwrap();
    assert_eq!(note.votes, 1, "with its votes");
}

#[test]
fn a_block_of_a_spreadsheet_lands_cell_by_cell() {
    let mut desk = Desk::new();
    desk.act(Action::Select(Selection::Slot("cooperation/how/post-cop".into())));
    desk.act(Action::Paste("a\tb\tc\nd\te\tf\n".to_owned()));
    assert_eq!(desk.texts("cooperation/how/post-cop"), ["a"]);
    assert_eq!(desk.texts("cooperation/how/reporting"), ["b"]);
    assert_eq!(desk.texts("parking"), ["c", "d", "e", "f"]);
    assert!(desk.notice().starts_with("4 cells didn't fit on the grid"), "{}", desk.notice());
}

#[test]
fn notes_are_carried_from_slot_to_slot() {
    let mut desk = Desk::new();
    desk.note(WHO, "Core group");
    desk.verb(Verb::Carry(Direction::Right));
    assert_eq!(desk.texts("collaboration/who/post-cop"), ["Core group"]);
}

/// Colors of all notes, in reading order.
fn colors(desk: &Desk) -> Vec<NoteColor> {
    desk.model.board().all_notes().map(|(_, note)| note.color).collect()
}

#[test]
fn a_color_is_for_the_notes_that_were_selected_on_purpose_or_for_the_pen() {
    let mut desk = Desk::new();
    desk.note(CONTENT, "first");
    desk.act(Action::UseColor(NoteColor::Green));
    desk.note(CONTENT, "second");
    assert_eq!(colors(&desk), [NoteColor::Yellow, NoteColor::Green], "a note just written is not meant");
    let ids = vec![desk.model.board().all_notes().next().unwrap().1.id.clone()];
    desk.act(Action::Select(Selection::of_notes(ids)));
    desk.act(Action::UseColor(NoteColor::Pink));
    assert_eq!(colors(&desk), [NoteColor::Pink, NoteColor::Green]);
    assert_eq!(desk.model.session.pen, Some(NoteColor::Green), "the pen is as it was");
    desk.verb(Verb::Undo);
    assert_eq!(colors(&desk), [NoteColor::Yellow, NoteColor::Green]);
    assert_eq!(desk.model.session.pen, Some(NoteColor::Green));
    desk.act(Action::Select(Selection::Slot(CONTENT.into())));
    desk.act(Action::UseColor(NoteColor::Green));
    assert_eq!(desk.model.session.pen, None, "the same color once more puts it down");
}

#[test]
fn the_note_being_edited_has_the_color_that_is_chosen() {
    let mut desk = Desk::new();
    desk.note(CONTENT, "first");
    desk.verb(Verb::Edit);
    desk.act(Action::UseColor(NoteColor::Pink));
    desk.act(Action::Text(TextAction::Finish));
    assert_eq!(colors(&desk), [NoteColor::Pink]);
    assert_eq!(desk.model.session.pen, None);
}

#[test]
fn a_color_taken_back_leaves_no_trace() {
    let mut desk = Desk::new();
    desk.note(CONTENT, "first");
    desk.note(CONTENT, "second");
    desk.verb(Verb::Undo);
    desk.verb(Verb::SelectAll);
    desk.act(Action::UseColor(NoteColor::Pink));
    desk.act(Action::TakeColorBack);
    assert_eq!(colors(&desk), [NoteColor::Yellow]);
    desk.verb(Verb::Redo);
    assert_eq!(desk.texts(CONTENT), ["first", "second"], "not even what was undone is lost");
    desk.act(Action::WriteNew(CONTENT.into()));
    desk.act(Action::UseColor(NoteColor::Pink));
    desk.act(Action::TakeColorBack);
    desk.act(Action::Type("third".to_owned()));
    desk.act(Action::Text(TextAction::Finish));
    assert_eq!(colors(&desk), [NoteColor::Yellow; 3]);
    desk.act(Action::UseColor(NoteColor::Blue));
    desk.note(CONTENT, "fourth");
    desk.act(Action::TakeColorBack);
    assert_eq!(desk.texts(CONTENT).len(), 4, "once something else was done there is nothing to take back");
    assert_eq!(desk.model.session.pen, Some(NoteColor::Blue));
}

#[test]
fn a_caption_is_renamed_in_its_dialog() {
    let mut desk = Desk::new();
    desk.verb(Verb::RenameColor(NoteColor::Pink));
    desk.answer(DialogAction::Caption(CaptionAction::Edit("To be checked".to_owned())));
    desk.answer(DialogAction::Caption(CaptionAction::Confirm));
    assert_eq!(desk.model.board().caption(NoteColor::Pink), "To be checked");
    assert!(desk.model.dialog.is_none());
}

#[test]
fn the_language_of_a_note_is_set_in_its_dialog() {
    let mut desk = Desk::new();
    desk.note(CONTENT, "北京");
    let language = |desk: &Desk| desk.model.board().notes(&CONTENT.into()).unwrap()[0].language.clone();
    for (typed, is_set) in [("no tag", None), ("zh-hant-hk", Some("zh-Hant-HK"))] {
        desk.verb(Verb::NoteLanguage);
        desk.answer(DialogAction::Language(LanguageAction::Edit(typed.to_owned())));
        desk.answer(DialogAction::Language(LanguageAction::Confirm));
        assert_eq!(language(&desk).as_deref(), is_set, "{typed}");
        assert_eq!(desk.model.dialog.is_none(), is_set.is_some(), "what is no tag is asked again");
        desk.answer(DialogAction::Cancel);
    }
    desk.verb(Verb::NoteLanguage);
    assert!(matches!(&desk.model.dialog, Some(Dialog::Language(dialog)) if dialog.tag == "zh-Hant-HK"));
    desk.answer(DialogAction::Language(LanguageAction::Edit(String::new())));
    desk.answer(DialogAction::Language(LanguageAction::Confirm));
    assert_eq!(language(&desk), None);
    desk.verb(Verb::Undo);
    assert_eq!(language(&desk).as_deref(), Some("zh-Hant-HK"));
}

#[test]
fn the_list_shows_what_is_being_written() {
    let mut desk = Desk::new();
    desk.note(CONTENT, "a guide");
    desk.act(Action::List(ListAction::Open(CONTENT.into())));
    desk.verb(Verb::Edit);
    desk.act(Action::Type(" for rivers".to_owned()));
    let listed = desk.model.listed().unwrap();
    let shown: Vec<&str> = listed.rows.iter().filter_map(|row| row.note()).map(|note| &*note.text).collect();
    assert_eq!(shown, ["a guide for rivers"]);
    assert_eq!(desk.texts(CONTENT), ["a guide"], "not before it is finished");
    desk.act(Action::Escape);
    desk.act(Action::Text(TextAction::Finish));
    assert_eq!(desk.texts(CONTENT), ["a guide for rivers"]);
}

#[test]
fn escape_goes_from_notes_to_their_slot_and_to_nothing() {
    let mut desk = Desk::new();
    desk.note(CONTENT, "a guide");
    desk.act(Action::Escape);
    assert_eq!(*desk.model.selection(), Selection::Slot(CONTENT.into()));
    desk.act(Action::Escape);
    assert_eq!(*desk.model.selection(), Selection::Nothing);
}
