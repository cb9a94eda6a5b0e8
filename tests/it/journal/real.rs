//! The real window on a display of its own, killed in nine ways while somebody types.

#![cfg(all(target_os = "linux", feature = "gui"))]

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use copboard::file::journal::leftovers;

use super::now;
use crate::display::Display;

/// Ways to end the window; the last one takes its display away.
const WAYS: [&str; 9] = ["KILL", "TERM", "HUP", "INT", "QUIT", "ABRT", "SEGV", "BUS", "the display's end"];

const LONG: Duration = Duration::from_mins(1);

fn window(display: &Display, home: &Path) -> Child {
    let mut window = Command::new(env!("CARGO_BIN_EXE_copboard"));
    for folder in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "HOME"] {
        window.env(folder, home);
    }
    window.env("DISPLAY", display.name()).env_remove("WAYLAND_DISPLAY");
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
        display.end();
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

/// Ends the window in one way, and looks what is left.
fn check(display: &mut Display, way: &str) {
    let home = tempfile::tempdir().unwrap();
    let (older, all) = type_until_the_end(display, home.path(), way);
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

#[test]
fn nothing_is_lost_whatever_kills_the_window() {
    for _ in 0..crate::safe::rounds(1, 3) {
        let Some(mut display) = Display::new("the real window under nine deaths") else { return };
        for way in WAYS {
            check(&mut display, way);
        }
    }
}
