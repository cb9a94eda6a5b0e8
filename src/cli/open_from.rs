//! `copboard open-from`: the board that a picture carries.

use std::path::PathBuf;

use clap::Args;

use super::export::{ExportError, read};
use super::say::warn;
use super::target::Target;
use crate::file;

#[derive(Debug, Args)]
pub(super) struct OpenFrom {
    #[arg(value_name = "PICTURE")]
    pub picture: PathBuf,
    #[arg(long, value_name = "OUT.ron")]
    pub to: Option<Target>,
    #[arg(long, requires = "to")]
    force: bool,
}

impl OpenFrom {
    /// Writes the board to a file.
    pub(super) fn write(&self, to: &Target) -> Result<(), ExportError> {
        let reading = read(&self.picture)?;
        for remark in &reading.remarks {
            warn(remark.message());
        }
        Ok(to.write(file::write(&reading.board).as_bytes(), self.force)?)
    }
}
