//! What verbs there are on a board, what they are called now, and whether they can be done.

use super::state::{Comfort, Contrast, EXAMPLES, Model};
use super::verb::{Chapter, Verb};
use crate::board::{Axis, MOST_DOUBLINGS, NoteColor};
use crate::edit::Selection;
use crate::style::Look;
use crate::tool::Direction;
use crate::words::{Language, Message};

impl Chapter {
    /// Returns its name.
    #[must_use]
    pub fn label(self) -> Message {
        match self {
            Self::File => msg!("menu-file"),
            Self::Edit => msg!("menu-edit"),
            Self::Note => msg!("menu-note"),
            Self::View => msg!("menu-view"),
            Self::Help => msg!("menu-help"),
        }
    }
}

impl Verb {
    /// Returns all verbs, in the order of the menu.
    #[must_use]
    pub fn all(model: &Model) -> Vec<Self> {
        let colors = NoteColor::ALL.map(Self::Color);
        let captions = NoteColor::ALL.map(Self::RenameColor);
        let blanks = model.board().form.blanks().count();
        let mut all = vec![Self::New];
        all.extend((0..model.session.forms.len()).map(Self::NewOnForm));
        all.extend([Self::Open, Self::Save, Self::SaveAs, Self::Versions, Self::RecoverEarlier]);
        all.extend([Self::Export, Self::Print, Self::PrintBlank, Self::CopyPicture, Self::Close]);
        all.extend([Self::Undo, Self::Redo, Self::Cut, Self::Copy, Self::CopyText, Self::CopyTable]);
        all.extend([Self::Paste, Self::Duplicate, Self::Delete, Self::SelectAll]);
        all.extend([Self::Find, Self::FindNext, Self::FindPrevious, Self::Replace, Self::Edit]);
        all.extend(colors);
        all.extend([Self::VoteUp, Self::VoteDown, Self::SortByVotes]);
        all.extend([Direction::Up, Direction::Down, Direction::Left, Direction::Right].map(Self::Carry));
        all.extend((0..model.board().form.slots().count()).map(Self::MoveTo));
        all.extend([Self::OpenLink, Self::NoteLanguage, Self::SlotNotes]);
        all.push(Self::Legend);
        all.push(Self::MakeRoom);
        all.extend([Axis::Down, Axis::Across].into_iter().flat_map(|axis| [Self::Grow(axis), Self::Shrink(axis)]));
        all.push(Self::ResetProportions);
        all.extend((0..=MOST_DOUBLINGS).map(Self::FormSize));
        all.extend(captions);
        all.extend((0..blanks).map(Self::Blank));
        all.extend([Self::NextSlot, Self::PreviousSlot, Self::NextOverfull, Self::WholePage]);
        all.extend([Self::MainArea, Self::Focus, Self::LeaveFocus, Self::Parking]);
        all.extend([Self::ZoomIn, Self::ZoomOut, Self::FullScreen]);
        all.extend(Look::ALL.map(Self::Look));
        all.extend([Self::DesktopLook, Self::Signs]);
        all.extend(Contrast::ALL.map(Self::Contrast));
        all.extend([Self::TextLarger, Self::TextSmaller]);
        all.extend(Comfort::TEXT_SIZES.map(Self::TextSize));
        all.extend(Language::ALL.map(Self::Language));
        all.extend([Self::Palette, Self::Shortcuts]);
        all.extend((0..EXAMPLES.len()).map(Self::Example));
        all.retain(|verb| verb.exists(model));
        all
    }

    /// Whether the form has what it is about.
    fn exists(self, model: &Model) -> bool {
        match self {
            Self::MainArea => model.board().form.main_area.is_some(),
            Self::Legend => model.board().form.legend.is_some(),
            Self::MakeRoom | Self::ResetProportions => !model.board().form.divisions().is_empty(),
            Self::Grow(axis) | Self::Shrink(axis) => {
                model.board().form.divisions().iter().any(|division| division.axis == axis)
            }
            Self::FormSize(_) => !model.board().form.is_stand_in(),
            _ => true,
        }
    }

    /// Whether it begins a group in the menu.
    #[must_use]
    pub const fn begins_group(self) -> bool {
        matches!(
            self,
            Self::Save
                | Self::Export
                | Self::Close
                | Self::Cut
                | Self::Legend
                | Self::MakeRoom
                | Self::Color(NoteColor::Yellow)
                | Self::VoteUp
                | Self::Carry(Direction::Up)
                | Self::WholePage
                | Self::ZoomIn
                | Self::FullScreen
                | Self::Look(Look::Light)
                | Self::Example(0)
        )
    }

