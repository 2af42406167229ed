//! Answers of actix-web.

use super::{
    accept::Format,
    accept_language::Languages,
    accepted::{Accepted, Choice},
    confirmed::{confirm, is_documented},
    extras::Extras,
    negotiated::Negotiated,
    response::{ErasedError, ErrorResponse, sent_status},
    scope::{self, Scoped},
};
use crate::{
    error::ApmError,
    predefined::{ApigwErrorCode, ApmErrorCode},
};
use ::actix_web::{
    Error, HttpResponse, ResponseError,
    body::MessageBody,
    dev::{Service, ServiceRequest, ServiceResponse, Transform, forward_ready},
    error::InternalError,
    http::{
        StatusCode,
        header::{
            ACCEPT, ACCEPT_LANGUAGE, CONTENT_LANGUAGE, CONTENT_TYPE, HeaderMap, HeaderName,
            HeaderValue, RETRY_AFTER, VARY,
        },
    },
};
use pin_project_lite::pin_project;
use std::{
    future::{Future, Ready, ready},
    pin::Pin,
    task::{Context, Poll},
};

/// Lets handlers of actix-web return an error directly.
///
/// It implements `ResponseError` for each type, which must be defined in your crate. So `?` converts it into an
/// `actix_web::Error`, and `error.as_error::<OrderError>()` finds it in an answer. If a type already implements
/// `ResponseError`, let its `error_response` return that of an [`ErrorResponse`] instead.
///
/// ```
/// use actix_web::ResponseError;
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
/// assert_eq!(OrderError::NotFound { id: 7 }.error_response().status(), 404);
///
/// let error = actix_web::Error::from(OrderError::NotFound { id: 7 });
/// assert!(matches!(error.as_error(), Some(OrderError::NotFound { id: 7 })));
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
/// apm_errors::actix_web_response!(Closed);
/// ```
///
/// # Other errors
///
/// A handler that returns `Result<_, actix_web::Error>` may fail with anything that implements `ResponseError`: an
/// `io::Error`, the error of an extractor, `error::ErrorBadRequest("…")`. actix-web answers with their `Display` as plain
/// text, which no table documents, and which may have internal details. Documented errors keep their answers.
/// [`ErrorLayer.undocumented::<Refusal>()`](crate::actix_web::ErrorLayer::undocumented) gives the others documented bodies.
/// A handler that returns `Result<_, ErrorResponse>` can't fail with other errors in the first place.
#[macro_export]
macro_rules! actix_web_response {
    ($($error:ty),+ $(,)?) => {$(
        const _: () = $crate::__private_v0_1::assert_statuses(<$error>::TABLE);

        impl $crate::__private_v0_1::actix_web::ResponseError for $error {
            fn status_code(&self) -> $crate::__private_v0_1::actix_web::http::StatusCode {
                $crate::__private_v0_1::actix_web_status(self)
            }

            fn error_response(&self) -> $crate::__private_v0_1::actix_web::HttpResponse {
                $crate::__private_v0_1::actix_web_response(self)
            }
        }
    )+};
}

actix_web_response!(ApmErrorCode, ApigwErrorCode);

/// The status that the macro returns.
pub fn actix_web_status<E: ApmError + Send + Sync + 'static>(error: &E) -> StatusCode {
    confirm();
    status(error)
}

/// The answer that the macro returns. It logs the error each time, since the error can't store that it was logged.
pub fn actix_web_response<E: ApmError + Send + Sync + 'static>(error: &E) -> HttpResponse {
    #[cfg(feature = "tracing")]
    super::tracing::leaves(error, status(error).as_u16());
    let extras = Extras::declared(error.entry_ref());
    answer(error, extras.as_deref(), chosen(error))
}

/// So a middleware finds the error with `HttpResponse::error`, as an [`ErrorResponse`].
impl ResponseError for ErrorResponse {
    fn status_code(&self) -> StatusCode {
        confirm();
        status(self.erased())
    }

    fn error_response(&self) -> HttpResponse {
        #[cfg(feature = "tracing")]
        self.log_once();
        let chosen = chosen(self.erased()).or(self.sent.choice());
        answer(self.erased(), self.extras(), chosen)
    }
}

#[cfg(feature = "tracing")]
impl ErrorResponse {
    /// actix-web may ask for an answer more than once.
    fn log_once(&self) {
        if self.sent.is_first() {
            self.log();
        }
    }
}

