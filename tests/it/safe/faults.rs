//! Each call to the system that a save makes fails in turn, or is the last before a kill.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use super::{child, lineage, names, text};
use crate::tools::not_checked;

const CALLS: &str = "openat,open,read,pread64,lseek,getdents64,write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,link,linkat,unlink,unlinkat,\
                     chmod,fchmod,chown,fchown,ftruncate,flock";

/// Runs one save under strace, which may inject a fault; gives what the save said, and strace's own log. `None` if
/// strace may not trace here. It is attached to the one thread that saves, so that it fails no other.
fn save(how: &str, inject: Option<&str>) -> Option<(tempfile::TempDir, String, String)> {
    let folder = tempfile::tempdir().unwrap();
    fs::write(child::board(folder.path()), text("old", "", 50)).unwrap();
    let saver = child::play(how, folder.path()).stderr(Stdio::piped()).spawn().unwrap();
    let thread = loop {
        match child::log(folder.path(), "thread").pop() {
            Some(thread) => break thread,
            None => std::thread::sleep(Duration::from_millis(1)),
        }
    };
    let log = folder.path().join("strace.log");
    let mut strace = Command::new("strace");
    strace.args(["-e", &format!("trace={CALLS}"), "-p", &thread, "-o"]).arg(&log);
    if let Some(inject) = inject {
        strace.args(["-e", inject]);
    }
    let mut strace = strace.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(strace.stderr.take().unwrap()).read_line(&mut line).unwrap();
    let is_attached = line.contains("attached");
    fs::write(folder.path().join("go"), "").unwrap();
    let ran = saver.wait_with_output().unwrap();
    strace.wait().unwrap();
    let said = String::from_utf8_lossy(&ran.stderr);
    let said = said.lines().find_map(|line| line.strip_prefix("SAID ")).unwrap_or("nothing").to_owned();
    let log = fs::read_to_string(log).unwrap_or_default();
    is_attached.then_some((folder, said, log))
}

/// How often each call is made by a save.
fn calls(log: &str) -> BTreeMap<String, usize> {
    let mut calls = BTreeMap::new();
    for line in log.lines().take_while(|line| !line.contains("SAID")) {
        *calls.entry(line.split('(').next().unwrap().to_owned()).or_default() += 1;
    }
    calls
}

/// What is in the file.
fn found(folder: &Path) -> String {
    let bytes = fs::read(child::board(folder)).unwrap();
    let name = lineage(&child::board(folder)).map_or_else(|| "damaged".to_owned(), |(version, _)| version);
    assert!(bytes == text("old", "", 50).as_bytes() || bytes == text("new", "old", 50).as_bytes(), "{name}");
    name
}

#[test]
fn no_failing_call_damages_the_file_or_passes_for_success() {
    if Command::new("strace").arg("--version").output().is_err() {
        not_checked("a save whose calls to the system fail one by one, as strace is not installed");
        return;
    }
    let Some((folder, said, log)) = save("once", None) else {
        not_checked("a save whose calls to the system fail one by one, as strace may not trace here");
        return;
    };
    assert_eq!((said.as_str(), found(folder.path()).as_str()), ("saved", "new"), "{log}");
    let calls = calls(&log);
    assert!(calls.len() >= 5 && calls.values().sum::<usize>() >= 8, "{calls:?}");
    let faults = ["signal=KILL", "error=EIO", "error=ENOSPC", "error=EROFS", "error=EACCES", "error=EINTR"];
    let (mut runs, mut told, mut killed) = (0, 0, 0);
    for (call, count) in &calls {
        for nth in 1..=*count {
            for fault in faults {
                let (folder, said, log) = save("once", Some(&format!("inject={call}:{fault}:when={nth}"))).unwrap();
                let found = found(folder.path());
                let place = format!("{call} {nth} {fault}: said {said}, found {found}\n{log}");
                let is_true = match said.as_str() {
                    "saved" | "unconfirmed" => found == "new",
                    "nothing" => fault == "signal=KILL",
                    // What was displaced could not be read again: then it stays.
                    conflict if conflict.starts_with("conflict") => {
                        let copy = fs::read_to_string(folder.path().join("board (conflict 1).ron"));
                        found == "new" && copy.is_ok_and(|copy| copy == text("old", "", 50))
                    }
                    failed => failed.starts_with("failed") && found == "old",
                };
                assert!(is_true, "{place}");
                runs += 1;
                told += usize::from(said != "saved" && said != "nothing");
                killed += usize::from(said == "nothing");
            }
        }
    }
    super::tell(&format_args!("{runs} runs over {calls:?}: {told} failures told, {killed} killed"));
    assert!(told > 0 && killed > 0, "{runs} runs and no fault was felt");
}

#[test]
fn a_disk_that_cannot_exchange_is_saved_to() {
    if Command::new("strace").arg("--version").output().is_err() {
        not_checked("a save on a disk that can only rename, as strace is not installed");
        return;
    }
    let Some((folder, said, log)) = save("once", Some("inject=renameat2:error=EINVAL")) else { return };
    assert_eq!((said.as_str(), found(folder.path()).as_str()), ("saved", "new"), "{log}");
    assert!(log.contains("INJECTED") && log.contains("rename("), "{log}");
    assert_eq!(names(folder.path()), ["board.ron", "go", "strace.log", "thread"]);
}

#[test]
fn a_disk_that_cannot_exchange_keeps_both() {
    if Command::new("strace").arg("--version").output().is_err() {
        not_checked("that both versions are kept on a disk that can only rename, as strace is not installed");
        return;
    }
    let Some((folder, said, log)) = save("once-beside", Some("inject=renameat2:error=EINVAL")) else { return };
    let copy = folder.path().join("board (conflict 1).ron");
    assert_eq!(said, format!("conflict {:?}", Some(&copy)), "{log}");
    assert_eq!(found(folder.path()), "new");
    assert_eq!(fs::read_to_string(copy).unwrap(), text("old", "", 50));
    assert_eq!(names(folder.path()), ["board (conflict 1).ron", "board.ron", "go", "strace.log", "thread"]);
}

#[test]
fn the_faults_find_a_careless_save() {
    if Command::new("strace").arg("--version").output().is_err() {
        return;
    }
    for fault in ["signal=KILL", "error=ENOSPC"] {
        let Some((folder, _, log)) = save("once-carelessly", Some(&format!("inject=write:{fault}:when=1"))) else {
            return;
        };
        assert_eq!(lineage(&child::board(folder.path())), None, "{log}");
    }
}
