//! The real window on a display of its own, killed in nine ways while somebody types.

#![cfg(all(target_os = "linux", feature = "gui"))]

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use copboard::file::journal::leftovers;

use super::now;

/// Ways to end the window; the last one takes its display away.
const WAYS: [&str; 9] = ["KILL", "TERM", "HUP", "INT", "QUIT", "ABRT", "SEGV", "BUS", "the display's end"];

const LONG: Duration = Duration::from_mins(1);

/// A display that nobody sees.
struct Display {
    server: Child,
    name: String,
}

impl Display {
    fn new() -> Self {
        let mut server = Command::new("Xvfb");
        server.args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]);
        let mut server = server.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        Self { server, name: format!(":{}", number.trim()) }
    }

    /// Lets a person do something at it.
    fn deed(&self, words: &[&str]) -> bool {
        let mut xdotool = Command::new("xdotool");
        xdotool.args(words).env("DISPLAY", &self.name).stdout(Stdio::null()).stderr(Stdio::null());
        xdotool.status().unwrap().success()
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        self.server.kill().ok();
        self.server.wait().ok();
    }
}

fn window(display: &Display, home: &Path) -> Child {
    let mut window = Command::new(env!("CARGO_BIN_EXE_copboard"));
    for folder in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "HOME"] {
        window.env(folder, home);
    }
    window.env("DISPLAY", &display.name).env_remove("WAYLAND_DISPLAY");
    window.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// Lets a person type notes until the window ends; answers how many were typed more than a second before,
/// and how many in all.
fn type_until_the_end(display: &mut Display, home: &Path, way: &str) -> (usize, usize) {
    let mut window = window(display, home);
    let end = now() + LONG;
    while !display.deed(&["search", "--sync", "--onlyvisible", "--name", "copboard", "windowfocus", "--sync"]) {
        assert!(now() < end, "{way}: no window comes");
    }
    // The first frame may take a while.
    std::thread::sleep(Duration::from_secs(2));
    assert!(display.deed(&["mousemove", "200", "250", "sleep", "0.2", "click", "1", "sleep", "0.3"]));
    let mut typed = vec![];
    let begun = now();
    while begun.elapsed() < Duration::from_millis(2200) {
        assert!(display.deed(&["type", "--delay", "8", &format!("note {}", typed.len())]), "{way}");
        assert!(display.deed(&["key", "Return"]), "{way}");
        typed.push(now());
        std::thread::sleep(Duration::from_millis(60));
    }
    let ended = now();
    if way == WAYS[8] {
        display.server.kill().unwrap();
    } else {
        let tell = || Command::new("kill").args([format!("-{way}"), window.id().to_string()]).status().unwrap();
        assert!(tell().success());
        // Rust's own handler of these looks for a full stack first, and lets the second one through.
        if matches!(way, "SEGV" | "BUS") {
            std::thread::sleep(Duration::from_millis(50));
            tell();
        }
    }
    while window.try_wait().unwrap().is_none() {
        assert!(now() < end, "{way}: it does not end");
        std::thread::sleep(Duration::from_millis(5));
    }
    let older = typed.iter().filter(|at| **at + Duration::from_secs(1) < ended).count();
    (older, typed.len())
}

#[test]
fn nothing_is_lost_whatever_kills_the_window() {
    let has = |tool: &str| Command::new("which").arg(tool).stdout(Stdio::null()).status().is_ok_and(|s| s.success());
    if !has("Xvfb") || !has("xdotool") {
        // Past the test runner's capture.
        let sentence = b"\nNOT CHECKED: the real window under nine deaths; Xvfb or xdotool is not installed\n";
        std::io::stderr().write_all(sentence).unwrap();
        return;
    }
    let mut display = Display::new();
    for way in (0..crate::safe::rounds(1, 3)).flat_map(|_| WAYS) {
        if way == WAYS[0] {
            display = Display::new();
        }
        let home = tempfile::tempdir().unwrap();
        let (older, all) = type_until_the_end(&mut display, home.path(), way);
        let found = leftovers(&home.path().join("copboard").join("recovery"));
        assert_eq!(found.len(), 1, "{way}");
        let mut kept: Vec<String> = found[0].board().all_notes().map(|(_, note)| note.text.to_string()).collect();
        let whole: Vec<String> = (0..kept.len()).map(|nth| format!("note {nth}")).collect();
        // Of the last one, some letters may be on their way.
        if whole.last().is_some_and(|whole| kept.last().is_some_and(|last| last != whole && whole.starts_with(last))) {
            kept.pop();
        }
        assert_eq!(kept, whole[..kept.len()], "{way}: in order, none twice");
        assert!(older > 2 && kept.len() >= older && kept.len() <= all + 1, "{way}: {} of {older} in {all}", kept.len());
    }
}
