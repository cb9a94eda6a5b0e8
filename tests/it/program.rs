//! Runs the real program in a folder of its own, and checks what it says.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use crate::examples::example_path;

/// One run of the program, and what it should say.
pub(crate) struct Test {
    folder: TempDir,
    command: Command,
    stdin: Vec<u8>,
    stdout: Option<String>,
    stderr: Vec<String>,
    any_warning: bool,
}

/// What a run left behind.
pub(crate) struct Ran {
    folder: TempDir,
    /// What it wrote to standard output.
    pub(crate) stdout: Vec<u8>,
}

impl Test {
    /// A run in an empty folder, without arguments.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_copboard"));
        command.current_dir(folder.path()).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
        command.env("COPBOARD_LANGUAGE", "en");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        Self { folder, command, stdin: vec![], stdout: None, stderr: vec![], any_warning: false }
    }

    /// A run with `board.ron`, a copy of an example.
    pub(crate) fn with_example(name: &str) -> Self {
        let text = fs::read_to_string(example_path(name)).unwrap();
        Self::new().file("board.ron", &text)
    }

    /// With a file.
    pub(crate) fn file(self, name: &str, text: &str) -> Self {
        fs::write(self.path(name), text).unwrap();
        self
    }

    /// With a file of any bytes.
    pub(crate) fn bytes(self, name: &str, bytes: &[u8]) -> Self {
        fs::write(self.path(name), bytes).unwrap();
        self
    }

    /// With an empty folder.
    pub(crate) fn folder(self, name: &str) -> Self {
        fs::create_dir(self.path(name)).unwrap();
        self
    }

    /// With arguments, parted by spaces.
    pub(crate) fn args(mut self, line: &str) -> Self {
        self.command.args(line.split_whitespace());
        self
    }

    /// With one argument, whatever is in it.
    pub(crate) fn arg(mut self, arg: impl AsRef<std::ffi::OsStr>) -> Self {
        self.command.arg(arg);
        self
    }

    /// With a variable of the environment.
    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// With this on standard input.
    pub(crate) fn stdin(mut self, text: &str) -> Self {
        self.stdin = text.into();
        self
    }

    /// Expects exactly this on standard output.
    pub(crate) fn stdout(mut self, text: &str) -> Self {
        self.stdout = Some(text.to_owned());
        self
    }

    /// Expects exactly this line on standard error, after those expected so far.
    pub(crate) fn stderr(mut self, line: &str) -> Self {
        self.stderr.push(line.to_owned());
        self
    }

    /// Expects anything on standard error.
    pub(crate) fn any_warning(mut self) -> Self {
        self.any_warning = true;
        self
    }

    /// Runs it and expects success, with nothing on standard error but what is expected.
    pub(crate) fn success(self) -> Ran {
        self.ends_with(0)
    }

    /// Runs it and expects failure, with exactly the expected lines on standard error.
    pub(crate) fn failure(self) -> Ran {
        self.ends_with(1)
    }

    /// Runs it and expects that it refuses its arguments, with `hint` somewhere in what it says.
    pub(crate) fn wrong_usage(mut self, hint: &str) {
        let out = self.command.output().unwrap();
        let said = String::from_utf8(out.stderr).unwrap();
        assert_eq!(out.status.code(), Some(2), "{said}");
        assert!(said.contains(hint), "{said}");
        assert!(out.stdout.is_empty());
    }

    /// Runs it to its end, which must come: who waits for what never comes is killed.
    pub(crate) fn output(mut self) -> std::process::Output {
        let mut child = self.command.stdin(Stdio::null()).spawn().unwrap();
        let ends = (0..1500).any(|_| {
            std::thread::sleep(std::time::Duration::from_millis(20));
            child.try_wait().unwrap().is_some()
        });
        if !ends {
            child.kill().unwrap();
        }
        let output = child.wait_with_output().unwrap();
        assert!(ends, "it hung: {output:?}");
        output
    }

    /// Starts it; the folder goes when the answer's second part is dropped.
    pub(crate) fn start(mut self) -> (Child, TempDir) {
        let mut child = self.command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(&self.stdin).unwrap();
        (child, self.folder)
    }

    fn ends_with(mut self, status: i32) -> Ran {
        let mut child = self.command.spawn().unwrap();
        // A program that fails may be gone before it has read everything.
        child.stdin.take().unwrap().write_all(&self.stdin).ok();
        let out = child.wait_with_output().unwrap();
        let said = String::from_utf8(out.stderr).unwrap();
        assert_eq!(out.status.code(), Some(status), "{said}");
        assert!(self.any_warning || said.lines().eq(&self.stderr), "{said:?} in place of {:?}", self.stderr);
        if let Some(expected) = &self.stdout {
            assert_eq!(String::from_utf8_lossy(&out.stdout), *expected);
        }
        Ran { folder: self.folder, stdout: out.stdout }
    }

    /// The path of a file in its folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

impl Ran {
    /// The bytes of a file in its folder.
    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.folder.path().join(name)).unwrap()
    }

    /// The names in its folder, in order.
    pub(crate) fn files(&self) -> Vec<String> {
        self.files_in("")
    }

    /// The names in a folder of it, in order.
    pub(crate) fn files_in(&self, name: &str) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path().join(name)).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

/// A line of `/proc/PROCESS/status` in KiB.
#[cfg(target_os = "linux")]
pub(crate) fn memory_kib(process: &str, line: &str) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let found = status.lines().find_map(|found| found.strip_prefix(line)).unwrap();
    found.trim_matches(|c: char| !c.is_ascii_digit()).parse().unwrap()
}
