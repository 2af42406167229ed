//! Why a call by reqwest gave no answer to use.

use super::api_error::ApiError;
use reqwest::{StatusCode, Url};
use std::{error::Error, fmt, iter, time::Duration};

/// Why a call gave no answer to use: an error type for functions that call a service by reqwest.
///
/// # Behind `anyhow` or `Box<dyn Error>`
///
/// The type to ask for is this one; [`as_api`](Self::as_api) leads on:
///
/// ```
/// use apm_errors::{ApiError, CallError};
///
/// let call = CallError::from(ApiError::decode(404, br#"{"error_code":"Ecs.0114"}"#));
/// let error: Box<dyn std::error::Error> = call.into();
/// let api = error.downcast_ref::<CallError>().and_then(CallError::as_api);
/// assert_eq!(api.and_then(ApiError::code), Some("Ecs.0114"));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum CallError {
    /// The service, or the gateway in front of it, answered with an error.
    Api(ApiError),
    /// There was no answer, or not a whole one.
    Reqwest(reqwest::Error),
    /// A middleware failed, or gave up: feature `reqwest-middleware`.
    #[cfg(feature = "reqwest-middleware")]
    Middleware(reqwest_middleware::Error),
}

impl CallError {
    /// What the service said; `None` if there was no answer.
    ///
    /// It is found in an error of a middleware, too, such as one that gave up after some retries.
    #[must_use]
    pub fn as_api(&self) -> Option<&ApiError> {
        match self {
            Self::Api(error) => Some(error),
            Self::Reqwest(_) => None,
            #[cfg(feature = "reqwest-middleware")]
            Self::Middleware(error) => inside(error, |cause| match cause.downcast_ref() {
                Some(call) => Self::as_api(call),
                None => cause.downcast_ref(),
            }),
        }
    }

    /// The first one among an error and its causes: where it was passed on as an error of another type.
    ///
    /// ```
    /// use apm_errors::{ApiError, CallError};
    ///
    /// let call = CallError::from(ApiError::builder().status(429).build());
    /// let error = std::io::Error::other(call);
    /// assert!(CallError::find(&error).is_some_and(CallError::is_retryable));
    /// ```
    #[must_use]
    pub fn find<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a Self> {
        let mut causes = iter::successors(Some(error), |&cause| cause.source());
        causes.find_map(|cause| {
            #[cfg(feature = "reqwest-middleware")]
            if let Some(error) = cause.downcast_ref() {
                return inside(error, <dyn Error>::downcast_ref);
            }
            cause.downcast_ref().or_else(|| {
                // It says its cause's cause for its own.
                let wrapped = cause.downcast_ref::<std::io::Error>()?.get_ref()?;
                wrapped.downcast_ref()
            })
        })
    }

    /// The status of the answer; `None` if there was none.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        let of_reqwest = || self.reqwest()?.status();
        self.as_api().map_or_else(of_reqwest, ApiError::status_code)
    }

    /// The URL that was asked last, after redirects. `Display` of an [`ApiError`] does not show it: it may hold secrets.
    #[must_use]
    pub fn url(&self) -> Option<&Url> {
        match self.as_api() {
            Some(error) => error.inner.url.as_deref(),
            None => self.reqwest()?.url(),
        }
    }

    /// Whether the same request may succeed later.
    ///
    /// An answer says so itself, see [`ApiError::is_retryable`]. Without one it is yes if the connection could not be
    /// made, broke, or took too long, and no if the request was wrong, if there were too many redirects, or if the
    /// answer could not be read, as JSON for example.
    ///
    /// It says nothing on whether the request has taken effect: one that is not idempotent may be done twice.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        let of_reqwest = || self.reqwest().is_some_and(may_pass);
        self.as_api()
            .map_or_else(of_reqwest, ApiError::is_retryable)
    }

    /// How long to wait before the next request, see [`ApiError::retry_after`]; `None` if there was no answer.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.as_api()?.retry_after()
    }

    pub(super) fn of(mut error: ApiError, url: Url) -> Self {
        error.inner.url = Some(Box::new(url));
        Self::Api(error)
    }

    /// The error of reqwest that it is, or that is the cause of it.
    fn reqwest(&self) -> Option<&reqwest::Error> {
        match self {
            Self::Api(_) => None,
            Self::Reqwest(error) => Some(error),
            #[cfg(feature = "reqwest-middleware")]
            Self::Middleware(error) => inside(error, |cause| match cause.downcast_ref() {
                Some(call) => Self::reqwest(call),
                None => cause.downcast_ref(),
            }),
        }
    }
}

/// What is found first in the causes of an error. One that wraps another one without a trace is opened.
#[cfg(feature = "reqwest-middleware")]
fn inside<T>(
    error: &reqwest_middleware::Error,
    find: for<'a> fn(&'a (dyn Error + 'static)) -> Option<&'a T>,
) -> Option<&T> {
    match error {
        reqwest_middleware::Error::Reqwest(error) => find(error),
        reqwest_middleware::Error::Middleware(error) => {
            error.chain().find_map(|cause| match cause.downcast_ref() {
                Some(error) => inside(error, find),
                None => find(cause),
            })
        }
    }
}

/// Whether a call without an answer may get one later.
fn may_pass(error: &reqwest::Error) -> bool {
    #[cfg(not(target_arch = "wasm32"))]
    if error.is_connect() {
        return true;
    }
    let source = error.source();
    let mut causes = iter::successors(source, |&cause| cause.source());
    let is_broken = causes.any(|cause| {
        let cause = cause.downcast_ref::<reqwest::Error>();
        cause.is_some_and(reqwest::Error::is_body)
    });
    error.is_timeout() || error.is_request() || error.is_body() || is_broken
}

impl fmt::Display for CallError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Api(error) => error.fmt(f),
            Self::Reqwest(error) => error.fmt(f),
            #[cfg(feature = "reqwest-middleware")]
            Self::Middleware(error) => error.fmt(f),
        }
    }
}

impl Error for CallError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Api(error) => error.source(),
            Self::Reqwest(error) => error.source(),
            #[cfg(feature = "reqwest-middleware")]
            Self::Middleware(error) => error.source(),
        }
    }
}

impl From<ApiError> for CallError {
    fn from(error: ApiError) -> Self {
        Self::Api(error)
    }
}

impl From<reqwest::Error> for CallError {
    fn from(error: reqwest::Error) -> Self {
        Self::Reqwest(error)
    }
}
