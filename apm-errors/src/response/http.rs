//! Answers as the crate `http` has them.

use super::{Carried, ErrorResponse, accept::Format, problem, sent_status};
use ::http::{
    HeaderMap, HeaderValue, Response, StatusCode,
    header::{ACCEPT, CONTENT_TYPE, VARY},
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
        let mut response = response(self.carried(), format);
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
    Format::accepted(headers.get_all(ACCEPT).iter().map(HeaderValue::as_bytes))
}

/// The answer, which now leaves. Without a format, nobody has looked what the client accepts.
pub(super) fn response<B: From<Bytes>>(error: &dyn Carried, format: Option<Format>) -> Response<B> {
    let entry = error.entry();
    let number = sent_status(&entry);
    #[cfg(feature = "tracing")]
    super::tracing::leaves(error.as_apm_error(), number);
    let status = StatusCode::from_u16(number).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let body = match format {
        Some(Format::Problem) => {
            let title = status.canonical_reason();
            Cow::Owned(problem::body(error.as_apm_error(), number, title))
        }
        _ => error.to_json(),
    };
    let mut response = Response::new(B::from(match body {
        Cow::Borrowed(text) => Bytes::from_static(text.as_bytes()),
        Cow::Owned(text) => Bytes::from(text),
    }));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    let content_type = format.unwrap_or(Format::Json).content_type();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    if format.is_some() {
        headers.insert(VARY, HeaderValue::from_static("accept"));
    }
    response
}
