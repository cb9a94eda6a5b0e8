//! `copboard check`: whether files can be read, and what would have to change.

use std::io::{self, Write as _};
use std::path::PathBuf;

use clap::Args;

use super::export::read;
use super::say::fail;
use crate::file::Reading;
use crate::file::store::salvage;

/// Say whether boards can be read, and what in them cannot be kept; changes nothing
#[derive(Debug, Args)]
pub(super) struct Check {
    /// The boards; `-` reads one from standard input
    #[arg(value_name = "BOARD.ron", required = true)]
    boards: Vec<PathBuf>,
}

/// Why nothing could be said.
#[derive(Debug, thiserror::Error)]
#[error("Standard output could not be written ({0}).")]
pub(super) struct CheckError(#[from] io::Error);

impl Check {
    /// Tells of each file what it is, and answers whether all of them could be read.
    pub(super) fn run(&self) -> Result<bool, CheckError> {
        let mut all_is_well = true;
        for path in &self.boards {
            match read(path) {
                Ok(reading) => {
                    let mut out = io::stdout().lock();
                    writeln!(out, "{}: {}", path.display(), summary(&reading))?;
                    for remark in &reading.remarks {
                        writeln!(out, "    {remark}")?;
                    }
                    out.flush()?;
                }
                Err(error) => {
                    all_is_well = false;
                    let rest = salvage(path).map_or(0, |salvaged| salvaged.reading.board.note_count());
                    let rest = match rest {
                        0 => String::new(),
                        1 => " One note of it can still be read.".to_owned(),
                        rest => format!(" {rest} notes of it can still be read."),
                    };
                    let _status = fail(&format_args!("{error}{rest}"));
                }
            }
        }
        Ok(all_is_well)
    }
}

fn summary(reading: &Reading) -> String {
    let counted = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
    let notes = counted(reading.board.note_count(), "note");
    match reading.remarks.len() {
        0 => notes,
        remarks => format!("{notes}, {}", counted(remarks, "remark")),
    }
}
