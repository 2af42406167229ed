//! Answers of `reqwest::blocking`.

use super::api_error::ApiError;
use super::call_error::CallError;
use super::reader::CheckedReader;
use super::reqwest::{CheckResponse, rebuilt};
use ::reqwest::{Body, blocking::Response};
use bytes::Bytes;
use http_body::Frame;
use std::{
    io::{self, Read},
    mem,
    pin::Pin,
    task::{Context, Poll},
};

impl CheckResponse for Response {
    type Checked = Result<Self, CallError>;

    fn check(mut self) -> Self::Checked {
        let url = self.url().clone();
        let mut answer = http::Response::new(());
        *answer.status_mut() = self.status();
        *answer.version_mut() = self.version();
        *answer.headers_mut() = mem::take(self.headers_mut());
        *answer.extensions_mut() = mem::take(self.extensions_mut());
        let mut checked = match ApiError::check_reader(answer.map(|()| self)) {
            Ok(checked) => checked,
            Err(error) => return Err(CallError::of(error, url)),
        };
        let broken = checked.body_mut().take_error();
        if let Some(error) = broken.and_then(|error| error.downcast::<::reqwest::Error>().ok()) {
            return Err(error.with_url(url).into());
        }
        let (head, mut body) = checked.into_parts();
        let body = match body.take_whole() {
            Some(whole) => whole.into(),
            None => Body::wrap(Waiting(body)),
        };
        Ok(rebuilt(head, url, body).into())
    }
}

/// A body that blocks when it is polled. Only a blocking answer uses it, which blocks anyway.
struct Waiting(CheckedReader<Response>);

impl http_body::Body for Waiting {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        let mut room = vec![0; 1 << 14];
        Poll::Ready(match self.0.read(&mut room) {
            Ok(0) => None,
            Ok(read) => {
                room.truncate(read);
                Some(Ok(Frame::data(room.into())))
            }
            Err(error) => Some(Err(error)),
        })
    }
}