fn status(error: &dyn ErasedError) -> StatusCode {
    let status = sent_status(error.status());
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// What the client prefers for an error, if a layer around the handler knows what it accepts.
fn chosen(error: &dyn ErasedError) -> Option<Choice> {
    let accepted = scope::current::<Accepted>();
    accepted.map(|accepted| accepted.choose(error.entry_ref()))
}

fn answer(
    error: &dyn ErasedError,
    extras: Option<&Extras>,
    chosen: Option<Choice>,
) -> HttpResponse {
    #[cfg(feature = "coverage")]
    crate::coverage::saw(error.code());
    let status = status(error);
    let mut answer = HttpResponse::build(status);
    let mut answer = if let Some(chosen) = chosen {
        let negotiated = Negotiated::of(chosen, error.entry_ref());
        let (error, title) = (error.as_apm_error(), status.canonical_reason());
        let mut answer = answer.body(negotiated.body(error, extras, status.as_u16(), title));
        describe(answer.headers_mut(), &negotiated);
        answer
    } else {
        answer.content_type(Format::Json.content_type());
        answer.body(error.answer().1)
    };
    extend(answer.headers_mut(), extras);
    answer
}

/// Adds the headers about the format, the language and `Vary`.
pub(super) fn describe(headers: &mut HeaderMap, negotiated: &Negotiated) {
    let content_type = HeaderValue::from_static(negotiated.content_type());
    headers.insert(CONTENT_TYPE, content_type);
    headers.append(VARY, HeaderValue::from_static(negotiated.vary()));
    if let Some(language) = negotiated.content_language() {
        headers.append(CONTENT_LANGUAGE, HeaderValue::from_static(language));
    }
}

/// Adds the headers of an error. A `Retry-After` of the framework stays.
pub(super) fn extend(headers: &mut HeaderMap, extras: Option<&Extras>) {
    for (name, value) in extras.iter().flat_map(|extras| extras.headers.iter()) {
        let name = HeaderName::from_bytes(name.as_bytes());
        let value = HeaderValue::from_bytes(value.as_bytes());
        if let (Ok(name), Ok(value)) = (name, value)
            && (name != RETRY_AFTER || !headers.contains_key(RETRY_AFTER))
        {
            headers.append(name, value);
        }
    }
}

/// A middleware for actix-web: answers errors in the format and language that the client accepts.
///
/// A client gets `application/problem+json` (RFC 9457), with the members `code`, `description` and `solution`, if it names
/// that type and does not prefer `application/json`; `*/*` alone does not ask for it. All errors have `vary: accept`. A
/// status that is not registered, such as 499, has no phrase, so its problem has no `title`. Nothing else changes, and other
/// answers stay as they are. [`ErrorLayer.undocumented::<Refusal>()`](Self::undocumented) also gives documented bodies to
/// requests that actix-web itself rejects.
///
/// If the table of an error has several languages, its texts are in the one that `Accept-Language` prefers, by `q`, order
/// and `*`. The language is looked up as in [`ErrorEntry::in_language`](crate::ErrorEntry::in_language). If the client
/// accepts none of them, the texts are the main ones. The answer has `content-language`, if the type has `language`, and
/// `vary: accept, accept-language`. 1 KiB and 32 ranges of the header are read. The log is in the main language.
///
/// Without this middleware, errors have the documented body, in the main language.
///
/// An error that an inner middleware returns (`Err`) is logged when it passes. So its event is in the span of the request, if
/// the middleware that makes the span is outside. An error that is not an [`ErrorResponse`] is also turned into an answer
/// here: an outer middleware finds an `InternalError` with the error as its cause.
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
        let accepted = accepted(&request);
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

impl<F: Future<Output = Result<T, Error>>, T> Future for ErrorFuture<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let mut scoped = self.project().scoped;
        let answer = scoped.as_mut().poll(context);
        answer.map_err(|error| match scoped.known() {
            Some(accepted) => negotiated(error, accepted),
            None => error,
        })
    }
}

pub(super) fn accepted(request: &ServiceRequest) -> Accepted {
    let headers = request.headers();
    let formats = || headers.get_all(ACCEPT);
    let languages = headers.get_all(ACCEPT_LANGUAGE);
    Accepted {
        format: Format::accepted(|| formats().map(HeaderValue::as_bytes)),
        languages: Languages::wanted(languages.map(HeaderValue::as_bytes)),
    }
}

/// Handles the error of an inner middleware. actix-web makes its answer later, outside of the scope of this layer and of the
/// span of the request. So this stores what the client accepts in the error, and logs it now.
///
/// For an error that can't store that, the answer is made now.
pub(super) fn negotiated(error: Error, accepted: &Accepted) -> Error {
    if let Some(answer) = error.as_error::<ErrorResponse>() {
        let entry = answer.erased().entry_ref();
        answer.sent.negotiate(accepted.choose(entry));
        #[cfg(feature = "tracing")]
        answer.log_once();
        return error;
    }
    if !is_documented(&error) {
        return error;
    }
    let answer = scope::within(&mut Some(accepted.clone()), || error.error_response());
    InternalError::from_response(error, answer).into()
}