    /// Returns whether what it chooses holds now, if it chooses one of several.
    #[must_use]
    pub fn is_current(self, model: &Model) -> Option<bool> {
        match self {
            Self::Look(look) => Some(model.session.look == look && !model.session.follows_desktop),
            Self::DesktopLook => Some(model.session.follows_desktop),
            Self::Signs => Some(model.session.appearance().has_signs),
            Self::Language(language) => Some(model.session.language == language),
            Self::FormSize(doublings) => Some(model.board().form.shape().doublings == doublings),
            Self::Legend => Some(model.board().has_legend),
            Self::FullScreen => Some(model.session.is_full_screen),
            Self::Contrast(contrast) => Some(model.session.comfort.contrast == contrast),
            Self::TextSize(size) => Some(model.session.comfort.text_size == size),
            _ => None,
        }
    }

    /// Whether it switches something on and off, and is not one of several choices.
    #[must_use]
    pub const fn is_switch(self) -> bool {
        matches!(self, Self::Legend | Self::FullScreen)
    }

    /// Returns other words by which people look for it, if there are any.
    #[must_use]
    pub fn other_words(self) -> Option<Message> {
        Some(match self {
            Self::Export => msg!("words-for-export"),
            Self::Print => msg!("words-for-print"),
            Self::CopyPicture => msg!("words-for-copy-picture"),
            Self::Versions => msg!("words-for-versions"),
            Self::RecoverEarlier => msg!("words-for-recover-earlier"),
            Self::RenameColor(_) | Self::Legend => msg!("words-for-rename-color"),
            Self::Color(_) => msg!("words-for-color"),
            Self::Find | Self::FindNext | Self::FindPrevious => msg!("words-for-find"),
            Self::Replace => msg!("words-for-replace"),
            Self::VoteUp | Self::VoteDown | Self::SortByVotes => msg!("words-for-votes"),
            Self::OpenLink => msg!("words-for-open-link"),
            Self::NoteLanguage => msg!("words-for-note-language"),
            Self::SlotNotes | Self::NextOverfull => msg!("words-for-slot-notes"),
            Self::MakeRoom => msg!("words-for-make-room"),
            Self::Grow(_) | Self::Shrink(_) | Self::ResetProportions => msg!("words-for-proportions"),
            Self::FormSize(_) => msg!("words-for-form-size"),
            Self::Focus => msg!("words-for-focus"),
            Self::LeaveFocus => msg!("words-for-leave-focus"),
            Self::FullScreen => msg!("words-for-full-screen"),
            Self::Look(_) | Self::DesktopLook => msg!("words-for-theme"),
            Self::Signs => msg!("words-for-signs"),
            Self::Duplicate => msg!("words-for-duplicate"),
            Self::TextLarger | Self::TextSmaller | Self::TextSize(_) => msg!("words-for-text-size"),
            Self::Contrast(_) => msg!("words-for-contrast"),
            _ => return None,
        })
    }

