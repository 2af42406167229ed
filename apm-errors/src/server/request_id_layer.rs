//! The layer that adds the id of a request to its answer, for any framework.

use super::{request_id::RequestId, scope::Scoped};
use pin_project_lite::pin_project;
use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll},
};

/// A layer for axum, and a middleware for actix-web: adds the id of a request to problems and to the
/// log.
///
/// It takes the id from a header of the request. The layer that sets this header must be around this
/// one, such as `SetRequestIdLayer` of tower-http.
///
/// * A problem has the id as its member `instance`. Letters, digits and other characters that a URI
///   allows (such as a UUID) stay as they are; other characters are percent-encoded.
///   Problems need an `ErrorLayer`, in any order with this one.
/// * With feature `tracing`, the event has the field `request_id`.
///
/// A client may have written the header. An id that is not 1 to 128 bytes of visible ASCII is
/// ignored. The documented body has no id.
///
/// The implementations of `Layer` and `Transform` below have an example each.
#[derive(Debug, Clone, Copy)]
pub struct RequestIdLayer {
    header: &'static str,
}

impl RequestIdLayer {
    /// Creates a layer that takes the id from this header of the request. The case of the name does not matter.
    #[must_use]
    pub const fn new(header: &'static str) -> Self {
        Self { header }
    }

    pub(super) const fn around<S>(self, inner: S) -> RequestIdService<S> {
        let header = self.header;
        RequestIdService { inner, header }
    }
}

/// The service of [`RequestIdLayer`].
#[derive(Debug, Clone)]
pub struct RequestIdService<S> {
    pub(super) inner: S,
    pub(super) header: &'static str,
}

pin_project! {
    /// The future of [`RequestIdService`].
    pub struct RequestIdFuture<F> {
        #[pin]
        scoped: Scoped<F, RequestId>,
    }
}

impl<F> RequestIdFuture<F> {
    /// Creates the future in a scope where the id is known.
    pub(super) fn new(id: Option<RequestId>, future: impl FnOnce() -> F) -> Self {
        let scoped = Scoped::new(id, future);
        Self { scoped }
    }
}

impl<F: Future> Future for RequestIdFuture<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        self.project().scoped.poll(context)
    }
}
