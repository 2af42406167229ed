//! Status and headers of the answer, in the types of the crate `http`.

use super::api_error::ApiError;
use http::{HeaderMap, StatusCode};

impl ApiError {
    /// The headers of the answer; empty after [`decode`](Self::decode), which gets no headers.
    ///
    /// `Debug` does not show them, since they may have cookies.
    ///
    /// ```
    /// # use apm_errors::ApiError;
    /// let answer = http::Response::builder().status(404).header("X-Trace-Id", "t-1");
    /// let error = ApiError::check(answer.body("").unwrap()).unwrap_err();
    /// assert_eq!(error.headers()["x-trace-id"], "t-1");
    /// assert!(ApiError::decode(404, b"").headers().is_empty());
    /// ```
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.inner.headers
    }

    /// The [`status`](Self::status) as a `StatusCode`; `None` only if [`decode`](Self::decode) got an invalid number.
    ///
    /// ```
    /// # use apm_errors::ApiError;
    /// use http::StatusCode;
    ///
    /// let error = ApiError::decode(404, b"");
    /// assert_eq!(error.status_code(), Some(StatusCode::NOT_FOUND));
    /// assert_eq!(ApiError::decode(0, b"").status_code(), None);
    /// ```
    #[must_use]
    pub fn status_code(&self) -> Option<StatusCode> {
        StatusCode::from_u16(self.status()).ok()
    }
}
