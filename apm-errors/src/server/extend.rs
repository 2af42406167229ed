//! What a handler adds to an error.

use super::{extras::Extras, field_error::FieldError, response::ErrorResponse};
use alloc::borrow::Cow;
use core::time::Duration;

/// Limits the fields of an answer, since a request may have any number of wrong fields.
const MOST_FIELD_ERRORS: usize = 100;

/// # Headers and field errors
///
/// The documented body keeps its two members, whatever is added here.
impl ErrorResponse {
    /// Adds a header to the answer, such as `WWW-Authenticate` or `Allow`.
    ///
    /// ```
    /// use apm_errors::{ApmError, ErrorResponse};
    ///
    /// #[derive(Debug, ApmError)]
    /// #[apm(code = "SVCSTG.ORD.401001", status = 401, message = "the token has expired.")]
    /// struct Expired;
    ///
    /// fn handler() -> Result<String, ErrorResponse> {
    ///     Err(ErrorResponse::from(Expired).header("www-authenticate", r#"Bearer realm="orders""#))?
    /// }
    ///
    /// let answer = handler().unwrap_err();
    /// let headers: Vec<_> = answer.headers().collect();
    /// assert_eq!(headers, [("www-authenticate", r#"Bearer realm="orders""#)]);
    /// ```
    ///
    /// Headers of the same name stay: an answer may have several `WWW-Authenticate`. Only `Retry-After` is replaced.
    ///
    /// # Invalid headers
    ///
    /// An invalid header never makes the answer fail:
    ///
    /// * Line breaks and other control characters in the value become blanks (RFC 9110, section 5.5).
    ///   So a value from a client can't add further headers.
    /// * The header is left out if its name is not a token (RFC 9110, section 5.6.2) or is longer than
    ///   128 bytes, or if its value is longer than 4,096 bytes. At most 32 headers are sent.
    /// * `content-type`, `content-length` and `transfer-encoding` are left out: they belong to the
    ///   body.
    #[must_use]
    pub fn header(
        mut self,
        name: impl Into<Cow<'static, str>>,
        value: impl Into<Cow<'static, str>>,
    ) -> Self {
        self.extras_mut().headers.add(name.into(), value.into());
        self
    }

    /// Sets the header `Retry-After`: how long the client should wait before it tries again.
    ///
    /// The value is sent in whole seconds, rounded up, so that clients don't retry too early. It
    /// replaces an earlier `Retry-After`, also that of `#[apm(retry_after = …)]`.
    ///
    /// ```
    /// use apm_errors::{ApmErrorCode, ErrorResponse};
    /// use std::time::Duration;
    ///
    /// let answer = ErrorResponse::from(ApmErrorCode::EmptyTraceResult);
    /// let answer = answer.retry_after(Duration::from_millis(1_500));
    /// assert!(answer.headers().eq([("retry-after", "2")]));
    /// ```
    #[must_use]
    pub fn retry_after(mut self, wait: Duration) -> Self {
        let started = u64::from(wait.subsec_nanos() > 0);
        let seconds = wait.as_secs().saturating_add(started);
        self.extras_mut().headers.set_retry_after(seconds);
        self
    }

    /// The added headers, in the order in which they were added, for answers that you make yourself.
    /// The integrations send them. An entry with `retry_after` adds the first one.
    ///
    /// Each has a valid name and a valid value. Names keep their spelling.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        self.extras()
            .into_iter()
            .flat_map(|extras| extras.headers.iter())
    }

    /// Adds the error of one field of the request: an element of `errors` in a problem
    /// (`application/problem+json`, RFC 9457).
    ///
    /// ```
    /// use apm_errors::{ApmError, ErrorResponse, FieldError};
    ///
    /// #[derive(Debug, ApmError)]
    /// #[apm(code = "SVCSTG.ORD.400001", status = 400, message = "the order is invalid.")]
    /// struct Invalid;
    ///
    /// let age = FieldError::new("must be a positive integer.").at(["age"]).with_code("range");
    /// let answer = ErrorResponse::from(Invalid).field_error(age);
    /// // "errors":[{"detail":"must be a positive integer.","pointer":"#/age","code":"range"}]
    /// assert_eq!(answer.field_errors().len(), 1);
    /// ```
    ///
    /// An answer has at most the first 100. They are not logged.
    #[must_use]
    pub fn field_error(mut self, error: FieldError) -> Self {
        let errors = &mut self.extras_mut().field_errors;
        if errors.len() < MOST_FIELD_ERRORS {
            errors.push(error);
        }
        self
    }

    /// The errors of fields of the request, in the order in which they were added.
    #[must_use]
    pub fn field_errors(&self) -> &[FieldError] {
        self.extras().map_or(&[], |extras| &extras.field_errors)
    }

    fn extras_mut(&mut self) -> &mut Extras {
        self.extras.get_or_insert_default()
    }
}
