//! Decides whether a whole answer, with its headers, is an error.

use super::api_error::ApiError;
#[cfg(feature = "charsets")]
use super::charset;
use super::decode::{Claim, Pick, pick, to_json};
use super::retry_after::retry_after;
use super::success::{looks_documented, says_success};
use super::texts::{Kind, Texts};
use http::{HeaderMap, Response};
use std::mem;

impl ApiError {
    /// Returns the answer unchanged if it is a success, or else its error.
    ///
    /// * **2xx**: the body decides. A boolean `is_success`, `success`, `isSuccess`, `succeeded` or `ok` in the outermost
    ///   object decides alone. Without one, the answer is an error only if the outermost object is an error and has
    ///   nothing else. See [below](#errors-in-a-2xx).
    /// * **300 and 304** are always successes. So is 1xx, if the body is blank.
    /// * **Everything else** is always an error.
    ///
    /// [`check_status`](Self::check_status) decides by the status alone. [`check_with`](Self::check_with) takes a function
    /// that decides, for a service that hides its errors in another way.
    ///
    /// # Errors in a 2xx
    ///
    /// Besides the error, the outermost object may have request and trace ids, `status`, `timestamp`, `path`, and members
    /// that are null, `""`, `{}` or `[]`. Any other member is a payload, and makes the answer a success: a failed job
    /// that you asked for, a span, a record, a partial result. An array at the top level is a success, too.
    ///
    /// The error is the outermost object itself, or is in its member `error` or `errors`, or in `Error` in `Response`. A
    /// bare `code` counts if it looks documented (letters, a dot, digits) or if there is a message next to it. `message`,
    /// `msg`, `detail` or `details` alone are not an error.
    ///
    /// A code that means success is not an error: 0 or 200 to 299 in any spelling; `OK`, `SUCCESS`, `CREATED`,
    /// `NO_ERROR`, `NONE`, `-` and the like; `SVCSTG…2000` and `SVCSTG…2000000`; and a code whose only digits are zeros,
    /// unless it contains `err` or `fail`. Nor is a message that contains 成功 or begins with success, unless the code is
    /// documented as an error.
    ///
    /// A 2xx whose body is longer than [`SUCCESS_LIMIT`](Self::SUCCESS_LIMIT) is a success, and is not searched.
    ///
    /// # Headers
    ///
    /// The request id comes from the header `X-Request-Id`, else `X-Openstack-Request-Id`, else another header with such a
    /// name (`X-Obs-Request-Id`), else from the body. See [`retry_after`](Self::retry_after) for the header
    /// `Retry-After`. The charset that `Content-Type` declares is decoded, such as GBK or `Shift_JIS`; invalid bytes
    /// become U+FFFD. A body that is valid UTF-8 is always read as UTF-8.
    ///
    /// If the body is not read yet, use [`check_reader`](Self::check_reader) or, with the feature `http-body`,
    /// `check_body`: they stop when they have read enough.
    ///
    /// # Errors
    ///
    /// If the answer is an error, it is decoded as in [`decode`](Self::decode).
    ///
    /// # Examples
    ///
    /// ```
    /// use apm_errors::ApiError;
    /// use http::Response;
    ///
    /// let answer = Response::builder().status(200).body(r#"{"traces":[]}"#).unwrap();
    /// assert!(ApiError::check(answer).is_ok());
    ///
    /// let answer = Response::builder()
    ///     .status(429)
    ///     .header("X-Request-Id", "c0ffee")
    ///     .header("Retry-After", "3")
    ///     .body(r#"{"error_code":"APIGW.0308","error_msg":"slow down"}"#)
    ///     .unwrap();
    /// let error = ApiError::check(answer).unwrap_err();
    /// assert_eq!(error.request_id(), Some("c0ffee"));
    /// assert_eq!(error.retry_after(), Some(std::time::Duration::from_secs(3)));
    /// ```
    pub fn check<B: AsRef<[u8]>>(response: Response<B>) -> Result<Response<B>, ApiError> {
        Self::check_read(response, false)
    }

    /// The same for the first part of a body.
    pub(super) fn check_read<B: AsRef<[u8]>>(
        response: Response<B>,
        is_cut: bool,
    ) -> Result<Response<B>, ApiError> {
        let body = response.body().as_ref();
        let error = match response.status().as_u16() {
            100..200 if body.trim_ascii().is_empty() => None,
            300 | 304 => None,
            200..300 if body.len() > Self::SUCCESS_LIMIT => None,
            200..300 => Self::answered(&response, body, says_error),
            _ => Self::answered(&response, body, |_| true),
        };
        Self::finish(response, error, is_cut)
    }

