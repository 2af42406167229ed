//! axum: every rejection that a request can cause, and what else axum and tower-http answer by themselves.
//!
//! All leaf rejections of axum 0.8 with the features that have any are here. Two need a route that is built wrongly
//! (`MissingExtension`, `MatchedPathMissing`), three an extractor where it can't work (`MissingPathParams` of both extractors,
//! `NestedPathRejection`), and any request causes them then. `FailedToBufferBody`, `BytesRejection` and the other composite
//! ones are enums of these. Those of `axum-extra` are other crates' matter.

use super::cases::{PROBLEM, Refusal, assert_logged, body};
use crate::log::logged;
use apm_errors::axum::ErrorLayer;
use axum::{
    Extension, Form, Json, Router,
    body::{Body, Bytes, to_bytes},
    extract::{
        DefaultBodyLimit, FromRequestParts, MatchedPath, Multipart, NestedPath, Path, Query,
        RawForm, RawPathParams, WebSocketUpgrade, multipart::MultipartError,
    },
    http::{Request, StatusCode, Version, request},
    middleware::{Next, from_fn},
    response::{IntoResponse, Response},
    routing::{any, get, post},
};
use http_body::Frame;
use std::{
    future::pending,
    io,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};
use tokio::runtime::Builder;
use tower::ServiceExt;
use tower_http::{catch_panic::CatchPanicLayer, timeout::TimeoutLayer};

#[derive(serde::Deserialize)]
struct Order {
    #[expect(dead_code, reason = "read by its `Deserialize`")]
    count: u32,
}

fn routes() -> Router {
    Router::new()
        .route("/json", post(async |_: Json<Order>| ()))
        .route("/form", any(async |_: Form<Order>| ()))
        .route("/raw-form", any(async |_: RawForm| ()))
        .route("/query", get(async |_: Query<Order>| ()))
        .route("/path/{id}", get(async |_: Path<u64>| ()))
        .route("/two/{id}", get(async |_: Path<(u64, u64)>| ()))
        .route("/raw-path/{id}", get(async |_: RawPathParams| ()))
        .route("/string", post(async |_: String| ()))
        .route("/bytes", post(async |_: Bytes| ()))
        .route("/multipart", post(multipart))
        .route("/socket", any(async |_: WebSocketUpgrade| ()))
        .route("/extension", get(async |_: Extension<u8>| ()))
        .route("/nested", get(async |_: NestedPath| ()))
        .route("/panic", get(async || -> () { panic!("s3cr3t") }))
        .route("/slow", get(pending::<()>))
        .layer(from_fn(unmatched))
        .layer(DefaultBodyLimit::max(64))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::GATEWAY_TIMEOUT,
            Duration::ZERO,
        ))
        .layer(CatchPanicLayer::new())
}

/// Some extractors can't work outside of a router, such as in a `MethodRouter` that is served alone: what a router tells
/// them is not there.
async fn unmatched(request: Request<Body>, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let parts = &mut parts;
    if parts.uri.path().starts_with("/no-") {
        parts.extensions.clear();
    }
    match parts.uri.path() {
        "/no-paths" => unit(Path::<u64>::from_request_parts(parts, &()).await),
        "/no-raw-paths" => unit(RawPathParams::from_request_parts(parts, &()).await),
        "/no-match" => unit(MatchedPath::from_request_parts(parts, &()).await),
        _ => next.run(Request::from_parts(parts.clone(), body)).await,
    }
}

fn unit<T, E: IntoResponse>(extracted: Result<T, E>) -> Response {
    extracted.map(drop).into_response()
}

async fn multipart(mut parts: Multipart) -> Result<(), MultipartError> {
    while parts.next_field().await?.is_some() {}
    Ok(())
}

/// What refuses, the status, how its text begins, and a request that causes it.
type Case = (&'static str, u16, &'static str, Request<Body>);

const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";

fn to(method: &str, path: &str) -> request::Builder {
    Request::builder().method(method).uri(path)
}

