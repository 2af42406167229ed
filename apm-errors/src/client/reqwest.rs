//! Answers that reqwest got.

#[cfg(not(target_arch = "wasm32"))]
use super::{api_error::ApiError, call_error::CallError};
#[cfg(not(target_arch = "wasm32"))]
use reqwest::{Response, ResponseBuilderExt};
#[cfg(not(target_arch = "wasm32"))]
use std::{future::Future, pin::Pin};

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
///
/// # How much is read
///
/// * Of an error, [`ApiError::BODY_LIMIT`](crate::ApiError::BODY_LIMIT) bytes, after decompression. A longer body, or one
///   that breaks, gives the error with what came, and [`is_cut`](crate::ApiError::is_cut) is true.
/// * Of a success, [`ApiError::SUCCESS_LIMIT`](crate::ApiError::SUCCESS_LIMIT) bytes, since a success can hide an error. A
///   longer one passes, and its rest is not read; one that says how long it is is not read at all.
///
/// The timeouts of the client and of the request hold. Set one: without it, a server that sends nothing more is waited
/// for without end.
///
/// # In a browser
///
/// On `wasm32`, reqwest can't give back a body that was read. There a success passes unread, and the body of an error is
/// read as a whole. To look into a success, read its `bytes()` and give them to
/// [`ApiError::check`](crate::ApiError::check).
///
/// # Without `async`
///
/// With feature `reqwest-blocking`, the answers of `reqwest::blocking` have the same method, without `await`.
pub trait CheckResponse: Sized {
    /// `Result<Self, CallError>` for an answer of `reqwest::blocking`, and a future of it for any other.
    type Checked;

    /// Lets an answer pass that is no error, by the rules of [`ApiError::check`](crate::ApiError::check).
    ///
    /// # Errors
    ///
    /// [`CallError::Api`](crate::CallError::Api) where the answer is an error, with as much of its body as came through;
    /// [`CallError::Reqwest`](crate::CallError::Reqwest) where the body of any other answer broke in the part that is read.
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

/// An answer as it came, with its URL, which `http::Response` has no place for.
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
