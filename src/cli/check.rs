//! `copboard check`: whether files can be read, and what would have to change.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use clap::Args;

use super::export::read;
use super::say::{fail, sentence};
use super::target::TargetError;
use crate::file::Reading;
use crate::file::store::{FormError, is_form, load_form, salvage};
use crate::words::{Language, Message};

#[derive(Debug, Args)]
pub(super) struct Check {
    #[arg(value_name = "BOARD.ron", required = true)]
    boards: Vec<PathBuf>,
}

impl Check {
    /// Reports what each file is, and returns whether all of them could be read.
    pub(super) fn run(&self) -> Result<bool, TargetError> {
        let mut all_is_well = true;
        for path in &self.boards {
            if is_form(path) {
                all_is_well &= check_form(path)?;
                continue;
            }
            match read(path) {
                Ok(reading) => print(path, &reading).map_err(TargetError::Stdout)?,
                Err(error) => {
                    all_is_well = false;
                    let rest = salvage(path).map_or(0, |salvaged| salvaged.reading.board.note_count());
                    let why = error.message();
                    let _status =
                        fail(&if rest == 0 { why } else { msg!("cli-readable-notes", what = why, notes = rest) });
                }
            }
        }
        Ok(all_is_well)
    }
}

/// Reports what is wrong in a form, and returns whether boards can be made of it.
fn check_form(path: &Path) -> Result<bool, TargetError> {
    match load_form(path) {
        Ok(form) => {
            let what =
                msg!("cli-checked-form", title = form.title(Language::of_person().tag()), slots = form.slots().count());
            let line = sentence(&msg!("cli-in-file", file = path, what = what));
            let mut out = io::stdout().lock();
            writeln!(out, "{line}").and_then(|()| out.flush()).map_err(TargetError::Stdout)?;
            return Ok(true);
        }
        Err(FormError::Load(error)) => drop(fail(&error.message())),
        Err(FormError::Findings { findings, .. }) => {
            for finding in &findings {
                let _status = fail(&msg!("form-file", path = path, finding = finding.message()));
            }
        }
    }
    Ok(false)
}

fn print(path: &Path, reading: &Reading) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{}", sentence(&msg!("cli-in-file", file = path, what = summary(reading))))?;
    for remark in &reading.remarks {
        writeln!(out, "    {}", sentence(&remark.message()))?;
    }
    out.flush()
}

fn summary(reading: &Reading) -> Message {
    let notes = reading.board.note_count();
    match reading.remarks.len() {
        0 => msg!("cli-checked", notes = notes),
        remarks => msg!("cli-checked-with-remarks", notes = notes, remarks = remarks),
    }
}
