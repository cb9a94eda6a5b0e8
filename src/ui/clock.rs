//! The time of day, which comes into the program here.

use std::time::{SystemTime, UNIX_EPOCH};

/// Returns seconds since 1970, as the computer's clock has it.
#[must_use]
pub(super) fn seconds() -> i64 {
    #[expect(clippy::disallowed_methods, reason = "the window is where time comes in")]
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.ok().and_then(|since| i64::try_from(since.as_secs()).ok()).unwrap_or(0)
}
