//! Verbs: each leads to what it says.

use super::outbox::Outbox;
use super::{
    appearing, clipboard, colors, drafts, earlier, exporting, finding, focusing, guard, languages, listing, notes,
    printing, saving, selecting, shaping, texts, versioning, viewing,
};
use crate::app::effect::Effect;
use crate::app::state::{After, CaptionDialog, Dialog, EditTarget, Model, Palette};
use crate::app::verb::{Chapter, Verb};
use crate::edit::Selection;

/// Does a verb, if it can be done now.
pub(super) fn act(model: &mut Model, verb: Verb, out: &mut Outbox) {
    // From the menu, a verb of the board comes after what is being written, as a press on the board does.
    if verb.is_of_board() && !matches!(verb, Verb::Color(_) | Verb::Paste) && !drafts::finish(model) {
        return;
    }
    if !verb.is_possible(model) {
        return;
    }
    match verb.chapter() {
        Chapter::File => on_file(model, verb, out),
        Chapter::Edit => on_board(model, verb, out),
        Chapter::Note => on_notes(model, verb),
        Chapter::View => on_view(model, verb, out),
        Chapter::Help => on_help(model, verb, out),
    }
}

fn on_file(model: &mut Model, verb: Verb, out: &mut Outbox) {
    match verb {
        Verb::New => guard::guard(model, After::New, out),
        Verb::NewOnForm(nth) => {
            if let Some(path) = model.session.forms.get(nth).map(|form| form.path.clone()) {
                guard::guard(model, After::NewOnForm(path), out);
            }
        }
        Verb::Open => guard::guard(model, After::AskOpen, out),
        Verb::Save => saving::save(model, out),
        Verb::SaveAs => saving::save_as(model, out),
        Verb::Export => exporting::open(model),
        Verb::Print => printing::print(model, out),
        Verb::PrintBlank => exporting::open_blank(model),
        Verb::Versions => versioning::open(model, out),
        Verb::RecoverEarlier => earlier::open(model, out),
        Verb::CopyPicture => clipboard::copy_picture(model, out),
        Verb::Close => out.push(Effect::RequestClose),
        _ => {}
    }
}

fn on_board(model: &mut Model, verb: Verb, out: &mut Outbox) {
    match verb {
        Verb::Undo => notes::undo(model),
        Verb::Redo => notes::redo(model),
        Verb::Cut => clipboard::cut(model, out),
        Verb::Copy => clipboard::copy(model, out),
        Verb::CopyText => clipboard::copy_text(model, out),
        Verb::CopyTable => clipboard::copy_table(model, out),
        Verb::Paste => out.push(Effect::RequestPaste),
        Verb::SelectAll => selecting::select_all(model),
        Verb::Find => finding::open(model, false),
        Verb::FindNext => finding::step(model, 1),
        Verb::FindPrevious => finding::step(model, -1),
        Verb::Replace => finding::open(model, true),
        Verb::Legend => notes::show_legend(model, !model.board().has_legend),
        Verb::MakeRoom => shaping::make_room_where_needed(model),
        Verb::Grow(axis) => shaping::resize(model, axis, true),
        Verb::Shrink(axis) => shaping::resize(model, axis, false),
        Verb::ResetProportions => shaping::reset(model),
        Verb::FormSize(doublings) => shaping::enlarge(model, doublings),
        Verb::Blank(nth) => {
            let blank = model.board().form.blanks().nth(nth).map(|blank| blank.id.clone());
            if let Some(id) = blank {
                texts::edit(model, EditTarget::Blank(id));
            }
        }
        Verb::RenameColor(color) => {
            let caption = model.board().caption(color).to_owned();
            model.dialog = Some(Dialog::Caption(CaptionDialog { color, caption }));
        }
        _ => {}
    }
}

fn on_notes(model: &mut Model, verb: Verb) {
    match verb {
        Verb::Duplicate => notes::duplicate(model),
        Verb::Delete => notes::delete(model),
        Verb::Edit => edit_selected(model),
        Verb::Color(color) => colors::use_color(model, color),
        Verb::VoteUp => notes::vote(model, 1),
        Verb::VoteDown => notes::vote(model, -1),
        Verb::SortByVotes => notes::sort_by_votes(model),
        Verb::Carry(direction) => notes::carry_notes(model, direction),
        Verb::OpenLink => model.dialog = Some(Dialog::Links(model.links())),
        Verb::NoteLanguage => languages::open(model),
        Verb::MoveTo(nth) => notes::move_to(model, nth),
        Verb::SlotNotes => {
            if let Some(slot) = model.target_slot() {
                listing::open(model, slot);
            }
        }
        _ => {}
    }
}

/// Edits the last selected note, or starts one in the selected slot.
fn edit_selected(model: &mut Model) {
    match model.selection().clone() {
        Selection::Notes(ids) => {
            if let Some(id) = ids.last() {
                texts::edit(model, EditTarget::Note(id.clone()));
            }
        }
        Selection::Slot(slot) => texts::write_new(model, &slot),
        Selection::Nothing => {}
    }
}

fn on_view(model: &mut Model, verb: Verb, out: &mut Outbox) {
    match verb {
        Verb::NextSlot => selecting::walk_slots(model, 1),
        Verb::PreviousSlot => selecting::walk_slots(model, -1),
        Verb::NextOverfull => selecting::next_overfull(model),
        Verb::WholePage => viewing::show_page(model),
        Verb::MainArea => {
            let area = model.board().form.main_area.clone();
            if let Some(area) = area {
                viewing::show_area(model, &area);
            }
        }
        Verb::Focus => {
            if let Some(slot) = model.target_slot() {
                focusing::open(model, &slot);
            }
        }
        Verb::LeaveFocus => focusing::leave(model),
        Verb::Parking => {
            let slot = model.board().form.catch_all.clone();
            viewing::show_area(model, slot.as_str());
        }
        Verb::ZoomIn => viewing::zoom_in(model),
        Verb::ZoomOut => viewing::zoom_out(model),
        Verb::FullScreen => viewing::toggle_full_screen(model, out),
        Verb::Look(look) => {
            model.session.look = look;
            model.session.follows_desktop = false;
            out.push(Effect::RememberLook(Some(look)));
        }
        Verb::DesktopLook => {
            model.session.follows_desktop = true;
            model.session.follow(model.session.desktop);
            out.push(Effect::RememberLook(None));
        }
        Verb::Signs => {
            let look = model.session.look;
            let choice = model.session.signs.choice(look);
            *choice = !*choice;
            out.push(Effect::RememberSigns(model.session.signs));
        }
        Verb::Contrast(contrast) => appearing::set_contrast(model, contrast, out),
        Verb::TextLarger | Verb::TextSmaller | Verb::TextSize(_) => appearing::set_text_size(model, verb, out),
        Verb::Language(language) => {
            model.session.language = language;
            out.push(Effect::RememberLanguage(language));
        }
        _ => {}
    }
}

fn on_help(model: &mut Model, verb: Verb, out: &mut Outbox) {
    match verb {
        Verb::Palette => model.dialog = Some(Dialog::Palette(Palette::default())),
        Verb::Shortcuts => model.dialog = Some(Dialog::Shortcuts),
        Verb::Example(nth) => guard::guard(model, After::Example(nth), out),
        _ => {}
    }
}
