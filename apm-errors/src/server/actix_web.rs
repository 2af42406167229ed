//! Answers of actix-web.

use super::{
    accept::Format,
    problem,
    response::ErrorResponse,
    scope::{self, Scoped},
};
use crate::predefined::{ApigwErrorCode, ApmErrorCode};
use ::actix_web::{
    Error, HttpResponse, ResponseError,
    body::MessageBody,
    dev::{Service, ServiceRequest, ServiceResponse, Transform, forward_ready},
    http::{
        StatusCode,
        header::{ACCEPT, HeaderName, HeaderValue, VARY},
    },
};
use pin_project_lite::pin_project;
use std::{
    future::{Future, Ready, ready},
    pin::Pin,
    task::{Context, Poll},
};

/// Lets an error be returned from a handler of actix-web as it is.
///
/// For each type, which must be one of your crate, it writes the conversion into
/// `actix_web::Error`, by way of [`ErrorResponse`]. So the type does not implement `ResponseError`
/// itself, and the error's own type is found by `error.as_error::<ErrorResponse>()` and
/// [`downcast_ref`](ErrorResponse::downcast_ref).
///
/// ```
/// use apm_errors::ApmError;
///
/// #[derive(Debug, ApmError)]
/// enum OrderError {
///     #[apm(code = "SVCSTG.ORD.404001", status = 404, message = "order {id} does not exist.")]
///     NotFound { id: u64 },
/// }
///
/// apm_errors::actix_web_response!(OrderError);
///
/// async fn order() -> Result<String, OrderError> {
///     Err(OrderError::NotFound { id: 7 })
/// }
///
/// let app = actix_web::App::new().route("/", actix_web::web::get().to(order));
/// let error = actix_web::Error::from(OrderError::NotFound { id: 7 });
/// assert_eq!(error.error_response().status(), 404);
/// ```
#[macro_export]
macro_rules! actix_web_response {
    ($($error:ty),+ $(,)?) => {$(
        impl $crate::__private_v0_1::From<$error> for $crate::__private_v0_1::actix_web::Error {
            fn from(error: $error) -> Self {
                $crate::__private_v0_1::From::from($crate::ErrorResponse::from(error))
            }
        }
    )+};
}

actix_web_response!(ApmErrorCode, ApigwErrorCode);

/// A middleware that asks `HttpResponse::error` for an [`ErrorResponse`] finds the error.
impl ResponseError for ErrorResponse {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn error_response(&self) -> HttpResponse {
        let status = self.status_code();
        #[cfg(feature = "tracing")]
        if self.sent.is_first() {
            super::tracing::leaves(self.error(), status.as_u16());
        }
        let format = scope::current::<Format>().or(self.sent.format());
        let mut answer = HttpResponse::build(status);
        answer.content_type(format.unwrap_or(Format::Json).content_type());
        if format.is_some() {
            answer.insert_header((VARY, HeaderValue::from_static("accept")));
        }
        for (name, value) in self.headers() {
            let name = HeaderName::from_bytes(name.as_bytes());
            let value = HeaderValue::from_bytes(value.as_bytes());
            if let (Ok(name), Ok(value)) = (name, value) {
                answer.append_header((name, value));
            }
        }
        if format == Some(Format::Problem) {
            let title = status.canonical_reason();
            answer.body(problem::body(
                self.error(),
                self.extras(),
                status.as_u16(),
                title,
            ))
        } else {
            answer.body(self.to_json())
        }
    }
}

/// A middleware for actix-web: errors answer as the client's `Accept` asks.
///
/// Whoever asks for `application/problem+json` (RFC 9457) gets it, with the members `code`,
/// `description` and `solution`: who names it and likes `application/json` no more; `*/*` alone
/// does not ask for it. All errors say `vary: accept`. Nothing else changes, and no other answer.
///
/// Without it, errors have the documented body.
///
/// ```
/// use actix_web::{App, test, web};
/// use apm_errors::{ApmErrorCode, ErrorResponse, actix_web::ErrorLayer};
///
/// async fn trace() -> Result<String, ErrorResponse> {
///     Err(ApmErrorCode::EmptyTraceResult)?
/// }
///
/// # actix_web::rt::System::new().block_on(async {
/// let app = App::new().wrap(ErrorLayer).route("/", web::get().to(trace));
/// let app = test::init_service(app).await;
/// let request = test::TestRequest::get().insert_header(("accept", "application/problem+json"));
/// let response = test::call_service(&app, request.to_request()).await;
/// assert_eq!(response.headers().get("content-type").unwrap(), "application/problem+json");
///
/// let error = response.response().error().unwrap().as_error::<ErrorResponse>().unwrap();
/// assert_eq!(error.downcast_ref(), Some(&ApmErrorCode::EmptyTraceResult));
/// # });
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct ErrorLayer;

impl<S, B> Transform<S, ServiceRequest> for ErrorLayer
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    B: MessageBody,
{
    type Response = ServiceResponse<B>;
    type Error = Error;
    type Transform = ErrorService<S>;
    type InitError = ();
    type Future = Ready<Result<ErrorService<S>, ()>>;

    fn new_transform(&self, inner: S) -> Self::Future {
        ready(Ok(ErrorService { inner }))
    }
}

/// The service of [`ErrorLayer`].
#[derive(Debug)]
pub struct ErrorService<S> {
    inner: S,
}

impl<S, B> Service<ServiceRequest> for ErrorService<S>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    B: MessageBody,
{
    type Response = ServiceResponse<B>;
    type Error = Error;
    type Future = ErrorFuture<S::Future>;

    forward_ready!(inner);

    fn call(&self, request: ServiceRequest) -> ErrorFuture<S::Future> {
        let values = request.headers().get_all(ACCEPT).map(HeaderValue::as_bytes);
        let format = Format::accepted(values);
        ErrorFuture {
            scoped: Scoped::new(Some(format), || self.inner.call(request)),
            format,
        }
    }
}

pin_project! {
    /// The future of [`ErrorService`].
    pub struct ErrorFuture<F> {
        #[pin]
        scoped: Scoped<F, Format>,
        format: Format,
    }
}

impl<F: Future<Output = Result<T, Error>>, T> Future for ErrorFuture<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let this = self.project();
        let format = *this.format;
        this.scoped.poll(context).map_err(|error| {
            // A middleware inside failed. Its answer is made later, outside of this scope.
            if let Some(answer) = error.as_error::<ErrorResponse>() {
                answer.sent.negotiate(format);
            }
            error
        })
    }
}
