//! The service for axum, and for any stack of tower.

use super::{
    by_status::by_status,
    layer::{OF_THE_BODY, Undocumented, UndocumentedService},
    refused::{Next, Refused, Text},
};
use crate::{
    error::FromCode,
    server::{
        accepted::Accepted,
        axum::ErrorLayer,
        http::{accepted, describe, extend},
        negotiated::Negotiated,
        response::ErrorResponse,
        scope::Scoped,
    },
};
use ::http::{
    HeaderValue, Method, Request, Response,
    header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE},
};
use axum_core::{BoxError, body::Body};
use bytes::Bytes;
use pin_project_lite::pin_project;
use std::{
    borrow::Cow,
    future::Future,
    pin::{Pin, pin},
    sync::Arc,
    task::{Context, Poll, ready},
};
use tower_layer::Layer;
use tower_service::Service;

impl ErrorLayer {
    /// Returns a layer that also gives documented bodies to the errors of the framework itself.
    ///
    /// axum rejects some requests itself, such as for an unknown path, a wrong method, or a body that is not JSON. It answers
    /// with plain text. This layer does what [`ErrorLayer`] does, and replaces the body of each answer of 400 or more that is
    /// not from a documented error. `R` is an enum without data, and **the statuses of its entries decide**: the
    /// first variant with the status of the answer, else the first one with 400 for a 4xx and 500 for a 5xx. If
    /// `R` has neither, the answer is sent without a body.
    ///
    /// ```
    /// use apm_errors::{ApmError, axum::ErrorLayer};
    /// use axum::{Router, body::{Body, to_bytes}, http::Request, routing::get};
    /// use tower::ServiceExt;
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
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let app = Router::new()
    ///     .route("/", get(|| async { "here" }))
    ///     .layer(ErrorLayer.undocumented::<Refusal>());
    ///
    /// let request = Request::get("/nowhere").body(Body::empty()).unwrap();
    /// let response = app.clone().oneshot(request).await.unwrap();
    /// assert_eq!(response.status(), 404);
    /// let body = to_bytes(response.into_body(), 1024).await.unwrap();
    /// assert_eq!(
    ///     body,
    ///     r#"{"errorCode":"SVCSTG.ORD.404000","errorMessage":"there is no such path."}"#
    /// );
    ///
    /// // 405 is in the class of 400, and stays 405.
    /// let request = Request::post("/").body(Body::empty()).unwrap();
    /// let response = app.oneshot(request).await.unwrap();
    /// assert_eq!((response.status().as_u16(), &response.headers()["allow"]), (405, &"GET,HEAD".parse().unwrap()));
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
    ///   and plain text is replaced, too: turn it into documented errors, or do not add the layer to those routes.
    /// * Answers below 400, such as streams and upgrades, pass unchanged. They cost no allocation if the body is
    ///   `axum::body::Body`, as inside a `Router`. In another tower stack, the body of each answer is boxed.
    /// * The answer to `HEAD` has no body, and the length that the answer to `GET` would have.
    /// * As with [`ErrorLayer`], an answer has its error as an extension of type `Arc<ErrorResponse>`. That is also how the
    ///   layer recognizes a documented answer.
    ///
    /// # The log
    ///
    /// With the feature `tracing`, each replaced answer is logged as one event like any error, with the status of the answer,
    /// and with the text of the framework as the field `apm.refused`: at most 256 bytes, in one line as with
    /// `ErrorResponse::log`. Only the part of the old body that is ready is read, so nothing waits for it; the rest is dropped.
    /// Put this layer inside a layer that compresses: a compressed text is not shown.
    ///
    /// # Panics and timeouts
    ///
    /// Put `CatchPanicLayer` and `TimeoutLayer` of tower-http inside, which means before this layer in a chain of
    /// `Router::layer`. Their answers, 500 and 408, then get documented bodies like others. This layer catches no panics
    /// itself. Input that never reaches axum, such as a request that is not HTTP, is answered by hyper with an empty body.
    ///
    /// `Router::layer` applies to the routes and fallbacks that exist when it is called, so call it last, on the outermost
    /// router.
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
    /// use apm_errors::{ApmError, Refused, axum::ErrorLayer};
    /// use axum::Router;
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
    /// let app: Router = Router::new().layer(layer);
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

impl<S, A: Clone> Layer<S> for Undocumented<A> {
    type Service = UndocumentedService<S, A>;

