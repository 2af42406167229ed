//! The id of a request, for actix-web.

use super::{request_id::RequestId, scope::Scoped};
use ::actix_web::{
    Error,
    body::MessageBody,
    dev::{Service, ServiceRequest, ServiceResponse, Transform, forward_ready},
};
use pin_project_lite::pin_project;
use std::{
    future::{Future, Ready, ready},
    pin::Pin,
    task::{Context, Poll},
};

/// A middleware for actix-web: the id of a request stands in the problems that answer it, and in
/// the log.
///
/// It takes the id from a header of the request. Middleware that sets this header is to be around
/// it, so it is given to `wrap` later.
///
/// * A problem has the member `instance`. The id stands there as it is, if it is made of letters,
///   digits and what else a URI takes (a UUID is); other characters are percent-encoded.
///   Problems are answered below an [`ErrorLayer`](super::actix_web::ErrorLayer), in any order with
///   this one.
/// * With feature `tracing`, the event has the field `request_id`.
///
/// A client may have written the header. An id that is not 1 to 128 bytes of visible ASCII is
/// ignored. The documented body has no id, and neither has the error of a middleware that returns
/// `Err`: actix-web answers that one outside of all middleware.
///
/// ```
/// use actix_web::{App, test, web};
/// use apm_errors::{ApmErrorCode, ErrorResponse, actix_web::{ErrorLayer, RequestIdLayer}};
///
/// async fn trace() -> Result<String, ErrorResponse> {
///     Err(ApmErrorCode::EmptyTraceResult)?
/// }
///
/// # actix_web::rt::System::new().block_on(async {
/// let app = App::new()
///     .wrap(ErrorLayer)
///     .wrap(RequestIdLayer::new("x-request-id"))
///     .route("/", web::get().to(trace));
/// let app = test::init_service(app).await;
/// let request = test::TestRequest::get()
///     .insert_header(("accept", "application/problem+json"))
///     .insert_header(("x-request-id", "7f3c"));
/// let problem: serde_json::Value =
///     serde_json::from_slice(&test::call_and_read_body(&app, request.to_request()).await).unwrap();
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

impl<S, B> Transform<S, ServiceRequest> for RequestIdLayer
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    B: MessageBody,
{
    type Response = ServiceResponse<B>;
    type Error = Error;
    type Transform = RequestIdService<S>;
    type InitError = ();
    type Future = Ready<Result<RequestIdService<S>, ()>>;

    fn new_transform(&self, inner: S) -> Self::Future {
        let header = self.header;
        ready(Ok(RequestIdService { inner, header }))
    }
}

/// The service of [`RequestIdLayer`].
#[derive(Debug)]
pub struct RequestIdService<S> {
    inner: S,
    header: &'static str,
}

impl<S, B> Service<ServiceRequest> for RequestIdService<S>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    B: MessageBody,
{
    type Response = ServiceResponse<B>;
    type Error = Error;
    type Future = RequestIdFuture<S::Future>;

    forward_ready!(inner);

    fn call(&self, request: ServiceRequest) -> RequestIdFuture<S::Future> {
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