    /// Returns its words in the menu, the palette and the sheet of shortcuts.
    #[must_use]
    pub fn label(self, model: &Model) -> Message {
        let caption = |color| model.board().caption(color).to_owned();
        match self {
            Self::New => msg!("verb-new"),
            Self::NewOnForm(nth) => msg!("verb-new-on-form", form = form_title(model, nth)),
            Self::Open => msg!("verb-open"),
            Self::Save => msg!("verb-save"),
            Self::SaveAs => msg!("verb-save-as"),
            Self::Export => msg!("verb-export"),
            Self::Versions => msg!("verb-versions"),
            Self::RecoverEarlier => msg!("verb-recover-earlier"),
            Self::Print => msg!("verb-print"),
            Self::PrintBlank => msg!("verb-print-blank"),
            Self::CopyPicture if model.selection().notes().is_empty() => msg!("verb-copy-board-picture"),
            Self::CopyPicture => msg!("verb-copy-notes-picture"),
            Self::Close => msg!("verb-close"),
            Self::Undo => undo_label(model),
            Self::Redo => redo_label(model),
            Self::Cut => msg!("verb-cut"),
            Self::Copy => msg!("verb-copy"),
            Self::CopyText => msg!("verb-copy-text"),
            Self::CopyTable => msg!("verb-copy-table"),
            Self::Paste => msg!("verb-paste"),
            Self::Duplicate => msg!("verb-duplicate"),
            Self::Delete => msg!("verb-delete"),
            Self::SelectAll => msg!("verb-select-all"),
            Self::Find | Self::FindNext | Self::FindPrevious | Self::Replace | Self::Palette => self.search_label(),
            Self::Edit => msg!("verb-edit"),
            Self::Color(color) => msg!("verb-color", caption = caption(color)),
            Self::RenameColor(color) => msg!("verb-rename-color", caption = caption(color)),
            Self::Legend => msg!("verb-legend"),
            Self::VoteUp => msg!("verb-vote-up"),
            Self::VoteDown => msg!("verb-vote-down"),
            Self::SortByVotes => msg!("verb-sort-by-votes"),
            Self::Carry(Direction::Up) => msg!("verb-move-up"),
            Self::Carry(Direction::Down) => msg!("verb-move-down"),
            Self::Carry(Direction::Left) => msg!("verb-move-left"),
            Self::Carry(Direction::Right) => msg!("verb-move-right"),
            Self::MakeRoom => msg!("verb-make-room"),
            Self::Grow(Axis::Across) => msg!("verb-place-wider"),
            Self::Shrink(Axis::Across) => msg!("verb-place-narrower"),
            Self::Grow(Axis::Down) => msg!("verb-place-taller"),
            Self::Shrink(Axis::Down) => msg!("verb-place-shorter"),
            Self::ResetProportions => msg!("verb-reset-proportions"),
            Self::FormSize(0) => msg!("verb-form-size-printed", size = model.board().form.size_name(0)),
            Self::FormSize(doublings) => msg!("verb-form-size", size = model.board().form.size_name(doublings)),
            Self::MoveTo(nth) => msg!("verb-move-to", place = slot_name(model, nth)),
            Self::NextSlot => msg!("verb-next-slot"),
            Self::PreviousSlot => msg!("verb-previous-slot"),
            Self::NextOverfull => msg!("verb-next-overfull"),
            Self::OpenLink => msg!("verb-open-link"),
            Self::NoteLanguage => msg!("verb-note-language"),
            Self::SlotNotes => msg!("verb-slot-notes"),
            Self::Blank(nth) => msg!("verb-blank", name = blank_name(model, nth)),
            Self::WholePage => msg!("verb-whole-page"),
            Self::MainArea => msg!("verb-show-area", name = main_area_name(model)),
            Self::Focus => msg!("verb-focus"),
            Self::LeaveFocus => msg!("verb-leave-focus"),
            Self::Parking => msg!("verb-show-area", name = catch_all_name(model)),
            Self::ZoomIn => msg!("verb-zoom-in"),
            Self::ZoomOut => msg!("verb-zoom-out"),
            Self::FullScreen => msg!("verb-full-screen"),
            Self::Look(Look::Light | Look::LightContrast) => msg!("verb-theme-light"),
            Self::Look(Look::Dark | Look::DarkContrast) => msg!("verb-theme-dark"),
            Self::Look(Look::Print) => msg!("verb-theme-print"),
            Self::DesktopLook => msg!("verb-theme-desktop"),
            Self::Signs => msg!("verb-signs"),
            Self::Contrast(Contrast::Desktop) => msg!("verb-contrast-desktop"),
            Self::Contrast(Contrast::High) => msg!("verb-contrast-high"),
            Self::Contrast(Contrast::Usual) => msg!("verb-contrast-usual"),
            Self::TextLarger => msg!("verb-text-larger"),
            Self::TextSmaller => msg!("verb-text-smaller"),
            Self::TextSize(size) => msg!("verb-text-size", percent = u32::from(size)),
            Self::Language(language) => msg!("verb-language", name = language.name()),
            Self::Shortcuts => msg!("verb-shortcuts"),
            Self::Example(nth) => msg!("verb-example", name = example_name(nth)),
        }
    }

    /// Returns its words in a submenu of many alike, whose name says the rest.
    #[must_use]
    pub fn entry_label(self, model: &Model) -> Message {
        match self {
            Self::FormSize(0) => msg!("entry-form-size-printed", size = model.board().form.size_name(0)),
            Self::FormSize(doublings) => msg!("entry", name = model.board().form.size_name(doublings)),
            Self::NewOnForm(nth) => msg!("entry", name = form_title(model, nth)),
            Self::Color(color) => msg!("entry", name = model.board().caption(color).to_owned()),
            Self::RenameColor(color) => msg!("entry-asks", name = model.board().caption(color).to_owned()),
            Self::MoveTo(nth) => msg!("entry", name = slot_name(model, nth)),
            Self::Blank(nth) => msg!("entry-asks", name = blank_name(model, nth)),
            Self::Language(language) => msg!("entry", name = language.name()),
            _ => self.label(model),
        }
    }

