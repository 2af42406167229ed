//! What is an error of a whole answer, and what its headers add.

use apm_errors::{ApiError, ApmErrorCode};
use http::Response;

fn check(status: u16, headers: &[(&str, &str)], body: &str) -> Result<Response<String>, ApiError> {
    let mut answer = Response::builder().status(status);
    for (name, value) in headers {
        answer = answer.header(
            *name,
            http::HeaderValue::from_bytes(value.as_bytes()).unwrap(),
        );
    }
    ApiError::check(answer.body(body.to_owned()).unwrap())
}

#[test]
fn no_errors_pass_untouched() {
    let cases = [
        (200, r#"{"traces":[]}"#),
        (
            200,
            r#"{"errorCode":"SVCSTG.ATS.2000","errorMessage":null,"traces":[{"errorCode":"B.1"}]}"#,
        ),
        (201, r#"{"errorCode":"SVCSTG.ATPS.2000"}"#),
        (200, r#"{"errorCode":"OTHER.1","errorMessage":"Success."}"#),
        (200, r#"{"code":"OTHER.1","msg":"成功"}"#),
        (200, r#"{"code":"SUCCESS","message":"done"}"#),
        (200, r#"{"code":"ok","message":"done"}"#),
        (200, r#"{"code":200,"message":"done"}"#),
        (201, r#"{"code":200,"message":"done"}"#),
        (200, r#"{"code":"0","message":"done"}"#),
        (200, r#"{"errorCode":"SVCSTG.PE.0","errorMessage":""}"#),
        (200, r#"{"error_code":"RDS.0000","error_msg":"done"}"#),
        (200, r#"{"error_code":0}"#),
        (200, r#"{"message":"done"}"#),
        // A payload's own codes.
        (200, r#"{"code":"CN","name":"China"}"#),
        (200, r#"{"code":"CN","details":"China"}"#),
        (200, r#"{"code":"CN","error":"none"}"#),
        (
            200,
            r#"[{"traceId":1,"errorCode":"B.1","errorMessage":"m"}]"#,
        ),
        (200, r#"[{"error":{"code":"B.1","message":"m"}}]"#),
        (
            200,
            r#"{"spans":[{"id":1,"errorCode":"B.1","errorMessage":"m"}]}"#,
        ),
        (200, ""),
        (204, ""),
        (304, ""),
        (302, " \r\n"),
        (100, ""),
    ];
    for (status, body) in cases {
        let answer = check(status, &[("x-a", "b")], body).expect(body);
        assert_eq!(
            (answer.status().as_u16(), answer.body().as_str()),
            (status, body)
        );
        assert_eq!(answer.headers()["x-a"], "b");
    }
}

#[test]
fn errors_of_every_status() {
    let cases = [
        (
            200,
            r#"{"errorCode":"A.1","errorMessage":"m"}"#,
            Some("A.1"),
        ),
        (200, r#"{"errorCode":"A.1"}"#, Some("A.1")),
        (
            202,
            r#"{"error":{"code":"A.1","message":"m"}}"#,
            Some("A.1"),
        ),
        (200, r#"{"errors":[{"error_code":"A.1"}]}"#, Some("A.1")),
        (200, r#"{"error":{"code":"A.1"}}"#, Some("A.1")),
        (
            200,
            r#"{"errors":[{"code":"A.1","details":"m"}]}"#,
            Some("A.1"),
        ),
        (200, r#"{"code":"A.1","msg":"not ok"}"#, Some("A.1")),
        (200, r#"{"code":300,"msg":"m"}"#, Some("300")),
        (
            200,
            r#"{"errorCode":"A.10","errorMessage":"m"}"#,
            Some("A.10"),
        ),
        (200, r#"{"code":"A.1","message":"m"}"#, Some("A.1")),
        (200, r#"{"code":400,"message":"m"}"#, Some("400")),
        // The status decides: a code of success in a 400 is none.
        (
            400,
            r#"{"errorCode":"SVCSTG.ATS.2000","errorMessage":"success"}"#,
            Some("SVCSTG.ATS.2000"),
        ),
        (400, "", None),
        (302, "<html>moved</html>", None),
        (599, "null", None),
        (999, "{}", None),
    ];
    for (status, body, code) in cases {
        let error = check(status, &[], body).expect_err(body);
        assert_eq!((error.status(), error.code()), (status, code), "{body}");
        assert_eq!(error.raw(), body.as_bytes());
    }
    let hidden = check(200, &[], r#"{"errorCode":"SVCSTG.ATS.200103"}"#).unwrap_err();
    assert_eq!(hidden.known(), Some(ApmErrorCode::EmptyTraceResult));
}

#[test]
fn request_ids() {
    const BODY: &str =
        r#"{"code":"A\u002e1","request_id":"body","encoded_authorization_message":"e"}"#;
    let cases: &[(&[(&str, &str)], &str)] = &[
        (&[], "body"),
        (&[("X-REQUEST-ID", "first")], "first"),
        (
            &[
                ("X-Openstack-Request-Id", "second"),
                ("X-Request-Id", "first"),
            ],
            "first",
        ),
        (&[("X-Openstack-Request-Id", "second")], "second"),
        (
            &[("X-Request-Id", " "), ("X-Openstack-Request-Id", "second")],
            "second",
        ),
        (&[("X-Request-Id", "\u{e9}")], "body"),
        (&[("X-Request-Id", " "), ("X-Request-Id", "again")], "again"),
        (&[("X-Obs-Request-Id", "obs")], "obs"),
        (
            &[
                ("X-Compute-Request-Id", "third"),
                ("X-Openstack-Request-Id", "second"),
            ],
            "second",
        ),
        (
            &[("X-Request-Id-Of", "no"), ("Not-X-Request-Id", "no")],
            "body",
        ),
        // A header has no escapes.
        (&[("X-Request-Id", r"a\u0062")], r"a\u0062"),
    ];
    for (headers, id) in cases {
        let error = check(400, headers, BODY).unwrap_err();
        assert_eq!(error.request_id(), Some(*id));
        assert_eq!(
            (error.code(), error.encoded_authorization_message()),
            (Some("A.1"), Some("e"))
        );
    }
    assert_eq!(
        check(400, &[("X-Request-Id", "r")], "oops")
            .unwrap_err()
            .request_id(),
        Some("r")
    );
}
