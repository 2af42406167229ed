//! What an error means: to a program, to the documentation, to support.

use apm_errors::{ApiError, ApigwErrorCode, ApmErrorCode};

#[test]
fn retryable_statuses() {
    let retryable: Vec<u16> = (0..1000)
        .filter(|&status| ApiError::decode(status, b"").is_retryable())
        .collect();
    assert_eq!(retryable, [408, 425, 429, 500, 502, 503, 504]);
}

#[test]
fn known_codes_and_their_entries() {
    let known = ApiError::decode(400, br#"{"errorCode":"SVCSTG.ATS.200103"}"#);
    assert_eq!(known.known(), Some(ApmErrorCode::EmptyTraceResult));
    assert_eq!(known.known::<ApigwErrorCode>(), None);
    assert_eq!(
        known.entry().unwrap().message,
        Some("query trace result is empty.")
    );
    let unknown = ApiError::decode(400, br#"{"errorCode":"SVCSTG.ATS.1"}"#);
    assert_eq!(
        (unknown.known::<ApmErrorCode>(), unknown.entry()),
        (None, None)
    );
    assert_eq!(ApiError::decode(400, b"").known::<ApmErrorCode>(), None);
}

#[test]
fn the_entry_that_fits_best() {
    let cases = [
        (504, "APIGW.0201", "Backend timeout", "Backend timeout."),
        (413, "APIGW.0201", "", "Request entity too large."),
        (418, "APIGW.0201", "", "API request error."),
        (
            404,
            "APIGW.0101",
            "The API does not exist",
            "The API does not exist.",
        ),
        (
            404,
            "APIGW.0101",
            "The API does not exist.",
            "The API does not exist.",
        ),
        (
            404,
            "APIGW.0101",
            "The API does not exist or has not been published in the environment",
            "The API does not exist or has not been published in the environment.",
        ),
        (
            404,
            "APIGW.0101",
            "?",
            "The API does not exist or has not been published in the environment.",
        ),
    ];
    for (status, code, sent, documented) in cases {
        let body = format!(r#"{{"error_code":"{code}","error_msg":"{sent}"}}"#);
        let entry = ApiError::decode(status, body.as_bytes()).entry().unwrap();
        assert_eq!(entry.message, Some(documented), "{status} {sent}");
    }
}

#[test]
fn one_line_for_support() {
    let cases = [
        (r#"{"code":"A.1"}"#, "A.1 (status 400)"),
        (r#"{"code":"A.1","msg":""}"#, "A.1 (status 400)"),
        (
            r#"{"msg":"a\r\n\u0085\u2028\u2029b\u0000"}"#,
            "a b  (status 400)",
        ),
        (
            r#"{"code":"A\n1","msg":"m","request_id":"r\ts"}"#,
            "A 1: m (status 400, request id r s)",
        ),
        ("oops", "no error code (status 400)"),
    ];
    for (body, line) in cases {
        assert_eq!(ApiError::decode(400, body.as_bytes()).to_string(), line);
    }
    let long = format!(r#"{{"code":"A.1","msg":"{}"}}"#, "错".repeat(600));
    let line = ApiError::decode(400, long.as_bytes()).to_string();
    assert_eq!(
        line,
        format!(
            "A.1: {}… (status 400)",
            "错".repeat(ApiError::DISPLAY_LIMIT)
        )
    );
}

/// As `unwrap` shows it.
#[test]
fn what_a_developer_sees() {
    let error = ApiError::decode(401, br#"{"error_code":"APIGW.0301","error_msg":"m"}"#);
    assert_eq!(
        format!("{error:?}"),
        r#"ApiError { status: 401, code: Some("APIGW.0301"), message: Some("m"), request_id: None, encoded_authorization_message: None, retry_after: None, raw: "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"m\"}" }"#
    );
    let long = format!("{:?}", ApiError::decode(500, &[b'x'; 5000]));
    assert_eq!(long.matches('x').count(), 1024);
}

#[test]
fn an_error_like_any_other() {
    fn is_error<T: std::error::Error + Clone + PartialEq + Send + Sync + 'static>(_: &T) {}
    let error = ApiError::decode(400, br#"{"code":"A.1"}"#);
    is_error(&error);
    assert_eq!(error, error.clone());
    assert_ne!(error, ApiError::decode(401, br#"{"code":"A.1"}"#));
    assert_eq!(size_of::<Option<ApiError>>(), size_of::<usize>());
}
