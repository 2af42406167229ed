//! Answers of axum.

use super::{
    accepted::Accepted,
    extras::Extras,
    http::{accepted, response},
    response::{ErasedError, ErrorResponse},
    scope::{self, Scoped},
};
use crate::{
    error::ApmError,
    predefined::{ApigwErrorCode, ApmErrorCode},
};
use ::http::Request;
use axum_core::response::{IntoResponse, Response};
use pin_project_lite::pin_project;
use std::{
    future::Future,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};
use tower_layer::Layer;
use tower_service::Service;

/// Lets handlers of axum return an error directly.
///
/// It implements `IntoResponse` for each type, which must be defined in your crate, as for
/// [`ErrorResponse`]. An [`ErrorResponse`] does not need this macro, and `?` converts any error into one.
///
/// ```
/// use apm_errors::ApmError;
/// use axum::response::IntoResponse;
///
/// #[derive(Debug, ApmError)]
/// enum OrderError {
///     #[apm(code = "SVCSTG.ORD.404001", status = 404, message = "order {id} does not exist.")]
///     NotFound { id: u64 },
/// }
///
/// apm_errors::axum_response!(OrderError);
///
/// async fn order() -> Result<String, OrderError> {
///     Err(OrderError::NotFound { id: 7 })
/// }
///
/// let app: axum::Router = axum::Router::new().route("/", axum::routing::get(order));
/// assert_eq!(OrderError::NotFound { id: 7 }.into_response().status(), 404);
/// ```
///
/// A type that has an entry with `status = undocumented` does not compile here: the status of its answer is unknown.
///
/// ```compile_fail,E0080
/// use apm_errors::ApmError;
///
/// #[derive(Debug, ApmError)]
/// #[apm(code = "STO.0001", status = undocumented)]
/// struct Closed;
///
/// apm_errors::axum_response!(Closed);
/// ```
#[macro_export]
macro_rules! axum_response {
    ($($error:ty),+ $(,)?) => {$(
        const _: () = $crate::__private_v0_1::assert_statuses(<$error>::TABLE);

        impl $crate::__private_v0_1::axum_core::response::IntoResponse for $error {
            fn into_response(self) -> $crate::__private_v0_1::axum_core::response::Response {
                $crate::__private_v0_1::axum_response(self)
            }
        }
    )+};
}

axum_response!(ApmErrorCode, ApigwErrorCode);

/// The answer that the macro returns: the same as for [`ErrorResponse`], but built only if needed.
pub fn axum_response<E: ApmError + Send + Sync + 'static>(error: E) -> Response {
    if error.entry_ref().retry_after().is_some() {
        return ErrorResponse::from(error).into_response();
    }
    respond(error, |error| (error, None), ErrorResponse::from)
}

impl IntoResponse for ErrorResponse {
    fn into_response(self) -> Response {
        respond(self, |it| (it.erased(), it.extras()), |answer| answer)
    }
}

/// An extension costs three allocations, as much as the rest of an answer with a constant message.
/// So it is only added if a layer has asked for it.
fn respond<E>(
    error: E,
    erased: fn(&E) -> (&dyn ErasedError, Option<&Extras>),
    wrap: fn(E) -> ErrorResponse,
) -> Response {
    let accepted = scope::current::<Accepted>();
    let (erased, extras) = erased(&error);
    let mut response = response(erased, extras, accepted.as_ref());
    if accepted.is_some() {
        response.extensions_mut().insert(Arc::new(wrap(error)));
    }
    response
}

/// A layer for axum: answers errors in the format and language that the client accepts, and attaches the error to the answer.
///
/// * A client gets `application/problem+json` (RFC 9457), with the members `code`, `description` and `solution`, if it
///   names that type and does not prefer `application/json`; `*/*` alone does not ask for it. All errors have
///   `vary: accept`. A status that is not registered, such as 499, has no phrase, so its problem has no `title`.
/// * If the table of an error has several languages, its texts are in the one that `Accept-Language` prefers, by `q`, order
///   and `*`. The language is looked up as in [`ErrorEntry::in_language`](crate::ErrorEntry::in_language). If the client
///   accepts none of them, the texts are the main ones. The answer has `content-language`, if the type has `language`, and
///   `vary: accept, accept-language`. 1 KiB and 32 ranges of the header are read. The log is in the main language.
/// * An answer has the error as an extension of type `Arc<ErrorResponse>`, for other middleware.
///
/// Without the layer, errors have the documented body, and no extension, which would double the cost
/// of an error. The layer changes nothing else, and other answers stay as they are.
///
/// The layer applies to answers that are made while the inner service is called or its future polled:
/// those of handlers, extractors and middleware of axum. An answer that a handler makes in a separate
/// task (`tokio::spawn`) has the documented body.
///
/// Requests that axum itself rejects, such as for an unknown path, keep the text of axum:
/// [`ErrorLayer.undocumented::<Refusal>()`](Self::undocumented) gives them a documented body, too.
///
/// ```
/// use apm_errors::{ApmErrorCode, ErrorResponse, axum::ErrorLayer};
/// use axum::{Router, body::Body, http::Request, routing::get};
/// use std::sync::Arc;
/// use tower::ServiceExt;
///
/// async fn trace() -> Result<String, ErrorResponse> {
///     Err(ApmErrorCode::EmptyTraceResult)?
/// }
///
/// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
/// let app = Router::new().route("/", get(trace)).layer(ErrorLayer);
/// let request = Request::get("/").header("accept", "application/problem+json");
/// let response = app.oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
/// assert_eq!(response.headers()["content-type"], "application/problem+json");
///
/// let error = response.extensions().get::<Arc<ErrorResponse>>().unwrap();
/// assert_eq!(error.downcast_ref(), Some(&ApmErrorCode::EmptyTraceResult));
/// # });
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct ErrorLayer;

impl<S> Layer<S> for ErrorLayer {
    type Service = ErrorService<S>;

    fn layer(&self, inner: S) -> ErrorService<S> {
        ErrorService { inner }
    }
}

/// The service of [`ErrorLayer`].
#[derive(Debug, Clone)]
pub struct ErrorService<S> {
    inner: S,
}

impl<S: Service<Request<B>>, B> Service<Request<B>> for ErrorService<S> {
    type Response = S::Response;
    type Error = S::Error;
    type Future = ErrorFuture<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> ErrorFuture<S::Future> {
        let accepted = accepted(request.headers());
        ErrorFuture {
            scoped: Scoped::new(Some(accepted), || self.inner.call(request)),
        }
    }
}

pin_project! {
    /// The future of [`ErrorService`].
    pub struct ErrorFuture<F> {
        #[pin]
        scoped: Scoped<F, Accepted>,
    }
}

impl<F: Future> Future for ErrorFuture<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        self.project().scoped.poll(context)
    }
}
