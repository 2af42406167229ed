//! `Retry-After`: a number of seconds, or a date.

use super::api_error::ApiError;
use http::header::{HeaderMap, RETRY_AFTER};
use std::time::{Duration, SystemTime};

/// How long to wait from now on, by the first valid value.
pub(super) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let mut values = headers.get_all(RETRY_AFTER).iter();
    let wait = values.find_map(|value| parse(value.to_str().ok()?.trim(), headers))?;
    Some(wait.min(ApiError::RETRY_AFTER_LIMIT))
}

fn parse(value: &str, headers: &HeaderMap) -> Option<Duration> {
    // Parsing as `u64` would also accept a sign, and fail on too many digits.
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(Duration::from_secs(value.parse().unwrap_or(u64::MAX)));
    }
    let date = httpdate::parse_http_date(value).ok()?;
    Some(date.duration_since(now(headers)?).unwrap_or(Duration::ZERO))
}

#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
#[allow(clippy::unnecessary_wraps)]
fn now(_: &HeaderMap) -> Option<SystemTime> {
    Some(SystemTime::now())
}

/// The time of the server, since reading the clock panics on this target.
#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
fn now(headers: &HeaderMap) -> Option<SystemTime> {
    let date = headers.get(http::header::DATE)?.to_str().ok()?;
    httpdate::parse_http_date(date).ok()
}
