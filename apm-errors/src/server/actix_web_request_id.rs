//! The id of a request, for actix-web.

use super::{
    request_id::RequestId,
    request_id_layer::{RequestIdFuture, RequestIdLayer, RequestIdService},
};
use ::actix_web::{
    Error,
    body::MessageBody,
    dev::{Service, ServiceRequest, ServiceResponse, Transform, forward_ready},
};
use std::future::{Ready, ready};

/// Call `wrap` with the middleware that sets the header after this one. The error of a middleware
/// that returns `Err` has no id: actix-web answers it outside of all middleware.
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
        ready(Ok(self.around(inner)))
    }
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
        RequestIdFuture::new(id, || self.inner.call(request))
    }
}