    fn layer(&self, inner: S) -> UndocumentedService<S, A> {
        self.around(inner)
    }
}

impl<S, A, I, B> Service<Request<I>> for UndocumentedService<S, A>
where
    S: Service<Request<I>, Response = Response<B>>,
    A: Fn(&Refused<'_>) -> Option<ErrorResponse> + Clone,
    B: http_body::Body<Data = Bytes, Error: Into<BoxError>> + Send + 'static,
{
    type Response = Response<Body>;
    type Error = S::Error;
    type Future = UndocumentedFuture<S::Future, A>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<I>) -> UndocumentedFuture<S::Future, A> {
        let accepted = accepted(request.headers());
        let is_head = request.method() == Method::HEAD;
        UndocumentedFuture {
            scoped: Scoped::new(Some(accepted.clone()), || self.inner.call(request)),
            asked: Asked { accepted, is_head },
            undocumented: self.undocumented.clone(),
        }
    }
}

/// What the client asked for.
struct Asked {
    accepted: Accepted,
    is_head: bool,
}

pin_project! {
    /// The future of [`UndocumentedService`].
    pub struct UndocumentedFuture<F, A> {
        #[pin]
        scoped: Scoped<F, Accepted>,
        asked: Asked,
        undocumented: Undocumented<A>,
    }
}

impl<F, A, B, E> Future for UndocumentedFuture<F, A>
where
    F: Future<Output = Result<Response<B>, E>>,
    A: Fn(&Refused<'_>) -> Option<ErrorResponse>,
    B: http_body::Body<Data = Bytes, Error: Into<BoxError>> + Send + 'static,
{
    type Output = Result<Response<Body>, E>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let response = ready!(this.scoped.poll(context))?;
        let response = if response.status().as_u16() >= 400 {
            refused(response, this.asked, this.undocumented, context)
        } else {
            response.map(Body::new)
        };
        Poll::Ready(Ok(response))
    }
}

#[cold]
fn refused<A, B>(
    response: Response<B>,
    asked: &Asked,
    undocumented: &Undocumented<A>,
    context: &mut Context<'_>,
) -> Response<Body>
where
    A: Fn(&Refused<'_>) -> Option<ErrorResponse>,
    B: http_body::Body<Data = Bytes, Error: Into<BoxError>> + Send + 'static,
{
    let is_documented = response.extensions().get::<Arc<ErrorResponse>>().is_some();
    let content_type = response.headers().get(CONTENT_TYPE);
    let content_type = content_type.map(HeaderValue::as_bytes);
    if is_documented || undocumented.keeps(content_type, false) {
        return response.map(Body::new);
    }
    let (mut head, old) = response.into_parts();
    let text = if head.headers.contains_key(CONTENT_ENCODING) {
        Text::default()
    } else {
        read(old, context)
    };
    let header = |name: &str| head.headers.get(name)?.to_str().ok();
    let answer = undocumented.answer(&Refused::new(head.status.as_u16(), &text, &header));
    for name in OF_THE_BODY {
        head.headers.remove(name);
    }
    let mut new = Body::empty();
    if let Some(answer) = answer {
        let title = head.status.canonical_reason();
        let entry = answer.erased().entry_ref();
        let negotiated = Negotiated::of(asked.accepted.choose(entry), entry);
        let status = head.status.as_u16();
        let body = negotiated.body(answer.error(), answer.extras(), status, title);
        let content_type = HeaderValue::from_static(negotiated.content_type());
        head.headers.insert(CONTENT_TYPE, content_type);
        // axum has set the length of the old body, so hyper does not set it for `HEAD`.
        let length = HeaderValue::from(body.len());
        head.headers.insert(CONTENT_LENGTH, length);
        describe(&mut head.headers, &negotiated);
        if let Some(extras) = answer.extras() {
            extend(&mut head.headers, extras);
        }
        if !asked.is_head {
            new = match body {
                Cow::Borrowed(body) => Body::from(body),
                Cow::Owned(body) => Body::from(body),
            };
        }
        head.extensions.insert(Arc::new(answer));
    }
    Response::from_parts(head, new)
}

fn read<B: http_body::Body<Data = Bytes>>(body: B, context: &mut Context<'_>) -> Text {
    let mut body = pin!(body);
    Text::read(|| match body.as_mut().poll_frame(context) {
        Poll::Ready(Some(Ok(frame))) => match frame.into_data() {
            Ok(data) => Next::Data(data),
            // Trailers are the end.
            Err(_) => Next::End,
        },
        Poll::Ready(None) => Next::End,
        Poll::Ready(Some(Err(_))) | Poll::Pending => Next::NotReady,
    })
}
