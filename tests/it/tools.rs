//! Programs of other people that look at what was exported: poppler's tools.

use std::io::Write as _;
use std::path::Path;
use std::process::Command;

/// Says that these programs have to be there: set where the tests decide whether a change is taken.
const WANTED: &str = "COPBOARD_TEST_TOOLS";

/// What a program of the package poppler-utils writes to standard output, or `None` if it is not
/// installed here; that is told on the terminal, past the test runner's capture.
pub(crate) fn poppler(program: &str, arguments: &[&str], file: &Path) -> Option<Vec<u8>> {
    let ran = Command::new(program).args(["-enc", "UTF-8"]).args(arguments).arg(file).arg("-").output();
    finish(program, ran)
}

/// The same for a program that writes files or takes nothing after the file's name.
pub(crate) fn poppler_plain(program: &str, arguments: &[&str]) -> Option<Vec<u8>> {
    finish(program, Command::new(program).args(arguments).output())
}

fn finish(program: &str, ran: std::io::Result<std::process::Output>) -> Option<Vec<u8>> {
    let out = match ran {
        Ok(out) => out,
        Err(error) => {
            assert!(std::env::var_os(WANTED).is_none(), "{program} is wanted and can't be run: {error}");
            let sentence = format!("\nNOT CHECKED: {program} is not installed; it is in the package poppler-utils\n");
            std::io::stderr().write_all(sentence.as_bytes()).unwrap();
            return None;
        }
    };
    let said = String::from_utf8_lossy(&out.stderr);
    assert!(out.status.success(), "{program}: {said}");
    Some(out.stdout)
}
