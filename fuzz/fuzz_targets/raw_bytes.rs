//! Any bytes, as a body and as an answer: what holds of every error holds.
#![no_main]

use apm_errors::ApiError;
use libfuzzer_sys::fuzz_target;

#[path = "../../tests/tests/client/any_body.rs"]
mod any_body;

fuzz_target!(|input: (u16, &[u8])| {
    let (status, body) = input;
    let error = any_body::decode(status, body);
    if let Ok(status) = http::StatusCode::from_u16(status) {
        let mut answer = http::Response::new(body);
        *answer.status_mut() = status;
        match ApiError::check(answer) {
            Ok(answer) => assert!(*answer.body() == body && status.as_u16() < 400),
            Err(checked) => assert_eq!(checked, error),
        }
    }
});
