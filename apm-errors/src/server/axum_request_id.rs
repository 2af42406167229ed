//! The id of a request, for axum.

use super::{
    request_id::RequestId,
    request_id_layer::{RequestIdFuture, RequestIdLayer, RequestIdService},
};
use ::http::Request;
use std::task::{Context, Poll};
use tower_layer::Layer;
use tower_service::Service;

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
impl<S> Layer<S> for RequestIdLayer {
    type Service = RequestIdService<S>;

    fn layer(&self, inner: S) -> RequestIdService<S> {
        self.around(inner)
    }
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
        RequestIdFuture::new(id, || self.inner.call(request))
    }
}
