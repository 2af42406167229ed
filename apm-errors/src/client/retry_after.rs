//! `Retry-After`: a number of seconds, or a date.

use http::header::{HeaderMap, RETRY_AFTER};
use std::time::{Duration, SystemTime};

/// How long to wait from `now` on, by the first value that can be read.
pub(super) fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let mut values = headers.get_all(RETRY_AFTER).iter();
    values.find_map(|value| parse(value.to_str().ok()?.trim(), now))
}

fn parse(value: &str, now: SystemTime) -> Option<Duration> {
    // `u64` would also take a sign, and fail on more digits than it has room for.
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(Duration::from_secs(value.parse().unwrap_or(u64::MAX)));
    }
    let date = httpdate::parse_http_date(value).ok()?;
    Some(date.duration_since(now).unwrap_or(Duration::ZERO))
}
