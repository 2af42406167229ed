//! How often decoding allocates.

use allocation_counter::measure;
use apm_errors::ApiError;
use std::hint::black_box;

fn allocations<T>(run: impl FnOnce() -> T) -> u64 {
    measure(|| {
        black_box(run());
    })
    .count_total
}

/// The kept body is one of them.
#[test]
fn at_most_two_beyond_the_kept_body() {
    let deep = format!(
        "{}{}",
        r#"{"a":"#.repeat(1000),
        r#"{"code":"A.1","message":"m"}"#
    );
    let wide = format!(r#"{{"code":"A.1"{}}}"#, r#","k":"v""#.repeat(1000));
    let bodies = [
        "{ \n    \"errorCode\": \"SVCSTG_AMS_4000001\", \n    \"errorMessage\": \"Request param invalid\" \n}",
        r#"{"error":{"code":"A.1","message":"m"},"request_id":"r"}"#,
        r#"{"message":"n","a":{"message":"n","b":{"code":"A.1","message":"m"}}}"#,
        &deep,
        &wide,
    ];
    for body in bodies {
        assert_eq!(
            allocations(|| ApiError::decode(400, body.as_bytes())),
            2,
            "{body}"
        );
    }
    // Nothing to keep costs nothing but the error itself.
    assert_eq!(allocations(|| ApiError::decode(502, b"<html>")), 2);
    assert_eq!(allocations(|| ApiError::decode(502, b"")), 1);
}

#[test]
fn escapes_do_not_add_up() {
    let message = r"caf\u00e9 \ud83d\ude00\n".repeat(1000);
    let body = format!(r#"{{"code":"A.1","message":"{message}"}}"#);
    let count = allocations(|| ApiError::decode(400, body.as_bytes()));
    assert!(count <= 4, "{count}");
    let names = format!(r#"{{"code":"A.1"{}}}"#, r#","k\u0065y":0"#.repeat(1000));
    assert!(allocations(|| ApiError::decode(400, names.as_bytes())) <= 4);
}

#[test]
fn accessors_and_moves_are_free() {
    let error = ApiError::decode(404, br#"{"error_code":"APIGW.0101","error_msg":"m"}"#);
    let read = || {
        (
            error.code(),
            error.message(),
            error.is_gateway(),
            error.entry(),
            error.raw().len(),
        )
    };
    assert_eq!(allocations(read), 0);
}

#[test]
fn a_success_is_checked_for_free() {
    let answer = || http::Response::new(r#"{"traces":[{"id":1}],"code":"A","name":"n"}"#);
    let made = allocations(answer);
    assert_eq!(allocations(|| ApiError::check(answer())), made);
}
