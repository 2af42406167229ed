//! Answers of reqwest in a browser.

use super::api_error::ApiError;
use super::bounds::may_succeed;
use super::call_error::CallError;
use super::reqwest::CheckResponse;
use ::reqwest::Response;
use std::{future::Future, mem, pin::Pin};

impl CheckResponse for Response {
    // Not `Send`: a future of the browser can't move to another thread.
    type Checked = Pin<Box<dyn Future<Output = Result<Self, CallError>>>>;

    fn check(self) -> Self::Checked {
        Box::pin(checked(self))
    }
}

async fn checked(mut response: Response) -> Result<Response, CallError> {
    let status = response.status();
    if may_succeed(status.as_u16()) {
        return Ok(response);
    }
    let url = response.url().clone();
    let limit = u64::try_from(ApiError::BODY_LIMIT).unwrap_or(u64::MAX);
    // A body that is too long is not read at all: a browser returns a body only as a whole.
    let is_long = response
        .content_length()
        .is_some_and(|length| length > limit);
    let headers = mem::take(response.headers_mut());
    let read = if is_long {
        None
    } else {
        response.bytes().await.ok()
    };
    let is_cut = read
        .as_ref()
        .is_none_or(|body| body.len() > ApiError::BODY_LIMIT);
    let mut body = read.unwrap_or_default();
    body.truncate(ApiError::BODY_LIMIT);
    let mut answer = http::Response::new(body);
    *answer.status_mut() = status;
    *answer.headers_mut() = headers;
    let error = match ApiError::check_read(answer, is_cut) {
        Err(error) => error,
        // Not an error, by its status and its blank body, but the body can't be returned.
        Ok(mut answer) => {
            let mut error = ApiError::decode(status.as_u16(), answer.body());
            error.inner.headers = mem::take(answer.headers_mut());
            error
        }
    };
    Err(CallError::of(error, url))
}
