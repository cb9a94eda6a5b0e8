//! Random walks of actions: nothing panics, no note is lost, no dialog can't be left.

use copboard::app::{
    Action, CaptionAction, Composition, Dialog, DialogAction, EditTarget, ExportAction, LanguageAction, ListAction,
    Motion, PasteAction, PathAction, Picked, PointerAction, RecoveryChoice, ScreenPoint, ScreenRect, ScreenVec,
    SeveralAction, SlowSaveChoice, TextAction, TextKey, UnsavedChoice, Verb, VersionsAction, ViewAction,
};
use copboard::board::{Board, NoteColor, NoteId, SlotId};
use copboard::edit::{Command, Editor, Selection, apply};
use copboard::file;
use copboard::tool::Direction;
use fastrand::Rng;

use super::desk::{Desk, HOME, path};

/// Names of files that the walk saves to and opens.
pub(super) const FILES: [&str; 3] = ["a.ron", "b.ron", "c"];

const TEXTS: [&str; 7] =
    ["a", "two words", "Ελληνικά", "مرحبا", "x\ny", "ß\tü", "a rather long text that goes on and on and needs room"];

const CLIPBOARDS: [&str; 4] =
    ["one\ntwo\nthree", "a\tb\nc\td\n", "just a line", "copboard_notes([(id: \"q\", text: \"from afar\", votes: 2)])"];

/// What was there before an action, for what must not be lost by it.
pub(super) struct Before {
    board: Board,
    /// The board as it would be if all writing ended.
    with_drafts: Board,
    was_at_stake: bool,
    /// What is being written, on the board and in the list.
    writes: Option<String>,
}

impl Before {
    pub(super) fn of(desk: &Desk) -> Self {
        let board = desk.model.board().clone();
        Self {
            with_drafts: with_drafts(desk),
            board,
            was_at_stake: desk.model.has_unsaved_work(),
            writes: writes(desk),
        }
    }
}

/// What is being written.
fn writes(desk: &Desk) -> Option<String> {
    desk.model.text.as_ref().map(|text| match &text.target {
        EditTarget::NewNote { id, .. } | EditTarget::Note(id) => id.to_string(),
        EditTarget::Blank(id) => id.to_string(),
    })
}

/// The board as it would be if all writing ended.
pub(super) fn with_drafts(desk: &Desk) -> Board {
    let done = |board: Board, command: &Command| apply(&board, command).unwrap_or(board);
    desk.model.drafts().iter().fold(desk.model.board().clone(), done)
}

/// Whether a board is the present one, or can be gone back or forth to.
fn is_reachable(editor: &Editor, board: &Board) -> bool {
    let mut back = editor.clone();
    let mut forth = editor.clone();
    loop {
        if back.board() == board || forth.board() == board {
            return true;
        }
        let (undone, redone) = (back.undo(), forth.redo());
        if !undone && !redone {
            return false;
        }
    }
}

/// Walks for so many steps, or until the window closes.
pub(super) fn walk(seed: u64, steps: usize) -> Desk {
    let mut rng = Rng::with_seed(seed);
    let mut desk = Desk::with_seed(seed);
    desk.is_prompt = false;
    let canvas = ScreenRect::new(ScreenPoint::new(0.0, 40.0), ScreenPoint::new(1280.0, 780.0));
    desk.act(Action::View(ViewAction::Resize { canvas, pixels_per_point: 1.0 }));
    // Boards that were given up on purpose: another may take their place, also some time later.
    let mut given_up = vec![];
    for step in 0..steps {
        disturb(&mut desk, &mut rng);
        let action = any_action(&desk, &mut rng);
        let name = format!("seed {seed}, step {step}: {action:?}");
        if is_discard(&desk, &action) {
            given_up.extend([desk.model.board().clone(), with_drafts(&desk)]);
        }
        checked(&mut desk, &given_up, &name, |desk| desk.act(action));
        // Results come one after the other, and sometimes late.
        while rng.u8(0..3) > 0 && !desk.pending.is_empty() {
            checked(&mut desk, &given_up, &name, |desk| {
                desk.tell();
            });
        }
        if desk.is_closed {
            break;
        }
        if rng.u8(0..40) == 0 {
            leave_dialog(&mut desk, &name);
        }
    }
    desk
}

