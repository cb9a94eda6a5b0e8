//! No file crashes the program, takes all memory or more than a moment: mutants and cut-off files, by the thousand.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::rounds;
use crate::examples::example_path;

/// What RON and people write, in places where it hurts.
const TOKENS: [&str; 32] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "\"",
    "\\",
    "\\u{",
    "r#\"",
    "\"#",
    "/*",
    "*/",
    "//",
    "#![enable(",
    "None",
    "Some(",
    "-1",
    "1e999",
    "NaN",
    "99999999999999999999",
    "\0",
    "\u{feff}",
    "\u{202e}",
    "<<<<<<< a\n",
    "format: 9",
    "text: ",
    "\"parking\": [",
    "'",
    "\r\n",
];

/// What was found of many files.
#[derive(Debug, Default)]
struct Found {
    read: usize,
    refused: usize,
    longest: Duration,
}

/// Now.
#[expect(clippy::disallowed_methods, reason = "what is promised is a time")]
fn now() -> Instant {
    Instant::now()
}

/// Checks files in one process with 512 MB of address space.
fn check(files: &[PathBuf], found: &mut Found) {
    let mut sh = Command::new("sh");
    sh.args(["-c", "ulimit -v 524288 && exec \"$0\" check \"$@\" 2>&1", env!("CARGO_BIN_EXE_copboard")]).args(files);
    let mut child = sh.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let (mut line, mut said) = (vec![], 0);
    let mut began = now();
    while out.read_until(b'\n', &mut line).unwrap() > 0 {
        let text = String::from_utf8_lossy(&line).into_owned();
        assert!(!text.contains("panicked"), "{text}");
        found.longest = found.longest.max(began.elapsed());
        began = now();
        // A file that can be read begins its lines, and one that can't says whose sentence it is.
        match (text.starts_with("copboard: "), text.starts_with("    ")) {
            (true, _) => found.refused += 1,
            (false, false) => found.read += 1,
            (false, true) => said -= 1,
        }
        said += 1;
        line.clear();
    }
    let mut rest = vec![];
    out.read_to_end(&mut rest).unwrap();
    let status = child.wait().unwrap();
    assert!(matches!(status.code(), Some(0 | 1)), "{status} after {said} of {} files", files.len());
    assert_eq!(said, files.len());
}

/// Checks texts, some hundred in one process.
fn check_all(texts: impl Iterator<Item = Vec<u8>>) -> Found {
    const TOGETHER: usize = 500;
    let folder = tempfile::tempdir().unwrap();
    let mut found = Found::default();
    let mut files = vec![];
    for text in texts {
        let path = folder.path().join(format!("{:03}.ron", files.len()));
        fs::write(&path, text).unwrap();
        files.push(path);
        if files.len() == TOGETHER {
            check(&files, &mut found);
            files.clear();
        }
    }
    if !files.is_empty() {
        check(&files, &mut found);
    }
    found
}

/// Damages bytes in one of seven ways.
fn mutate(bytes: &mut Vec<u8>, other: &[u8], random: &mut fastrand::Rng) {
    let at = random.usize(0..bytes.len());
    let end = (at + random.usize(1..60)).min(bytes.len());
    match random.u8(0..7) {
        0 => bytes[at] ^= 1 << random.u8(0..8),
        1 => bytes[at] = random.u8(..),
        2 => drop(bytes.drain(at..end)),
        3 => drop(bytes.splice(at..at, TOKENS[random.usize(0..TOKENS.len())].bytes())),
        4 => {
            let again = bytes[at..end].to_vec();
            let often = random.usize(1..200);
            drop(bytes.splice(at..at, again.repeat(often)));
        }
        5 => bytes[at..end].fill(0),
        _ => {
            let from = random.usize(0..other.len());
            drop(bytes.splice(at.., other[from..].iter().copied()));
        }
    }
    if bytes.is_empty() {
        bytes.push(b'(');
    }
}

fn example(name: &str) -> Vec<u8> {
    fs::read(example_path(name)).unwrap()
}

#[test]
fn no_mutant_crashes_it() {
    let (one, other) = (example("full"), example("overfull"));
    let mut random = fastrand::Rng::with_seed(5);
    let count = rounds(2000, 100_000);
    let found = check_all((0..count).map(|_| {
        let mut bytes = one.clone();
        (0..random.usize(1..4)).for_each(|_| mutate(&mut bytes, &other, &mut random));
        bytes
    }));
    super::tell(&format_args!("{found:?}"));
    assert_eq!(found.read + found.refused, count);
    assert!(found.read * 50 > count && found.refused * 50 > count, "the mutants are all alike: {found:?}");
    assert!(found.longest < Duration::from_secs(1), "{found:?}");
}

#[test]
fn no_cut_off_board_crashes_it_or_passes_for_whole() {
    let names: &[&str] = if rounds(0, 1) == 1 { &["sparse", "full", "overfull"] } else { &["sparse"] };
    for name in names {
        let text = example(name);
        let found = check_all((0..text.len()).map(|end| text[..end].to_vec()));
        super::tell(&format_args!("{name}: {found:?}"));
        // Without its last line end it is whole.
        assert_eq!((found.read, found.refused), (1, text.len() - 1));
        assert!(found.longest < Duration::from_secs(1), "{found:?}");
    }
}

#[test]
fn the_limit_of_memory_is_felt() {
    let limited = Command::new("sh")
        .args(["-c", "ulimit -v 1000; exec \"$0\" --version"])
        .arg(Path::new(env!("CARGO_BIN_EXE_copboard")))
        .output();
    assert!(!limited.unwrap().status.success());
}
