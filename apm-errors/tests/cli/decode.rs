//! `apm-errors decode`.

use crate::{explain::LIFE, file, pipe, run};
use serde_json::json;

const BODY: &str =
    r#"{"errorCode":"SVCSTG.ATS.200103","errorMessage":"query trace result is empty."}"#;

const MEANING: &str = "  message      query trace result is empty.
  description  查询调用链结果为空。
  solution     请检查对应的参数是否符合要求。
  try again    no, status 400 does not say that it will pass
";

#[test]
fn a_body_alone_is_decoded_with_its_status() {
    let body = file("body.json", BODY);
    let expected =
        format!("SVCSTG.ATS.200103: query trace result is empty. (status 400)\n{MEANING}");
    assert_eq!(run(&["decode", body, "--status", "400"]).quiet(0), expected);
    assert_eq!(
        pipe(BODY, &["decode", "--status", "400"]).quiet(0),
        expected
    );
    assert_eq!(
        pipe(BODY, &["decode", "-", "--status", "400"]).quiet(0),
        expected
    );
}

#[test]
fn a_whole_answer_is_decoded_with_its_headers() {
    let expected = format!(
        "SVCSTG.ATS.200103: query trace result is empty. (status 400, request id c0ffee)\n{MEANING}"
    );
    for answer in [
        format!(
            "HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nX-Request-Id: c0ffee\r\n\r\n{BODY}"
        ),
        format!("HTTP/2 400 \r\nx-request-id:c0ffee\r\n\r\n{BODY}\n"),
        format!("HTTP/1.0 400\nx-request-id: c0ffee \n\n{BODY}"),
        // Answers of the proxy, interim answers, and redirects.
        format!(
            "HTTP/1.1 200 Connection established\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n\
             HTTP/1.1 302 Found\r\nLocation: /\r\nX-Request-Id: other\r\n\r\n\
             HTTP/1.1 400 Bad Request\r\nX-Request-Id: c0ffee\r\n\r\n{BODY}"
        ),
    ] {
        assert_eq!(pipe(&answer, &["decode"]).quiet(0), expected, "{answer}");
    }
}

#[test]
fn errors_of_the_gateway_are_marked() {
    let answer = "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 3\r\n\r\n\
                  {\"error_code\":\"APIGW.0308\",\"error_msg\":\"slow down\",\"request_id\":\"1\"}";
    let out = pipe(answer, &["decode"]).quiet(0);
    assert!(
        out.starts_with("APIGW.0308: slow down (status 429, request id 1)\n"),
        "{out}"
    );
    assert!(
        out.contains("\n  from         the API gateway, in place of the service\n"),
        "{out}"
    );
    let advice =
        "\n  try again    yes, the same request may succeed later; the server asks to wait 3 s\n";
    assert!(out.contains(advice), "{out}");

    let json = pipe(answer, &["decode", "--format", "json"]).json(0);
    assert_eq!(json["error"]["code"], "APIGW.0308");
    assert_eq!(json["error"]["retryAfter"], 3);
    assert_eq!(
        (&json["isGateway"], &json["isRetryable"]),
        (&json!(true), &json!(true))
    );
    assert_eq!(
        json["entry"]["message"],
        "The throttling threshold has been reached."
    );
}

#[test]
fn the_entry_with_the_status_is_preferred() {
    let out = pipe(
        r#"{"error_code":"APIGW.0201"}"#,
        &["decode", "--status", "413"],
    )
    .quiet(0);
    assert!(
        out.contains("  message      Request entity too large.\n"),
        "{out}"
    );
    assert!(!out.contains("documented as"), "{out}");
    let out = pipe(
        r#"{"error_code":"APIGW.0201"}"#,
        &["decode", "--status", "418"],
    )
    .quiet(0);
    assert!(out.contains("  status       documented as 400\n"), "{out}");
}

#[test]
fn a_success_exits_with_1() {
    let answer = "HTTP/1.1 200 OK\r\n\r\n{\"traces\":[]}";
    assert_eq!(
        pipe(answer, &["decode"]).quiet(1),
        "no error (status 200)\n"
    );
    assert_eq!(
        pipe(answer, &["decode", "--format", "json"]).json(1),
        json!({"status": 200, "error": null, "body": null, "isGateway": false, "isRetryable": false, "entry": null})
    );
    // An error that hides in a success is one.
    pipe(BODY, &["decode", "--status", "200"]).quiet(0);
}

#[test]
fn undocumented_errors_are_shown_unchanged() {
    let out = pipe(
        r#"{"errorCode":"Ecs.0005","errorMessage":"bad"}"#,
        &["decode", "--status", "400"],
    );
    let out = out.quiet(0);
    assert!(out.starts_with("Ecs.0005: bad (status 400)\n"), "{out}");
    assert!(out.contains("in no predefined table"), "{out}");
    let page = b"<html>\xFF\x1B[31m</html>\n";
    assert_eq!(
        pipe(page, &["decode", "--status", "502"]).quiet(0),
        "no error code: \u{fffd} [31m (status 502 Bad Gateway)\n  body         <html>\u{fffd}\u{fffd}[31m</html>\n  \
         try again    yes, the same request may succeed later\n"
    );
    let json = pipe(page, &["decode", "--status", "502", "--format", "json"]).json(0);
    assert_eq!(json["body"], "<html>\u{fffd}\u{1b}[31m</html>\n");
    let long = pipe("码".repeat(600), &["decode", "--status", "400"]).quiet(0);
    let body = format!("\n  body         {}…\n", "码".repeat(512));
    assert!(long.contains(&body), "{long}");
    let nothing = pipe("", &["decode", "--status", "503"]).quiet(0);
    assert_eq!(nothing.lines().count(), 2, "{nothing}");
}

