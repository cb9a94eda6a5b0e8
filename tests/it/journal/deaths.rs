//! Ways to die: this program runs itself again, types, and is ended. Every edit older than a second is
//! there at the next start, in order, none twice.

#![cfg(all(unix, feature = "gui"))]

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use copboard::file::journal::{Disk as _, End, Journal, RealDisk, leftovers, note_panics};

use super::{counted, empty, now, start, texts};

/// Says to the program that runs itself where it keeps its things, and how it ends by itself, if so.
const PLACE: &str = "COPBOARD_TEST_DYING_IN";
const WAY: &str = "COPBOARD_TEST_DYING_BY";

/// What nobody may find in a note about a crash.
const SECRET: &str = "Maja is leaving";

/// How long it types before it ends.
const TYPING: Duration = Duration::from_millis(1600);

fn millis() -> u64 {
    RealDisk.now()
}

/// No test: what the program does that runs itself.
#[test]
fn one_that_types_until_it_dies() {
    let Some(place) = std::env::var_os(PLACE) else { return };
    let place = Path::new(&place);
    let journal = Journal::new(place.join("recovery"), Box::new(RealDisk), || {});
    note_panics(journal.flusher(), place.join("crashes"));
    copboard::file::journal::on_signals(journal.flusher(), || std::process::exit(9));
    journal.begin(start(&empty(), None), End::Clean);
    let mut log = fs::File::create(place.join("log")).unwrap();
    let begun = now();
    let way = std::env::var(WAY).unwrap();
    for count in 1.. {
        if count % 2 == 0 {
            journal.draft(counted(count));
        } else {
            journal.edit(counted(count));
        }
        writeln!(log, "{count} {}", millis()).unwrap();
        std::thread::sleep(Duration::from_millis(7));
        if begun.elapsed() > TYPING {
            match way.as_str() {
                "abort" => std::process::abort(),
                "panic" => panic!("{SECRET}"),
                "stack" => drop(std::hint::black_box(sink(1))),
                "exit" => std::process::exit(1),
                _ => {}
            }
        }
    }
}

#[expect(unconditional_recursion, reason = "the stack is to overflow")]
fn sink(depth: u64) -> u64 {
    let frame = std::hint::black_box([depth; 512]);
    sink(frame[0] + 1) + frame[511]
}

/// Lets it die and looks what is left.
fn check(way: &str) {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "journal::deaths::one_that_types_until_it_dies", "--nocapture", "--test-threads=1"]);
    command.env(PLACE, folder.path()).env(WAY, way).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    let end = now() + Duration::from_mins(1);
    let signal = ["KILL", "TERM", "HUP", "INT"].contains(&way);
    let log = || fs::read_to_string(folder.path().join("log")).unwrap_or_default();
    let asked = loop {
        assert!(now() < end, "{way}: it does not end");
        if signal && log().lines().count() > 150 {
            let asked = millis();
            let told = Command::new("kill").args([format!("-{way}"), child.id().to_string()]).status().unwrap();
            assert!(told.success());
            child.wait().unwrap();
            break asked;
        }
        if let Some(status) = child.try_wait().unwrap() {
            assert!(!signal && !status.success(), "{way}: {status}");
            break millis();
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    let log = log();
    let typed = log.lines().filter_map(|line| line.split_once(' ')?.1.parse::<u64>().ok());
    let older = typed.clone().filter(|at| at + 1000 < asked).count();
    assert!(older > 5, "{way}: only {older}");
    let found = leftovers(&folder.path().join("recovery"));
    assert_eq!(found.len(), 1, "{way}");
    let kept = texts(found[0].board());
    assert_eq!(kept, (0..kept.len()).map(|nth| nth.to_string()).collect::<Vec<_>>(), "{way}: in order, none twice");
    assert!(kept.len() >= older, "{way}: {} of {older}", kept.len());
    let all = typed.count();
    assert!(kept.len() <= all + 1, "{way}");
    if matches!(way, "TERM" | "HUP" | "INT" | "panic") {
        // It goes on typing until the very end, when the journal is closed already.
        assert!(kept.len() + 5 >= all, "{way}: with a warning nothing is lost: {} of {all}", kept.len());
    }
    if way == "panic" {
        check_note(folder.path());
    } else {
        assert!(!folder.path().join("crashes").exists(), "{way}");
    }
}

fn check_note(folder: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    let notes: Vec<_> = fs::read_dir(folder.join("crashes")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(notes.len(), 1);
    let note = fs::read_to_string(&notes[0]).unwrap();
    assert!(note.starts_with(&format!("copboard {} failed at ", env!("CARGO_PKG_VERSION"))), "{note}");
    assert!(note.contains("deaths.rs:"), "{note}");
    assert!(note.contains("one_that_types_until_it_dies"), "the way there: {note}");
    assert!(!note.contains(SECRET), "{note}");
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o7777;
    assert_eq!((mode(&notes[0]), mode(&folder.join("crashes"))), (0o600, 0o700));
}

macro_rules! deaths {
    ($($name:ident $way:literal)*) => {
        $(#[test] fn $name() { check($way); })*
    };
}

deaths! {
    nothing_is_lost_by_kill "KILL"
    nothing_is_lost_by_terminate "TERM"
    nothing_is_lost_by_hang_up "HUP"
    nothing_is_lost_by_interrupt "INT"
    nothing_is_lost_by_abort "abort"
    nothing_is_lost_by_a_panic "panic"
    nothing_is_lost_by_a_stack_overflow "stack"
    nothing_is_lost_by_an_exit_of_a_library "exit"
}
