//! A whole answer with its headers: what is an error, and what is none.

use super::api_error::ApiError;
use super::charset;
use super::decode::{Pick, pick, to_json};
use super::retry_after::retry_after;
use super::texts::{Kind, Texts};
use crate::predefined::ApmErrorCode;
use http::{HeaderMap, Response};
use std::mem;

impl ApiError {
    /// Lets an answer pass untouched if it is none, and makes an error of it if it is one.
    ///
    /// * **2xx**: the body is the payload, and an error in it has to be said at its top: in the outermost object, or in
    ///   its member `error` or `errors`. An array at the top is a list of records. The outermost member `code`, a word
    ///   that payloads use, too, counts only beside a message that is called one. It is no error if the code is
    ///   documented as a success, is a number from 200 to 299, ends in a part that is zero (`0`, `RDS.0000`), or if the
    ///   code or the message is the word `success`, `succeeded`, `successful`, `ok` or `成功`.
    ///   A body of more than [`SUCCESS_LIMIT`](Self::SUCCESS_LIMIT) bytes is a payload, and is not looked at.
    /// * **1xx and 3xx**: an error only if there is a body that is not blank.
    /// * **Everything else** is an error, whatever the body says.
    ///
    /// The request id comes from the header `X-Request-Id`, else `X-Openstack-Request-Id`, else another one of such a
    /// name (`X-Obs-Request-Id`), else from the body. See [`retry_after`](Self::retry_after) for the header
    /// `Retry-After`. A charset that `Content-Type` declares is decoded, such as GBK or `Shift_JIS`; bytes that are wrong
    /// in it become U+FFFD. A body that is UTF-8 is read as that, whatever is declared.
    ///
    /// A body that is not read yet is best given to [`check_reader`](Self::check_reader) or, with feature `http-body`,
    /// to `check_body`: they stop where enough is read.
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
        Self::check_read(response, false)
    }

    /// The same for what was read of a body that may go on.
    pub(super) fn check_read<B: AsRef<[u8]>>(
        mut response: Response<B>,
        is_cut: bool,
    ) -> Result<Response<B>, ApiError> {
        let body = response.body().as_ref();
        let status = response.status().as_u16();
        if matches!(status, 100..200 | 300..400) && body.iter().all(u8::is_ascii_whitespace) {
            return Ok(response);
        }
        if (200..300).contains(&status) && body.len() > Self::SUCCESS_LIMIT {
            return Ok(response);
        }
        let headers = response.headers();
        let json = to_json(body, || charset::to_utf8(headers, body));
        let pick = pick(json.as_deref().unwrap_or(body));
        if (200..300).contains(&status) && !says_error(&pick) {
            return Ok(response);
        }
        let mut error = ApiError::new(status, body, &pick, request_id(headers));
        error.inner.retry_after = retry_after(headers);
        error.inner.is_cut = is_cut;
        error.inner.headers = mem::take(response.headers_mut());
        Err(error)
    }
}

/// Whether a body that was sent with a 2xx says that there was an error.
fn says_error(pick: &Pick<'_>) -> bool {
    if !pick.claims_error {
        return false;
    }
    let said = Texts::new(&[], pick, None);
    said.get(Kind::Code).is_some_and(|code| {
        let is_documented = ApmErrorCode::TABLE
            .get_all(code)
            .any(|entry| entry.is_success());
        let is_status = code.parse().is_ok_and(|code| (200..300).contains(&code));
        let message = said.get(Kind::Message).unwrap_or_default();
        let is_success = is_success(code) || is_success(message);
        !(is_documented || is_status || ends_in_zero(code) || is_success)
    })
}

fn ends_in_zero(code: &str) -> bool {
    let last = code.rsplit(['.', '_', '-']).next().unwrap_or_default();
    !last.is_empty() && last.bytes().all(|byte| byte == b'0')
}

fn is_success(text: &str) -> bool {
    let words = ["success", "succeeded", "successful", "ok", "成功"];
    let text = text.trim().trim_end_matches(['.', '!', '。', '！']);
    words.iter().any(|word| word.eq_ignore_ascii_case(text))
}

/// A value that is no visible ASCII is no id that could be quoted.
fn request_id(headers: &HeaderMap) -> Option<&str> {
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
