//! Answers with an `http_body::Body`, such as those of hyper.

use super::api_error::ApiError;
use super::bounds::{limit, may_succeed};
use super::pieces::Pieces;
use bytes::{Buf, Bytes};
use http::Response;
use http_body::{Body, Frame, SizeHint};
use std::{
    fmt,
    future::poll_fn,
    mem,
    pin::Pin,
    task::{Context, Poll},
};

impl ApiError {
    /// [`check`](Self::check) for an answer whose body is not read yet, such as one of hyper.
    ///
    /// It reads no more than it needs:
    ///
    /// * of an error, at most [`BODY_LIMIT`](Self::BODY_LIMIT) bytes. If the body breaks, or is longer, the error has the
    ///   part that was read, and [`is_cut`](Self::is_cut) is true.
    /// * of a success, at most [`SUCCESS_LIMIT`](Self::SUCCESS_LIMIT) bytes. The rest of a longer one is not read, and one
    ///   that declares a longer length is not read at all. If it breaks, reading the returned body fails, too.
    ///
    /// It has no timeout of its own. Use one in the body, such as `TimeoutBody` of tower-http: then the part that was read
    /// is kept. A timeout around the call would discard it.
    ///
    /// # Errors
    ///
    /// If the answer is an error.
    ///
    /// # Examples
    ///
    /// ```
    /// use apm_errors::ApiError;
    ///
    /// # async fn run() {
    /// let body = String::from(r#"{"error_code":"APIGW.0308","error_msg":"slow down"}"#);
    /// let answer = http::Response::builder().status(429).body(body).unwrap();
    /// let error = ApiError::check_body(answer).await.unwrap_err();
    /// assert_eq!(error.code(), Some("APIGW.0308"));
    /// # }
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(run());
    /// ```
    pub async fn check_body<B: Body + Unpin>(
        response: Response<B>,
    ) -> Result<Response<CheckedBody<B>>, ApiError> {
        let (head, mut rest) = response.into_parts();
        let status = head.status.as_u16();
        let limit = limit(status);
        let announced = rest.size_hint().lower();
        let is_announced =
            may_succeed(status) && usize::try_from(announced).is_ok_and(|it| it > limit);
        let mut pieces = Pieces::default();
        let mut next = None;
        let mut is_whole = false;
        while !is_announced && pieces.len() <= limit {
            match poll_fn(|context| Pin::new(&mut rest).poll_frame(context)).await {
                None => {
                    is_whole = next.is_none();
                    break;
                }
                Some(Ok(frame)) => match frame.map_data(bytes).into_data() {
                    Ok(data) => pieces.push(&data, limit + 1),
                    Err(trailers) => next = Some(Ok(trailers)),
                },
                Some(Err(error)) => {
                    next = Some(Err(error));
                    break;
                }
            }
        }
        let read = pieces.into_bytes();
        let is_over = is_announced || read.len() > limit;
        let is_cut = is_over || matches!(next, Some(Err(_)));
        let looked_at = read.slice(..read.len().min(limit));
        let body = CheckedBody {
            read,
            next,
            is_whole,
            rest,
        };
        if is_over && may_succeed(status) {
            return Ok(Response::from_parts(head, body));
        }
        let checked = Self::check_read(Response::from_parts(head, looked_at), is_cut)?;
        Ok(checked.map(|_| body))
    }
}

/// Converts to `Bytes`; nothing is copied if they are `Bytes` already.
fn bytes(mut data: impl Buf) -> Bytes {
    data.copy_to_bytes(data.remaining())
}

/// The body of a success that [`ApiError::check_body`] returned: the part that was read, and then the rest.
pub struct CheckedBody<B: Body> {
    read: Bytes,
    /// The frame after that, if it was not data.
    next: Option<Result<Frame<Bytes>, B::Error>>,
    is_whole: bool,
    rest: B,
}

impl<B: Body> fmt::Debug for CheckedBody<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CheckedBody").finish_non_exhaustive()
    }
}

// Nothing in it is pinned except for the body, which is `Unpin` itself.
impl<B: Body + Unpin> Unpin for CheckedBody<B> {}

impl<B: Body + Unpin> Body for CheckedBody<B> {
    type Data = Bytes;
    type Error = B::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, B::Error>>> {
        if !self.read.is_empty() {
            let read = mem::take(&mut self.read);
            return Poll::Ready(Some(Ok(Frame::data(read))));
        }
        if let Some(next) = self.next.take() {
            return Poll::Ready(Some(next));
        }
        if self.is_whole {
            return Poll::Ready(None);
        }
        let frame = Pin::new(&mut self.rest).poll_frame(context);
        frame.map_ok(|frame| frame.map_data(bytes))
    }

    fn is_end_stream(&self) -> bool {
        let is_end = self.is_whole || self.rest.is_end_stream();
        self.read.is_empty() && self.next.is_none() && is_end
    }

    fn size_hint(&self) -> SizeHint {
        let read = u64::try_from(self.read.len()).unwrap_or(u64::MAX);
        if self.is_whole {
            return SizeHint::with_exact(read);
        }
        let rest = self.rest.size_hint();
        let mut hint = SizeHint::new();
        if let Some(upper) = rest.upper().and_then(|upper| upper.checked_add(read)) {
            hint.set_upper(upper);
        }
        hint.set_lower(
            rest.lower()
                .saturating_add(read)
                .min(hint.upper().unwrap_or(u64::MAX)),
        );
        hint
    }
}

#[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
impl<B: Body> CheckedBody<B> {
    /// Takes the error that ended the body, which reading would return.
    pub(super) fn take_error(&mut self) -> Option<B::Error> {
        let error = self.next.take_if(|next| next.is_err())?;
        error.err()
    }

    /// Takes the whole body, if it was read to its end.
    pub(super) fn take_whole(&mut self) -> Option<Bytes> {
        self.is_whole.then(|| mem::take(&mut self.read))
    }
}
