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
fn successes_pass_unchanged() {
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
        (200, r#"{"code":"CN"}"#),
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
        (300, r#"{"error_code":"A.1","error_msg":"m"}"#),
        (304, r#"{"code":"A.1","message":"m"}"#),
        (100, ""),
        // A flag decides alone.
        (200, r#"{"success":true,"code":"A.1","message":"m"}"#),
        (200, r#"{"ok":true,"error":{"code":"A.1"}}"#),
        (200, r#"{"x":{"success":false,"message":"m"}}"#),
        // Any other payload.
        (
            200,
            r#"{"job_id":"j","status":"FAIL","error_code":"Ecs.1"}"#,
        ),
        (200, r#"{"created":["a"],"errors":[{"code":"A.1"}]}"#),
        (200, r#"{"status":{"phase":"x"},"error_code":"A.1"}"#),
        (200, r#"{"error":null,"errors":[]}"#),
        (200, r#"{"Response":{"Total":0,"Error":{"Code":"A.1"}}}"#),
        // Success, however spelled.
        (200, r#"{"code":"200 OK","message":"m"}"#),
        (200, r#"{"code":2e2,"message":"m"}"#),
        (200, r#"{"code":"0x0","message":"m"}"#),
        (200, r#"{"code":"E0000","message":"m"}"#),
        (200, r#"{"code":"NO_ERROR","message":"m"}"#),
        (200, r#"{"code":"n/a","message":"m"}"#),
        (200, r#"{"errorCode":"-","errorMessage":"m"}"#),
        (
            200,
            r#"{"errorCode":"SVCSTG_AMS_2000000","errorMessage":"m"}"#,
        ),
        (200, r#"{"code":1,"msg":"操作成功"}"#),
        (200, r#"{"code":7,"message":"Operation successful"}"#),
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
        (302, " \r\n", None),
        (
            200,
            r#"{"success":false,"data":{"n":3},"message":"m"}"#,
            None,
        ),
        (200, r#"{"is_success":false,"code":0}"#, Some("0")),
        (200, r#"{"errors":[{"message":"m"}],"data":null}"#, None),
        (
            200,
            r#"{"error_code":"A.1","data":{},"list":[ ],"hint":""}"#,
            Some("A.1"),
        ),
        (200, r#"{"code":"A.1"}"#, Some("A.1")),
        (200, r#"{"code":"CN","message":"m"}"#, Some("CN")),
        (
            200,
            r#"{"timestamp":1,"status":503,"error":"m","path":"/"}"#,
            None,
        ),
        (200, r#"{"code":"ERR_000","message":"m"}"#, Some("ERR_000")),
        (200, r#"{"code":1,"msg":"未成功"}"#, Some("1")),
        (
            200,
            r#"{"errorCode":"SVCSTG.ATS.400101","errorMessage":"success"}"#,
            Some("SVCSTG.ATS.400101"),
        ),
        (
            200,
            r#"{"Response":{"Error":{"Code":"A.1"},"RequestId":"r"}}"#,
            Some("A.1"),
        ),
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

#[test]
fn a_long_success_is_one_however_it_is_read() {
    let start = r#"{"success":false,"message":"m","errorCode":"A.1","data":""#;
    for (len, is_error) in [
        (ApiError::SUCCESS_LIMIT, true),
        (ApiError::SUCCESS_LIMIT + 1, false),
        (ApiError::SUCCESS_LIMIT * 2, false),
    ] {
        let padding = "x".repeat(len - start.len() - 2);
        let body = format!("{start}{padding}\"}}");
        assert_eq!(body.len(), len);
        assert_eq!(check(200, &[], &body).is_err(), is_error, "{len}");
        let answer = Response::new(body.as_bytes());
        assert_eq!(
            ApiError::check_reader(answer).is_err(),
            is_error,
            "{len}, by a reader"
        );
    }
    let padding = "x".repeat(ApiError::SUCCESS_LIMIT);
    assert!(check(200, &[], &format!(r#"{{"errorCode":"A.1"}}{padding}"#)).is_ok());
}

#[test]
fn the_status_alone_or_the_caller_decides() {
    let answer = |status: u16| {
        let body = r#"{"errorCode":"A.1","errorMessage":"m"}"#;
        Response::builder().status(status).body(body).unwrap()
    };
    for status in [200, 204, 299, 300, 304] {
        assert!(ApiError::check_status(answer(status)).is_ok());
        assert!(ApiError::check_with(answer(status), |_| false).is_ok());
        let error = ApiError::check_with(answer(status), |error| error.code() == Some("A.1"));
        assert_eq!(error.unwrap_err().message(), Some("m"));
    }
    for status in [301, 302, 400, 500] {
        assert_eq!(
            ApiError::check_status(answer(status)).unwrap_err().code(),
            Some("A.1")
        );
        assert!(ApiError::check_with(answer(status), |_| false).is_err());
    }
}