#[test]
fn an_answer_must_not_colour_the_terminal() {
    let body = r#"{"errorCode":"A.1","errorMessage":"\u001b[31mred\u0007"}"#;
    let out = pipe(body, &["decode", "--status", "400"]).quiet(0);
    assert!(out.starts_with("A.1:  [31mred  (status 400)\n"), "{out}");
}

#[test]
fn errors_name_their_line() {
    let cases = [
        (
            BODY,
            &["decode"][..],
            "error: standard input:1: this is not an HTTP status line; \
             if the file is only a body, give its status with `--status`\n",
        ),
        (
            "",
            &["decode"],
            "error: standard input: there is no answer, the file is empty\n",
        ),
        (
            "HTTP/1.1 abc\r\n\r\n",
            &["decode"],
            "error: standard input:1: this is not an HTTP status line\n",
        ),
        (
            "HTTP/1.1 400 Bad\r\n\r\n",
            &["decode", "--status", "400"],
            "error: standard input: this answer already has a status; remove `--status`\n",
        ),
    ];
    for (input, arguments, complaint) in cases {
        assert_eq!(pipe(input, arguments).complaint(2), complaint);
    }
    let complaint = run(&["decode", "nowhere.txt"]).complaint(2);
    assert!(complaint.starts_with("error: nowhere.txt: "), "{complaint}");
    let complaint = run(&["decode", "--status", "99"]).complaint(2);
    assert!(
        complaint.starts_with(
            "error: invalid value '99' for '--status <STATUS>': a status has three digits"
        ),
        "{complaint}"
    );
}

#[test]
fn a_line_that_is_not_a_header_is_ignored() {
    let answer = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 400 Bad\r\nX-Request-Id : c0ffee\r\nno header\r\n\r\n";
    let done = pipe(format!("{answer}{BODY}"), &["decode"]);
    assert_eq!(done.code, 0);
    assert!(done.out.contains("(status 400, request id c0ffee)\n"));
    assert_eq!(
        done.err,
        "warning: standard input:5: this is not an HTTP header; it is ignored\n"
    );
}

#[test]
fn files_of_other_systems() {
    let answer = format!("HTTP/1.1 400 Bad Request\r\nX-Request-Id: 错\r\n\r\n{BODY}");
    let expected = pipe(&answer, &["decode"]).quiet(0);
    for text in [&*answer, BODY] {
        let arguments = if text == BODY {
            &["decode", "--status", "400"][..]
        } else {
            &["decode"]
        };
        let units = || "\u{feff}".encode_utf16().chain(text.encode_utf16());
        for file in [
            format!("\u{feff}{text}").into_bytes(),
            units().flat_map(u16::to_le_bytes).collect(),
            units().flat_map(u16::to_be_bytes).collect(),
        ] {
            assert_eq!(pipe(file, arguments).quiet(0), expected);
        }
    }
}

#[test]
fn a_body_may_begin_as_an_answer_does() {
    let body = "HTTP/1.1 502 Bad Gateway, said the server behind";
    let line = format!("no error code: {body} (status 500 Internal Server Error)\n");
    for (input, arguments) in [
        (body.to_owned(), &["decode", "--status", "500"][..]),
        (format!("HTTP/1.1 500 Oops\n\n{body}"), &["decode"]),
        (
            format!("HTTP/1.1 100 Continue\n\nHTTP/1.1 500 Oops\n\n{body}\n\n"),
            &["decode"],
        ),
    ] {
        let out = pipe(input, arguments).quiet(0);
        assert!(out.starts_with(&line), "{out}");
    }
    let out = pipe(
        format!("HTTP/1.1 301 Moved\n\n{body}\nmore\n\n"),
        &["decode"],
    )
    .quiet(0);
    assert!(out.contains("(status 301 Moved Permanently)"), "{out}");
}

#[test]
fn json_has_no_control_characters_for_terminals() {
    let body = "{\"errorCode\":\"A.1\",\"errorMessage\":\"a\u{7f}\u{9b}31m\u{2028}\u{202e}\u{feff}错\\n\"}";
    let out = pipe(body, &["decode", "--status", "400", "--format", "json"]).quiet(0);
    assert!(
        out.contains(r#""message": "a\u007f\u009b31m\u2028\u202e\ufeff错\n""#),
        "{out}"
    );
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(json["body"], body);
}

#[test]
fn the_life_of_a_code_is_shown() {
    let table = file("decode-life.json", LIFE);
    let decode = |code: &str, format: &str| {
        let body = format!("{{\"errorCode\":\"{code}\",\"errorMessage\":\"m.\"}}");
        let options = [
            "decode", "--status", "503", "--table", table, "--format", format,
        ];
        pipe(&body, &options).quiet(0)
    };
    let gone = decode("ORD.9", "text");
    assert!(
        gone.contains("\n  retired      the code is gone since 1.9, see ORD.1\n"),
        "{gone}"
    );
    let old = decode("ORD.2", "text");
    assert!(
        old.contains("\n  deprecated   since 2.0, it says too little, see ORD.3\n"),
        "{old}"
    );
    assert!(decode("ORD.3", "text").contains("may succeed later, after 30 s\n"));
    let lost = decode("ORD.4", "text");
    assert!(
        lost.contains("  try again    no, the table says that the same request fails again\n"),
        "{lost}"
    );
    let json: serde_json::Value = serde_json::from_str(&decode("ORD.9", "json")).unwrap();
    assert_eq!(
        json["retired"],
        json!({"code": "ORD.9", "since": "1.9", "replaced_by": "ORD.1"})
    );
    let json: serde_json::Value = serde_json::from_str(&decode("ORD.4", "json")).unwrap();
    assert_eq!(json["isRetryable"], false);
}
