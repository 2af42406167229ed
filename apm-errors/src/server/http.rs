//! Answers as types of the crate `http`.

use super::{
    accept::Format,
    accept_language::Languages,
    accepted::Accepted,
    extras::Extras,
    negotiated::Negotiated,
    response::{ErasedError, ErrorResponse, sent_status},
};
use ::http::{
    HeaderMap, HeaderName, HeaderValue, Response, StatusCode,
    header::{ACCEPT, ACCEPT_LANGUAGE, CONTENT_LANGUAGE, CONTENT_TYPE, RETRY_AFTER, VARY},
};
use bytes::Bytes;
use std::{borrow::Cow, sync::Arc};

impl ErrorResponse {
    /// Converts the error into an answer with the documented body.
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

    /// Converts the error into the answer that the headers of a request accept: `application/problem+json`
    /// (RFC 9457) if they ask for it, else the documented body.
    ///
    /// A client gets `application/problem+json` if it names that type and does not prefer `application/json`; `*/*`
    /// alone does not ask for it. The answer has `vary: accept` in both cases. For `HEAD`, the server
    /// must drop the body, as with any other answer.
    ///
    /// If the table of the error has several languages, the texts are in the one that the `Accept-Language` headers
    /// prefer; the answer then has `content-language` and `vary: accept, accept-language`.
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
        self.into_response(Some(&accepted(headers)))
    }

    fn into_response(self, accepted: Option<&Accepted>) -> Response<Bytes> {
        let mut response = response(self.erased(), self.extras(), accepted);
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

impl From<ErrorResponse> for Response<Bytes> {
    fn from(answer: ErrorResponse) -> Self {
        answer.into_http()
    }
}

pub(super) fn accepted(headers: &HeaderMap) -> Accepted {
    let formats = headers.get_all(ACCEPT);
    let languages = headers.get_all(ACCEPT_LANGUAGE).iter();
    Accepted {
        format: Format::accepted(|| formats.iter().map(HeaderValue::as_bytes)),
        languages: Languages::wanted(languages.map(HeaderValue::as_bytes)),
    }
}

/// Builds and logs the answer. `accepted` is `None` if no layer knows what the client accepts.
#[inline]
pub(super) fn response<B: From<Bytes>>(
    error: &dyn ErasedError,
    extras: Option<&Extras>,
    accepted: Option<&Accepted>,
) -> Response<B> {
    let negotiated = accepted.map(|accepted| negotiate(error, accepted));
    let told = negotiated.as_ref().filter(|it| !it.is_documented_body());
    let (number, body) = match told {
        Some(negotiated) => tell(error, extras, negotiated),
        None => error.answer(),
    };
    #[cfg(feature = "tracing")]
    super::tracing::leaves(error.as_apm_error(), number);
    #[cfg(feature = "coverage")]
    crate::coverage::saw(error.code());
    let status = StatusCode::from_u16(number).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = Response::new(B::from(bytes(body)));
    *response.status_mut() = status;
    // A constant: otherwise each answer would check the value again for invalid bytes.
    let json = const { HeaderValue::from_static(Format::Json.content_type()) };
    response.headers_mut().insert(CONTENT_TYPE, json);
    if let Some(negotiated) = &negotiated {
        describe(response.headers_mut(), negotiated);
    }
    if let Some(extras) = extras {
        extend(response.headers_mut(), extras);
    }
    response
}

/// Adds the headers of an error. A `Retry-After` of the framework stays.
#[cold]
pub(super) fn extend(headers: &mut HeaderMap, extras: &Extras) {
    for (name, value) in extras.headers.iter() {
        let name = HeaderName::from_bytes(name.as_bytes());
        let value = HeaderValue::from_bytes(value.as_bytes());
        if let (Ok(name), Ok(value)) = (name, value)
            && (name != RETRY_AFTER || !headers.contains_key(RETRY_AFTER))
        {
            headers.append(name, value);
        }
    }
}

#[cold]
fn negotiate(error: &dyn ErasedError, accepted: &Accepted) -> Negotiated {
    let entry = error.entry_ref();
    Negotiated::of(accepted.choose(entry), entry)
}

/// Status and body, for a body other than the documented one in the main language.
#[cold]
fn tell(
    error: &dyn ErasedError,
    extras: Option<&Extras>,
    negotiated: &Negotiated,
) -> (u16, Cow<'static, str>) {
    let number = sent_status(error.status());
    let status = StatusCode::from_u16(number).ok();
    let title = status.and_then(|status| status.canonical_reason());
    let body = negotiated.body(error.as_apm_error(), extras, number, title);
    (number, body)
}

/// Adds the headers about the format, the language and `Vary`.
///
/// It is a separate function, and uses `append`, so that the `insert` of an answer is compiled for
/// its one header: that halves the cost.
#[cold]
pub(super) fn describe(headers: &mut HeaderMap, negotiated: &Negotiated) {
    if let Some(content_type) = headers.get_mut(CONTENT_TYPE) {
        *content_type = HeaderValue::from_static(negotiated.content_type());
    }
    headers.append(VARY, HeaderValue::from_static(negotiated.vary()));
    if let Some(language) = negotiated.content_language() {
        headers.append(CONTENT_LANGUAGE, HeaderValue::from_static(language));
    }
}

/// A constant body is not copied.
#[inline]
fn bytes(body: Cow<'static, str>) -> Bytes {
    match body {
        Cow::Borrowed(text) => Bytes::from_static(text.as_bytes()),
        Cow::Owned(text) => Bytes::from(text),
    }
}
