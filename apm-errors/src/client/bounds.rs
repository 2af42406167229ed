//! Limits on how much of an answer is read, and on how long a client waits.

use super::api_error::ApiError;
use core::time::Duration;

impl ApiError {
    /// How many bytes of the body of an error are read: the first 4,194,304, counted after decompression.
    ///
    /// It applies to the methods that read a body themselves: `check_reader`, `check_body` and `CheckResponse`. It leaves
    /// room for a text of [`TEXT_LIMIT`](Self::TEXT_LIMIT) with escapes. If reading stops there, the connection is closed.
    pub const BODY_LIMIT: usize = 4 << 20;

    /// The longest body of a 2xx answer that is searched for an error: 65,536 bytes. A longer one is a success.
    ///
    /// A body with only an error is short. A longer body is not searched, so a large success costs nothing;
    /// `check_reader`, `check_body` and `CheckResponse` pass the rest of it on unread.
    pub const SUCCESS_LIMIT: usize = 1 << 16;

    /// The longest [`retry_after`](Self::retry_after): a day. A longer wait is reduced to it.
    pub const RETRY_AFTER_LIMIT: Duration = Duration::from_secs(24 * 60 * 60);

    /// How long to wait before the next request, counted from the check of the answer; zero for a date in the past.
    ///
    /// At most [`RETRY_AFTER_LIMIT`](Self::RETRY_AFTER_LIMIT), so that `Instant::now() + wait` can't overflow. `None` if
    /// the answer had no `Retry-After`, or an invalid one by [RFC 9110], such as a negative number or a fraction. Only
    /// `check` reads headers, so it is also `None` after [`decode`](Self::decode). A date is compared with the local
    /// clock; on `wasm32-unknown-unknown`, which has no clock, with the `Date` of the answer.
    ///
    /// [RFC 9110]: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
    ///
    /// ```
    /// # use apm_errors::ApiError;
    /// # use std::time::{Duration, Instant};
    /// assert_eq!(ApiError::decode(503, b"").retry_after(), None);
    ///
    /// let error = ApiError::builder().status(503).retry_after(Duration::MAX).build();
    /// let wait = error.retry_after().unwrap_or_default();
    /// assert_eq!(wait, ApiError::RETRY_AFTER_LIMIT);
    /// assert!(Instant::now() + wait * 2 > Instant::now());
    /// ```
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.inner.retry_after
    }

    /// Returns `true` if only a part of the body was read.
    ///
    /// Either the connection broke, or a timeout ended it, or the body was longer than [`BODY_LIMIT`](Self::BODY_LIMIT).
    /// Code and message are then those of the part that was read. Only methods that read a body themselves can know this:
    /// `check_reader`, `check_body` and `CheckResponse`. After [`decode`](Self::decode) and `check`, it is `false`.
    ///
    /// ```
    /// # use apm_errors::ApiError;
    /// assert!(!ApiError::decode(400, br#"{"errorCode":"A.1","errorMess"#).is_cut());
    /// ```
    #[must_use]
    pub fn is_cut(&self) -> bool {
        self.inner.is_cut
    }
}

/// Whether answers with this status are successes, unless their bodies are errors.
#[cfg(feature = "http-types")]
pub(super) const fn may_succeed(status: u16) -> bool {
    matches!(status, 200..300 | 300 | 304)
}

/// How much is read of the body of an answer with this status.
#[cfg(feature = "http-types")]
pub(super) const fn limit(status: u16) -> usize {
    if may_succeed(status) {
        ApiError::SUCCESS_LIMIT
    } else {
        ApiError::BODY_LIMIT
    }
}
