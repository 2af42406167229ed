//! actix-web: every `ResponseError` of it that a request can cause, and what else it answers by itself.
//!
//! Not here, since no request causes them: `BlockingError` (the pool of threads is gone), `JsonPayloadError::Serialize` and
//! `UrlencodedError::Serialize` (an answer), `UrlencodedError::Chunked` (nothing makes it), `Infallible`, `HttpError` and
//! `InvalidHeaderValue` (an answer that the program builds wrongly), `PayloadError::{Io, Incomplete, Http2Payload}` (the
//! client is gone), `actix_http::Error` (a connection), TLS errors. `ws::HandshakeError` and `ws::ProtocolError` are of
//! what `actix-ws` is made of. `EitherExtractError` is the first of its two.

use super::cases::{PROBLEM, Refusal, assert_logged, body};
use crate::{cases::OrderError, log::logged};
use actix_web::{
    App, Either, Error, HttpRequest, HttpResponse,
    body::{MessageBody, to_bytes},
    dev::{PeerAddr, Service, ServiceRequest, ServiceResponse},
    error::{
        ContentTypeError, ErrorServiceUnavailable, InternalError, JsonPayloadError, ParseError,
        PathError, PayloadError, QueryPayloadError, ReadlinesError, UrlGenerationError,
        UrlencodedError,
    },
    http::header::{ContentType, HeaderMap},
    middleware::{Next, from_fn},
    rt::System,
    test::{TestRequest, init_service},
    web::{
        self, Bytes, Data, Form, FormConfig, Header, Json, JsonConfig, Path, PathConfig, Query,
        ReqData,
    },
};
use apm_errors::{ErrorResponse, actix_web::ErrorLayer};
use std::{error::Error as StdError, io, str};

#[derive(serde::Deserialize)]
struct Order {
    #[expect(dead_code, reason = "read by its `Deserialize`")]
    count: u32,
}

pub(super) fn routes(app: &mut web::ServiceConfig) {
    let small = JsonConfig::default().limit(64);
    app.app_data(small)
        .app_data(FormConfig::default().limit(64))
        .app_data(web::PayloadConfig::new(64))
        .route("/json", web::post().to(async |_: Json<Order>| ""))
        .service(web::resource("/form").post(async |_: Form<Order>| ""))
        .route("/query", web::get().to(async |_: Query<Order>| ""))
        .route("/path/{id}", web::get().to(async |_: Path<u64>| ""))
        .service(
            web::resource("/strict/{id}")
                .app_data(PathConfig::default().error_handler(|error, _| error.into()))
                .get(async |_: Path<u64>| ""),
        )
        .route("/string", web::post().to(async |_: String| ""))
        .route("/bytes", web::post().to(async |_: Bytes| ""))
        .route("/either", web::post().to(either))
        .route("/header", web::get().to(async |_: Header<ContentType>| ""))
        .route("/peer", web::get().to(async |_: PeerAddr| ""))
        .route("/data", web::get().to(async |_: Data<u8>| ""))
        .route("/request-data", web::get().to(async |_: ReqData<u8>| ""))
        .route("/url", web::get().to(url))
        .route("/fails/{how}", web::get().to(fails))
        .service(
            web::resource("/guarded/{how}")
                .wrap(from_fn(guard))
                .get(HttpResponse::Ok),
        );
}

async fn either(_: Either<Json<Order>, Form<Order>>) -> &'static str {
    ""
}

async fn url(request: HttpRequest) -> Result<String, Error> {
    Ok(request.url_for("s3cr3t", [""; 0])?.to_string())
}

/// What a handler passes on by `?`.
fn foreign(how: &str) -> Error {
    match how {
        "io" => io::Error::new(io::ErrorKind::NotFound, "s3cr3t").into(),
        "utf8" => str::from_utf8(&[b's', 0xff][..]).unwrap_err().into(),
        "json" => serde_json::from_str::<u8>("s3cr3t").unwrap_err().into(),
        "value" => <serde::de::value::Error as serde::de::Error>::custom("s3cr3t").into(),
        "boxed" => Box::<dyn StdError>::from("s3cr3t").into(),
        "lines" => ReadlinesError::LimitOverflow.into(),
        "response" => InternalError::from_response("s3cr3t", unavailable()).into(),
        _ => ErrorServiceUnavailable("s3cr3t"),
    }
}