    /// Like [`check`](Self::check), but the status alone decides: 2xx, 300 and 304 are successes. Their bodies are not
    /// read.
    ///
    /// Use it for a service that always sends errors with an error status, and whose payloads may look like errors.
    ///
    /// # Errors
    ///
    /// If the answer is an error, it is decoded as in [`check`](Self::check).
    ///
    /// # Examples
    ///
    /// A catalogue of error codes has entries that look like errors:
    ///
    /// ```
    /// use apm_errors::ApiError;
    /// use http::Response;
    ///
    /// let entry = || Response::new(r#"{"code":"APIGW.0308","message":"too many requests"}"#);
    /// assert!(ApiError::check(entry()).is_err());
    /// assert!(ApiError::check_status(entry()).is_ok());
    /// ```
    pub fn check_status<B: AsRef<[u8]>>(response: Response<B>) -> Result<Response<B>, ApiError> {
        let body = response.body().as_ref();
        let error = match response.status().as_u16() {
            100..=300 | 304 => None,
            _ => Self::answered(&response, body, |_| true),
        };
        Self::finish(response, error, false)
    }

    /// Like [`check`](Self::check), but if the status is a success (2xx, 300 and 304), `is_error` decides.
    ///
    /// Use it for a service that hides its errors in a way that [`check`](Self::check) does not detect. `is_error` gets
    /// the answer decoded as if it were an error: its code and message, if there are any, and the
    /// [raw body](Self::raw), of which only the first [`RAW_LIMIT`](Self::RAW_LIMIT) bytes are read.
    ///
    /// # Errors
    ///
    /// If the answer is an error, it is decoded as in [`check`](Self::check).
    ///
    /// # Examples
    ///
    /// A service that sends the failed job itself as its error:
    ///
    /// ```
    /// use apm_errors::ApiError;
    /// use http::Response;
    ///
    /// let job = || Response::new(r#"{"job_id":"j","status":"FAIL","error_code":"Ecs.0614"}"#);
    /// assert!(ApiError::check(job()).is_ok());
    ///
    /// let error = ApiError::check_with(job(), |error| error.code().is_some()).unwrap_err();
    /// assert_eq!(error.code(), Some("Ecs.0614"));
    /// ```
    pub fn check_with<B: AsRef<[u8]>>(
        response: Response<B>,
        is_error: impl FnOnce(&ApiError) -> bool,
    ) -> Result<Response<B>, ApiError> {
        let body = response.body().as_ref();
        let error = match response.status().as_u16() {
            100..=300 | 304 => {
                let start = body.get(..Self::RAW_LIMIT).unwrap_or(body);
                Self::answered(&response, start, |_| true).filter(is_error)
            }
            _ => Self::answered(&response, body, |_| true),
        };
        Self::finish(response, error, false)
    }

    /// Returns the answer, or the error with its headers.
    fn finish<B>(
        mut response: Response<B>,
        error: Option<ApiError>,
        is_cut: bool,
    ) -> Result<Response<B>, ApiError> {
        let Some(mut error) = error else {
            return Ok(response);
        };
        error.inner.is_cut = is_cut;
        error.inner.headers = mem::take(response.headers_mut());
        Err(error)
    }

    /// The error of an answer, if the members picked from its body are those of an error.
    fn answered<B>(
        response: &Response<B>,
        body: &[u8],
        is_error: impl FnOnce(&Pick<'_>) -> bool,
    ) -> Option<ApiError> {
        let status = response.status().as_u16();
        let headers = response.headers();
        let json = to_json(body, || in_utf8(headers, body));
        let pick = pick(status, json.as_deref().unwrap_or(body));
        if !is_error(&pick) {
            return None;
        }
        let mut error = ApiError::new(status, body, &pick, request_id(headers));
        error.inner.retry_after = retry_after(headers);
        Some(error)
    }
}

/// A body in a charset that the headers declare, as UTF-8.
#[cfg(feature = "charsets")]
fn in_utf8(headers: &HeaderMap, body: &[u8]) -> Option<String> {
    charset::to_utf8(headers, body)
}

/// Without the feature, invalid UTF-8 becomes U+FFFD.
#[cfg(not(feature = "charsets"))]
fn in_utf8(_: &HeaderMap, _: &[u8]) -> Option<String> {
    None
}

/// Whether the body of a 2xx is an error.
fn says_error(pick: &Pick<'_>) -> bool {
    match pick.claim {
        Claim::Error => true,
        Claim::Success => false,
        claim => {
            let said = Texts::new(&[], pick, None);
            let (code, message) = (said.get(Kind::Code), said.get(Kind::Message));
            let is_said = claim == Claim::ErrorUnlessSuccess || code.is_some_and(looks_documented);
            is_said && !says_success(code, message)
        }
    }
}

/// The request id. A value other than visible ASCII is ignored, since people could not quote it.
pub(super) fn request_id(headers: &HeaderMap) -> Option<&str> {
    let usual = ["x-request-id", "x-openstack-request-id"];
    let usual = usual.iter().flat_map(|name| headers.get_all(*name));
    let others = headers.iter().filter(|(name, _)| {
        let name = name.as_str();
        name.starts_with("x-") && name.ends_with("-request-id")
    });
    let values = usual.chain(others.map(|(_, value)| value));
    let mut ids = values.filter_map(|value| Some(value.to_str().ok()?.trim()));
    ids.find(|id| !id.is_empty())
}
