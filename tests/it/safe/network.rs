//! The program opens no network connection: not to export, not to check, not in its window.

use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::time::Duration;

use crate::examples::example_path;
use crate::tools::not_checked;

/// What a run of a program asked of the network, and how it went.
struct Watched {
    /// Calls to the system, as strace saw them.
    asked: Vec<String>,
    /// How it ended; `None` if it still ran when it was stopped.
    status: Option<ExitStatus>,
    /// What it wrote to its standard output and error.
    said: String,
}

impl Watched {
    /// Fails unless it did what it was to do without a question to the network.
    fn check(&self, what: &str) {
        let status = self.status.unwrap_or_else(|| panic!("{what}: it does not end"));
        assert!(status.success(), "{what}: {status}: {}", self.said);
        assert!(self.asked.is_empty(), "{what}: {:#?}", self.asked);
    }
}

/// Watches a program in a folder for at most some seconds, on a display if it has one; `None` where there is no strace.
/// If it still runs after that, `before_end` is called before it is stopped.
fn watch(
    (program, arguments): (&str, &[&str]),
    folder: &Path,
    seconds: u64,
    display: Option<&str>,
    before_end: impl FnOnce(),
) -> Option<Watched> {
    let (log, said) = (folder.join("log"), folder.join("said"));
    let out = std::fs::File::create(&said).unwrap();
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-e", "trace=socket,connect,bind,sendto", "-o", log.to_str().unwrap()]);
    command.arg(program).args(arguments).current_dir(folder);
    command.env("HOME", folder).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    command.env_remove("DBUS_SESSION_BUS_ADDRESS").stdin(Stdio::null());
    command.stdout(out.try_clone().unwrap()).stderr(out);
    if let Some(display) = display {
        command.env("DISPLAY", display);
    }
    let Ok(mut running) = command.spawn() else {
        not_checked("what is asked of the network, as strace is not installed");
        return None;
    };
    for _ in 0..seconds * 20 {
        if running.try_wait().unwrap().is_some() {
            break;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    // A program that is traced ends as strace does.
    let status = running.try_wait().unwrap();
    if status.is_none() {
        before_end();
    }
    running.kill().ok();
    running.wait().unwrap();
    let log = std::fs::read_to_string(log).unwrap_or_default();
    let is_net = |line: &&str| line.contains("AF_INET") || line.contains("AF_PACKET") || line.contains("AF_NETLINK");
    let asked = log.lines().filter(is_net).map(str::to_owned).collect();
    Some(Watched { asked, status, said: String::from_utf8_lossy(&std::fs::read(said).unwrap()).into_owned() })
}

#[test]
fn nothing_is_asked_of_the_network() {
    let board = example_path("full");
    let board = board.to_str().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let program = env!("CARGO_BIN_EXE_copboard");
    for arguments in [&["export", board, "--width", "400", "--all", "out"][..], &["check", board], &["man"]] {
        let Some(watched) = watch((program, arguments), folder.path(), 60, None, || ()) else { return };
        watched.check(arguments[0]);
    }
    assert_eq!(std::fs::read_dir(folder.path().join("out")).unwrap().count(), 13, "every format was written");
}

#[test]
fn the_watcher_sees_who_asks_the_network_and_who_fails() {
    let folder = tempfile::tempdir().unwrap();
    // A connection to this machine itself: nobody has to listen.
    let script = "exec 3<>/dev/tcp/127.0.0.1/9";
    let Some(watched) = watch(("bash", &["-c", script]), folder.path(), 10, None, || ()) else { return };
    assert!(!watched.asked.is_empty());
    let program = env!("CARGO_BIN_EXE_copboard");
    let watched = watch((program, &["export", "missing.ron", "--all", "out"]), folder.path(), 60, None, || ()).unwrap();
    assert_eq!(watched.status.unwrap().code(), Some(1), "{}", watched.said);
    assert!(watched.said.contains("missing.ron"), "{}", watched.said);
}

#[test]
#[cfg(all(target_os = "linux", feature = "gui"))]
fn nothing_is_asked_of_the_network_by_the_window() {
    let Some(display) = crate::display::Display::new("what the window asks of the network") else { return };
    let (board, folder) = (example_path("full"), tempfile::tempdir().unwrap());
    let program = (env!("CARGO_BIN_EXE_copboard"), &[board.to_str().unwrap()][..]);
    let mut is_shown = false;
    let look = || is_shown = display.deed(&["search", "--onlyvisible", "--name", "copboard"]);
    let Some(watched) = watch(program, folder.path(), 6, Some(display.name()), look) else { return };
    assert!(is_shown, "no window was there to be watched: {:?}: {}", watched.status, watched.said);
    assert!(watched.asked.is_empty(), "{:#?}", watched.asked);
}
