//! The service for actix-web.

use super::{
    by_status::by_status,
    layer::{OF_THE_BODY, Undocumented, UndocumentedService},
    refused::{Next, Refused, Text},
};
use crate::{
    error::FromCode,
    server::{
        accepted::Accepted,
        actix_web::{ErrorLayer, accepted, describe, extend, negotiated},
        confirmed::is_documented,
        negotiated::Negotiated,
        response::ErrorResponse,
        scope::{self, Scoped},
    },
};
use ::actix_web::{
    Error, HttpResponse,
    body::{BoxBody, EitherBody, MessageBody},
    dev::{Service, ServiceRequest, ServiceResponse, Transform, forward_ready},
    error::InternalError,
    http::header::{CONTENT_ENCODING, CONTENT_TYPE, HeaderValue},
};
use pin_project_lite::pin_project;
use std::{
    future::{Future, Ready, ready},
    pin::{Pin, pin},
    task::{Context, Poll, ready},
};

impl ErrorLayer {
    /// Returns a middleware that also gives documented bodies to the errors of the framework itself.
    ///
    /// actix-web rejects some requests itself, such as for an unknown path, a wrong method, or a body that is not JSON. It
    /// answers with plain text. This middleware does what [`ErrorLayer`] does, and replaces the body of each answer of 400
    /// or more that is not from a documented error. `R` is an enum without data, and **the statuses of its entries decide**:
    /// the first variant with the status of the answer, else the first one with 400 for a 4xx and 500 for a 5xx.
    /// If `R` has neither, the answer is sent without a body.
    ///
    /// ```
    /// use actix_web::{App, test, web};
    /// use apm_errors::{ApmError, actix_web::ErrorLayer};
    ///
    /// #[derive(Debug, ApmError)]
    /// #[apm(prefix = "SVCSTG.ORD.")]
    /// enum Refusal {
    ///     #[apm(code = "400000", status = 400, message = "the request is malformed.")]
    ///     Malformed,
    ///     #[apm(code = "404000", status = 404, message = "there is no such path.")]
    ///     NoSuchPath,
    ///     #[apm(code = "500000", status = 500, message = "the service failed.")]
    ///     Failed,
    /// }
    ///
    /// # actix_web::rt::System::new().block_on(async {
    /// let app = App::new()
    ///     .route("/", web::get().to(async || "here"))
    ///     .wrap(ErrorLayer.undocumented::<Refusal>());
    /// let app = test::init_service(app).await;
    /// let request = test::TestRequest::with_uri("/nowhere").to_request();
    /// let response = test::call_service(&app, request).await;
    /// assert_eq!(response.status(), 404);
    /// assert_eq!(
    ///     test::read_body(response).await,
    ///     r#"{"errorCode":"SVCSTG.ORD.404000","errorMessage":"there is no such path."}"#
    /// );
    /// # });
    /// ```
    ///
    /// # What changes
    ///
    /// * The status and headers of the answer stay, such as `allow`, `retry-after` and those of CORS. The headers of the old
    ///   body are removed: `content-type`, `content-length`, `content-encoding`, `content-language`, `content-location`,
    ///   `content-disposition`, `etag`, `last-modified`, digests, `transfer-encoding` and `trailer`. `vary: accept` is
    ///   added, as with [`ErrorLayer`].
    /// * An answer that is already JSON stays, unless you call [`replacing_json`](Undocumented::replacing_json). Your own HTML
    ///   and plain text is replaced, too: turn it into documented errors, or do not wrap those routes.
    /// * Answers below 400, such as streams and upgrades, pass unchanged and cost no allocation.
    /// * `HttpResponse::error` of an answer still is the error of actix-web, such as a `JsonPayloadError`, so an outer
    ///   middleware can find it.
    /// * An error that an inner middleware returns (`Err`) also becomes an answer here. An outer middleware finds an
    ///   `InternalError` with that error as its cause, unless it is an [`ErrorResponse`].
    ///
    /// # The log
    ///
    /// With the feature `tracing`, each replaced answer is logged as one event like any error, with the status of the answer,
    /// and with the text of the framework as the field `apm.refused`: at most 256 bytes, in one line as with
    /// `ErrorResponse::log`. Only the part of the old body that is ready is read, so nothing waits for it; the rest is dropped.
    /// Wrap `Compress` around this middleware, not the other way round: a compressed text is not shown.
    ///
    /// # Panics and invalid requests
    ///
    /// actix-web does not catch panics: a panic in a handler closes the connection without an answer, with or without this
    /// middleware. Input that is not HTTP never reaches a middleware: actix-web answers 400 without a body.
    ///
    /// A middleware around a scope does not see paths outside of all scopes, so wrap the `App`.
    #[must_use]
    pub fn undocumented<R: FromCode + Send + Sync + 'static>(
        self,
    ) -> Undocumented<fn(&Refused<'_>) -> Option<ErrorResponse>> {
        Undocumented::new(by_status::<R>)
    }

    /// Like [`undocumented`](Self::undocumented), but a function makes the error for an answer of the framework.
    ///
    /// The function returns any documented error, or an [`ErrorResponse`] for errors of several types. Status and headers of
    /// the answer always stay. The text of the framework may name types of your program: think before you send it to
    /// clients.
    ///
    /// ```
    /// use actix_web::App;
    /// use apm_errors::{ApmError, Refused, actix_web::ErrorLayer};
    ///
    /// #[derive(Debug, ApmError)]
    /// enum Refusal {
    ///     #[apm(code = "ORD.400000", status = 400, message = "malformed: {text}")]
    ///     Malformed { text: String },
    ///     #[apm(code = "ORD.500000", status = 500, message = "the service failed.")]
    ///     Failed,
    /// }
    ///
    /// let layer = ErrorLayer.undocumented_with(|refused: &Refused| match refused.status() {
    ///     400..=499 => Refusal::Malformed { text: refused.text().to_owned() },
    ///     _ => Refusal::Failed,
    /// });
    /// let app = App::new().wrap(layer);
    /// ```
    #[must_use]
    pub fn undocumented_with<F, E>(
        self,
        answer: F,
    ) -> Undocumented<impl Fn(&Refused<'_>) -> Option<ErrorResponse> + Clone>
    where
        F: Fn(&Refused<'_>) -> E + Clone,
        E: Into<ErrorResponse>,
    {
        Undocumented::new(move |refused: &Refused<'_>| Some(answer(refused).into()))
    }
}

impl<S, A, B> Transform<S, ServiceRequest> for Undocumented<A>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    A: Fn(&Refused<'_>) -> Option<ErrorResponse> + Clone,
    B: MessageBody,
{
    type Response = ServiceResponse<EitherBody<B>>;
    type Error = Error;
    type Transform = UndocumentedService<S, A>;
    type InitError = ();
    type Future = Ready<Result<UndocumentedService<S, A>, ()>>;

    fn new_transform(&self, inner: S) -> Self::Future {
        ready(Ok(self.around(inner)))
    }
}

impl<S, A, B> Service<ServiceRequest> for UndocumentedService<S, A>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    A: Fn(&Refused<'_>) -> Option<ErrorResponse> + Clone,
    B: MessageBody,
{
    type Response = ServiceResponse<EitherBody<B>>;
    type Error = Error;
    type Future = UndocumentedFuture<S::Future, A>;

    forward_ready!(inner);

    fn call(&self, request: ServiceRequest) -> UndocumentedFuture<S::Future, A> {
        let accepted = accepted(&request);
        UndocumentedFuture {
            scoped: Scoped::new(Some(accepted.clone()), || self.inner.call(request)),
            accepted,
            undocumented: self.undocumented.clone(),
        }
    }
}

pin_project! {
    /// The future of [`UndocumentedService`].
    pub struct UndocumentedFuture<F, A> {
        #[pin]
        scoped: Scoped<F, Accepted>,
        accepted: Accepted,
        undocumented: Undocumented<A>,
    }
}

impl<F, A, B> Future for UndocumentedFuture<F, A>
where
    F: Future<Output = Result<ServiceResponse<B>, Error>>,
    A: Fn(&Refused<'_>) -> Option<ErrorResponse>,
    B: MessageBody,
{
    type Output = Result<ServiceResponse<EitherBody<B>>, Error>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let (accepted, undocumented) = (&*this.accepted, &*this.undocumented);
        Poll::Ready(match ready!(this.scoped.poll(context)) {
            Ok(answer) if answer.status().as_u16() < 400 => Ok(answer.map_into_left_body()),
            Ok(answer) => {
                let (request, answer) = answer.into_parts();
                let is_documented = answer.error().is_some_and(is_documented);
                let answer = documented(answer, accepted, undocumented, is_documented, context);
                Ok(ServiceResponse::new(request, answer))
            }
            Err(error) => Err(documented_error(error, accepted, undocumented, context)),
        })
    }
}

/// The documented error for the error of an inner middleware.
fn documented_error<A>(
    error: Error,
    accepted: &Accepted,
    undocumented: &Undocumented<A>,
    context: &mut Context<'_>,
) -> Error
where
    A: Fn(&Refused<'_>) -> Option<ErrorResponse>,
{
    if error.as_error::<ErrorResponse>().is_some() {
        return negotiated(error, accepted);
    }
    let is_documented = is_documented(&error);
    let answer = scope::within(&mut Some(accepted.clone()), || error.error_response());
    let answer = documented(answer, accepted, undocumented, is_documented, context);
    InternalError::from_response(error, answer.map_into_boxed_body()).into()
}

#[cold]
fn documented<A, B>(
    answer: HttpResponse<B>,
    accepted: &Accepted,
    undocumented: &Undocumented<A>,
    is_documented: bool,
    context: &mut Context<'_>,
) -> HttpResponse<EitherBody<B>>
where
    A: Fn(&Refused<'_>) -> Option<ErrorResponse>,
    B: MessageBody,
{
    let status = answer.status();
    let content_type = answer.headers().get(CONTENT_TYPE);
    let content_type = content_type.map(HeaderValue::as_bytes);
    if status.as_u16() < 400 || undocumented.keeps(content_type, is_documented) {
        return answer.map_into_left_body();
    }
    let (mut head, old) = answer.into_parts();
    let text = if head.headers().contains_key(CONTENT_ENCODING) {
        Text::default()
    } else {
        read(old, context)
    };
    let header = |name: &str| head.headers().get(name)?.to_str().ok();
    let answer = undocumented.answer(&Refused::new(status.as_u16(), &text, &header));
    let headers = head.headers_mut();
    for name in OF_THE_BODY {
        headers.remove(name);
    }
    let new = match answer {
        Some(answer) => {
            let entry = answer.erased().entry_ref();
            let negotiated = Negotiated::of(accepted.choose(entry), entry);
            describe(headers, &negotiated);
            extend(headers, answer.extras());
            let (error, extras) = (answer.error(), answer.extras());
            let title = status.canonical_reason();
            BoxBody::new(negotiated.body(error, extras, status.as_u16(), title))
        }
        None => BoxBody::new(()),
    };
    head.set_body(EitherBody::right(new))
}

fn read<B: MessageBody>(body: B, context: &mut Context<'_>) -> Text {
    let mut body = pin!(body);
    Text::read(|| match body.as_mut().poll_next(context) {
        Poll::Ready(Some(Ok(data))) => Next::Data(data),
        Poll::Ready(None) => Next::End,
        Poll::Ready(Some(Err(_))) | Poll::Pending => Next::NotReady,
    })
}
