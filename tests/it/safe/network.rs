//! The program opens no network connection: not to export, not to check, not in its window.

use std::process::{Command, Stdio};
use std::time::Duration;

use super::not_checked;
use crate::examples::example_path;

/// What a run of a program asks of the network, as strace saw it, and whether it still ran at the end; `None`
/// where there is no strace.
fn asked(program: &str, arguments: &[&str], seconds: u64, display: Option<&str>) -> Option<(Vec<String>, bool)> {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-e", "trace=socket,connect,bind,sendto", "-o", log.to_str().unwrap()]);
    command.arg(program).args(arguments).current_dir(folder.path());
    command.env("HOME", folder.path()).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    command.env_remove("DBUS_SESSION_BUS_ADDRESS").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    if let Some(display) = display {
        command.env("DISPLAY", display);
    }
    let mut running = command.spawn().ok()?;
    for _ in 0..seconds * 20 {
        if running.try_wait().unwrap().is_some() {
            break;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    let is_open = running.try_wait().unwrap().is_none();
    running.kill().ok();
    running.wait().unwrap();
    let log = std::fs::read_to_string(log).unwrap();
    let is_net = |line: &&str| line.contains("AF_INET") || line.contains("AF_PACKET") || line.contains("AF_NETLINK");
    Some((log.lines().filter(is_net).map(str::to_owned).collect(), is_open))
}

#[test]
fn nothing_is_asked_of_the_network() {
    let board = example_path("overfull");
    let board = board.to_str().unwrap();
    let program = env!("CARGO_BIN_EXE_copboard");
    for arguments in [&["export", board, "--width", "400", "--all", "out"][..], &["check", board], &["man"]] {
        let Some((asked, _)) = asked(program, arguments, 60, None) else {
            return not_checked("what is asked of the network, as strace is not installed");
        };
        assert!(asked.is_empty(), "{arguments:?}: {asked:#?}");
    }
}

#[test]
fn the_watcher_sees_who_asks_the_network() {
    // A connection to this machine itself: nobody has to listen.
    let script = "exec 3<>/dev/tcp/127.0.0.1/9";
    let Some((asked, _)) = asked("bash", &["-c", script], 10, None) else {
        return not_checked("what is asked of the network, as strace is not installed");
    };
    assert!(!asked.is_empty());
}

#[test]
#[cfg(feature = "gui")]
fn nothing_is_asked_of_the_network_by_the_window() {
    use std::io::Read as _;
    let mut server = Command::new("Xvfb");
    server.args(["-displayfd", "1", "-screen", "0", "1280x820x24", "-nolisten", "tcp"]);
    let Ok(mut server) = server.stdout(Stdio::piped()).stderr(Stdio::null()).spawn() else {
        return not_checked("what the window asks of the network, as Xvfb is not installed");
    };
    let mut number = String::new();
    let mut out = server.stdout.take().unwrap();
    let mut byte = [0];
    while out.read(&mut byte).unwrap() == 1 && byte[0] != b'\n' {
        number.push(byte[0].into());
    }
    let board = example_path("full");
    let asked = asked(env!("CARGO_BIN_EXE_copboard"), &[board.to_str().unwrap()], 6, Some(&format!(":{number}")));
    server.kill().unwrap();
    server.wait().unwrap();
    match asked {
        Some((asked, is_open)) => {
            assert!(is_open, "the window was there to be watched");
            assert!(asked.is_empty(), "{asked:#?}");
        }
        None => not_checked("what the window asks of the network, as strace is not installed"),
    }
}