    /// Returns the words of a verb that looks for something.
    fn search_label(self) -> Message {
        match self {
            Self::FindNext => msg!("verb-find-next"),
            Self::FindPrevious => msg!("verb-find-previous"),
            Self::Replace => msg!("verb-replace"),
            Self::Palette => msg!("verb-palette"),
            _ => msg!("verb-find"),
        }
    }

    /// Whether it can be done now.
    #[must_use]
    pub fn is_possible(self, model: &Model) -> bool {
        let has_notes = || !model.selection().notes().is_empty();
        match self {
            Self::Undo => model.document.editor.history().undo_label().is_some(),
            Self::Redo => model.document.editor.history().redo_label().is_some(),
            Self::Cut
            | Self::Copy
            | Self::CopyText
            | Self::Duplicate
            | Self::Delete
            | Self::VoteUp
            | Self::VoteDown
            | Self::NoteLanguage
            | Self::Carry(_) => has_notes(),
            Self::OpenLink => !model.links().is_empty(),
            Self::MoveTo(nth) => has_notes() && nth < model.board().form.slots().count(),
            Self::Edit => !matches!(model.selection(), Selection::Nothing),
            Self::FindNext | Self::FindPrevious => model.document.find.asks(),
            Self::SortByVotes => is_sortable(model),
            Self::NextOverfull => !model.page_scene().overflows().is_empty(),
            Self::ResetProportions => !model.board().form.shape().has_printed_proportions(),
            Self::MakeRoom => self.exists(model) && model.board().note_count() > 0,
            Self::Grow(axis) | Self::Shrink(axis) => {
                let of_axis = model.board().form.divisions().iter().filter(|division| division.axis == axis);
                let target = model.target_slot();
                target.is_some_and(|slot| of_axis.clone().any(|division| division.part_of(&slot).is_some()))
            }
            Self::FormSize(doublings) => self.exists(model) && model.board().form.shape().doublings != doublings,
            Self::LeaveFocus => model.document.focus.is_some(),
            Self::TextLarger => model.session.comfort.larger().is_some(),
            Self::TextSmaller => model.session.comfort.smaller().is_some(),
            Self::Focus | Self::SlotNotes => model.target_slot().is_some(),
            Self::SelectAll => model.board().note_count() > 0,
            Self::Blank(nth) => nth < model.board().form.blanks().count(),
            Self::NewOnForm(nth) => nth < model.session.forms.len(),
            Self::Versions | Self::RecoverEarlier => model.session.keeps_history,
            Self::Example(nth) => nth < EXAMPLES.len(),
            _ => self.exists(model),
        }
    }
}

/// Whether there are votes in the target slot, and notes to be told apart by them.
fn is_sortable(model: &Model) -> bool {
    let notes = model.target_slot().and_then(|slot| model.board().notes(&slot).cloned());
    notes.is_some_and(|notes| !notes.is_sorted_by_key(|note| std::cmp::Reverse(note.votes)))
}

fn form_title(model: &Model, nth: usize) -> String {
    model.session.forms.get(nth).map_or_else(String::new, |form| form.title.clone())
}

fn example_name(nth: usize) -> Message {
    Message::new(EXAMPLES.get(nth).map_or("example-full", |example| example.name))
}

fn undo_label(model: &Model) -> Message {
    match model.document.editor.history().undo_label() {
        Some(what) => msg!("verb-undo-what", what = what.to_owned()),
        None => msg!("verb-undo"),
    }
}

fn redo_label(model: &Model) -> Message {
    match model.document.editor.history().redo_label() {
        Some(what) => msg!("verb-redo-what", what = what.to_owned()),
        None => msg!("verb-redo"),
    }
}

/// Returns the name of the form's main area to people.
fn main_area_name(model: &Model) -> String {
    let board = model.board();
    let area = board.form.main_area.as_deref().unwrap_or_default();
    board.form.area_name(&board.language, area).to_owned()
}

/// Returns the name of the slot that takes what has no place.
fn catch_all_name(model: &Model) -> String {
    let (board, form) = (model.board(), &model.board().form);
    form.slot(&form.catch_all).map_or_else(String::new, |slot| form.slot_name(&board.language, slot))
}

fn slot_name(model: &Model, nth: usize) -> String {
    let board = model.board();
    board.form.slots().nth(nth).map_or_else(String::new, |slot| board.form.slot_name(&board.language, slot))
}

fn blank_name(model: &Model, nth: usize) -> String {
    model.page_scene().blanks.get(nth).map_or_else(String::new, |blank| blank.name.clone())
}
