//! Answers that the layer does not change, and its output for answers of every kind.

use super::cases::{PROBLEM, Refusal, body};
use crate::{cases::OrderError, log::logged};
use allocation_counter::measure;
use apm_errors::{ApmError, ErrorResponse, Refused, Undocumented, axum::ErrorLayer};
use axum::{
    body::{Body, Bytes, to_bytes},
    http::{HeaderValue, Request, Response},
    response::IntoResponse,
};
use http_body::Frame;
use std::{
    collections::VecDeque,
    convert::Infallible,
    future::{Ready, ready},
    hint::black_box,
    io,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, Waker},
};
use tower::{Layer, Service};

/// A body that gives these, one each time it is asked.
struct Frames(VecDeque<Poll<Option<io::Result<Frame<Bytes>>>>>);

impl http_body::Body for Frames {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        self.0
            .pop_front()
            .unwrap_or_else(|| panic!("it is asked once too often"))
    }
}

fn data(bytes: impl Into<Bytes>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
    Poll::Ready(Some(Ok(Frame::data(bytes.into()))))
}

fn frames(frames: impl IntoIterator<Item = Poll<Option<io::Result<Frame<Bytes>>>>>) -> Body {
    Body::new(Frames(frames.into_iter().collect()))
}

/// A service that has its answer at once.
fn service<B>(
    answer: impl Fn() -> Response<B> + Clone,
) -> impl Service<
    Request<Body>,
    Response = Response<B>,
    Error = Infallible,
    Future = Ready<Result<Response<B>, Infallible>>,
> + Clone {
    tower::service_fn(move |_| ready(Ok(answer())))
}

/// The answer, which is there at once.
fn call<S, T>(mut service: S, request: Request<Body>) -> T
where
    S: Service<Request<Body>, Response = T, Error = Infallible>,
{
    let mut answer = std::pin::pin!(service.call(request));
    match answer
        .as_mut()
        .poll(&mut Context::from_waker(Waker::noop()))
    {
        Poll::Ready(Ok(answer)) => answer,
        Poll::Ready(Err(never)) => match never {},
        Poll::Pending => panic!("the layer waits"),
    }
}

fn get(accept: &str) -> Request<Body> {
    Request::get("/")
        .header("accept", accept)
        .body(Body::empty())
        .unwrap()
}

fn text(body: Body) -> String {
    let bytes = block_on(to_bytes(body, 1 << 20)).unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    runtime.unwrap().block_on(future)
}

