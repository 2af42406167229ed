//! Whether to try again.

use super::api_error::ApiError;
use crate::table::{ErrorEntry, passes};

impl ApiError {
    /// Returns `true` if the same request may succeed later, by the [table](Self::entry) for the code, and then by the status.
    ///
    /// The statuses are 408, 500, 502, 503, 504 ([RFC 9110]), 425 ([RFC 8470]) and 429 ([RFC 6585]).
    ///
    /// * If the documented status of the code is not one of these, this is `false`: with a code that is documented for
    ///   401, a 500 is not a temporary failure.
    /// * For an error in a success, the status of its documented code counts. Without one, this is `false`.
    ///
    /// It does not tell whether the request has taken effect: one that is not idempotent may be done twice. For codes
    /// of your own service, use their table first, which may have more than the status. The time to wait comes from the
    /// answer, or else from the table:
    ///
    /// ```
    /// use apm_errors::{ApiError, ApmError};
    /// use std::time::Duration;
    ///
    /// #[derive(Debug, ApmError)]
    /// enum OrderCode {
    ///     #[apm(code = "ORD.503001", status = 503, message = "the store is busy.", retry_after = 30)]
    ///     Busy,
    ///     #[apm(code = "ORD.503002", status = 503, message = "the order is lost.", retry = false)]
    ///     Lost,
    /// }
    ///
    /// /// How long to wait for the next try. `None` if none helps.
    /// fn wait(error: &ApiError) -> Option<Duration> {
    ///     let entry = error.known::<OrderCode>().map(|code| code.entry());
    ///     let is_retryable = entry.map_or(error.is_retryable(), |entry| entry.is_retryable());
    ///     let declared = entry.and_then(|entry| entry.retry_after());
    ///     let wait = error.retry_after().or(declared).unwrap_or(Duration::from_secs(1));
    ///     is_retryable.then_some(wait)
    /// }
    /// let lost = ApiError::decode(503, br#"{"errorCode":"ORD.503002"}"#);
    /// assert!(lost.is_retryable() && wait(&lost).is_none());
    /// let busy = ApiError::decode(503, br#"{"errorCode":"ORD.503001"}"#);
    /// assert_eq!(wait(&busy), Some(Duration::from_secs(30)));
    /// ```
    ///
    /// [RFC 9110]: https://www.rfc-editor.org/rfc/rfc9110#section-15
    /// [RFC 8470]: https://www.rfc-editor.org/rfc/rfc8470#section-5.2
    /// [RFC 6585]: https://www.rfc-editor.org/rfc/rfc6585#section-4
    ///
    /// ```
    /// # use apm_errors::ApiError;
    /// assert!(ApiError::decode(503, b"").is_retryable());
    /// assert!(!ApiError::decode(501, b"").is_retryable());
    /// // Documented for 401: the token stays wrong.
    /// assert!(!ApiError::decode(500, br#"{"error_code":"APIGW.0301"}"#).is_retryable());
    /// // Documented for 429.
    /// assert!(ApiError::decode(200, br#"{"error_code":"APIGW.0308"}"#).is_retryable());
    /// ```
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        let documented = self.entry().and_then(says);
        match self.status() {
            200..400 => documented.unwrap_or(false),
            status => passes(status) && documented.unwrap_or(true),
        }
    }
}

/// Whether an entry is retryable; `None` if it does not tell, such as the entry of a success.
fn says(entry: ErrorEntry) -> Option<bool> {
    (entry.status >= 400).then(|| entry.is_retryable())
}
