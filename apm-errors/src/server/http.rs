//! Answers as the crate `http` has them.

use super::{
    accept::Format,
    extras::Extras,
    problem,
    response::{ErasedError, ErrorResponse},
};
use crate::error::ApmError;
use ::http::{
    HeaderMap, HeaderName, HeaderValue, Response, StatusCode,
    header::{ACCEPT, CONTENT_TYPE, RETRY_AFTER, VARY},
};
use bytes::Bytes;
use std::{borrow::Cow, sync::Arc};

impl ErrorResponse {
    /// The answer with the documented body.
    ///
    /// The answer carries the error as an extension of type `Arc<ErrorResponse>`.
    ///
    /// ```
    /// use apm_errors::{ApmErrorCode, ErrorResponse};
    /// use std::sync::Arc;
    ///
    /// let response = ErrorResponse::from(ApmErrorCode::AtsSuccess).into_http();
    /// assert_eq!(response.status(), 500);
    /// assert_eq!(response.headers()["content-type"], "application/json");
    /// assert_eq!(response.body(), r#"{"errorCode":"SVCSTG.ATS.2000","errorMessage":null}"#);
    ///
    /// let error = response.extensions().get::<Arc<ErrorResponse>>().unwrap();
    /// assert_eq!(error.downcast_ref(), Some(&ApmErrorCode::AtsSuccess));
    /// ```
    #[must_use]
    pub fn into_http(self) -> Response<Bytes> {
        self.into_response(None)
    }

    /// The answer as the `Accept` headers of a request want it: `application/problem+json`
    /// (RFC 9457) where they ask for it, else the documented body.
    ///
    /// Who names `application/problem+json` and likes `application/json` no more gets it; `*/*`
    /// alone does not ask for it. The answer says `vary: accept` either way. An answer to `HEAD`
    /// is for the server to send without its body, as with any other.
    ///
    /// ```
    /// use apm_errors::{ApmErrorCode, ErrorResponse};
    /// use http::Request;
    ///
    /// let request = Request::get("/").header("accept", "application/problem+json, */*;q=0.1");
    /// let request = request.body(()).unwrap();
    /// let answer = ErrorResponse::from(ApmErrorCode::EmptyTraceResult);
    /// let response = answer.into_http_for(request.headers());
    /// assert_eq!(response.headers()["content-type"], "application/problem+json");
    /// let problem: serde_json::Value = serde_json::from_slice(response.body()).unwrap();
    /// assert_eq!(problem["title"], "Bad Request");
    /// assert_eq!(problem["status"], 400);
    /// assert_eq!(problem["detail"], "query trace result is empty.");
    /// assert_eq!(problem["code"], "SVCSTG.ATS.200103");
    /// assert_eq!(problem["solution"], "请检查对应的参数是否符合要求。");
    /// ```
    #[must_use]
    pub fn into_http_for(self, headers: &HeaderMap) -> Response<Bytes> {
        self.into_response(Some(accepted(headers)))
    }

    fn into_response(self, format: Option<Format>) -> Response<Bytes> {
        let mut response = response(self.erased(), self.extras(), format);
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

impl From<ErrorResponse> for Response<Bytes> {
    fn from(answer: ErrorResponse) -> Self {
        answer.into_http()
    }
}

pub(super) fn accepted(headers: &HeaderMap) -> Format {
    let values = headers.get_all(ACCEPT);
    Format::accepted(|| values.iter().map(HeaderValue::as_bytes))
}

/// The answer, which now leaves. Without a format, nobody has looked what the client accepts.
#[inline]
pub(super) fn response<B: From<Bytes>>(
    error: &dyn ErasedError,
    extras: Option<&Extras>,
    format: Option<Format>,
) -> Response<B> {
    let (status, body, retry_after) = error.answer();
    #[cfg(feature = "tracing")]
    super::tracing::leaves(error.as_apm_error(), status);
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = Response::new(B::from(match body {
        Cow::Borrowed(text) => Bytes::from_static(text.as_bytes()),
        Cow::Owned(text) => Bytes::from(text),
    }));
    *response.status_mut() = status;
    // A constant: else each answer would look for bytes that no header may have.
    let json = const { HeaderValue::from_static(Format::Json.content_type()) };
    response.headers_mut().insert(CONTENT_TYPE, json);
    if let Some(format) = format {
        negotiated(&mut response, error.as_apm_error(), extras, format);
    }
    if extras.is_some() || retry_after.is_some() {
        extend(response.headers_mut(), extras, retry_after);
    }
    response
}

/// Adds the headers that an error brings along. An answer has one `Retry-After`: that of the handler, else
/// the one that is there already, else what the table says.
#[cold]
pub(super) fn extend(
    headers: &mut HeaderMap,
    extras: Option<&Extras>,
    retry_after: Option<&'static str>,
) {
    for (name, value) in extras.iter().flat_map(|extras| extras.headers.iter()) {
        let name = HeaderName::from_bytes(name.as_bytes());
        let value = HeaderValue::from_bytes(value.as_bytes());
        if let (Ok(name), Ok(value)) = (name, value) {
            if name == RETRY_AFTER {
                headers.remove(RETRY_AFTER);
            }
            headers.append(name, value);
        }
    }
    if let Some(Ok(seconds)) = retry_after.map(HeaderValue::from_str)
        && !headers.contains_key(RETRY_AFTER)
    {
        headers.append(RETRY_AFTER, seconds);
    }
}

/// Makes an answer what the client wants.
///
/// A function of its own, and one that inserts by `append`, so that the `insert` above is compiled
/// for its one header: that halves what it costs.
#[cold]
fn negotiated<B: From<Bytes>>(
    response: &mut Response<B>,
    error: &(dyn ApmError + Send + Sync),
    extras: Option<&Extras>,
    format: Format,
) {
    let headers = response.headers_mut();
    headers.append(VARY, HeaderValue::from_static("accept"));
    if format == Format::Problem {
        if let Some(content_type) = headers.get_mut(CONTENT_TYPE) {
            *content_type = HeaderValue::from_static(format.content_type());
        }
        let status = response.status();
        let problem = problem::body(error, extras, status.as_u16(), status.canonical_reason());
        *response.body_mut() = B::from(Bytes::from(problem));
    }
}
