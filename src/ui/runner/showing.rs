//! Shows a file in its folder, or opens it, with what the system has for that.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::delivery::Delivery;
use super::tasks::Tasks;
use super::threads::spawn;
use crate::app::{FileResult, Showing};

/// Begins to show a file. Only that it can't be shown is said.
pub(super) fn begin(tasks: &Tasks, path: PathBuf, showing: Showing) {
    let (post, unknown) = (tasks.post(), path.clone());
    let is_begun = spawn("show file", move || {
        if !show(&path, showing) {
            post.send(Delivery::of(failed(&path)));
        }
    });
    if !is_begun {
        tasks.deliver(failed(&unknown));
    }
}

/// Shows a file, and returns whether anything did. It waits for the programs that it asks.
pub(super) fn show(path: &Path, showing: Showing) -> bool {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    commands(&path, showing).into_iter().any(run)
}

/// Nothing here shows the file.
pub(super) fn failed(path: &Path) -> FileResult {
    FileResult::NotShown(msg!("file-not-shown", path = path))
}

/// Begins to open an address by the program that the person has for it.
pub(super) fn open_link(tasks: &Tasks, address: String) {
    let (post, unknown) = (tasks.post(), address.clone());
    let is_begun = spawn("open link", move || {
        if !run(link_command(&address)) {
            post.send(Delivery::of(link_failed(&address)));
        }
    });
    if !is_begun {
        tasks.deliver(link_failed(&unknown));
    }
}

/// Nothing here opens the address.
pub(super) fn link_failed(address: &str) -> FileResult {
    FileResult::NotShown(msg!("link-not-opened", address = address))
}

/// An address begins with its scheme, so that none is taken for an option.
fn link_command(address: &str) -> Command {
    let (program, before) = match std::env::consts::OS {
        "macos" => ("open", None),
        "windows" => ("rundll32", Some("url.dll,FileProtocolHandler")),
        _ => ("xdg-open", None),
    };
    let mut command = Command::new(program);
    command.args(before).arg(address);
    command
}

/// Runs a program to its end, and returns whether it did what it was asked.
pub(super) fn run(mut command: Command) -> bool {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    match quiet.status() {
        // Windows' file manager says that it failed whatever it did.
        Ok(status) => status.success() || cfg!(target_os = "windows"),
        Err(_) => false,
    }
}

/// Returns what to try, in order.
fn commands(path: &Path, showing: Showing) -> Vec<Command> {
    let folder = path.parent().unwrap_or(path);
    match showing {
        Showing::InFolder if cfg!(target_os = "macos") => vec![command("open", &["-R".into(), path.into()])],
        Showing::Open if cfg!(target_os = "macos") => vec![command("open", &[path.into()])],
        Showing::InFolder if cfg!(target_os = "windows") => {
            let mut select = std::ffi::OsString::from("/select,");
            select.push(path);
            vec![command("explorer", &[select.into()])]
        }
        Showing::Open if cfg!(target_os = "windows") => vec![command("explorer", &[path.into()])],
        Showing::InFolder => vec![ask_file_manager(path), command("xdg-open", &[folder.into()])],
        Showing::Open => vec![command("xdg-open", &[path.into()])],
    }
}

/// Asks the desktop's file manager to show a file, by D-Bus.
fn ask_file_manager(path: &Path) -> Command {
    let uris = format!("array:string:{}", uri(path));
    let ask: [&str; 9] = [
        "--session",
        // Without a reply it would not be known whether any file manager heard.
        "--print-reply",
        "--reply-timeout=4000",
        "--dest=org.freedesktop.FileManager1",
        "--type=method_call",
        "/org/freedesktop/FileManager1",
        "org.freedesktop.FileManager1.ShowItems",
        &uris,
        "string:",
    ];
    command("dbus-send", &ask.map(PathBuf::from))
}

fn command(program: &str, arguments: &[PathBuf]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments);
    command
}

/// Returns a path as a URI. Commas are encoded too, as `dbus-send` splits lists there.
fn uri(path: &Path) -> String {
    let mut uri = "file://".to_owned();
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'/' | b'-' | b'.' | b'_' | b'~' => uri.push(char::from(*byte)),
            byte if byte.is_ascii_alphanumeric() => uri.push(char::from(*byte)),
            // Writing to a string does not fail.
            byte => write!(uri, "%{byte:02X}").unwrap_or_default(),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_uris() {
        let uri = uri(Path::new("/tmp/Übung, 1 #2/a%b.png"));
        assert_eq!(uri, "file:///tmp/%C3%9Cbung%2C%201%20%232/a%25b.png");
    }

    #[test]
    fn what_is_not_there_shows_nothing() {
        assert!(!run(command("copboard-has-no-such-program", &[])));
    }
}