/// Does something, and checks what must hold whatever was done.
pub(super) fn checked(desk: &mut Desk, given_up: &[Board], name: &str, deed: impl FnOnce(&mut Desk)) {
    let before = Before::of(desk);
    deed(desk);
    check(desk, &before, given_up, name);
}

/// Whether an action gives up what was not saved, or a color that was given by half of a double click.
pub(super) fn is_discard(desk: &Desk, action: &Action) -> bool {
    let is_unsaved = matches!(desk.model.dialog, Some(Dialog::Unsaved(_)));
    match action {
        Action::Dialog(DialogAction::Unsaved(UnsavedChoice::Discard)) => is_unsaved,
        Action::TakeColorBack => true,
        _ => false,
    }
}

/// The outside does something of its own.
fn disturb(desk: &mut Desk, rng: &mut Rng) {
    desk.is_disk_full = rng.u8(0..12) == 0;
    desk.picks.clear();
    desk.picks.push_back(match rng.u8(0..8) {
        0 => Picked::Cancelled,
        1 => Picked::NoDialog,
        _ => Picked::Path(path(rng.choice(FILES).unwrap())),
    });
    match rng.u8(0..60) {
        0 => {
            let mut other = Desk::with_seed(rng.u64(..));
            other.note("co-create/2", "by somebody else");
            let text = file::write(other.model.board());
            desk.write_elsewhere("a.ron", Some(&text));
        }
        1 => desk.write_elsewhere("b.ron", None),
        _ => {}
    }
}

/// Whatever is open, it can be left.
pub(super) fn leave_dialog(desk: &mut Desk, name: &str) {
    let mut cancels = 0;
    while desk.model.dialog.is_some() {
        desk.answer(DialogAction::Cancel);
        cancels += 1;
        assert!(cancels <= 3, "{name}: {:?} can't be left", desk.model.dialog);
    }
}

pub(super) fn check(desk: &Desk, before: &Before, given_up: &[Board], name: &str) {
    let (board, model) = (desk.model.board(), &desk.model);
    assert_eq!(desk.tape.board, with_drafts(desk), "{name}: the journal has what is on screen");
    let mut ids: Vec<&NoteId> = board.all_notes().map(|(_, note)| &note.id).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), board.note_count(), "{name}: each note has its own name");
    assert!(board.all_notes().all(|(_, note)| !note.text.trim().is_empty()), "{name}: no note is empty");
    if let Selection::Notes(selected) = model.selection() {
        assert!(selected.iter().all(|id| board.find(id).is_some()), "{name}: what is selected is there");
    }
    let is_covered = |slot: &SlotId| model.hides(slot);
    let selected = model.selection().notes().iter().filter_map(|id| board.find(id)).map(|(slot, _, _)| slot);
    let acted_on = selected.chain(model.selection().slot(board));
    assert!(
        !acted_on.cloned().chain(model.target_slot()).any(|slot| is_covered(&slot)),
        "{name}: keys act on what is seen"
    );
    let editor = &model.document.editor;
    // A text that is still being written may say something else by now; one that is not has become a step.
    let still_writes = writes(desk) == before.writes && before.writes.is_some();
    let lost = if still_writes { &before.board } else { &before.with_drafts };
    let is_safe = *lost == with_drafts(desk)
        || is_reachable(editor, lost)
        || desk.files.values().chain(&desk.history).any(|text| *text == file::write(lost))
        || !before.was_at_stake
        || given_up.contains(lost);
    assert!(is_safe, "{name}: lost {}", file::write(lost));
}

pub(super) fn any_action(desk: &Desk, rng: &mut Rng) -> Action {
    if let Some(dialog) = &desk.model.dialog
        && rng.u8(0..8) > 0
    {
        return Action::Dialog(any_answer(desk, dialog, rng));
    }
    match rng.u8(0..22) {
        0..=4 => {
            let verbs: Vec<Verb> = Verb::all(&desk.model).into_iter().filter(|verb| *verb != Verb::Close).collect();
            Action::Do(rng.choice(verbs).unwrap())
        }
        5..=7 => Action::Type((*rng.choice(&TEXTS).unwrap()).to_owned()),
        8 => Action::Paste((*rng.choice(&CLIPBOARDS).unwrap()).to_owned()),
        9..=10 => Action::Text(any_text_action(rng)),
        11 => Action::Select(any_selection(desk, rng)),
        12 => {
            let all = [Direction::Up, Direction::Down, Direction::Left, Direction::Right];
            Action::Walk { direction: *rng.choice(&all).unwrap(), extend: rng.bool() }
        }
        13 => Action::Escape,
        14..=17 => Action::Pointer(any_pointer(desk, rng)),
        18 => any_view(rng),
        19 => any_list(desk, rng),
        20 => any_file_action(rng),
        _ => any_edit(desk, rng),
    }
}

