//! Results of effects.

use super::outbox::{Outbox, complain, say};
use super::{
    dropping, earlier, exporting, guard, opening, pasting, picking, printing, recovering, saved, saving, versioning,
};
use crate::app::result::FileResult;
use crate::app::state::Model;

/// Takes a result.
pub(super) fn take(model: &mut Model, result: FileResult, out: &mut Outbox) {
    match result {
        FileResult::Opened { path, reading, version } => opening::opened(model, &path, reading, version, out),
        FileResult::Salvaged { path, salvaged, error } => opening::salvaged(model, &path, salvaged, error, out),
        FileResult::OpenFailed { path, why } => opening::failed(model, &path, why),
        FileResult::NotKept { path, why } => opening::not_kept(model, &path, why),
        FileResult::FormOpened { path, board } => opening::form_opened(model, &path, board, out),
        FileResult::SaveEnded { number, path, board, text, result, not_kept } => {
            saved::ended(model, saved::SaveEnd { number, path, board, text, result, not_kept }, out);
        }
        FileResult::SaveIsSlow(number) => saving::is_slow(model, number),
        FileResult::JournalTrouble(trouble) => model.document.file.journal_trouble = trouble,
        FileResult::FileSeen { .. } | FileResult::HasOtherNames(_) | FileResult::OpenElsewhere(_) => {
            look(model, result);
        }
        FileResult::OffersFound(offers) => recovering::found(model, offers),
        FileResult::OfferInspected { id, base } => recovering::inspected(model, id, base, out),
        FileResult::Picked { .. } | FileResult::FolderListed { .. } | FileResult::PathInspected { .. } => {
            take_path(model, result, out);
        }
        FileResult::VersionsListed { board_id, versions } => versioning::listed(model, &board_id, versions),
        FileResult::VersionPainted { board_id, version, pixels } => {
            versioning::painted(model, &board_id, version, pixels);
        }
        FileResult::EarlierListed(all) => earlier::listed(model, all, out),
        FileResult::EarlierPainted { at, pixels } => earlier::painted(model, &at, pixels),
        FileResult::EarlierRead { at, result } => {
            if let Some(after) = earlier::read(model, at, result) {
                guard::guard(model, after, out);
            }
        }
        FileResult::VersionRestored(result) => versioning::restored(model, result),
        FileResult::ExportProgress(share) => exporting::progressed(model, share),
        FileResult::ExportEnded(outcome) => exporting::ended(model, outcome, out),
        FileResult::PrintEnded { number, outcome } => printing::ended(model, number, outcome),
        FileResult::Previewed { request, preview } => exporting::previewed(model, request, preview, out),
        FileResult::ClipboardRead { text, html } => pasting::clipboard_read(model, &text, html.map(|html| *html)),
        FileResult::TextsRead(read) => dropping::texts_read(model, *read, out),
        FileResult::BoardsRead(boards) => dropping::boards_read(model, boards),
        FileResult::PictureCopied(Ok((width, height))) => {
            say(model, exporting::picture_copied(width, height));
        }
        FileResult::PictureCopied(Err(why)) | FileResult::NotShown(why) => complain(model, why),
        FileResult::DesktopSaid(desktop) => model.session.follow(desktop),
        FileResult::Recent(recent) => model.session.recent = recent,
        FileResult::FormsListed(forms) => model.session.forms = forms,
    }
}

/// The board's file was looked at.
fn look(model: &mut Model, result: FileResult) {
    match result {
        // While a save is under way its own version comes and goes; the file is watched anew after it.
        FileResult::FileSeen { path, seen } if model.document.file.is_own(&path) => {
            let comes_and_goes = model.tasks.saving.as_ref().is_some_and(|saving| saving.path == path);
            if !comes_and_goes {
                model.document.file.seen = seen;
            }
        }
        FileResult::HasOtherNames(path) if model.document.file.is_own(&path) => {
            complain(model, msg!("file-has-other-names"));
        }
        FileResult::OpenElsewhere(is_open) => {
            let is_news = is_open && !model.document.file.is_open_elsewhere;
            model.document.file.is_open_elsewhere = is_open;
            if is_news {
                let name = model.document.file.name().unwrap_or_default();
                complain(model, msg!("open-elsewhere", name = name));
            }
        }
        _ => {}
    }
}

fn take_path(model: &mut Model, result: FileResult, out: &mut Outbox) {
    match result {
        FileResult::Picked { purpose, picked } => picking::picked(model, purpose, picked, out),
        FileResult::FolderListed { folder, entries } => picking::folder_listed(model, folder, entries),
        FileResult::PathInspected { typed, meant, is_folder, exists } => {
            picking::inspected(model, (typed, meant), (is_folder, exists), out);
        }
        _ => {}
    }
}
