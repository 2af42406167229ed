//! How much is read of what a server sends, and how long it may make a client wait.

use super::api_error::ApiError;
use core::time::Duration;

impl ApiError {
    /// How much of an error's body is read: its first 4,194,304 bytes, counted after decompression.
    ///
    /// This is the bound of whatever reads a body itself: `check_reader`, `check_body` and `CheckResponse`. It leaves
    /// room for a text of [`TEXT_LIMIT`](Self::TEXT_LIMIT) with escapes. The connection is closed where reading stops.
    pub const BODY_LIMIT: usize = 4 << 20;

    /// How much of a success's body is looked at: a longer one than 65,536 bytes is a success.
    ///
    /// A body that says an error and nothing else is short. A longer body is not searched, so a large success costs
    /// nothing; `check_reader`, `check_body` and `CheckResponse` pass the rest of it on unread.
    pub const SUCCESS_LIMIT: usize = 1 << 16;

    /// The longest [`retry_after`](Self::retry_after): a day. A server that asks for more gets this.
    pub const RETRY_AFTER_LIMIT: Duration = Duration::from_secs(24 * 60 * 60);

    /// How long to wait before the next request, from when the answer was checked; zero for a date that has passed.
    ///
    /// At most [`RETRY_AFTER_LIMIT`](Self::RETRY_AFTER_LIMIT), so that `Instant::now() + wait` can't overflow. `None` if
    /// the answer had no `Retry-After`, or none that [RFC 9110] knows: a negative number or a fraction. Only `check`
    /// sees headers, so it is also `None` after [`decode`](Self::decode). A date is compared with the clock of this
    /// computer; on `wasm32-unknown-unknown`, which has none, with the `Date` of the answer.
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

    /// Whether the body went on after what was read of it.
    ///
    /// The connection broke, a timeout ended it, or it was longer than [`BODY_LIMIT`](Self::BODY_LIMIT). Code and message
    /// are then those of the part that came. Only what reads a body itself can tell: `check_reader`, `check_body` and
    /// `CheckResponse`. After [`decode`](Self::decode) and `check` it is false.
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

/// Whether answers with this status are successes unless their bodies say otherwise.
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
