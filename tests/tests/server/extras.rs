//! What a handler adds to an error: headers, and what is wrong with fields.

use crate::cases::order;
use allocation_counter::measure;
use apm_errors::{ApiError, ApmErrorCode, ErrorResponse, FieldError};
use http::{HeaderMap, HeaderValue, header::ACCEPT};
use serde_json::{Value, json};
use std::time::Duration;

fn throttled() -> ErrorResponse {
    order("throttled").unwrap_err()
}

fn headers(answer: &ErrorResponse) -> Vec<(&str, &str)> {
    answer.headers().collect()
}

fn problem(answer: ErrorResponse) -> Value {
    let problem = HeaderValue::from_static("application/problem+json");
    let response = answer.into_http_for(&HeaderMap::from_iter([(ACCEPT, problem)]));
    serde_json::from_slice(response.body()).unwrap()
}

#[test]
fn headers_are_there_in_their_order_and_may_repeat() {
    let answer = throttled()
        .header("WWW-Authenticate", "Basic")
        .header(String::from("allow"), String::from("GET, HEAD"))
        .header("www-authenticate", "Bearer");
    let all = [
        ("WWW-Authenticate", "Basic"),
        ("allow", "GET, HEAD"),
        ("www-authenticate", "Bearer"),
    ];
    assert_eq!(headers(&answer), all);
    let response = answer.into_http();
    let values = response.headers().get_all("www-authenticate");
    assert!(values.iter().eq(["Basic", "Bearer"]));
    assert_eq!(response.headers()["allow"], "GET, HEAD");
}

/// The box for extras is only allocated if something was added.
#[test]
fn an_answer_without_extras_has_no_box() {
    let mut answer = None;
    let plain = measure(|| answer = Some(ErrorResponse::from(ApmErrorCode::EmptyTraceResult)));
    assert_eq!(plain.count_total, 1);
    let answer = answer.unwrap();
    let read = measure(|| {
        assert_eq!(answer.headers().count() + answer.field_errors().len(), 0);
        assert!(answer.to_json().starts_with('{'));
    });
    assert_eq!(read.count_total, 0);
    // The box, the list, and nothing for texts that are constant.
    let mut added = None;
    let more = measure(|| added = Some(answer.header("allow", "GET")));
    assert_eq!(more.count_total, 2);
}

#[test]
fn a_wait_is_in_whole_seconds_rounded_up() {
    for (wait, value) in [
        (Duration::ZERO, "0"),
        (Duration::from_nanos(1), "1"),
        (Duration::from_secs(7), "7"),
        (Duration::from_millis(7001), "8"),
        (Duration::MAX, "18446744073709551615"),
    ] {
        let answer = throttled().retry_after(wait);
        assert_eq!(headers(&answer), [("retry-after", value)]);
    }
    let twice = throttled().header("Retry-After", "9");
    let twice = twice.retry_after(Duration::from_secs(1));
    assert_eq!(headers(&twice), [("retry-after", "1")]);
}

#[test]
fn our_client_waits_as_long_as_the_service_says() {
    let response = throttled()
        .retry_after(Duration::from_millis(1500))
        .into_http();
    let error = ApiError::check(response).unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_secs(2)));
}

#[test]
fn invalid_headers_are_left_out_without_a_panic() {
    let long = "x".repeat(4097);
    for (name, value) in [
        ("", "value"),
        ("two words", "value"),
        ("x-a\r\nset-cookie", "value"),
        ("x-ä", "value"),
        ("x-long", &*long),
        ("Content-Type", "text/html"),
        ("content-length", "1"),
        ("Transfer-Encoding", "chunked"),
    ] {
        let answer = throttled().header(name.to_owned(), value.to_owned());
        assert_eq!(headers(&answer), [], "{name}");
    }
    let answer = throttled().header("x".repeat(129), "value");
    assert_eq!(headers(&answer), []);

    let answer = throttled().header("x-a", "1\r\nset-cookie: a=b\0\u{7f}\t错");
    assert_eq!(headers(&answer), [("x-a", "1  set-cookie: a=b  \t错")]);
    let response = answer.into_http();
    let value = response.headers()["x-a"].as_bytes();
    assert_eq!(value, "1  set-cookie: a=b  \t错".as_bytes());

    let many = (0..40).fold(throttled(), |it, at| it.header("x-a", at.to_string()));
    assert_eq!(many.headers().count(), 32);
    let longest = throttled().header("x".repeat(128), "x".repeat(4096));
    assert_eq!(longest.headers().count(), 1);
}

#[test]
fn field_errors_are_in_the_problem_alone() {
    let age = FieldError::new("must be a \"positive\" integer.").at(["age"]);
    let color = FieldError::new("is no color.").at(["profile", "color"]);
    let answer = throttled()
        .field_error(age.with_code("range"))
        .field_error(color)
        .field_error(FieldError::new("too many filters."));
    assert_eq!(answer.field_errors().len(), 3);
    let plain = throttled().to_json();
    assert_eq!(answer.to_json(), plain);
    assert_eq!(
        problem(answer),
        json!({
            "type": "about:blank",
            "title": "Too Many Requests",
            "status": 429,
            "detail": "slow down.",
            "code": "SVCSTG.ORD.429001",
            "errors": [
                {
                    "detail": "must be a \"positive\" integer.",
                    "pointer": "#/age",
                    "code": "range"
                },
                { "detail": "is no color.", "pointer": "#/profile/color" },
                { "detail": "too many filters." },
            ],
        })
    );
    // Parts that were not added are missing.
    let answer = throttled().header("x-a", "1");
    assert_eq!(problem(answer)["errors"], Value::Null);
}

#[test]
fn a_pointer_leads_to_any_field() {
    for (path, pointer) in [
        (&["a/b", "m~n", ""][..], "#/a~1b/m~0n/"),
        (
            &["c%d", " ", "e^f", "\"", "错", "a:b#?"],
            "#/c%25d/%20/e%5Ef/%22/%E9%94%99/a%3Ab%23%3F",
        ),
        (&[], "#"),
    ] {
        assert_eq!(FieldError::new("").at(path).pointer(), Some(pointer));
    }
    assert_eq!(FieldError::new("").at([0, 12]).pointer(), Some("#/0/12"));
}

#[test]
fn a_client_decides_on_no_more_than_so_many_bytes() {
    let long = "错".repeat(1_000_000);
    let error = FieldError::new(long.clone()).at([&long]).with_code(long);
    assert_eq!(error.detail(), format!("{}…", "错".repeat(340)));
    assert_eq!(error.code(), Some(&*format!("{}…", "错".repeat(41))));
    assert_eq!(error.pointer(), None);
    let exactly = FieldError::new("x".repeat(1024));
    assert_eq!(exactly.detail(), "x".repeat(1024));

    let again = FieldError::new("").at(["a"]).at(["b".repeat(1025)]);
    assert_eq!(again.pointer(), None);

    let nested = (0..2_000_000).map(|_| "a");
    assert_eq!(FieldError::new("").at(nested).pointer(), None);

    let many = (0..200).map(|at| FieldError::new(at.to_string()));
    let answer = many.fold(throttled(), ErrorResponse::field_error);
    assert_eq!(answer.field_errors().len(), 100);
    assert_eq!(answer.field_errors()[99].detail(), "99");
}