fn unavailable() -> HttpResponse {
    HttpResponse::ServiceUnavailable()
        .insert_header(("retry-after", "7"))
        .body("s3cr3t")
}

async fn fails(how: Path<String>) -> Result<String, Error> {
    Err(foreign(&how))
}

async fn guard(
    request: ServiceRequest,
    _: Next<impl MessageBody>,
) -> Result<ServiceResponse<String>, Error> {
    Err(match request.match_info().get("how") {
        Some("sold-out") => OrderError::SoldOut.into(),
        Some("mixed") => ErrorResponse::from(OrderError::SoldOut).into(),
        how => foreign(how.unwrap_or_default()),
    })
}

/// What refuses, the status, how its text begins, a request that causes it, and whether it is this error.
type Case = (
    &'static str,
    u16,
    &'static str,
    TestRequest,
    fn(&Error) -> bool,
);

const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";

fn post(path: &str, content_type: &str, body: impl Into<Bytes>) -> TestRequest {
    let request = TestRequest::post().uri(path);
    request
        .insert_header(("content-type", content_type))
        .set_payload(body.into())
}

pub(super) fn get(path: &str) -> TestRequest {
    TestRequest::get().uri(path)
}

fn is<E: actix_web::ResponseError + 'static>(error: &Error) -> bool {
    error.as_error::<E>().is_some()
}

#[rustfmt::skip]
fn refusals() -> Vec<Case> {
    let long = "x".repeat(65);
    let length = |request: TestRequest, length| request.insert_header(("content-length", length));
    vec![
        ("JsonPayloadError::ContentType", 400, "Content type error", post("/json", "text/plain", "{}"), is::<JsonPayloadError>),
        ("JsonPayloadError::Deserialize", 400, "Json deserialize error: EOF", post("/json", JSON, "{"), is::<JsonPayloadError>),
        ("JsonPayloadError::Deserialize, a type", 400, "Json deserialize error: invalid type: string \"s3cr3t\"", post("/json", JSON, r#"{"count":"s3cr3t"}"#), is::<JsonPayloadError>),
        ("JsonPayloadError::OverflowKnownLength", 413, "JSON payload (65 bytes) is larger", length(post("/json", JSON, long.clone()), "65"), is::<JsonPayloadError>),
        ("JsonPayloadError::Overflow", 413, "JSON payload has exceeded limit (64 bytes)", length(post("/json", JSON, long.clone()), "many"), is::<JsonPayloadError>),
        ("UrlencodedError::ContentType", 415, "Content type error", post("/form", JSON, "count=1"), is::<UrlencodedError>),
        ("UrlencodedError::UnknownLength", 411, "Payload size is now known", length(post("/form", FORM, "count=1"), "many"), is::<UrlencodedError>),
        ("UrlencodedError::Overflow", 413, "URL encoded payload is larger (65 bytes)", post("/form", FORM, long.clone()), is::<UrlencodedError>),
        ("UrlencodedError::Parse", 400, "Parse error: invalid digit", post("/form", FORM, "count=s3cr3t"), is::<UrlencodedError>),
        ("UrlencodedError::Encoding", 400, "Encoding error", post("/form", "application/x-www-form-urlencoded; charset=euc-jp", &b"\xff"[..]), is::<UrlencodedError>),
        ("QueryPayloadError", 400, "Query deserialize error: missing field `count`", get("/query"), is::<QueryPayloadError>),
        ("PathError", 400, "Path deserialize error: can not parse \"s3cr3t\"", get("/strict/s3cr3t"), is::<PathError>),
        ("InternalError of Path", 404, "can not parse \"s3cr3t\"", get("/path/s3cr3t"), is::<InternalError<serde::de::value::Error>>),
        ("PayloadError::Overflow", 413, "payload reached size limit", post("/bytes", JSON, long.clone()), is::<PayloadError>),
        ("PayloadError::UnknownLength", 400, "payload length is unknown", length(post("/bytes", JSON, "x"), "many"), is::<PayloadError>),
        ("ContentTypeError", 400, "unknown content encoding", post("/string", "text/plain; charset=s3cr3t", "x"), is::<ContentTypeError>),
        ("InternalError of String", 400, "Can not decode body", post("/string", "text/plain", &b"\xff"[..]), is::<InternalError<&str>>),
        ("EitherExtractError", 400, "Content type error", post("/either", "text/plain", "{}"), is::<JsonPayloadError>),
        ("ParseError", 400, "invalid Header provided", get("/header"), is::<ParseError>),
        ("MissingPeerAddr", 500, "Missing peer address", get("/peer"), |error| error.to_string() == "Missing peer address"),
        ("no Data", 500, "Requested application data is not configured", get("/data"), is::<InternalError<&str>>),
        ("no ReqData", 500, "Missing expected request extension data", get("/request-data"), is::<InternalError<&str>>),
        ("UrlGenerationError", 500, "Resource not found", get("/url"), is::<UrlGenerationError>),
        ("io::Error", 404, "s3cr3t", get("/fails/io"), is::<io::Error>),
        ("Utf8Error", 400, "invalid utf-8 sequence", get("/fails/utf8"), is::<str::Utf8Error>),
        ("serde_json::Error", 500, "expected value at line 1", get("/fails/json"), is::<serde_json::Error>),
        ("serde::de::value::Error", 400, "s3cr3t", get("/fails/value"), is::<serde::de::value::Error>),
        ("Box<dyn Error>", 500, "s3cr3t", get("/fails/boxed"), is::<Box<dyn StdError>>),
        ("ReadlinesError", 413, "Line limit exceeded", get("/fails/lines"), is::<ReadlinesError>),
        ("InternalError", 503, "s3cr3t", get("/fails/else"), is::<InternalError<&str>>),
        ("InternalError with an answer", 503, "s3cr3t", get("/fails/response"), is::<InternalError<&str>>),
        ("of a middleware: io::Error", 404, "s3cr3t", get("/guarded/io"), |_| true),
        ("of a middleware: InternalError", 503, "s3cr3t", get("/guarded/else"), |_| true),
        ("of a middleware, with an answer", 503, "s3cr3t", get("/guarded/response"), |_| true),
        ("no such path", 404, "", get("/nowhere"), |_| true),
        ("another method", 405, "", get("/form"), |_| true),
        ("another method, a route", 404, "", get("/json"), |_| true),
    ]
}

pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: HeaderMap,
    pub(super) body: String,
    error: Option<bool>,
}

pub(super) async fn answer<R, B: MessageBody + 'static>(
    app: &impl Service<R, Response = ServiceResponse<B>, Error = Error>,
    request: R,
    is: fn(&Error) -> bool,
) -> Answer {
    let (error, answer) = match app.call(request).await {
        Ok(answer) => {
            let (_, answer) = answer.into_parts();
            let error = answer.error().map(is);
            (error, answer.map_into_boxed_body())
        }
        Err(error) => (Some(is(&error)), error.error_response()),
    };
    let (head, body) = answer.into_parts();
    let body = to_bytes(body).await.unwrap();
    Answer {
        status: head.status().as_u16(),
        headers: head.headers().clone(),
        body: String::from_utf8(body.to_vec()).unwrap(),
        error,
    }
}

