//! Shows a file in its folder, or opens it, with what the system has for that.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::App;
use super::files::Answer;

/// How a finished file is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Showing {
    /// In its folder, where it can be attached to a mail or moved.
    InFolder,
    /// By the program that opens such files.
    Open,
}

impl App {
    /// Shows a file without waiting for it; says so if there is no way.
    pub(super) fn show_file(&mut self, path: &Path, showing: Showing) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let sentence = no_way(&path);
        if !self.desktop.is_there {
            self.complain(sentence);
            return;
        }
        let answer = self.files.teller();
        let job = move || {
            let done = commands(&path, showing).into_iter().any(run);
            if !done {
                answer(Answer::NotShown(no_way(&path)));
            }
        };
        if std::thread::Builder::new().name("show file".to_owned()).spawn(job).is_err() {
            self.complain(sentence);
        }
    }
}

fn no_way(path: &Path) -> String {
    format!("No program here shows it. The file is {}", path.display())
}

/// Runs a program to its end, and answers whether it did what it was asked.
fn run(mut command: Command) -> bool {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    match quiet.status() {
        // Windows' file manager says that it failed whatever it did.
        Ok(status) => status.success() || cfg!(target_os = "windows"),
        Err(_) => false,
    }
}

/// What to try, in order.
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
        Showing::InFolder => {
            let uris = format!("array:string:{}", uri(path));
            let ask: [&str; 8] = [
                "--session",
                // Without a reply it would not be known whether any file manager heard.
                "--print-reply",
                "--reply-timeout=4000",
                "--dest=org.freedesktop.FileManager1",
                "--type=method_call",
                "/org/freedesktop/FileManager1",
                "org.freedesktop.FileManager1.ShowItems",
                &uris,
            ];
            let mut ask: Vec<PathBuf> = ask.into_iter().map(PathBuf::from).collect();
            ask.push("string:".into());
            vec![command("dbus-send", &ask), command("xdg-open", &[folder.into()])]
        }
        Showing::Open => vec![command("xdg-open", &[path.into()])],
    }
}

fn command(program: &str, arguments: &[PathBuf]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments);
    command
}

/// A path as a URI. Commas are encoded too, as `dbus-send` parts lists there.
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
    fn what_is_not_there_is_no_way() {
        assert!(!run(command("copboard-has-no-such-program", &[])));
    }
}
