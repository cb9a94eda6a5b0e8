//! The real window where the system has no file dialogs: a path can be typed, always.

#![cfg(target_os = "linux")]

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::display::Display;
use crate::journal::now;

const LONG: Duration = Duration::from_mins(1);

/// A window of a person whose session has the bus at `bus`, and no program that shows dialogs.
fn window(display: &Display, home: &Path, bus: &Path) -> Child {
    let mut window = Command::new(env!("CARGO_BIN_EXE_copboard"));
    for folder in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "HOME", "PATH"] {
        window.env(folder, home);
    }
    window.env("DBUS_SESSION_BUS_ADDRESS", format!("unix:path={}", bus.display()));
    window.env("DISPLAY", display.name()).env_remove("WAYLAND_DISPLAY");
    window.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// Saves a new board by the keyboard; `until_typing` are the keys that lead to the path field.
fn check(display: &Display, bus: &Path, until_typing: &[&str]) {
    let home = tempfile::tempdir().unwrap();
    let mut window = window(display, home.path(), bus);
    let end = now() + LONG;
    while !display.deed(&["search", "--sync", "--onlyvisible", "--name", "copboard", "windowfocus", "--sync"]) {
        assert!(now() < end, "no window comes");
    }
    // The first frame may take a while.
    std::thread::sleep(Duration::from_secs(2));
    let file = home.path().join("kept.ron");
    let key = |key: &str| assert!(display.deed(&["key", key, "sleep", "0.7"]), "{key}");
    ["Tab", "a", "Escape", "ctrl+s"].into_iter().chain(until_typing.iter().copied()).for_each(key);
    key("ctrl+a");
    assert!(display.deed(&["type", "--delay", "20", file.to_str().unwrap()]));
    key("Return");
    while !file.exists() && now() < end {
        std::thread::sleep(Duration::from_millis(20));
    }
    window.kill().unwrap();
    window.wait().unwrap();
    assert!(file.exists(), "nothing was saved");
}

#[test]
fn without_a_file_dialog_the_path_is_typed() {
    let Some(display) = Display::new("saving where there is no file dialog") else { return };
    let folder = tempfile::tempdir().unwrap();
    check(&display, &folder.path().join("no bus"), &[]);
}

#[test]
fn with_a_bus_that_never_answers_a_path_can_be_typed() {
    let Some(display) = Display::new("saving where nobody says whether there is a file dialog") else { return };
    let folder = tempfile::tempdir().unwrap();
    let bus = folder.path().join("bus");
    let _listener = std::os::unix::net::UnixListener::bind(&bus).unwrap();
    // The first button of the dialog that waits is the one for typing.
    check(&display, &bus, &["Tab", "Return"]);
}
