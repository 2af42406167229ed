//! Answers of reqwest.

#[cfg(not(target_arch = "wasm32"))]
use super::{api_error::ApiError, call_error::CallError};
#[cfg(not(target_arch = "wasm32"))]
use reqwest::{Response, ResponseBuilderExt};
#[cfg(not(target_arch = "wasm32"))]
use std::{future::Future, pin::Pin};

/// Checks an answer of reqwest, and keeps its body: use it instead of `error_for_status`, which
/// discards the body.
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
///
/// # How much is read
///
/// * Of an error, at most [`ApiError::BODY_LIMIT`](crate::ApiError::BODY_LIMIT) bytes, after decompression. If the body is
///   longer, or breaks, the error has the part that was read, and [`is_cut`](crate::ApiError::is_cut) is true.
/// * Of a success, at most [`ApiError::SUCCESS_LIMIT`](crate::ApiError::SUCCESS_LIMIT) bytes, since a success can hide an
///   error. The rest of a longer one is not read, and one that declares a longer length is not read at all.
///
/// The timeouts of the client and of the request apply. Set one: without a timeout, the call may wait forever for a server
/// that stops sending.
///
/// # In a browser
///
/// On `wasm32`, reqwest can't return a body that was read. There a success is not read, and the body of an error is
/// read as a whole. To check the body of a success, pass its `bytes()` to
/// [`ApiError::check`](crate::ApiError::check).
///
/// # Without `async`
///
/// With feature `reqwest-blocking`, the answers of `reqwest::blocking` have the same method, without `await`.
pub trait CheckResponse: Sized {
    /// `Result<Self, CallError>` for an answer of `reqwest::blocking`, and a future of it for any other.
    type Checked;

    /// Returns the answer if it is not an error, by the rules of [`ApiError::check`](crate::ApiError::check).
    ///
    /// # Errors
    ///
    /// [`CallError::Api`](crate::CallError::Api) if the answer is an error, with the part of its body that was read;
    /// [`CallError::Reqwest`](crate::CallError::Reqwest) if the body of another answer broke in the part that is read.
    fn check(self) -> Self::Checked;
}

#[cfg(not(target_arch = "wasm32"))]
impl CheckResponse for Response {
    type Checked = Pin<Box<dyn Future<Output = Result<Self, CallError>> + Send>>;

    fn check(self) -> Self::Checked {
        Box::pin(checked(self))
    }
}

#[cfg(not(target_arch = "wasm32"))]
async fn checked(response: Response) -> Result<Response, CallError> {
    let url = response.url().clone();
    let response: http::Response<reqwest::Body> = response.into();
    let mut checked = match ApiError::check_body(response).await {
        Ok(checked) => checked,
        Err(error) => return Err(CallError::of(error, url)),
    };
    if let Some(error) = checked.body_mut().take_error() {
        return Err(error.with_url(url).into());
    }
    let (head, mut body) = checked.into_parts();
    let body = match body.take_whole() {
        Some(whole) => whole.into(),
        None => reqwest::Body::wrap(body),
    };
    Ok(rebuilt(head, url, body).into())
}

/// Rebuilds the answer with its URL, which `http::Response` has no field for.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn rebuilt(
    mut head: http::response::Parts,
    url: reqwest::Url,
    body: reqwest::Body,
) -> http::Response<reqwest::Body> {
    let mut builder = http::response::Builder::new().url(url);
    if let Some(extensions) = builder.extensions_mut() {
        head.extensions.extend(std::mem::take(extensions));
    }
    http::Response::from_parts(head, body)
}
