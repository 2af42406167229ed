//! The id of a request, for axum.

use super::{request_id::RequestId, scope::Scoped};
use ::http::Request;
use pin_project_lite::pin_project;
use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll},
};
use tower_layer::Layer;
use tower_service::Service;

/// A layer for axum: the id of a request stands in the problems that answer it, and in the log.
///
/// It takes the id from a header of the request, such as the one that `SetRequestIdLayer` of
/// tower-http sets. That layer is to be around this one.
///
/// * A problem has the member `instance`. The id stands there as it is, if it is made of letters,
///   digits and what else a URI takes (a UUID is); other characters are percent-encoded.
///   Problems are answered below an [`ErrorLayer`](super::axum::ErrorLayer), in any order with
///   this one.
/// * With feature `tracing`, the event has the field `request_id`.
///
/// A client may have written the header. An id that is not 1 to 128 bytes of visible ASCII is
/// ignored. The documented body has no id.
///
/// ```
/// use apm_errors::{ApmErrorCode, ErrorResponse, axum::{ErrorLayer, RequestIdLayer}};
/// use axum::{Router, body::{Body, to_bytes}, http::Request, routing::get};
/// use tower::ServiceExt;
///
/// async fn trace() -> Result<String, ErrorResponse> {
///     Err(ApmErrorCode::EmptyTraceResult)?
/// }
///
/// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
/// let app = Router::new()
///     .route("/", get(trace))
///     .layer(ErrorLayer)
///     .layer(RequestIdLayer::new("x-request-id"));
/// let request = Request::get("/")
///     .header("accept", "application/problem+json")
///     .header("x-request-id", "7f3c");
/// let response = app.oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
/// let body = to_bytes(response.into_body(), 4096).await.unwrap();
/// let problem: serde_json::Value = serde_json::from_slice(&body).unwrap();
/// assert_eq!(problem["instance"], "7f3c");
/// # });
/// ```
#[derive(Debug, Clone, Copy)]
pub struct RequestIdLayer {
    header: &'static str,
}

impl RequestIdLayer {
    /// Takes the id from this header of the request, in any case.
    #[must_use]
    pub const fn new(header: &'static str) -> Self {
        Self { header }
    }
}

impl<S> Layer<S> for RequestIdLayer {
    type Service = RequestIdService<S>;

    fn layer(&self, inner: S) -> RequestIdService<S> {
        let header = self.header;
        RequestIdService { inner, header }
    }
}

/// The service of [`RequestIdLayer`].
#[derive(Debug, Clone)]
pub struct RequestIdService<S> {
    inner: S,
    header: &'static str,
}

impl<S: Service<Request<B>>, B> Service<Request<B>> for RequestIdService<S> {
    type Response = S::Response;
    type Error = S::Error;
    type Future = RequestIdFuture<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> RequestIdFuture<S::Future> {
        let value = request.headers().get(self.header);
        let id = value.and_then(|value| RequestId::of_header(value.as_bytes()));
        RequestIdFuture {
            scoped: Scoped::new(id, || self.inner.call(request)),
        }
    }
}

pin_project! {
    /// The future of [`RequestIdService`].
    pub struct RequestIdFuture<F> {
        #[pin]
        scoped: Scoped<F, RequestId>,
    }
}

impl<F: Future> Future for RequestIdFuture<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        self.project().scoped.poll(context)
    }
}