fn any_answer(desk: &Desk, dialog: &Dialog, rng: &mut Rng) -> DialogAction {
    if rng.u8(0..5) == 0 {
        return DialogAction::Cancel;
    }
    match dialog {
        Dialog::Unsaved(_) => DialogAction::Unsaved(match rng.u8(0..6) {
            0..=1 => UnsavedChoice::Save,
            2 => UnsavedChoice::KeepBoth,
            3 => UnsavedChoice::SaveElsewhere,
            _ => UnsavedChoice::Discard,
        }),
        Dialog::Waiting(_) => DialogAction::TypePath,
        Dialog::Path(_) if rng.bool() => {
            let typed = [path(rng.choice(FILES).unwrap()).display().to_string(), HOME.to_owned(), String::new()];
            DialogAction::Path(PathAction::Edit(rng.choice(&typed).unwrap().clone()))
        }
        Dialog::Path(_) => DialogAction::Path(PathAction::Confirm),
        Dialog::Links(_) => DialogAction::OpenLink(rng.usize(0..2)),
        Dialog::Several(_) if rng.bool() => DialogAction::Several(SeveralAction::AddAll),
        Dialog::Several(_) => DialogAction::Several(SeveralAction::Open(rng.usize(0..2))),
        Dialog::Paste(_) => DialogAction::Paste(PasteAction::Take(rng.usize(0..3))),
        Dialog::Caption(_) if rng.bool() => DialogAction::Caption(CaptionAction::Edit("Ideas".to_owned())),
        Dialog::Caption(_) => DialogAction::Caption(CaptionAction::Confirm),
        Dialog::Language(_) if rng.bool() => {
            let typed = ["ja", "", "no tag", "zh-hant"];
            DialogAction::Language(LanguageAction::Edit((*rng.choice(typed).unwrap()).to_owned()))
        }
        Dialog::Language(_) => DialogAction::Language(LanguageAction::Confirm),
        Dialog::SaveFailure(_) => DialogAction::SaveElsewhere,
        Dialog::Export(plan) => DialogAction::Export(Box::new(match rng.u8(0..6) {
            0 => ExportAction::Room(400, 300),
            1 => ExportAction::Choose(plan.choices.clone()),
            2 => ExportAction::CopyPicture,
            3 => ExportAction::CopyTable,
            4 => ExportAction::PrintBlank,
            _ => ExportAction::Save,
        })),
        Dialog::Versions(versions) => match versions.versions.as_ref().and_then(|all| rng.choice(all)) {
            Some(version) => DialogAction::Versions(VersionsAction::Restore(version.kept)),
            None => DialogAction::Cancel,
        },
        Dialog::Recovery => match desk.model.session.offers.first() {
            Some(offer) => DialogAction::Recover(offer.id, RecoveryChoice::Recovered),
            None => DialogAction::Cancel,
        },
        Dialog::SlowSave if rng.bool() => DialogAction::SlowSave(SlowSaveChoice::SaveElsewhere),
        Dialog::SlowSave => DialogAction::SlowSave(SlowSaveChoice::CloseAnyway),
        Dialog::Exporting => DialogAction::StopExportAndClose,
        Dialog::OpenFailure(_) if rng.bool() => DialogAction::OpenAnother,
        Dialog::Remarks(_) | Dialog::OpenFailure(_) | Dialog::Palette(_) | Dialog::Shortcuts | Dialog::Earlier(_) => {
            DialogAction::Cancel
        }
    }
}

fn any_text_action(rng: &mut Rng) -> TextAction {
    match rng.u8(0..9) {
        0 => TextAction::Key(TextKey::Backspace { word: rng.bool() }),
        1 => TextAction::Key(TextKey::Move { motion: Motion::Left, select: rng.bool(), word: rng.bool() }),
        2 => TextAction::Compose(Composition::Propose { text: "´".to_owned(), cursor: None }),
        3 => TextAction::Compose(Composition::Commit("ώ".to_owned())),
        4 => TextAction::NewLine,
        5 => TextAction::Enter,
        6 => TextAction::Tab { back: rng.bool() },
        7 => TextAction::Copy { cut: rng.bool() },
        _ => TextAction::Finish,
    }
}

