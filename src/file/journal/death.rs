//! The program's last moments: what was handed in becomes safe, and a note says where it failed.

use std::backtrace::Backtrace;
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::Flusher;
use super::disk::{Disk as _, RealDisk, write_private};

/// How long a dying program waits for the disk.
const LAST_WAIT: Duration = Duration::from_millis(800);

/// From now on a panic makes the journal safe and leaves a note in `folder`: version, place and the way
/// there. It says nothing of what the panic says, as that may be somebody's text.
pub fn note_panics(flusher: Flusher, folder: PathBuf) {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        // The writer can't wait for itself.
        if std::thread::current().name() != Some("journal") {
            let _safe = flusher.flush(LAST_WAIT);
        }
        write_note(&folder, panic);
        before(panic);
    }));
}

fn write_note(folder: &Path, panic: &PanicHookInfo<'_>) {
    let place = panic.location().map_or_else(|| "?".to_owned(), ToString::to_string);
    let thread = std::thread::current().name().unwrap_or("without a name").to_owned();
    let version = env!("CARGO_PKG_VERSION");
    let backtrace = Backtrace::force_capture();
    let note = format!(
        "copboard {version} failed at {place}, in the thread {thread}.\n\
         Notes on boards are not in this file. They are kept: start copboard again.\n\n{backtrace}\n"
    );
    let name = format!("crash-{}-{}.txt", RealDisk.now(), std::process::id());
    // A dying program can't report an error anywhere.
    write_private(&folder.join(name), &note).ok();
}

/// From now on, when the system ends the session, the journal becomes safe before `close` is called. A
/// program that is still there two seconds later ends as it would have without this.
#[cfg(all(unix, feature = "gui"))]
pub fn on_signals(flusher: Flusher, close: impl Fn() + Send + 'static) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

    const GRACE: Duration = Duration::from_secs(2);
    let thread = std::thread::Builder::new().name("signals".to_owned());
    let listening = thread.spawn(move || {
        let Ok(mut signals) = signal_hook::iterator::Signals::new([SIGTERM, SIGHUP, SIGINT]) else { return };
        if let Some(signal) = signals.forever().next() {
            let _safe = flusher.flush(LAST_WAIT);
            close();
            std::thread::sleep(GRACE);
            signal_hook::low_level::emulate_default_handler(signal).ok();
        }
    });
    // Without the thread there are no handlers: what was written so far is safe all the same.
    listening.map(drop).ok();
}
