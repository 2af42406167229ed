//! `apm-errors live-check`.

use crate::{explain::LIFE, file, run};
use serde_json::{Value, json};
use std::fmt::Write;

/// What the command reports, with this exit code.
fn report(table: &str, recording: &str, code: i32) -> Value {
    run(&[
        "live-check",
        "--table",
        table,
        recording,
        "--format",
        "json",
    ])
    .json(code)
}

/// Whether each recording deviates, and how.
fn kinds(recording: &str, code: i32) -> Vec<Value> {
    let table = file("live-table.json", LIFE);
    let json = report(table, recording, code);
    let findings = json["findings"].as_array().unwrap();
    findings
        .iter()
        .map(|finding| finding["kind"].clone())
        .collect()
}

const ANSWERS: [(u16, &str, Option<&str>); 12] = [
    (
        404,
        r#"{"errorCode":"ORD.1","errorMessage":"order 7 does not exist."}"#,
        None,
    ),
    (
        404,
        r#"{"errorCode":"ORD.1","errorMessage":"订单 7 不存在。"}"#,
        None,
    ),
    (500, r#"{"errorCode":"ORD.2","errorMessage":null}"#, None),
    (200, r#"{"orders":[]}"#, None),
    (
        404,
        r#"{"errorCode":"ORD.1","errorMessage":"no order 7."}"#,
        Some("other-message"),
    ),
    (
        404,
        r#"{"errorCode":"ORD.1","errorMessage":null}"#,
        Some("other-message"),
    ),
    (
        410,
        r#"{"errorCode":"ORD.1","errorMessage":"order 7 does not exist."}"#,
        Some("other-status"),
    ),
    (
        500,
        r#"{"errorCode":"ORD.2","errorMessage":"oops"}"#,
        Some("other-message"),
    ),
    (
        404,
        r#"{"errorCode":"ORD.11","errorMessage":"x"}"#,
        Some("unknown-code"),
    ),
    (
        404,
        r#"{"errorCode":"ORD.9","errorMessage":"x"}"#,
        Some("retired-code"),
    ),
    (502, "<html></html>", Some("no-code")),
    // An error that hides in a success.
    (
        200,
        r#"{"errorCode":"ORD.1","errorMessage":"order 7 does not exist."}"#,
        Some("other-status"),
    ),
];

fn expected() -> Vec<Value> {
    ANSWERS
        .iter()
        .filter_map(|(.., kind)| Some(json!((*kind)?)))
        .collect()
}

#[test]
fn answers_one_after_another_are_checked() {
    let answers = ANSWERS.map(|(status, body, _)| {
        format!("HTTP/1.1 {status} X\r\ncontent-type: application/json\r\n\r\n{body}\n")
    });
    let recording = file("live-answers.txt", answers.concat());
    assert_eq!(kinds(recording, 1), expected());
}

#[test]
fn a_har_file_is_checked() {
    let entries = ANSWERS.map(|(status, body, _)| {
        json!({"request": {}, "response": {"status": status, "content": {"mimeType": "application/json", "text": body}}})
    });
    let mut entries = entries.to_vec();
    // Some bodies are written in base64, and a request that was blocked has no answer.
    entries[0]["response"]["content"] = json!({"encoding": "base64", "text": "eyJlcnJvckNvZGUiOiJPUkQuMSIsImVycm9yTWVzc2FnZSI6Im9yZGVyIDcgZG9lcyBub3QgZXhpc3QuIn0="});
    entries.push(json!({"response": {"status": 0}}));
    let recording = file("live.har", json!({"log": {"entries": entries}}).to_string());
    assert_eq!(kinds(recording, 1), expected());
}

#[test]
fn events_of_a_log_are_checked() {
    let event = |code: &str, status: u16, error: &str| {
        let fields = json!({"message": error, "error.type": code, "http.response.status_code": status, "error": error});
        json!({"level": "WARN", "fields": fields}).to_string() + "\n"
    };
    let lines = [
        "{\"level\":\"INFO\",\"fields\":{\"message\":\"started\"}}\n".to_owned(),
        event("ORD.1", 404, "order 7 does not exist."),
        // What the log had to cut, to escape, or has no message for, can't be compared.
        event("ORD.1", 404, "order 7… (cut)"),
        event("ORD.1", 404, "order \\n does"),
        event("ORD.3", 503, "ORD.3"),
        event("ORD.1", 404, "wrong"),
        event("ORD.8", 404, "x"),
    ];
    let recording = file("live.log", lines.concat());
    assert_eq!(kinds(recording, 1), ["other-message", "unknown-code"]);
    let table = file("live-table-2.json", LIFE);
    let out = run(&[
        "live-check",
        "--table",
        table,
        recording,
        "--no-log-messages",
    ]);
    assert!(
        out.out
            .starts_with("errors: 6, deviations: 1\n  successes: 0, other lines: 1\n"),
        "{}",
        out.out
    );
    let broken = file("live-broken.log", "{}\nnot JSON\n");
    assert!(
        run(&["live-check", "--table", table, broken])
            .complaint(2)
            .contains("live-broken.log:2: this is not a line of JSON")
    );
}

#[test]
fn codes_that_were_never_seen_are_named_and_counted() {
    let table = file("live-table-3.json", LIFE);
    let recording = file(
        "live-one.txt",
        "HTTP/1.1 503 X\n\n{\"errorCode\":\"ORD.3\",\"errorMessage\":\"busy.\"}",
    );
    let out = run(&["live-check", "--table", table, recording]).quiet(0);
    assert!(out.ends_with("codes seen: 1 of 4, 25 %\n  never seen: ORD.1\n  never seen: ORD.2\n  never seen: ORD.4\n"), "{out}");
    run(&[
        "live-check",
        "--table",
        table,
        recording,
        "--coverage",
        "25",
    ])
    .quiet(0);
    run(&[
        "live-check",
        "--table",
        table,
        recording,
        "--coverage",
        "26",
    ])
    .quiet(1);
}

#[test]
fn fifty_seeded_deviations_are_found_and_none_is_invented() {
    let entries: Vec<Value> = (0..10)
        .map(|n| {
            json!({"status": 400 + n, "code": format!("S.{n:04}"), "message": format!("value {{it}} of {n} is wrong."),
                "description": null, "solution": null})
        })
        .collect();
    let retired: Vec<Value> = (0..10)
        .map(|n| json!({"code": format!("S.9{n:03}")}))
        .collect();
    let table =
        json!({"catalogue": 1, "tables": [{"name": "S", "entries": entries, "retired": retired}]});
    let table = file("live-seeded.json", table.to_string());
    let mut answers = String::new();
    let mut expected = Vec::new();
    let mut answer = |status: usize, code: Option<String>, message: String, kind: Option<&str>| {
        let body = code.map_or_else(
            || json!({"reason": message}),
            |code| json!({"errorCode": code, "errorMessage": message}),
        );
        writeln!(answers, "HTTP/1.1 {status} X\n\n{body}").unwrap();
        expected.extend(kind.map(|kind| json!(kind)));
    };
    for n in 0..10 {
        let code = |n: usize| Some(format!("S.{n:04}"));
        let message = |it: &str| format!("value {it} of {n} is wrong.");
        // What is right stands between what is wrong.
        for it in ["", "7", "{it}", "a value of 3 is wrong."] {
            answer(400 + n, code(n), message(it), None);
        }
        answer(420 + n, code(n), message("7"), Some("other-status"));
        answer(
            400 + n,
            code(n),
            message("7") + " Really.",
            Some("other-message"),
        );
        answer(
            400 + n,
            Some(format!("s.{n:04}")),
            message("7"),
            Some("unknown-code"),
        );
        answer(
            400 + n,
            Some(format!("S.9{n:03}")),
            message("7"),
            Some("retired-code"),
        );
        answer(400 + n, None, message("7"), Some("no-code"));
    }
    let recording = file("live-seeded.txt", answers);
    let json = report(table, recording, 1);
    let found: Vec<&Value> = json["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["kind"])
        .collect();
    assert_eq!(found, expected.iter().collect::<Vec<_>>());
    assert_eq!(
        (found.len(), &json["errors"], &json["seen"]),
        (50, &json!(90), &json!(10))
    );
}
