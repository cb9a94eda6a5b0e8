//! Files with texts, whatever program wrote them.

use std::path::Path;

use crate::app::{FileResult, TextsRead};
use crate::file::{self, ReadError, store};
use crate::intake::{Block, Brought, MAX_TEXT_BYTES, NotText, decode};
use crate::words::Message;

/// Reads texts, one after the other.
pub(super) fn read(paths: &[impl AsRef<Path>]) -> FileResult {
    let mut read = TextsRead::default();
    for path in paths {
        let path = path.as_ref();
        match text_of(path) {
            Ok(text) if is_board(&text) => read.boards.push(path.to_owned()),
            Ok(text) => {
                let ending = path.extension().unwrap_or_default().to_string_lossy();
                add(&mut read.brought, Brought::from_file(&text, &ending));
                read.names.push(path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned());
            }
            Err(why) => read.failures.push(why),
        }
    }
    FileResult::TextsRead(Box::new(read))
}

/// No text could be read for a reason that is not the text's.
pub(super) fn failed(why: Message) -> FileResult {
    FileResult::TextsRead(Box::new(TextsRead { failures: vec![why], ..TextsRead::default() }))
}

fn text_of(path: &Path) -> Result<String, Message> {
    let too_large = || msg!("text-too-large", path = path, most = MAX_TEXT_BYTES >> 20);
    let bytes = store::text_bytes(path, MAX_TEXT_BYTES).map_err(|error| error.message())?;
    let bytes = bytes.ok_or_else(too_large)?;
    decode(&bytes).map_err(|error| match error {
        NotText::TooLarge => too_large(),
        NotText::Binary => msg!("text-is-none", path = path),
    })
}

/// Whether a text is a board, even a damaged one.
fn is_board(text: &str) -> bool {
    match file::read(text) {
        Ok(_) => true,
        Err(ReadError::NotABoard { .. } | ReadError::Empty | ReadError::CopiedNotes) => false,
        Err(_) => text.contains("slots:") && text.contains("template:"),
    }
}

/// Adds what another file brought. What is unclear of several together is not asked.
fn add(all: &mut Brought, more: Brought) {
    let is_first = all.blocks.is_empty();
    all.text = more.text.filter(|_| is_first);
    let mut blocks: Vec<Block> = more.blocks;
    all.blocks.append(&mut blocks);
}
