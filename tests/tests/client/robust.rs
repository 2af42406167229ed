//! Bodies that are cut off, changed, huge or deep.

use crate::{any_body, decode::PAIRS, encodings::XML};
use apm_errors::ApiError;

const BODIES: &[&str] = &[
    "{ \n    \"errorCode\": \"SVC.400\", \n    \"errorMessage\": \"invalid\" \n}",
    r#"{"error":{"code":"APIGW.1","message":"m"},"request_id":"r"}"#,
    r#"[{"error_code":17,"error_msg":null},{"errCode":"B","errMsg":"n"}]"#,
    r#"{"message":"n","a":[{"code":"C.1"}],"b":-1.5e3,"msg":"\"\u0041\ud83d\ude00"}"#,
];

/// All small bodies.
fn bodies() -> impl Iterator<Item = &'static str> {
    let pairs = PAIRS.iter().map(|&(body, ..)| body);
    let xml = XML.iter().map(|&(body, ..)| body);
    BODIES.iter().copied().chain(pairs).chain(xml)
}

fn decode(body: &[u8]) -> ApiError {
    any_body::decode(418, body)
}

#[test]
fn every_truncation() {
    for body in bodies() {
        for end in 0..=body.len() {
            decode(&body.as_bytes()[..end]);
        }
    }
}

#[test]
fn complete_members_survive_a_truncation() {
    let body = BODIES[0].as_bytes();
    let code_end = BODIES[0].find("SVC.400").unwrap() + "SVC.400\"".len();
    let message_end = BODIES[0].find("invalid").unwrap() + "invalid\"".len();
    for end in 0..=body.len() {
        let error = decode(&body[..end]);
        assert_eq!(
            error.code(),
            (end >= code_end).then_some("SVC.400"),
            "{end}"
        );
        assert_eq!(
            error.message(),
            (end >= message_end).then_some("invalid"),
            "{end}"
        );
    }
}

#[test]
fn every_change_of_one_byte() {
    for body in bodies() {
        let mut changed = body.as_bytes().to_vec();
        for at in 0..changed.len() {
            for byte in 0..=u8::MAX {
                changed[at] = byte;
                decode(&changed);
            }
            changed[at] = body.as_bytes()[at];
        }
    }
}

/// The scan looks at 8 and at 64 bytes at once: every length around these, with the end at every place of a word.
#[test]
fn every_length_of_a_text() {
    for length in 0..300 {
        let text = "x".repeat(length);
        let blanks = " ".repeat(length);
        for (body, message) in [
            (format!(r#"{{"msg":"{text}","code":"A.1"}}"#), text.clone()),
            (
                format!(r#"{{"msg":"{text}\n","code":"A.1"}}"#),
                format!("{text}\n"),
            ),
            (
                format!(r#"{{"msg":"{}","code":"A.1"}}"#, r"\u0041".repeat(length)),
                "A".repeat(length),
            ),
            (
                format!(r#"{{"msg":"{text}{}","code":"A.1"}}"#, r"\\".repeat(length)),
                format!("{text}{}", r"\".repeat(length)),
            ),
            (
                format!(r#"{blanks}{{{blanks}"msg"{blanks}:{blanks}"m"{blanks},"code":"A.1"}}"#),
                "m".into(),
            ),
            (
                format!(r#"{{"{text}":1{text},"msg":1{length:0>length$},"code":"A.1"}}"#),
                format!("1{length:0>length$}"),
            ),
        ] {
            let error = decode(body.as_bytes());
            assert_eq!(
                (error.code(), error.message()),
                (Some("A.1"), Some(message.as_str())),
                "{body}"
            );
        }
    }
}

#[test]
fn sizes() {
    decode(b"");
    for byte in 0..=u8::MAX {
        decode(&[byte]);
        decode(&vec![byte; 1 << 20]);
        decode(&[b"{\"code\":\"A.1\",".as_slice(), &vec![byte; 1 << 16]].concat());
    }
    for filler in ["x", r"\n", "错", r#"","k":""#, "\u{7f}"] {
        let filler = filler.repeat(50_000_000 / filler.len());
        let body = format!(r#"{{"errorCode":"A.1","data":"{filler}","errorMessage":"m"}}"#);
        let error = decode(body.as_bytes());
        assert_eq!((error.code(), error.message()), (Some("A.1"), Some("m")));
    }
}

#[test]
fn long_texts_end_between_characters() {
    for (sent, length) in [("x", 1), ("错", 3), (r"\u9519", 3), (r"\ud83d\ude00", 4)] {
        let body = format!(
            r#"{{"code":"A.1","message":"-{}"}}"#,
            sent.repeat(ApiError::TEXT_LIMIT / length + 1)
        );
        let error = decode(body.as_bytes());
        let kept = (ApiError::TEXT_LIMIT - 1) / length * length + 1;
        assert_eq!(
            (error.code(), error.message().map(str::len)),
            (Some("A.1"), Some(kept))
        );
    }
}

#[test]
fn depths() {
    for depth in [1, 128, 129, 100_000] {
        for (open, close) in [("[", "]"), (r#"{"a":"#, "}"), (r#"{"a":["#, "]}")] {
            let around =
                |inner: &str| format!("{}{inner}{}", open.repeat(depth), close.repeat(depth));
            let error = decode(around(r#"{"code":"A.1","message":"m"}"#).as_bytes());
            assert_eq!(
                (error.code(), error.message()),
                (Some("A.1"), Some("m")),
                "{open} {depth}"
            );
            let beside = format!(r#"{{"a":{},"code":"A.1"}}"#, around("0"));
            assert_eq!(
                decode(beside.as_bytes()).code(),
                Some("A.1"),
                "{open} {depth}"
            );
            decode(open.repeat(depth).as_bytes());
            decode(close.repeat(depth).as_bytes());
        }
    }
}

/// The documented bound: sixteen nested objects that all have a member of interest.
#[test]
fn objects_around_each_other() {
    for depth in 0..40 {
        let body = |tail: &str| format!("{}{tail}", r#"{"message":"n","a":"#.repeat(depth));
        let close = "}".repeat(depth);
        let inner = decode(body(r#"{"code":"A.1","message":"m"}"#).as_bytes());
        assert_eq!(inner.code(), (depth < 16).then_some("A.1"), "{depth}");
        // What is out of sight does no harm to the objects around it, closed or cut off.
        for close in ["", &close[..depth / 2], &close] {
            let error = decode(body(&format!(r#"{{"message":"n"}}{close}"#)).as_bytes());
            assert_eq!(error.message(), Some("n"));
        }
        let last = format!(
            r#"{},"code":"A.1"}}"#,
            body(&format!("{{}}{}", &close[..depth.saturating_sub(1)]))
        );
        assert_eq!(
            decode(last.as_bytes()).code(),
            (depth > 0).then_some("A.1"),
            "{depth}"
        );
    }
}
