//! Programs of other people that the tests need: some look at what was exported, others show the window.

use std::io::Write as _;
use std::path::Path;
use std::process::Command;

/// Says that poppler's tools have to be there: set where the tests decide whether a change is taken.
const TOOLS: &str = "COPBOARD_TEST_TOOLS";

/// Says that the real window can be shown here, and has to be.
pub(crate) const WINDOW: &str = "COPBOARD_TEST_WINDOW";

/// Whether what a variable stands for has to be tried here.
pub(crate) fn is_wanted(variable: &str) -> bool {
    std::env::var_os(variable).is_some()
}

/// Tells on the terminal, past the test runner's capture, what was not checked.
pub(crate) fn not_checked(what: &str) {
    std::io::stderr().write_all(format!("\nNOT CHECKED: {what}\n").as_bytes()).unwrap();
}

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
            assert!(!is_wanted(TOOLS), "{program} is wanted and can't be run: {error}");
            not_checked(&format!("{program} is not installed; it is in the package poppler-utils"));
            return None;
        }
    };
    let said = String::from_utf8_lossy(&out.stderr);
    assert!(out.status.success(), "{program}: {said}");
    Some(out.stdout)
}
