//! What a handler adds to an error.

use super::{extras::Extras, field_error::FieldError, response::ErrorResponse};
use alloc::borrow::Cow;
use core::time::Duration;

/// A request may have as many wrong fields as its body has room for.
const MOST_FIELD_ERRORS: usize = 100;

/// # What an answer has beside its body
///
/// The documented body has its two members, whatever is added here.
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
    /// A header of the same name stays: an answer may have several `WWW-Authenticate`. `Retry-After` is replaced.
    ///
    /// # What can't be sent
    ///
    /// No header makes the answer fail:
    ///
    /// * Line breaks and other control characters of the value become blanks, as RFC 9110
    ///   (section 5.5) has it. So what a client sent adds no header of its own.
    /// * The header is left out if its name is no token (RFC 9110, section 5.6.2) or is longer than
    ///   128 bytes, or if its value is longer than 4,096 bytes. The same holds for the 33rd header.
    /// * `content-type`, `content-length` and `transfer-encoding` are left out: they are the body's.
    #[must_use]
    pub fn header(
        mut self,
        name: impl Into<Cow<'static, str>>,
        value: impl Into<Cow<'static, str>>,
    ) -> Self {
        self.extras_mut().headers.add(name.into(), value.into());
        self
    }

    /// Says when it is worth trying again: the header `Retry-After`.
    ///
    /// It is in whole seconds, rounded up: who comes back earlier than that may be too early. An
    /// earlier `Retry-After` is replaced, also the one that `#[apm(retry_after = …)]` declares.
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

    /// The headers that were added, in their order, for answers that you make yourself. Those of
    /// the features send them. An entry with `retry_after` adds the first one.
    ///
    /// Each has a valid name and a valid value. Names are spelled as they were given.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        self.extras()
            .into_iter()
            .flat_map(|extras| extras.headers.iter())
    }

    /// Adds what is wrong with one field of the request: an element of `errors` in a problem
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
    /// An answer has the first 100 of them. They are not in the log.
    #[must_use]
    pub fn field_error(mut self, error: FieldError) -> Self {
        let errors = &mut self.extras_mut().field_errors;
        if errors.len() < MOST_FIELD_ERRORS {
            errors.push(error);
        }
        self
    }

    /// What is wrong with fields of the request, in the order in which it was added.
    #[must_use]
    pub fn field_errors(&self) -> &[FieldError] {
        self.extras().map_or(&[], |extras| &extras.field_errors)
    }

    fn extras_mut(&mut self) -> &mut Extras {
        self.extras.get_or_insert_default()
    }
}
