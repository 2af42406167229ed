//! The life of an entry, on the wire and in documents.
#![allow(deprecated)]

use actix_web::{
    HttpResponse,
    test::{TestRequest, call_service, init_service},
    web,
};
use apm_errors::{ApmError, ErrorEntry, ErrorResponse};
use axum::response::IntoResponse;
use http::{HeaderMap, Response, StatusCode};
use serde_json::json;
use std::time::Duration;
use tower::ServiceExt;
use utoipa::IntoResponses;

#[derive(Debug, ApmError)]
#[apm(prefix = "ORD.", help = "https://docs.example/errors?code={code}")]
enum OrderError {
    #[apm(code = "404 1", status = 404, message = "gone.")]
    Gone,
    #[apm(
        code = "503001",
        status = 503,
        message = "busy.",
        retry_after = 30,
        help = "https://busy.example"
    )]
    Busy,
    #[deprecated(since = "2.0.0", note = "it says too little")]
    #[apm(
        code = "503002",
        status = 503,
        message = "store.",
        replaced_by = "503001"
    )]
    Store,
    #[apm(transparent)]
    Inner(Box<dyn ApmError + Send + Sync>),
}

apm_errors::axum_response!(OrderError);
apm_errors::actix_web_response!(OrderError);
apm_errors::utoipa_responses!(OrderError; problems);

fn waits<H: AsRef<[u8]>>(values: impl IntoIterator<Item = H>) -> Vec<String> {
    let texts = values
        .into_iter()
        .map(|it| String::from_utf8(it.as_ref().to_vec()).unwrap());
    texts.collect()
}

fn of_http<B>(answer: &Response<B>) -> Vec<String> {
    waits(answer.headers().get_all("retry-after"))
}

#[test]
fn every_answer_says_when_to_try_again() {
    let busy = || ErrorResponse::from(OrderError::Busy);
    assert!(busy().headers().eq([("retry-after", "30")]));
    assert_eq!(of_http(&busy().into_http()), ["30"]);
    assert_eq!(of_http(&busy().into_http_for(&HeaderMap::new())), ["30"]);
    assert_eq!(of_http(&busy().into_response()), ["30"]);
    assert_eq!(of_http(&OrderError::Busy.into_response()), ["30"]);
    let forwarded = || OrderError::Inner(Box::new(OrderError::Busy));
    assert_eq!(of_http(&forwarded().into_response()), ["30"]);
    assert_eq!(of_http(&OrderError::Gone.into_response()), [""; 0]);

    let of_actix = |error: &dyn actix_web::ResponseError| {
        let answer = error.error_response();
        waits(
            answer
                .headers()
                .get_all("retry-after")
                .map(actix_web::http::header::HeaderValue::as_bytes),
        )
    };
    assert_eq!(of_actix(&busy()), ["30"]);
    assert_eq!(of_actix(&OrderError::Busy), ["30"]);
    assert_eq!(of_actix(&OrderError::Gone), [""; 0]);
}

#[test]
fn retry_after_of_a_handler_takes_precedence() {
    let busy = || ErrorResponse::from(OrderError::Busy);
    let later = busy().retry_after(Duration::from_secs(90));
    assert_eq!(of_http(&later.into_http()), ["90"]);
    let at = "Fri, 27 Nov 2026 12:00:00 GMT";
    assert_eq!(of_http(&busy().header("Retry-After", at).into_http()), [at]);
    let many = busy()
        .header("x-a", "1")
        .header("retry-after", "1")
        .header("Retry-After", "2");
    assert!(many.headers().eq([("x-a", "1"), ("Retry-After", "2")]));
    // Also if an answer has the maximum number of headers.
    let full = (0..40).fold(busy(), |answer, number| {
        answer.header(format!("x-{number}"), "1")
    });
    let full = full.retry_after(Duration::from_secs(90));
    assert_eq!(full.headers().count(), 32);
    assert!(full.headers().any(|it| it == ("retry-after", "90")));
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ApmError)]
enum Refusal {
    #[apm(code = "R.404", status = 404, message = "no such path.")]
    NoSuchPath,
    #[apm(code = "R.503", status = 503, message = "busy.", retry_after = 30)]
    Busy,
}

/// The value of the framework stays; without one, that of the entry is sent.
#[test]
fn a_rejection_has_one_retry_after() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let of_axum = |path| {
        let app = axum::Router::new()
            .route(
                "/busy",
                axum::routing::get(|| async { (StatusCode::SERVICE_UNAVAILABLE, "") }),
            )
            .route(
                "/later",
                axum::routing::get(|| async {
                    (StatusCode::SERVICE_UNAVAILABLE, [("retry-after", "7")], "")
                }),
            )
            .layer(apm_errors::axum::ErrorLayer.undocumented::<Refusal>());
        let request = http::Request::get(path)
            .body(axum::body::Body::empty())
            .unwrap();
        of_http(&runtime.block_on(app.oneshot(request)).unwrap())
    };
    assert_eq!(of_axum("/busy"), ["30"]);
    assert_eq!(of_axum("/later"), ["7"]);
    assert_eq!(of_axum("/nowhere"), [""; 0]);

    let of_actix = |path| {
        actix_web::rt::System::new().block_on(async {
            let app = actix_web::App::new()
                .route(
                    "/busy",
                    web::get().to(async || HttpResponse::ServiceUnavailable().body("")),
                )
                .route(
                    "/later",
                    web::get().to(async || {
                        HttpResponse::ServiceUnavailable()
                            .insert_header(("retry-after", "7"))
                            .body("")
                    }),
                )
                .wrap(apm_errors::actix_web::ErrorLayer.undocumented::<Refusal>());
            let app = init_service(app).await;
            let answer = call_service(&app, TestRequest::with_uri(path).to_request()).await;
            let values = answer.headers().get_all("retry-after");
            waits(values.map(actix_web::http::header::HeaderValue::as_bytes))
        })
    };
    assert_eq!(of_actix("/busy"), ["30"]);
    assert_eq!(of_actix("/later"), ["7"]);
    assert_eq!(of_actix("/nowhere"), [""; 0]);
}