fn typed(method: &str, path: &str, content_type: &str, body: impl Into<Body>) -> Request<Body> {
    let request = to(method, path).header("content-type", content_type);
    request.body(body.into()).unwrap()
}

fn empty(request: request::Builder) -> Request<Body> {
    request.body(Body::empty()).unwrap()
}

/// The head of a request for a web socket, up to one of its headers.
fn socket(headers: usize) -> request::Builder {
    let all = [
        ("connection", "upgrade"),
        ("upgrade", "websocket"),
        ("sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ=="),
        ("sec-websocket-version", "13"),
    ];
    let headers = all[..headers].iter();
    headers.fold(to("GET", "/socket"), |request, (name, value)| {
        request.header(*name, *value)
    })
}

/// A body that breaks off.
struct Broken;

impl http_body::Body for Broken {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        Poll::Ready(Some(Err(io::Error::other("s3cr3t"))))
    }
}

#[rustfmt::skip]
fn rejections() -> Vec<Case> {
    let long = "x".repeat(65);
    let part = "multipart/form-data; boundary=b";
    vec![
        // axum-core
        ("LengthLimitError", 413, "Failed to buffer the request body: length limit exceeded", typed("POST", "/bytes", JSON, long.clone())),
        ("UnknownBodyError", 400, "Failed to buffer the request body: s3cr3t", typed("POST", "/bytes", JSON, Body::new(Broken))),
        ("InvalidUtf8", 400, "Request body didn't contain valid UTF-8", typed("POST", "/string", JSON, &b"\xff"[..])),
        // Json
        ("JsonDataError", 422, "Failed to deserialize the JSON body into the target type: count: invalid type", typed("POST", "/json", JSON, r#"{"count":"s3cr3t"}"#)),
        ("JsonSyntaxError", 400, "Failed to parse the request body as JSON: ", typed("POST", "/json", JSON, "{")),
        ("MissingJsonContentType", 415, "Expected request with `Content-Type: application/json`", typed("POST", "/json", "text/plain", "{}")),
        // Form and RawForm
        ("InvalidFormContentType", 415, "Form requests must have `Content-Type: application/x-www-form-urlencoded`", typed("POST", "/form", JSON, "count=1")),
        ("InvalidFormContentType of RawForm", 415, "Form requests must have `Content-Type: application/x-www-form-urlencoded`", typed("POST", "/raw-form", JSON, "count=1")),
        ("FailedToDeserializeForm", 400, "Failed to deserialize form: count: invalid digit", empty(to("GET", "/form?count=s3cr3t"))),
        ("FailedToDeserializeFormBody", 422, "Failed to deserialize form body: count: invalid digit", typed("POST", "/form", FORM, "count=s3cr3t")),
        ("LengthLimitError of Form", 413, "Failed to buffer the request body: length limit exceeded", typed("POST", "/form", FORM, long.clone())),
        // Query and Path
        ("FailedToDeserializeQueryString", 400, "Failed to deserialize query string: missing field `count`", empty(to("GET", "/query"))),
        ("FailedToDeserializePathParams", 400, "Invalid URL: Cannot parse `s3cr3t` to a `u64`", empty(to("GET", "/path/s3cr3t"))),
        ("FailedToDeserializePathParams, no UTF-8", 400, "Invalid URL: Invalid UTF-8 in `id`", empty(to("GET", "/path/%ff"))),
        ("FailedToDeserializePathParams, another number", 500, "Wrong number of path arguments for `Path`. Expected 2 but got 1", empty(to("GET", "/two/7"))),
        ("InvalidUtf8InPathParam", 400, "Invalid UTF-8 in `id`", empty(to("GET", "/raw-path/%ff"))),
        ("MissingPathParams", 500, "No paths parameters found for matched route", empty(to("GET", "/no-paths"))),
        ("MissingPathParams of RawPathParams", 500, "No paths parameters found for matched route", empty(to("GET", "/no-raw-paths"))),
        // Extension, MatchedPath and NestedPath
        ("MissingExtension", 500, "Missing request extension: Extension of type `u8` was not found", empty(to("GET", "/extension"))),
        ("MatchedPathMissing", 500, "No matched path found", empty(to("GET", "/no-match"))),
        ("NestedPathRejection", 500, "The matched route is not nested", empty(to("GET", "/nested"))),
        // Multipart
        ("InvalidBoundary", 400, "Invalid `boundary` for `multipart/form-data` request", typed("POST", "/multipart", "multipart/form-data", "")),
        ("MultipartError", 400, "incomplete multipart stream", typed("POST", "/multipart", part, "--b\r\n")),
        ("MultipartError, too large", 413, "Request payload is too large", typed("POST", "/multipart", part, long)),
        ("MultipartError, broken off", 500, "failed to read stream", typed("POST", "/multipart", part, Body::new(Broken))),
        // WebSocketUpgrade
        ("MethodNotGet", 405, "Request method must be `GET`", empty(to("POST", "/socket"))),
        ("MethodNotConnect", 405, "Request method must be `CONNECT`", empty(to("GET", "/socket").version(Version::HTTP_2))),
        ("InvalidProtocolPseudoheader", 400, "`:protocol` pseudo-header did not include 'websocket'", empty(to("CONNECT", "/socket").version(Version::HTTP_2))),
        ("InvalidConnectionHeader", 400, "Connection header did not include 'upgrade'", empty(socket(0))),
        ("InvalidUpgradeHeader", 400, "`Upgrade` header did not include 'websocket'", empty(socket(1))),
        ("WebSocketKeyHeaderMissing", 400, "`Sec-WebSocket-Key` header missing", empty(socket(2))),
        ("InvalidWebSocketVersionHeader", 400, "`Sec-WebSocket-Version` header did not include '13'", empty(socket(3))),
        ("ConnectionNotUpgradable", 426, "WebSocket request couldn't be upgraded since no upgrade state was present", empty(socket(4))),
        // No extractor
        ("no such path", 404, "", empty(to("GET", "/nowhere"))),
        ("another method", 405, "", empty(to("PUT", "/json"))),
        ("a panic", 500, "Service panicked", empty(to("GET", "/panic"))),
        ("a timeout", 504, "", empty(to("GET", "/slow"))),
    ]
}

async fn answer(app: &Router, request: Request<Body>) -> (http::response::Parts, String) {
    let (head, body) = app.clone().oneshot(request).await.unwrap().into_parts();
    let body = to_bytes(body, 1 << 20).await.unwrap();
    (head, String::from_utf8(body.to_vec()).unwrap())
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    let mut runtime = Builder::new_current_thread();
    runtime.enable_time().build().unwrap().block_on(future)
}

#[test]
fn every_rejection_is_documented() {
    let bare = routes();
    let app = routes().layer(ErrorLayer.undocumented::<Refusal>());
    for accept in ["*/*", PROBLEM] {
        let cases = rejections().into_iter().zip(rejections());
        for ((name, status, start, unseen), (_, _, _, mut request)) in cases {
            // The text of the framework is about the case, and is unchanged.
            let (old, said) = block_on(answer(&bare, unseen));
            assert_eq!((old.status.as_u16(), name), (status, name), "{said}");
            assert!(said.starts_with(start), "{name}: {said}");
            assert_eq!(said.is_empty(), start.is_empty(), "{name}");

            let accepted = accept.parse().unwrap();
            request.headers_mut().insert("accept", accepted);
            let ((head, sent), events) = block_on(logged(answer(&app, request)));
            assert_eq!(head.status.as_u16(), status, "{name}");
            assert_eq!(sent, body(status, accept), "{name}");
            let problem = accept == PROBLEM;
            let expected = if problem { PROBLEM } else { JSON };
            assert_eq!(head.headers["content-type"], expected, "{name}");
            assert_eq!(head.headers["vary"], "accept", "{name}");
            assert_eq!(head.headers["content-length"], sent.len().to_string());
            assert_eq!(
                head.headers.get("allow"),
                old.headers.get("allow"),
                "{name}"
            );
            assert_logged(&events, status, &said);
        }
    }
}