fn any_slot(desk: &Desk, rng: &mut Rng) -> SlotId {
    let slots: Vec<SlotId> = desk.model.board().form.slots().map(|slot| slot.id.clone()).collect();
    rng.choice(slots).unwrap()
}

fn any_note(desk: &Desk, rng: &mut Rng) -> Option<NoteId> {
    let notes: Vec<NoteId> = desk.model.board().all_notes().map(|(_, note)| note.id.clone()).collect();
    rng.choice(notes)
}

fn any_selection(desk: &Desk, rng: &mut Rng) -> Selection {
    match any_note(desk, rng) {
        Some(note) if rng.bool() => Selection::of_notes(vec![note]),
        _ => Selection::Slot(any_slot(desk, rng)),
    }
}

fn any_pointer(desk: &Desk, rng: &mut Rng) -> PointerAction {
    let scene = desk.model.scene();
    let notes: Vec<_> = scene.slots.iter().flat_map(|slot| &slot.notes).map(|note| note.rect.center()).collect();
    let on_note = rng.choice(notes).filter(|_| rng.bool());
    let anywhere = ScreenPoint::new(rng.f64() * 1280.0, rng.f64() * 800.0);
    let at = on_note.map_or(anywhere, |note| desk.model.view.screen_from_board(note));
    match rng.u8(0..8) {
        0 => PointerAction::Move { at, is_over: true },
        1 => PointerAction::Leave,
        2..=3 => PointerAction::Press { at, extend: rng.bool(), shift: false, count: rng.u32(1..4) },
        4..=5 => PointerAction::Drag { at, seconds: 0.016 },
        6 => PointerAction::Release,
        _ if rng.bool() => PointerAction::DoubleClick { at },
        _ => PointerAction::SecondaryPress { at },
    }
}

fn any_view(rng: &mut Rng) -> Action {
    let at = ScreenPoint::new(rng.f64() * 1280.0, rng.f64() * 800.0);
    Action::View(if rng.bool() {
        ViewAction::Zoom { at, factor: 0.5 + rng.f64() }
    } else {
        ViewAction::Pan(ScreenVec::new(rng.f64() * 100.0 - 50.0, rng.f64() * 100.0 - 50.0))
    })
}

fn any_list(desk: &Desk, rng: &mut Rng) -> Action {
    let area = ScreenRect::new(ScreenPoint::new(900.0, 100.0), ScreenPoint::new(1240.0, 760.0));
    Action::List(match rng.u8(0..6) {
        0 => ListAction::ShowAll(rng.bool()),
        1 => ListAction::Place(area),
        2 => ListAction::Scroll(rng.f64() * 500.0),
        3 => ListAction::Close,
        _ => ListAction::Open(any_slot(desk, rng)),
    })
}

fn any_file_action(rng: &mut Rng) -> Action {
    match rng.u8(0..7) {
        0 => Action::OpenFile(path(rng.choice(FILES).unwrap())),
        1 => Action::SaveAgain,
        2 => Action::TakeTheirs,
        3 => Action::KeepMine,
        4 => Action::KeepBoth,
        5 => Action::StopExport,
        // Rarely, as it often ends the walk.
        _ if rng.u8(0..20) == 0 => Action::CloseRequested,
        _ => Action::Escape,
    }
}

fn any_edit(desk: &Desk, rng: &mut Rng) -> Action {
    match any_note(desk, rng) {
        Some(note) if rng.bool() => Action::Edit(EditTarget::Note(note)),
        _ if rng.bool() => Action::UseColor(*rng.choice(&NoteColor::ALL).unwrap()),
        _ if rng.u8(0..4) == 0 => Action::TakeColorBack,
        _ => Action::WriteNew(any_slot(desk, rng)),
    }
}

#[test]
fn a_thousand_steps_lose_nothing_and_leave_no_way_blocked() {
    let seeds = if std::env::var_os("COPBOARD_LONG_TESTS").is_some() { 200 } else { 12 };
    let mut steps = 0;
    for seed in 0..seeds {
        let mut desk = walk(1000 + seed, 1000);
        steps += desk.log.len();
        leave_dialog(&mut desk, &format!("seed {seed}, at its end"));
    }
    assert!(steps > 8000, "the walks go somewhere: {steps} actions");
}
