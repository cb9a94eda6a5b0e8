//! The one place that starts threads.

use std::thread::Builder;

/// Starts a job on a thread of its own; returns false if the system gives none, and drops the job then.
pub(in crate::ui) fn spawn(name: &str, job: impl FnOnce() + Send + 'static) -> bool {
    Builder::new().name(name.to_owned()).spawn(job).is_ok()
}
