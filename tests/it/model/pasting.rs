//! Notes from elsewhere: lists, tables and pages; and what was copied here comes back as it was.

use copboard::app::{Action, Dialog, DialogAction, PasteAction, Verb};
use copboard::board::{NoteColor, NoteId};
use copboard::edit::Selection;
use copboard::intake::Kind;

use super::desk::Desk;
use super::{CONTENT, WHO};

/// Pastes text, and the page that comes with it, on a place.
fn paste(desk: &mut Desk, slot: &str, text: &str, page: Option<&str>) {
    desk.act(Action::Select(Selection::Slot(slot.into())));
    desk.page = page.map(str::to_owned);
    desk.act(Action::Paste(text.to_owned()));
}

/// How the question asks that something be read.
fn kinds(desk: &Desk) -> Vec<Kind> {
    match &desk.model.dialog {
        Some(Dialog::Paste(dialog)) => dialog.readings.iter().map(|reading| reading.kind).collect(),
        _ => vec![],
    }
}

#[test]
fn a_list_from_elsewhere_becomes_notes_without_its_marks() {
    for (text, page) in [
        ("•\tone\n•\ttwo\no\tinner\n", None),
        ("1. one\n2. two\n   a) inner\n   b) more", None),
        ("one\ntwo\ninner", Some("<ul><li>one<li>two<ul><li>inner</ul></ul>")),
    ] {
        let mut desk = Desk::new();
        paste(&mut desk, CONTENT, text, page);
        let texts = desk.texts(CONTENT);
        assert_eq!(texts[0], "one");
        assert!(texts[1].starts_with("two\ninner"), "{texts:?}");
        desk.verb(Verb::Undo);
        assert_eq!(desk.texts(CONTENT), [""; 0], "with one undo");
    }
}

#[test]
fn heads_of_the_board_steer_a_table() {
    let text = "\tPre-CoP\tCOP\nWho\tAna\tBen\nHOW\t\t\"mail,\nthen call\"\n";
    for page in [
        None,
        Some(
            "<table><tr><td><td>pré-cop<td>CoP<tr><td>WHO<td>Ana<td>Ben<tr><td>HOW<td><td>mail,<br>then call</table>"
                .replace("pré", "Pre")
                .as_str(),
        ),
    ] {
        let mut desk = Desk::new();
        paste(&mut desk, CONTENT, text, page);
        assert_eq!(desk.texts("collaboration/who/pre-cop"), ["Ana"]);
        assert_eq!(desk.texts(WHO), ["Ben"]);
        assert_eq!(desk.texts("collaboration/how/cop"), ["mail,\nthen call"]);
        assert_eq!(desk.model.board().note_count(), 3, "heads are printed already");
    }
}

#[test]
fn heads_of_groups_tell_rows_of_one_name_apart() {
    let mut desk = Desk::new();
    let text = "\t\tCoP\tReporting\nCollaboration\tWHO\ta\t\n\tHOW\tb\t\nCooperation\tWHO\tc\td\n\tHOW\t\te\n";
    paste(&mut desk, CONTENT, text, None);
    assert_eq!(desk.texts(WHO), ["a"]);
    assert_eq!(desk.texts("collaboration/how/cop"), ["b"]);
    assert_eq!(desk.texts("cooperation/who/cop"), ["c"]);
    assert_eq!(desk.texts("cooperation/who/reporting"), ["d"]);
    assert_eq!(desk.texts("cooperation/how/reporting"), ["e"]);
    assert_eq!(desk.model.board().note_count(), 5);
}

#[test]
fn words_in_heads_that_the_board_has_not_are_kept() {
    let mut desk = Desk::new();
    paste(&mut desk, CONTENT, "Team A\tPre-CoP\tCoP\tAfter\nWHO\tAna\tBen\tCleo\n", None);
    assert_eq!(desk.texts("collaboration/who/pre-cop"), ["Ana"]);
    assert_eq!(desk.texts("parking"), ["Team A", "After", "Cleo"]);
}

#[test]
fn a_list_below_a_title_goes_to_its_place() {
    let mut desk = Desk::new();
    paste(&mut desk, CONTENT, "Methods:\n- interviews\n- surveys\nParking lot\n- later", None);
    assert_eq!(desk.texts("co-create/3"), ["interviews", "surveys"]);
    assert_eq!(desk.texts("parking"), ["later"]);
    paste(&mut desk, CONTENT, "Methods\nProcesses\nTools", None);
    assert_eq!(desk.texts(CONTENT), ["Methods", "Processes", "Tools"], "but without marks they are notes");
}