type ByStatus = Undocumented<fn(&Refused<'_>) -> Option<ErrorResponse>>;

fn layer() -> ByStatus {
    ErrorLayer.undocumented::<Refusal>()
}

/// An answer with a body and a type.
fn typed(status: u16, content_type: &str, body: Body) -> Response<Body> {
    let answer = Response::builder().status(status);
    answer
        .header("content-type", content_type)
        .body(body)
        .unwrap()
}

#[test]
fn a_success_costs_no_allocation_and_is_not_read() {
    for status in [200, 204, 206, 301, 304, 399] {
        let answer = || {
            let unread = frames([]);
            typed(status, "text/event-stream", unread)
        };
        let bare = measure(|| drop(black_box(call(service(answer), get("*/*")))));
        let layered = layer().layer(service(answer));
        let with = measure(|| drop(black_box(call(layered, get("*/*")))));
        assert_eq!(with.count_total, bare.count_total, "{status}");
    }
    let switching = || Response::builder().status(101).body(Body::empty()).unwrap();
    assert_eq!(
        call(layer().layer(service(switching)), get("*/*")).status(),
        101
    );
}

#[test]
fn json_is_kept_unless_it_is_to_be_replaced() {
    for json in [
        "application/json",
        "application/vnd.api+json; charset=utf-8",
    ] {
        let answer = move || typed(409, json, Body::from("{\"errorCode\":\"X.1\"}"));
        let kept = call(layer().layer(service(answer)), get(PROBLEM));
        assert!(kept.headers().get("vary").is_none());
        assert_eq!(text(kept.into_body()), "{\"errorCode\":\"X.1\"}");

        let replaced = call(layer().replacing_json().layer(service(answer)), get("*/*"));
        assert_eq!(text(replaced.into_body()), body(409, "*/*"));
    }
    // Documented errors stay in any case.
    let documented = || ErrorResponse::from(OrderError::SoldOut).into_response();
    let kept = call(
        layer().replacing_json().layer(service(documented)),
        get("*/*"),
    );
    assert_eq!(text(kept.into_body()), OrderError::SoldOut.to_json());
}

#[test]
fn only_headers_of_the_body_are_removed() {
    let answer = || {
        let answer = Response::builder()
            .status(429)
            .header("content-type", "text/html")
            .header("content-length", "5")
            .header("content-encoding", "identity")
            .header("etag", "\"1\"")
            .header("last-modified", "then")
            .header("vary", "origin")
            .header("retry-after", "7")
            .header("access-control-allow-origin", "*")
            .header("set-cookie", "a=1")
            .header("set-cookie", "b=2");
        answer.body(Body::from("s3cr3t")).unwrap()
    };
    let answer = call(layer().layer(service(answer)), get(PROBLEM));
    let mut headers: Vec<(&str, &str)> = answer
        .headers()
        .iter()
        .map(|(name, value)| (name.as_str(), value.to_str().unwrap()))
        .collect();
    headers.sort_unstable();
    assert_eq!(
        headers,
        [
            ("access-control-allow-origin", "*"),
            ("content-length", &body(429, PROBLEM).len().to_string()),
            ("content-type", PROBLEM),
            ("retry-after", "7"),
            ("set-cookie", "a=1"),
            ("set-cookie", "b=2"),
            ("vary", "accept"),
            ("vary", "origin"),
        ]
    );
    let error = answer.extensions().get::<Arc<ErrorResponse>>().unwrap();
    assert_eq!(error.downcast_ref(), Some(&Refusal::Malformed));
    assert_eq!(text(answer.into_body()), body(429, PROBLEM));
}

#[test]
fn an_answer_to_head_is_empty_and_says_how_long_it_would_be() {
    let answer = || typed(404, "text/plain", Body::empty());
    let request = Request::head("/").body(Body::empty()).unwrap();
    let head = call(layer().layer(service(answer)), request);
    let length = body(404, "*/*").len();
    assert_eq!(head.headers()["content-length"], HeaderValue::from(length));
    assert_eq!(text(head.into_body()), "");
}

/// What the log reads of an old body.
fn refused(old: impl Fn() -> Response<Body> + Clone) -> Option<String> {
    let layered = layer().layer(service(old));
    let future = async { call(layered, get("*/*")) };
    let (answer, events) = block_on(logged(future));
    let [(_, fields)] = events.as_slice() else {
        panic!("one event, and not {events:?}");
    };
    assert_eq!(answer.status(), 400);
    fields.get("apm.refused").cloned()
}

#[test]
fn an_old_body_is_read_as_far_as_it_is_there() {
    let plain = |body| typed(400, "text/plain", body);
    let logged = |body: fn() -> Body| refused(move || plain(body()));
    let all = logged(|| {
        frames([
            data("ab"),
            data(""),
            data("c\r\n\u{202e}"),
            Poll::Ready(None),
        ])
    });
    assert_eq!(all.as_deref(), Some(r"abc\r\n\u{202e}"));
    let not_ready = logged(|| frames([data("ab"), Poll::Pending]));
    assert_eq!(not_ready.as_deref(), Some("ab…"));
    let broken = logged(|| {
        let error = io::Error::other("s3cr3t");
        frames([data("ab"), Poll::Ready(Some(Err(error)))])
    });
    assert_eq!(broken.as_deref(), Some("ab…"));
    let never = logged(|| frames([Poll::Pending]));
    assert_eq!(never, None);
    // The log has 256 bytes of it.
    let exact = logged(|| frames([data("x".repeat(256)), Poll::Ready(None)]));
    assert_eq!(exact, Some("x".repeat(256)));
    let long = logged(|| frames([data("x".repeat(257)), Poll::Ready(None)]));
    assert_eq!(long, Some("x".repeat(256) + "… (cut)"));
    let endless = logged(|| frames((0..16).map(|_| data("x"))));
    assert_eq!(endless, Some("x".repeat(16) + "…"));
    let no_text = logged(|| frames([data(&b"a\xff"[..]), Poll::Ready(None)]));
    assert_eq!(no_text.as_deref(), Some("a\u{fffd}"));
    let compressed = refused(|| {
        let mut answer = typed(400, "text/plain", frames([]));
        let gzip = HeaderValue::from_static("gzip");
        answer.headers_mut().insert("content-encoding", gzip);
        answer
    });
    assert_eq!(compressed, None);
}

#[derive(Debug, ApmError)]
#[apm(code = "SAID.1", status = 400, message = "{0}")]
struct Said(String);

#[test]
fn a_function_gets_a_kibibyte_without_a_partial_character() {
    for (last, read) in [("中", 1023), ("x", 1024), ("xx", 1024)] {
        let body = move || frames([data("x".repeat(1023)), data(last), Poll::Ready(None)]);
        let old = move || typed(400, "text/plain", body());
        let said = |refused: &Refused| Said(refused.text().to_owned());
        let layered = ErrorLayer.undocumented_with(said).layer(service(old));
        let sent = text(call(layered, get("*/*")).into_body());
        assert_eq!(sent, Said("x".repeat(read)).to_json(), "{last}");
    }
}

#[derive(Debug, ApmError)]
enum Few {
    #[apm(code = "FEW.1", status = 404)]
    NoSuchPath,
    #[apm(code = apm_errors::ApmErrorCode::InvalidProjectId)]
    Borrowed,
}

#[derive(Debug, ApmError)]
enum Other {
    #[apm(code = "OTHER.1", status = 500, message = "{status}: {text} {kind}")]
    Said {
        status: u16,
        text: String,
        kind: String,
    },
}

#[test]
fn a_class_without_an_entry_gives_an_empty_body() {
    let few = |status| {
        let answer = move || typed(status, "text/plain", Body::from("s3cr3t"));
        let layered = ErrorLayer.undocumented::<Few>().layer(service(answer));
        let future = async { call(layered, get("*/*")) };
        let (answer, events) = block_on(logged(future));
        assert_eq!(events.len(), 1, "{events:?}");
        assert_eq!(events[0].1["apm.refused"], "s3cr3t");
        assert_eq!(answer.status(), status);
        answer
    };
    let none = few(503);
    assert!(none.headers().is_empty(), "{:?}", none.headers());
    assert_eq!(text(none.into_body()), "");
    assert!(text(few(404).into_body()).contains("FEW.1"));
    // An entry that a variant borrows is one of its entries.
    assert!(text(few(418).into_body()).contains("SVCSTG.ATS.400101"));
}

#[test]
fn a_function_sees_what_was_refused() {
    let layer = ErrorLayer.undocumented_with(|refused: &Refused<'_>| Other::Said {
        status: refused.status(),
        text: refused.text().to_owned(),
        kind: refused.header("Content-Type").unwrap_or("-").to_owned(),
    });
    let answer = || typed(404, "text/plain", Body::from("nothing"));
    let answer = call(layer.layer(service(answer)), get(PROBLEM));
    assert_eq!(answer.status(), 404);
    let problem: serde_json::Value = serde_json::from_str(&text(answer.into_body())).unwrap();
    assert_eq!(problem["detail"], "404: nothing text/plain");
    assert_eq!(
        (&problem["status"], &problem["title"]),
        (&404.into(), &"Not Found".into())
    );
}
