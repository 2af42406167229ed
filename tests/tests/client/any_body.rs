//! What holds of any body. The fuzz targets take this file, too.

use apm_errors::ApiError;
use std::str;

/// The error of an answer.
pub(crate) fn decode(status: u16, body: &[u8]) -> ApiError {
    let error = ApiError::decode(status, body);
    assert_eq!(error.status(), status);
    assert_eq!(error.raw(), &body[..body.len().min(ApiError::RAW_LIMIT)]);
    assert_ne!(error.code(), Some(""));
    assert_ne!(error.request_id(), Some(""));
    assert_eq!(
        error.is_gateway(),
        error
            .code()
            .is_some_and(|code| code.starts_with("APIGW") || code.starts_with("APIG.0"))
    );
    let line = error.to_string();
    assert!(!line.contains(char::is_control) && line.contains(&status.to_string()));
    assert!(format!("{error:?}").len() <= 4096 && format!("{error:#?}").len() <= 4096);
    // Nothing is invented: without escapes of JSON and XML, in UTF-8, all texts are in the body.
    // Markup inside of a text of XML is left out.
    let is_escaped = |byte| matches!(byte, b'\\' | b'&' | b'<' | 0);
    if let (Ok(text), false) = (str::from_utf8(body), body.iter().copied().any(is_escaped)) {
        let texts = [
            error.code(),
            error.message(),
            error.request_id(),
            error.encoded_authorization_message(),
        ];
        assert!(texts.into_iter().flatten().all(|part| text.contains(part)));
    }
    error
}
