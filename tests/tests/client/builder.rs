//! Errors that are made of their parts, and when two are equal.

use apm_errors::ApiError;
use std::{
    collections::HashSet,
    time::{Duration, Instant},
};

#[test]
fn every_part() {
    let mut headers = http::HeaderMap::new();
    headers.insert("x-trace-id", "t-1".parse().unwrap());
    let url = reqwest::Url::parse("https://apm.example/traces").unwrap();
    let error = ApiError::builder()
        .status(429)
        .code("A.1\\u0041")
        .message("")
        .request_id("r")
        .encoded_authorization_message("e")
        .raw(b"\xFF oops")
        .retry_after(Duration::from_secs(3))
        .is_cut(true)
        .headers(headers)
        .url(url.clone())
        .build();
    assert_eq!((error.status(), error.code()), (429, Some("A.1\\u0041")));
    assert_eq!((error.message(), error.request_id()), (Some(""), Some("r")));
    assert_eq!(error.encoded_authorization_message(), Some("e"));
    assert_eq!(error.raw(), b"\xFF oops");
    assert_eq!(error.retry_after(), Some(Duration::from_secs(3)));
    assert!(error.is_cut());
    assert_eq!(error.headers()["x-trace-id"], "t-1");
    let call = apm_errors::CallError::from(error);
    assert_eq!(call.url(), Some(&url));
    assert_eq!(call.status(), Some(http::StatusCode::TOO_MANY_REQUESTS));
}

#[test]
fn parts_that_are_not_set_are_missing() {
    let error = ApiError::builder().build();
    assert_eq!((error.status(), error.code()), (500, None));
    assert_eq!((error.message(), error.request_id()), (None, None));
    assert_eq!(error.encoded_authorization_message(), None);
    assert_eq!((error.raw(), error.retry_after()), (&b""[..], None));
    assert!(!error.is_cut() && error.headers().is_empty());
    assert_eq!(error, ApiError::decode(500, b""));
    let blank = ApiError::builder().code(" ").request_id("").build();
    assert_eq!(blank, error);
}

#[test]
fn bounds_hold() {
    let error = ApiError::builder()
        .message(format!("-{}", "错".repeat(ApiError::TEXT_LIMIT / 3 + 1)))
        .raw(vec![b' '; ApiError::RAW_LIMIT + 1])
        .retry_after(Duration::MAX)
        .build();
    let kept = (ApiError::TEXT_LIMIT - 1) / 3 * 3 + 1;
    assert_eq!(error.message().map(str::len), Some(kept));
    assert_eq!(error.raw().len(), ApiError::RAW_LIMIT);
    let wait = error.retry_after().unwrap();
    assert_eq!(wait, ApiError::RETRY_AFTER_LIMIT);
    assert!(Instant::now() + wait > Instant::now());
}

#[test]
fn equal_errors_are_one_in_a_set() {
    let body = br#"{"errorCode":"A.1","errorMessage":"m"}"#;
    let answer = |date: &str| {
        let answer = http::Response::builder().status(400).header("Date", date);
        ApiError::check(answer.body(&body[..]).unwrap()).unwrap_err()
    };
    let built = ApiError::builder()
        .status(400)
        .code("A.1")
        .message("m")
        .raw(body);
    let same = [
        answer("1"),
        answer("2"),
        ApiError::decode(400, body),
        built.clone().build(),
    ];
    assert_eq!(same.iter().collect::<HashSet<_>>().len(), 1);
    let others = [
        built.clone().status(401).build(),
        built.clone().code("A.2").build(),
        built.clone().raw("").build(),
        built.clone().is_cut(true).build(),
        built.retry_after(Duration::ZERO).build(),
    ];
    let all: HashSet<_> = same.iter().chain(&others).collect();
    assert_eq!(all.len(), 1 + others.len());
}

#[test]
fn passed_on() {
    let error = ApiError::builder()
        .status(429)
        .code("A.\"1\"")
        .message("line\n")
        .retry_after(Duration::from_secs(3));
    let answer = error.clone().build().to_response().unwrap();
    assert_eq!(answer.status(), 429);
    assert_eq!(answer.headers()["retry-after"], "3");
    let body: serde_json::Value = serde_json::from_str(answer.body()).unwrap();
    let expected = serde_json::json!({"errorCode": "A.\"1\"", "errorMessage": "line\n"});
    assert_eq!(body, expected);

    // axum sends it unchanged.
    let sent = axum::response::IntoResponse::into_response(answer);
    assert_eq!(sent.status(), 429);

    for status in [0, 200, 302, 600, 9999] {
        let hidden = error.clone().status(status).build();
        assert_eq!(hidden.to_response().unwrap().status(), 500);
    }
    let silent = ApiError::builder().code("A.1").build();
    let answer = silent.to_response().unwrap();
    assert_eq!(answer.body(), r#"{"errorCode":"A.1","errorMessage":null}"#);
    assert!(
        ApiError::builder()
            .message("m")
            .build()
            .to_response()
            .is_none()
    );
}
