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
        // Invisible characters, or those that change the direction of the text.
        (
            r#"{"msg":"a\u202eb\u200b\ufeffc\u2066","code":"A.1"}"#,
            "A.1: a b c  (status 400)",
        ),
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

#[test]
fn without_a_code_the_line_has_the_first_words() {
    let page = "<!DOCTYPE html>\n<html><head><TITLE lang=en>\n 502 Bad&nbsp;Gateway &#8211; a&b\n</TITLE></head><body>nginx</body></html>";
    let cases: [(&[u8], &str); 14] = [
        (b"", "no error code"),
        (b" \n ", "no error code"),
        (b"oops", "no error code: oops"),
        (
            b"upstream connect\r\n  error\x1b[31m",
            "no error code: upstream connect error [31m",
        ),
        (br#"{"a":1}"#, r#"no error code: {"a":1}"#),
        (page.as_bytes(), "no error code: 502 Bad Gateway – a&b"),
        (
            b"<html><title></title><script>var a = '<b>';</script><style>b{}</style><!-- <b> --><h1>Bad <b>Gateway</b></h1>",
            "no error code: Bad Gateway",
        ),
        (b"<html><title>cut o", "no error code: cut o"),
        (b"<?xml version='1.0'?><Fault><a>b</a></Fault>", "no error code: b"),
        (b"<html><body", "no error code"),
        (b"\x1f\x8b\x08\0\0", "no error code"),
        (b"caf\xE9", "no error code: caf\u{FFFD}"),
        (b"\xFF\xFEo\0o\0p\0s\0", "no error code: oops"),
        ("\u{FEFF}\u{202e}oops".as_bytes(), "no error code:  oops"),
    ];
    for (body, words) in cases {
        let line = ApiError::decode(502, body).to_string();
        assert_eq!(
            line,
            format!("{words} (status 502 Bad Gateway)"),
            "{body:?}"
        );
    }
    assert_eq!(
        ApiError::decode(299, b"").to_string(),
        "no error code (status 299)"
    );
    for body in ["word ".repeat(100_000), "错".repeat(100_000)] {
        let line = ApiError::decode(500, body.as_bytes()).to_string();
        assert!(line.contains('…') && line.chars().count() < 240, "{line}");
    }
    // A code or a message is more precise.
    let line = ApiError::decode(502, br#"{"code":"A.1"}"#).to_string();
    assert_eq!(line, "A.1 (status 502)");
}

/// The crate `http` calls some of them by other names.
#[test]
fn phrases_are_the_registered_ones() {
    for status in 100..=599 {
        let line = ApiError::decode(status, b"").to_string();
        let phrase = line.split_once(&format!("{status} ")).map(|(_, rest)| rest);
        let phrase = phrase.map(|phrase| phrase.trim_end_matches(')'));
        let known = http::StatusCode::from_u16(status)
            .unwrap()
            .canonical_reason();
        match status {
            203 => assert_eq!(phrase, Some("Non-Authoritative Information")),
            413 => assert_eq!(phrase, Some("Content Too Large")),
            418 => assert_eq!(phrase, None),
            422 => assert_eq!(phrase, Some("Unprocessable Content")),
            _ => assert_eq!(phrase, known, "{status}"),
        }
    }
}

/// As `unwrap` shows it.
#[test]
fn debug_output() {
    let error = ApiError::decode(401, br#"{"error_code":"APIGW.0301","error_msg":"m"}"#);
    assert_eq!(
        format!("{error:?}"),
        r#"ApiError { status: 401, code: Some("APIGW.0301"), message: Some("m"), request_id: None, encoded_authorization_message: None, retry_after: None, raw: "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"m\"}", is_cut: false }"#
    );
    let long = format!("{:?}", ApiError::decode(500, &[b'x'; 5000]));
    assert_eq!(long.matches('x').count(), 1024);
    for filler in ["x", "错", "\\u001f", "\\\"", "😀"] {
        let filler = filler.repeat(100_000);
        let body = format!(
            r#"{{"code":"{filler}","msg":"{filler}","request_id":"{filler}","encoded_authorization_message":"{filler}"}}"#
        );
        let error = ApiError::decode(400, body.as_bytes());
        let shown = format!("{error:?}");
        assert!(shown.len() <= 4096, "{}", shown.len());
        assert!(format!("{error:#?}").len() <= 4096);
        assert_eq!(shown.matches('…').count(), 5, "{shown}");
    }
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