#[test]
fn every_refusal_is_documented() {
    System::new().block_on(async {
        let bare = init_service(App::new().configure(routes)).await;
        let layer = ErrorLayer.undocumented::<Refusal>();
        let app = init_service(App::new().configure(routes).wrap(layer)).await;
        for accept in ["*/*", PROBLEM] {
            for ((name, status, start, unseen, is), again) in refusals().into_iter().zip(refusals())
            {
                // The text of the framework is about the case, and is unchanged.
                let old = answer(&bare, unseen.to_request(), is).await;
                assert_eq!((old.status, name), (status, name), "{}", old.body);
                assert!(old.body.starts_with(start), "{name}: {}", old.body);
                assert_eq!(old.body.is_empty(), start.is_empty(), "{name}");
                assert_ne!(old.error, Some(false), "{name}");

                let request = again.3.insert_header(("accept", accept));
                let (new, events) = logged(answer(&app, request.to_request(), is)).await;
                assert_eq!(new.status, status, "{name}");
                assert_eq!(new.body, body(status, accept), "{name}");
                let problem = accept == PROBLEM;
                let expected = if problem { PROBLEM } else { JSON };
                assert_eq!(new.headers.get("content-type").unwrap(), expected, "{name}");
                assert_eq!(new.headers.get("vary").unwrap(), "accept", "{name}");
                for kept in ["allow", "retry-after"] {
                    assert_eq!(new.headers.get(kept), old.headers.get(kept), "{name}");
                }
                assert_eq!(new.error, old.error, "{name}");
                assert_logged(&events, status, &old.body);
            }
        }
    });
}
