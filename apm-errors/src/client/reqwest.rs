//! Answers that reqwest got.

use super::api_error::ApiError;
use http::response::Builder;
use reqwest::{Response, ResponseBuilderExt};
use std::{error::Error, fmt, future::Future, mem};

/// Checks an answer of reqwest, and keeps its body: in place of `error_for_status`, which throws it
/// away.
///
/// ```no_run
/// use apm_errors::{ApmErrorCode, CallError, CheckResponse};
///
/// # async fn traces(client: reqwest::Client, url: &str) -> Result<String, CallError> {
/// match client.get(url).send().await?.check().await {
///     Ok(response) => Ok(response.text().await?),
///     Err(CallError::Api(error)) if error.known() == Some(ApmErrorCode::EmptyTraceResult) => {
///         Ok(String::new())
///     }
///     Err(error) => Err(error),
/// }
/// # }
/// ```
pub trait CheckResponse: Sized {
    /// Lets an answer pass that is no error, by the rules of [`ApiError::check`]. Its body has then
    /// been read into memory, since a success can hide an error; nothing else of it changes.
    ///
    /// # Errors
    ///
    /// [`CallError::Api`] where the answer is an error, with as much of its body as came through;
    /// [`CallError::Reqwest`] where the body of any other answer could not be read.
    fn check(self) -> impl Future<Output = Result<Self, CallError>> + Send;
}

impl CheckResponse for Response {
    async fn check(mut self) -> Result<Self, CallError> {
        let mut body = Vec::new();
        let broken = loop {
            match self.chunk().await {
                Ok(Some(chunk)) => body.extend_from_slice(&chunk),
                Ok(None) => break None,
                Err(error) => break Some(error),
            }
        };
        let url = self.url().clone();
        let (parts, _) = http::Response::<reqwest::Body>::from(self).into_parts();
        let mut checked = ApiError::check(http::Response::from_parts(parts, body))?;
        if let Some(error) = broken {
            return Err(error.into());
        }
        if let Some(url) = Builder::new().url(url).extensions_mut() {
            checked.extensions_mut().extend(mem::take(url));
        }
        Ok(checked.into())
    }
}

/// Why a call gave no answer to use: an error type for functions that call a service by reqwest.
#[derive(Debug)]
#[non_exhaustive]
pub enum CallError {
    /// The service, or the gateway in front of it, answered with an error.
    Api(ApiError),
    /// There was no answer, or not a whole one.
    Reqwest(reqwest::Error),
}

impl fmt::Display for CallError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Api(error) => error.fmt(f),
            Self::Reqwest(error) => error.fmt(f),
        }
    }
}

impl Error for CallError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Api(error) => error.source(),
            Self::Reqwest(error) => error.source(),
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