fn problem(error: OrderError) -> serde_json::Value {
    let mut headers = HeaderMap::new();
    headers.insert("accept", "application/problem+json".parse().unwrap());
    serde_json::from_slice(ErrorResponse::from(error).into_http_for(&headers).body()).unwrap()
}

#[test]
fn the_type_of_a_problem_is_its_help() {
    assert_eq!(
        problem(OrderError::Gone)["type"],
        "https://docs.example/errors?code=ORD.404%201"
    );
    assert_eq!(problem(OrderError::Busy)["type"], "https://busy.example");
    assert_eq!(
        problem(OrderError::Inner(Box::new(OrderError::Busy)))["type"],
        "https://busy.example"
    );
}

#[test]
fn an_openapi_document_tells_the_life_of_codes() {
    let responses = serde_json::to_value(OrderError::responses()).unwrap();
    let busy = &responses["503"];
    let description = busy["description"].as_str().unwrap();
    assert!(
        description.contains("* ORD.503002: store.\\\n  Deprecated since 2.0.0: it says too little. Use ORD.503001.\\\n  <https://docs"),
        "{description}"
    );
    assert!(
        description.contains("* ORD.503001: busy.\\\n  Try again after 30 s.\\\n  <https://busy"),
        "{description}"
    );
    assert!(
        !responses["404"]["description"]
            .as_str()
            .unwrap()
            .contains("ry again")
    );
    let several = serde_json::to_value(Several::responses()).unwrap();
    for (status, advice) in [
        ("503", "* A.1: \\-\\\n  Do not try again."),
        ("409", "* A.1: \\-\\\n  Try again later."),
    ] {
        assert_eq!(several[status]["description"], advice);
    }
    assert_eq!(
        busy["headers"]["Retry-After"]["schema"],
        json!({"type": "integer", "minimum": 0})
    );
    let codes = &busy["content"]["application/json"]["schema"]["properties"]["errorCode"]["anyOf"];
    assert_eq!(codes[0]["enum"], json!(["ORD.503002"]));
    assert_eq!(codes[0]["deprecated"], true);
    assert_eq!(
        codes[1]["x-extensible-enum"],
        json!(["ORD.503001", "ORD.503002"])
    );
    assert!(responses["404"].get("headers").is_none());
    assert!(
        responses["404"]["content"]["application/json"]["schema"]["properties"]["errorCode"]
            .get("anyOf")
            .is_none()
    );

    // A document can still share answers.
    let mut operation = utoipa::openapi::path::Operation::new();
    operation
        .responses
        .responses
        .extend(OrderError::responses());
    let item = utoipa::openapi::PathItem::new(utoipa::openapi::HttpMethod::Get, operation);
    let paths = utoipa::openapi::PathsBuilder::new().path("/", item);
    let mut document = utoipa::openapi::OpenApiBuilder::new().paths(paths).build();
    utoipa::Modify::modify(&apm_errors::utoipa::ErrorComponents, &mut document);
    let document = serde_json::to_value(document).unwrap();
    assert!(
        document["components"]["responses"]["Errors503"].is_object(),
        "{document}"
    );
}

#[derive(Debug, ApmError)]
enum Several {
    #[apm(code = "A.1", status = 404, since = "1.0")]
    #[apm(status = 503, retry = false)]
    #[apm(status = 409, retry = true)]
    Code,
    #[apm(code = "A.2", status = 500)]
    Other,
}

apm_errors::utoipa_responses!(Several);

#[test]
fn the_life_of_an_entry_is_that_of_its_code() {
    let entry = OrderError::Store.entry();
    assert_eq!(entry.deprecated().unwrap().note, Some("it says too little"));
    assert_eq!(
        OrderError::Inner(Box::new(OrderError::Busy))
            .entry()
            .retry_after(),
        Some(Duration::from_secs(30))
    );

    let entries: Vec<_> = Several::TABLE.get_all("A.1").collect();
    assert!(entries.iter().all(|entry| entry.since() == Some("1.0")));
    assert_eq!(
        entries
            .iter()
            .map(ErrorEntry::is_retryable)
            .collect::<Vec<_>>(),
        [false, false, true]
    );
    let other = Several::Other.entry();
    assert_eq!(
        (other.since(), other.help(), other.is_retryable()),
        (None, None, true)
    );
    let _ = Several::Code;
}

/// Generated code names deprecated variants, and does not warn of it.
mod quiet {
    #![deny(warnings)]
    use apm_errors::ApmError;

    #[derive(Debug, Clone, Copy, PartialEq, Eq, ApmError)]
    pub(super) enum Quiet {
        #[deprecated(note = "old")]
        #[apm(code = "Q.1", status = 404, message = "old.", replaced_by = "Q.2")]
        Old,
        #[deprecated]
        #[apm(code = "Q.3", status = 404)]
        Older,
        #[apm(code = "Q.2", status = 404)]
        New,
    }
}

#[test]
fn each_form_of_deprecated_is_read() {
    let deprecated = |code| quiet::Quiet::TABLE.get(code).unwrap().deprecated();
    assert_eq!(deprecated("Q.1").unwrap().note, Some("old"));
    assert_eq!(
        deprecated("Q.3").map(|it| (it.since, it.note, it.replaced_by)),
        Some((None, None, None))
    );
    assert_eq!(deprecated("Q.2"), None);
    assert!(quiet::Quiet::from_code("Q.1").is_some());
}