#[test]
fn what_is_unclear_is_asked_and_changes_nothing_before() {
    let long = "This line of a mail was broken because it was too long for it, and goes\non here.\n\nSecond one.";
    let mut desk = Desk::new();
    paste(&mut desk, CONTENT, long, None);
    assert_eq!(kinds(&desk), [Kind::Paragraphs, Kind::Notes, Kind::One]);
    assert_eq!(desk.model.board().note_count(), 0);
    desk.answer(DialogAction::Cancel);
    assert_eq!(desk.model.board().note_count(), 0);
    paste(&mut desk, CONTENT, long, None);
    desk.answer(DialogAction::Paste(PasteAction::Take(0)));
    assert_eq!(desk.texts(CONTENT).len(), 2);
    desk.verb(Verb::Undo);
    assert_eq!(desk.texts(CONTENT), [""; 0]);
    paste(&mut desk, CONTENT, "Ana\tmail\nBen\tcall", None);
    assert_eq!(kinds(&desk), [Kind::Rows, Kind::Each, Kind::One], "a table beside the grid");
    desk.answer(DialogAction::Paste(PasteAction::Take(1)));
    assert_eq!(desk.texts(CONTENT), ["Ana", "mail", "Ben", "call"]);
}

/// A board with notes of several colors and votes, some of several lines, in several places.
fn filled() -> Desk {
    let mut desk = Desk::new();
    for (slot, text, color, votes) in [
        (WHO, "Ana", NoteColor::Blue, 2),
        (WHO, "two\nlines\n- with a mark", NoteColor::Pink, 0),
        ("cooperation/how/reporting", "=1+1\t3. October", NoteColor::Green, 1),
        (CONTENT, "guide", NoteColor::Violet, 0),
        ("parking", "\"quoted\"", NoteColor::White, 3),
    ] {
        desk.note(slot, text);
        let id = desk.model.board().notes(&slot.into()).unwrap().last().unwrap().id.clone();
        desk.act(Action::Select(Selection::of_notes(vec![id])));
        desk.act(Action::UseColor(color));
        (0..votes).for_each(|_| desk.verb(Verb::VoteUp));
    }
    desk
}

/// What notes say and look like, by place.
fn notes(desk: &Desk, is_wanted: impl Fn(&NoteId) -> bool) -> Vec<(String, String, NoteColor, u32)> {
    let all = desk.model.board().all_notes().filter(|(_, note)| is_wanted(&note.id));
    all.map(|(slot, note)| (slot.to_string(), note.text.to_string(), note.color, note.votes)).collect()
}

#[test]
fn what_is_copied_comes_back_as_it_was() {
    let desk = filled();
    let ids: Vec<NoteId> = desk.model.board().all_notes().map(|(_, note)| note.id.clone()).collect();
    let selections = [Selection::Nothing, Selection::Slot(WHO.into()), Selection::of_notes(ids)];
    for selection in selections {
        for verb in [Verb::Copy, Verb::CopyText, Verb::CopyTable] {
            let mut desk = filled();
            desk.act(Action::Select(selection.clone()));
            let is_possible = verb.is_possible(&desk.model);
            let before: Vec<NoteId> = desk.model.board().all_notes().map(|(_, note)| note.id.clone()).collect();
            let selected = |slot: &str, id: &NoteId| match &selection {
                Selection::Notes(_) => desk.model.selection().has(id),
                Selection::Slot(of) => of.as_str() == slot,
                Selection::Nothing => slot.contains("collaboration") || slot.contains("cooperation"),
            };
            let all = desk.model.board().all_notes();
            let meant = all.filter(|(slot, note)| selected(slot.as_str(), &note.id));
            let meant: Vec<_> =
                meant.map(|(slot, note)| (slot.to_string(), note.text.to_string(), note.color, note.votes)).collect();
            desk.verb(verb);
            if !is_possible {
                continue;
            }
            desk.act(Action::Select(Selection::Slot("co-create/5".into())));
            desk.verb(Verb::Paste);
            let mut came = notes(&desk, |id| !before.contains(id));
            // Only a table has places.
            let has_places = verb == Verb::CopyTable && !matches!(selection, Selection::Slot(_));
            let mut meant = meant;
            if !has_places {
                for note in &mut meant {
                    "co-create/5".clone_into(&mut note.0);
                }
            }
            came.sort();
            meant.sort();
            assert_eq!(came, meant, "{verb:?} of {selection:?}");
        }
    }
}

#[test]
fn a_table_comes_to_another_board_by_its_page() {
    let mut desk = filled();
    desk.act(Action::Select(Selection::Nothing));
    desk.verb(Verb::CopyTable);
    let (text, page) = (desk.clipboard.clone(), desk.page.clone().unwrap());
    let mut other = Desk::with_seed(2);
    paste(&mut other, CONTENT, &text, Some(&page));
    let grid = |desk: &Desk| {
        let all = notes(desk, |_| true).into_iter();
        all.filter(|note| note.0.contains("operation") || note.0.contains("collab")).collect::<Vec<_>>()
    };
    assert_eq!(grid(&other), grid(&desk));
    let mut plain = Desk::with_seed(3);
    paste(&mut plain, CONTENT, &text, None);
    assert_eq!(plain.texts("cooperation/how/reporting").len(), 1, "by its heads alone, too");
    assert_eq!(plain.texts(CONTENT), [""; 0]);
}
