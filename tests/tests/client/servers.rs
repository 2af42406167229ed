//! Twenty-four servers, good and bad ones, and what a client has to make of each.

use crate::script::{Script, Then};
use apm_errors::ApiError;
use flate2::{Compression, write::GzEncoder};
use std::{io::Write, time::Duration};

/// What a client decides: not at all if the answer is a success.
#[derive(Debug, PartialEq, Clone, Copy)]
pub(crate) enum Decision {
    Success,
    GiveUp,
    Again(Option<Duration>),
}
pub(crate) use Decision::{Again, GiveUp, Success};

const NOW: Decision = Again(Some(Duration::ZERO));
const DAY: Decision = Again(Some(ApiError::RETRY_AFTER_LIMIT));

const fn after(seconds: u64) -> Decision {
    Again(Some(Duration::from_secs(seconds)))
}

/// A script, the code that the client has to find, whether the body was cut, and the decision.
pub(crate) type Server = (Script, Option<&'static str>, bool, Decision);

/// All of them.
pub(crate) fn all() -> Vec<Server> {
    let mut all = servers();
    all.extend(endless_servers());
    all
}

/// Servers that finish their answers, or break off.
fn servers() -> Vec<Server> {
    let is_whole = |head, body: &str, code, decision| {
        let script = Script::new(head, body, Then::End);
        (script, code, false, decision)
    };
    let cut = |head, body: &str, then, code, decision| {
        let script = Script::new(head, body, then);
        (script, code, true, decision)
    };
    let throttled = r#"{"error_code":"APIGW.0308","error_msg":"slow down"}"#;
    let denied = r#"{"error_code":"APIGW.0301","error_msg":"bad token"}"#;
    let half = r#"{"errorCode":"X.6","errorMessage":"cut off he"#;
    vec![
        is_whole(
            "503 x\r\nContent-Type: text/html",
            "<html>503</html>",
            None,
            Again(None),
        ),
        is_whole(
            "429 x\r\nRetry-After: Sun, 06 Nov 1994 08:49:37 GMT",
            throttled,
            Some("APIGW.0308"),
            NOW,
        ),
        is_whole(
            "429 x\r\nRetry-After: Fri, 31 Dec 9999 23:59:59 GMT",
            throttled,
            Some("APIGW.0308"),
            DAY,
        ),
        is_whole(
            "429 x\r\nRetry-After: 3",
            throttled,
            Some("APIGW.0308"),
            after(3),
        ),
        is_whole(
            "503 x\r\nRetry-After: 99999999999999999999999",
            "",
            None,
            DAY,
        ),
        is_whole("503 x\r\nRetry-After: -5", "", None, Again(None)),
        // Retryable by the status but not by the code, and the other way round.
        is_whole("500 x", denied, Some("APIGW.0301"), GiveUp),
        is_whole("200 x", throttled, Some("APIGW.0308"), Again(None)),
        is_whole(
            "200 x",
            r#"{"errorCode":"X.7","errorMessage":"no"}"#,
            Some("X.7"),
            GiveUp,
        ),
        is_whole(
            "400 x",
            r#"{"errorCode":"SVCSTG.ATS.200103"}"#,
            Some("SVCSTG.ATS.200103"),
            GiveUp,
        ),
        is_whole(
            "504 x",
            r#"{"error_code":"APIGW.0201"}"#,
            Some("APIGW.0201"),
            Again(None),
        ),
        is_whole("501 x\r\nRetry-After: 3", "", None, GiveUp),
        is_whole(
            "200 x",
            r#"{"traces":[{"errorCode":"X.8","errorMessage":"m"}]}"#,
            None,
            Success,
        ),
        is_whole("204 x", "", None, Success),
        cut(
            "503 x\r\nRetry-After: 1",
            half,
            Then::Cut,
            Some("X.6"),
            after(1),
        ),
        cut("404 x", half, Then::Cut, Some("X.6"), GiveUp),
        cut("500 x", half, Then::Garbage, Some("X.6"), Again(None)),
        cut(
            "429 x\r\nRetry-After: 7",
            half,
            Then::Nothing,
            Some("X.6"),
            after(7),
        ),
    ]
}

/// Servers that send without end, until the client goes; and two that send much.
fn endless_servers() -> Vec<Server> {
    let kilobytes = "x".repeat(1 << 16);
    let member = format!(r#"{{"errorCode":"X.9","errorMessage":"{kilobytes}"#);
    let endless = |head, body: Vec<u8>, then, decision| {
        let code = head == "500 x\r\nContent-Encoding: gzip";
        let script = Script::new(head, body, then);
        (script, code.then_some("X.10"), true, decision)
    };
    let big = Script::new("404 x", "x".repeat(5 << 20), Then::End);
    let traces = format!(r#"{{"traces":"{}"}}"#, "x".repeat(11 << 20));
    vec![
        endless("503 x", kilobytes.clone().into(), Then::Again, Again(None)),
        endless("404 x", member.into(), Then::Chunks, GiveUp),
        endless(
            "500 x\r\nContent-Encoding: gzip",
            bomb(),
            Then::Again,
            Again(None),
        ),
        endless(
            "403 x\r\nContent-Encoding: gzip",
            bomb(),
            Then::Chunks,
            GiveUp,
        ),
        (big, None, true, GiveUp),
        (
            Script::new("200 x", traces, Then::End),
            None,
            false,
            Success,
        ),
    ]
}

/// 16 MiB in a few KiB, with a code in front.
fn bomb() -> Vec<u8> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(br#"{"errorCode":"X.10","errorMessage":""#)
        .unwrap();
    gzip.write_all(&vec![b'x'; 16 << 20]).unwrap();
    gzip.finish().unwrap()
}
