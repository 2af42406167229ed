//! Errors for tests: built from their parts, without an answer.

use super::api_error::{ApiError, PARAM_LIMIT};
use super::texts::{Kind, Texts};
use alloc::{string::String, vec::Vec};
use core::time::Duration;

impl ApiError {
    /// Returns a builder that makes an error from its parts: for the tests of a program that calls a service.
    ///
    /// ```
    /// use apm_errors::ApiError;
    /// use std::time::Duration;
    ///
    /// let throttled = ApiError::builder()
    ///     .status(429)
    ///     .code("APIGW.0308")
    ///     .message("slow down")
    ///     .request_id("c0ffee")
    ///     .retry_after(Duration::from_secs(3))
    ///     .build();
    /// assert!(throttled.is_gateway() && throttled.is_retryable());
    /// assert_eq!(
    ///     throttled.to_string(),
    ///     "APIGW.0308: slow down (status 429, request id c0ffee)"
    /// );
    /// ```
    pub fn builder() -> ApiErrorBuilder {
        ApiErrorBuilder {
            status: 500,
            texts: [None, None, None, None],
            raw: Vec::new(),
            retry_after: None,
            is_cut: false,
            params: Vec::new(),
            #[cfg(feature = "http-types")]
            headers: http::HeaderMap::new(),
            #[cfg(feature = "reqwest")]
            url: None,
        }
    }
}

/// Builds an [`ApiError`] from its parts, see [`ApiError::builder`].
///
/// Parts that are not set are missing. The same limits apply as to any other [`ApiError`]: longer texts are cut.
#[derive(Debug, Clone)]
#[must_use]
pub struct ApiErrorBuilder {
    status: u16,
    texts: [Option<String>; 4],
    raw: Vec<u8>,
    retry_after: Option<Duration>,
    is_cut: bool,
    params: Vec<(String, String)>,
    #[cfg(feature = "http-types")]
    headers: http::HeaderMap,
    #[cfg(feature = "reqwest")]
    url: Option<Box<reqwest::Url>>,
}

impl ApiErrorBuilder {
    /// Sets the [`status`](ApiError::status). The default is 500.
    pub fn status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// Sets the [`code`](ApiError::code). A blank one is ignored.
    pub fn code(self, code: impl Into<String>) -> Self {
        self.text(Kind::Code, code.into())
    }

    /// Sets the [`message`](ApiError::message).
    pub fn message(self, message: impl Into<String>) -> Self {
        self.text(Kind::Message, message.into())
    }

    /// Sets the [`request_id`](ApiError::request_id). A blank one is ignored.
    pub fn request_id(self, id: impl Into<String>) -> Self {
        self.text(Kind::RequestId, id.into())
    }

    /// Sets the [`encoded_authorization_message`](ApiError::encoded_authorization_message). A blank one is ignored.
    pub fn encoded_authorization_message(self, message: impl Into<String>) -> Self {
        self.text(Kind::Authorization, message.into())
    }

    /// Sets the body, [`raw`](ApiError::raw). Nothing is read from it.
    pub fn raw(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.raw = body.into();
        self.raw.truncate(ApiError::RAW_LIMIT);
        self
    }

    /// Sets [`retry_after`](ApiError::retry_after).
    pub fn retry_after(mut self, wait: Duration) -> Self {
        self.retry_after = Some(wait.min(ApiError::RETRY_AFTER_LIMIT));
        self
    }

    /// Sets [`is_cut`](ApiError::is_cut).
    pub fn is_cut(mut self, is_cut: bool) -> Self {
        self.is_cut = is_cut;
        self
    }

    /// Adds a [parameter](ApiError::param). After 100 parameters, further ones are ignored, and so is one that is too long.
    ///
    /// ```
    /// use apm_errors::ApiError;
    ///
    /// let error = ApiError::builder().code("ORD.404001").param("id", "7").build();
    /// assert_eq!(error.param("id"), Some("7"));
    /// ```
    pub fn param(mut self, name: impl Into<String>, text: impl Into<String>) -> Self {
        let (name, text) = (name.into(), text.into());
        let is_short = name.len().max(text.len()) <= PARAM_LIMIT;
        if is_short && self.params.len() < ApiError::PARAMS_LIMIT {
            self.params.push((name, text));
        }
        self
    }

    /// Sets the [`headers`](ApiError::headers). Nothing is read from them.
    #[cfg(feature = "http-types")]
    pub fn headers(mut self, headers: http::HeaderMap) -> Self {
        self.headers = headers;
        self
    }

    /// Sets the URL that [`CallError::url`](crate::CallError::url) returns.
    #[cfg(feature = "reqwest")]
    pub fn url(mut self, url: reqwest::Url) -> Self {
        self.url = Some(Box::new(url));
        self
    }

    /// Builds the error.
    #[must_use]
    pub fn build(self) -> ApiError {
        let mut error = ApiError::of(self.status, Texts::plain(&self.raw, &self.texts));
        error.inner.retry_after = self.retry_after;
        error.inner.is_cut = self.is_cut;
        error.inner.params = self.params.into_boxed_slice();
        #[cfg(feature = "http-types")]
        {
            error.inner.headers = self.headers;
        }
        #[cfg(feature = "reqwest")]
        {
            error.inner.url = self.url;
        }
        error
    }

    fn text(mut self, kind: Kind, text: String) -> Self {
        let is_there = matches!(kind, Kind::Message) || !text.trim().is_empty();
        if let Some(place) = self.texts.get_mut(kind as usize) {
            *place = is_there.then_some(text);
        }
        self
    }
}
