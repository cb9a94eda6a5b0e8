//! The time of day, which comes into the command line here.

use std::time::{SystemTime, UNIX_EPOCH};

/// Seconds since 1970: those of `SOURCE_DATE_EPOCH`, by which the same files can be made twice, else the clock's.
pub(super) fn seconds() -> i64 {
    let fixed = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    fixed.unwrap_or_else(|| {
        #[expect(clippy::disallowed_methods, reason = "the command line is where time comes in")]
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        since.ok().and_then(|since| i64::try_from(since.as_secs()).ok()).unwrap_or(0)
    })
}
