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

/// Lets an error be returned from a handler of axum as it is.
///
/// For each type, which must be one of your crate, it writes the `IntoResponse` that
/// [`ErrorResponse`] has. An [`ErrorResponse`] needs none of this, and `?` makes one of any error.
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
/// A type that has an entry with `status = undocumented` does not compile here: nobody says what it would answer.
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

/// The work of the macro: as by way of [`ErrorResponse`], without making one that nobody wants.
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

/// An extension costs three allocations, as much as the rest of an answer with a constant message,
/// so there is one only where a layer has asked for it.
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

/// A layer for axum: errors answer as the client's `Accept` and `Accept-Language` ask, and answers carry their error.
///
/// * A client that asks for `application/problem+json` (RFC 9457) gets it, with the members `code`,
///   `description` and `solution`: who names it and likes `application/json` no more; `*/*` alone
///   does not ask for it. All errors say `vary: accept`. A status that is not registered, such as 499, has no phrase, so its
///   problem has no `title`.
/// * Where the table of an error has several languages, its texts are in the one that `Accept-Language` likes best, by
///   `q`, order and `*`. That is looked up as [`ErrorEntry::in_language`](crate::ErrorEntry::in_language) does it; where
///   the client likes none of them, they are the main ones. The answer says `content-language`, if the type says
///   `language`, and `vary: accept, accept-language`. 1 KiB and 32 ranges of the header are read. The log is in the main
///   language.
/// * An answer has the error as an extension of type `Arc<ErrorResponse>`, for middleware that
///   wants to see it.
///
/// Without the layer errors have the documented body, and no extension: it would double what an
/// error costs. The layer changes nothing else, and no other answer.
///
/// Answers know of it that are made while the inner service is called or its future polled, as
/// handlers, extractors and middleware of axum make them. One that a handler makes in a task of its
/// own (`tokio::spawn`) does not, and has the documented body.
///
/// What axum itself refuses, such as an unknown path, keeps its own text:
/// [`ErrorLayer.undocumented::<Refusal>()`](Self::undocumented) gives that a documented body, too.
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
