//! `same_as`: the entry of another variant, shared on purpose.

use apm_errors::{ApmError, ErrorResponse};
use std::borrow::Cow;

#[derive(Debug, ApmError)]
enum Upload {
    #[apm(same_as = TooLarge, message = "the part is too large.")]
    PartTooLarge,
    #[apm(same_as = Self::TooLarge, message = "{name:?} has {bytes} bytes.")]
    FileTooLarge { name: String, bytes: u64 },
    #[apm(same_as = Upload::TooLarge)]
    Inherits { bytes: u64 },
    #[apm(same_as = TooLarge, message("{0} of {max} bytes.", max = 1 << 10))]
    Counted(u64),
    #[apm(
        code = "UPLOAD.413",
        status = 413,
        message = "{bytes} bytes are too many.",
        description = "More than the plan allows.",
        solution = "Send less."
    )]
    TooLarge { bytes: u64 },
    #[apm(code = "UPLOAD.404", status = 404)]
    Silent,
    #[apm(same_as = Silent, message = "it says something.")]
    Speaks,
    #[apm(same_as = Silent)]
    SilentToo,
    #[apm(code = "UPLOAD.409", status = 409, message = "it is there.")]
    #[apm(status = 412, message = "it has changed.")]
    There,
    #[apm(same_as = There)]
    ThereToo(#[allow(dead_code)] u8),
}

fn all() -> Vec<(Upload, &'static str, u16, &'static str)> {
    let name = || "a\"b\n".to_owned();
    vec![
        (
            Upload::PartTooLarge,
            "UPLOAD.413",
            413,
            "the part is too large.",
        ),
        (
            Upload::FileTooLarge {
                name: name(),
                bytes: 7,
            },
            "UPLOAD.413",
            413,
            r#""a\"b\n" has 7 bytes."#,
        ),
        (
            Upload::Inherits { bytes: 9 },
            "UPLOAD.413",
            413,
            "9 bytes are too many.",
        ),
        (Upload::Counted(3), "UPLOAD.413", 413, "3 of 1024 bytes."),
        (
            Upload::TooLarge { bytes: 8 },
            "UPLOAD.413",
            413,
            "8 bytes are too many.",
        ),
        (Upload::Speaks, "UPLOAD.404", 404, "it says something."),
        (Upload::There, "UPLOAD.409", 409, "it is there."),
        (Upload::ThereToo(1), "UPLOAD.409", 409, "it is there."),
    ]
}

#[test]
fn everything_but_the_message_is_that_of_the_target() {
    for (error, code, status, message) in all() {
        assert_eq!((error.code(), error.status()), (code, status), "{error:?}");
        assert_eq!(error.message().as_deref(), Some(message));
        assert_eq!(error.to_string(), message);
        let body: serde_json::Value = serde_json::from_str(&error.to_json()).unwrap();
        assert_eq!(
            body,
            serde_json::json!({"errorCode": code, "errorMessage": message})
        );
        assert_eq!(
            serde_json::to_string(&error.body()).unwrap(),
            error.to_json()
        );
        let texts = (error.description(), error.solution());
        let wanted = match code {
            "UPLOAD.413" => (Some("More than the plan allows."), Some("Send less.")),
            _ => (None, None),
        };
        assert_eq!(texts, wanted, "{error:?}");
        let json = error.to_json().into_owned();
        let answer = ErrorResponse::from(error);
        assert_eq!((answer.status(), &*answer.to_json()), (status, &*json));
        assert_eq!(answer.to_string(), message);
    }
}

#[test]
fn an_entry_without_a_message_gives_none() {
    for error in [Upload::Silent, Upload::SilentToo] {
        assert_eq!(error.message(), None);
        assert_eq!(error.to_string(), "UPLOAD.404");
        assert_eq!(
            error.to_json(),
            r#"{"errorCode":"UPLOAD.404","errorMessage":null}"#
        );
    }
}

