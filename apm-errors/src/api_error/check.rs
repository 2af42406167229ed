//! A whole answer with its headers: what is an error, and what is none.

use super::ApiError;
use super::pick::{Pick, pick};
use super::retry_after::retry_after;
use super::texts::{Kind, Texts};
use crate::ApmErrorCode;
use http::{HeaderMap, Response};
use std::time::SystemTime;

/// The first one that is there counts.
const REQUEST_ID_HEADERS: [&str; 2] = ["x-request-id", "x-openstack-request-id"];

impl ApiError {
    /// Lets an answer pass untouched if it is none, and makes an error of it if it is one.
    ///
    /// * **2xx**: the body is the payload, and an error in it has to be said at its top: in the outermost object, or in
    ///   its member `error` or `errors`. It is no error if the code is documented as a success, is zero or repeats the
    ///   status, or if the message is the word `success`, `succeeded`, `successful` or `ok`. The member `code`, a word
    ///   that payloads use, too, counts only beside a message.
    /// * **1xx and 3xx**: an error only if there is a body that is not blank.
    /// * **Everything else** is an error, whatever the body says.
    ///
    /// The request id comes from the header `X-Request-Id`, else `X-Openstack-Request-Id`, else from the body. See
    /// [`retry_after`](Self::retry_after) for the header `Retry-After`.
    ///
    /// # Errors
    ///
    /// The answer, decoded as by [`decode`](Self::decode).
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
        let body = response.body().as_ref();
        let status = response.status().as_u16();
        let is_blank = || body.iter().all(u8::is_ascii_whitespace);
        let pick = match status {
            100..200 | 300..400 if is_blank() => return Ok(response),
            _ => pick(body),
        };
        if (200..300).contains(&status) && !says_error(status, &pick) {
            return Ok(response);
        }
        let headers = response.headers();
        let mut error = ApiError::new(status, body, &pick, request_id(headers));
        error.inner.retry_after = retry_after(headers, SystemTime::now());
        Err(error)
    }
}

/// Whether a body that was sent with a 2xx says that there was an error.
fn says_error(status: u16, pick: &Pick<'_>) -> bool {
    if !pick.on_surface || (pick.bare && pick.message.is_none()) {
        return false;
    }
    let said = Texts::new(&[], pick, None);
    said.get(Kind::Code).is_some_and(|code| {
        let is_documented = ApmErrorCode::TABLE
            .get_all(code)
            .any(|entry| entry.is_success());
        let is_zero = code.bytes().all(|byte| byte == b'0');
        let is_status = code.parse() == Ok(status);
        !(is_documented || is_zero || is_status || said.get(Kind::Message).is_some_and(is_success))
    })
}

fn is_success(message: &str) -> bool {
    let words = ["success", "succeeded", "successful", "ok"];
    let message = message.trim().trim_end_matches(['.', '!']);
    words.iter().any(|word| word.eq_ignore_ascii_case(message))
}

/// A value that is no visible ASCII is no id that could be quoted.
fn request_id(headers: &HeaderMap) -> Option<&str> {
    let values = REQUEST_ID_HEADERS
        .iter()
        .filter_map(|name| headers.get(*name)?.to_str().ok());
    values.map(str::trim).find(|id| !id.is_empty())
}
