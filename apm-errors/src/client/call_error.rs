//! The error of a call with reqwest.

use super::api_error::ApiError;
use reqwest::{StatusCode, Url};
use std::{error::Error, fmt, iter, time::Duration};

/// The error of a call: an error type for functions that call a service with reqwest.
///
/// # Behind `anyhow` or `Box<dyn Error>`
///
/// Downcast to this type, then use [`as_api`](Self::as_api):
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
    /// There was no answer, or only a part of one.
    Reqwest(reqwest::Error),
    /// A middleware failed, or gave up (feature `reqwest-middleware`).
    #[cfg(feature = "reqwest-middleware")]
    Middleware(reqwest_middleware::Error),
}

impl CallError {
    /// The error that the service answered with; `None` if there was no answer.
    ///
    /// It is also found inside the error of a middleware, such as one that gave up after some retries.
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

    /// Finds a `CallError` among an error and its causes, if it was wrapped in an error of another type.
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
                // Its `source` skips its cause, and returns the source of that.
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

    /// The URL of the last request, after redirects. `Display` of an [`ApiError`] does not show it, since it may have secrets.
    #[must_use]
    pub fn url(&self) -> Option<&Url> {
        match self.as_api() {
            Some(error) => error.inner.url.as_deref(),
            None => self.reqwest()?.url(),
        }
    }

    /// Returns `true` if the same request may succeed later.
    ///
    /// If there was an answer, it decides, see [`ApiError::is_retryable`]. Without one, this is `true` if the connection
    /// could not be made, broke, or took too long. It is `false` if the request was wrong, if there were too many
    /// redirects, or if the answer could not be read, such as invalid JSON.
    ///
    /// It does not tell whether the request has taken effect: one that is not idempotent may be done twice.
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

    /// The error of reqwest, which may be the cause of another one.
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

/// The first match among the causes of an error. It also looks into an error that hides the one it wraps.
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

/// Whether a call without an answer may succeed later.
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