#[test]
fn the_table_has_the_entry_once() {
    let codes: Vec<_> = Upload::TABLE.entries().map(|entry| entry.code).collect();
    assert_eq!(
        codes,
        ["UPLOAD.413", "UPLOAD.404", "UPLOAD.409", "UPLOAD.409"]
    );
    // Their own messages are not entries.
    assert_eq!(Upload::Speaks.entry().message, None);
    assert_eq!(
        Upload::TABLE.get("UPLOAD.413").unwrap().message,
        Some("{bytes} bytes are too many.")
    );
}

#[test]
fn a_constant_message_is_constant() {
    for error in [
        Upload::PartTooLarge,
        Upload::Speaks,
        Upload::SilentToo,
        Upload::ThereToo(1),
    ] {
        assert!(matches!(error.to_json(), Cow::Borrowed(_)), "{error:?}");
        assert!(!matches!(error.message(), Some(Cow::Owned(_))), "{error:?}");
        let allocations = allocation_counter::measure(|| {
            std::hint::black_box(error.to_json());
            std::hint::black_box(error.message());
            std::hint::black_box(error.status());
        });
        assert_eq!(allocations.count_total, 0, "{error:?}");
    }
}

#[derive(Debug, ApmError)]
enum Odd {
    #[apm(
        code = "ODD \"1\"\\",
        status = 400,
        message = "订单 \"1\"\nhas\ttabs\u{1}."
    )]
    Base,
    #[apm(same_as = Base, message = "say \"no\"\\ or 不\r\n{{}}\u{7f}")]
    Constant,
    #[apm(same_as = Base, message = "say {{\"{0}\"}} 或\n{0:?}")]
    Placeholders(String),
    #[apm(same_as = Base)]
    Inherited,
}

#[test]
fn json_escapes_are_written() {
    let code = "ODD \"1\"\\";
    let text = "\"\\\u{8}\u{c}\u{1f}é";
    for (error, message) in [
        (Odd::Base, "订单 \"1\"\nhas\ttabs\u{1}.".to_owned()),
        (Odd::Constant, "say \"no\"\\ or 不\r\n{}\u{7f}".to_owned()),
        (
            Odd::Placeholders(text.to_owned()),
            format!("say {{\"{text}\"}} 或\n{text:?}"),
        ),
        (Odd::Inherited, "订单 \"1\"\nhas\ttabs\u{1}.".to_owned()),
    ] {
        assert_eq!(error.code(), code);
        assert_eq!(error.message().unwrap(), message);
        let wanted = serde_json::to_string(&error.body()).unwrap();
        assert_eq!(error.to_json(), wanted);
        let body: serde_json::Value = serde_json::from_str(&error.to_json()).unwrap();
        assert_eq!(
            body,
            serde_json::json!({"errorCode": code, "errorMessage": message})
        );
    }
}

#[derive(Debug, ApmError)]
enum Wrapped {
    #[apm(transparent)]
    Upload(#[from] Upload),
    #[apm(same_as = Own, message("{first}", first = _0[0]))]
    Borrows(Vec<u8>),
    #[apm(code = "WRAPPED.1", status = 400, message = "own.")]
    Own,
    #[apm(same_as = Own)]
    Source(#[source] std::fmt::Error),
}

#[test]
fn a_transparent_variant_prints_the_inner_error() {
    for (error, code, status, message) in all() {
        let wrapped = Wrapped::from(error);
        assert_eq!((wrapped.code(), wrapped.status()), (code, status));
        assert_eq!(wrapped.message().as_deref(), Some(message));
    }
    assert_eq!(Wrapped::Borrows(vec![5]).to_string(), "5");
    let source = Wrapped::Source(std::fmt::Error);
    assert_eq!(source.to_string(), "own.");
    assert!(std::error::Error::source(&source).is_some());
    assert_eq!(Wrapped::Own.code(), "WRAPPED.1");
}
