//! Any bytes, as a body and as an answer: what holds of every error holds.
#![no_main]

use apm_errors::ApiError;
use libfuzzer_sys::fuzz_target;
use std::str;

fuzz_target!(|input: (u16, &[u8])| {
    let (status, body) = input;
    let error = ApiError::decode(status, body);
    assert_eq!(error.status(), status);
    assert_eq!(error.raw(), &body[..body.len().min(ApiError::RAW_LIMIT)]);
    assert_ne!(error.code(), Some(""));
    assert_ne!(error.request_id(), Some(""));
    assert_eq!(
        error.is_gateway(),
        error.code().is_some_and(|code| code.starts_with("APIGW"))
    );
    let line = error.to_string();
    assert!(!line.contains(char::is_control));
    // Nothing is invented: without escapes of JSON and XML, in UTF-8, all texts are in the body.
    let is_escaped = |byte| matches!(byte, b'\\' | b'&' | 0);
    if let (Ok(text), false) = (str::from_utf8(body), body.iter().copied().any(is_escaped)) {
        let texts = [
            error.code(),
            error.message(),
            error.request_id(),
            error.encoded_authorization_message(),
        ];
        assert!(texts.into_iter().flatten().all(|part| text.contains(part)));
    }
    if let Ok(status) = http::StatusCode::from_u16(status) {
        let mut answer = http::Response::new(body);
        *answer.status_mut() = status;
        match ApiError::check(answer) {
            Ok(answer) => assert!(*answer.body() == body && status.as_u16() < 400),
            Err(checked) => assert_eq!(checked, error),
        }
    }
});
