//! A display that nobody sees, for tests of the real window.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use crate::tools::{WINDOW, is_wanted, not_checked};

/// A display with a server of its own; it ends when this is dropped.
pub(crate) struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// A display, or `None` where Xvfb or xdotool is not installed; that is told, or fails where they are wanted.
    pub(crate) fn new(what: &str) -> Option<Self> {
        let display = Self::start();
        if display.is_none() {
            assert!(!is_wanted(WINDOW), "Xvfb and xdotool are wanted and can't be run");
            not_checked(&format!("{what}, as Xvfb or xdotool is not installed"));
        }
        display
    }

    fn start() -> Option<Self> {
        // Without a display it fails, whatever it is asked; but it is there.
        Command::new("xdotool").arg("version").stdout(Stdio::null()).stderr(Stdio::null()).status().ok()?;
        let mut server = Command::new("Xvfb");
        // It chooses a number that is free, and says it once it listens.
        server.args(["-displayfd", "1", "-screen", "0", "1280x820x24", "-nolisten", "tcp"]);
        let mut server = server.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().ok()?;
        let mut number = String::new();
        BufReader::new(server.stdout.take()?).read_line(&mut number).unwrap();
        assert!(!number.trim().is_empty(), "Xvfb ended before it had a display");
        Some(Self { server, name: format!(":{}", number.trim()) })
    }

    /// What programs find it by.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Lets a person do something at it.
    pub(crate) fn deed(&self, words: &[&str]) -> bool {
        let mut xdotool = Command::new("xdotool");
        xdotool.args(words).env("DISPLAY", &self.name).stdout(Stdio::null()).stderr(Stdio::null());
        xdotool.status().unwrap().success()
    }

    /// Takes it away from whoever is shown on it.
    pub(crate) fn end(&mut self) {
        self.server.kill().unwrap();
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        self.server.kill().ok();
        self.server.wait().ok();
    }
}
