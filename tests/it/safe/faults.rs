//! Each call to the system that a save makes fails in turn, or is the last before a kill.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use super::{child, lineage, not_checked, rounds, text};

const CALLS: &str = "openat,open,write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,link,linkat,unlink,unlinkat,\
                     chmod,fchmod,chown,fchown,ftruncate,flock";

/// Runs one save under strace; gives what it said, and strace's own log.
fn save(inject: Option<&str>) -> (tempfile::TempDir, String, String) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(child::board(folder.path()), text("old", "", 50)).unwrap();
    let log = folder.path().join("strace.log");
    let mut strace = Command::new("strace");
    strace.args(["-f", "-qq", "-e", &format!("trace={CALLS}"), "-o"]).arg(&log);
    if let Some(inject) = inject {
        strace.args(["-e", inject]);
    }
    strace.arg(std::env::current_exe().unwrap()).args(child::arguments());
    child::dress(&mut strace, "once", folder.path());
    let ran = strace.stderr(Stdio::piped()).output().unwrap();
    let said = String::from_utf8_lossy(&ran.stderr);
    let said = said.lines().find_map(|line| line.strip_prefix("SAID ")).unwrap_or("nothing").to_owned();
    let log = fs::read_to_string(log).unwrap_or_default();
    (folder, said, log)
}

/// How often each call is made by the thread that saves, counted from its start.
fn calls(log: &str) -> BTreeMap<String, usize> {
    let thread = log.lines().find(|line| line.contains(".saving")).and_then(|line| line.split(' ').next()).unwrap();
    let mut calls = BTreeMap::new();
    for line in log.lines().filter(|line| line.split(' ').next() == Some(thread) && !line.contains("SAID")) {
        let call = line[thread.len()..].trim().split('(').next().unwrap();
        if !call.contains(['<', '+', '-']) {
            *calls.entry(call.to_owned()).or_default() += 1;
        }
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
    let (folder, said, log) = save(None);
    if log.is_empty() {
        not_checked("a save whose calls to the system fail one by one, as strace may not trace here");
        return;
    }
    assert_eq!((said.as_str(), found(folder.path()).as_str()), ("saved", "new"), "{log}");
    let calls = calls(&log);
    assert!(calls.len() >= 5 && calls.values().sum::<usize>() >= 8, "{calls:?}");
    let faults = ["signal=KILL", "error=EIO", "error=ENOSPC", "error=EROFS", "error=EACCES", "error=EINTR"];
    let (mut runs, mut told, mut killed) = (0, 0, 0);
    for (call, count) in &calls {
        for nth in 1..=*count {
            for at in 0..rounds(2, faults.len()) {
                // In short, every call is killed or fails for one reason or the other.
                let fault = if at == 0 { faults[0] } else { faults[1 + (runs + at) % 5] };
                let fault = if rounds(0, 1) == 1 { faults[at] } else { fault };
                let (folder, said, log) = save(Some(&format!("inject={call}:{fault}:when={nth}")));
                let found = found(folder.path());
                let place = format!("{call} {nth} {fault}: said {said}, found {found}\n{log}");
                let is_true = match said.as_str() {
                    "saved" | "unconfirmed" => found == "new",
                    "nothing" => fault == "signal=KILL",
                    // Where flock failed there is no lock, and a fault elsewhere leaves the old file.
                    failed => failed.starts_with("failed") && found == "old",
                };
                assert!(is_true, "{place}");
                runs += 1;
                told += usize::from(said != "saved" && said != "nothing");
                killed += usize::from(said == "nothing");
            }
        }
    }
    println!("{runs} runs over {calls:?}: {told} failures told, {killed} killed");
    assert!(told > 0 && killed > 0, "{runs} runs and no fault was felt");
}
