//! `message = display`: clients read the text of `#[error("…")]`.

use apm_errors::{ApmError, ErrorResponse};
use std::{borrow::Cow, num::ParseIntError, path::PathBuf};

#[derive(Debug, thiserror::Error, ApmError)]
#[apm(prefix = "D.", status = 400)]
enum Beside {
    #[error("a \"constant\" text")]
    #[apm(code = "1", message = display)]
    Constant,
    #[error("id {id}, {0}", 1 + 1)]
    #[apm(code = "2", message = display)]
    Arguments { id: u32 },
    #[error("{0:?} and {0} of {1}")]
    #[apm(code = "3", message = display)]
    Tuple(String, u8),
    #[error("no {path}")]
    #[apm(message = display, code = "4")]
    Path { path: PathBuf },
    #[error("for the log")]
    #[apm(code = "5", message = "for clients")]
    Other,
    #[error("number: {0}")]
    #[apm(code = "6", message = display, expose_source)]
    Exposed(#[from] ParseIntError),
    #[error("same {0}")]
    #[apm(same_as = Constant, message = display)]
    Same(u8),
    #[error("lent")]
    #[apm(code = Other::Lent, message = display)]
    Lent,
    #[error("lent {0}")]
    #[apm(code = Other::Lent, message = display)]
    LentField(u8),
    #[error("{{braces}}")]
    #[apm(code = "7", message = display)]
    Braces,
    #[error("{}", .field.len())]
    #[apm(code = "8", message = display)]
    Dotted { field: String },
}

#[derive(Debug, thiserror::Error, ApmError)]
enum Other {
    #[error("not this")]
    #[apm(code = "OTHER.1", status = 404, message = "nor this")]
    Lent,
}

#[test]
fn clients_read_what_display_says() {
    let all = [
        (Beside::Constant, "D.1", "a \"constant\" text"),
        (Beside::Arguments { id: 7 }, "D.2", "id 7, 2"),
        (
            Beside::Tuple("é\n".into(), 3),
            "D.3",
            "\"é\\n\" and é\n of 3",
        ),
        (Beside::Path { path: "a/b".into() }, "D.4", "no a/b"),
        (Beside::Same(5), "D.1", "same 5"),
        (Beside::Lent, "OTHER.1", "lent"),
        (Beside::LentField(6), "OTHER.1", "lent 6"),
        (Beside::Braces, "D.7", "{braces}"),
        (
            Beside::Dotted {
                field: "abc".into(),
            },
            "D.8",
            "3",
        ),
        (
            Beside::from("x".parse::<u8>().unwrap_err()),
            "D.6",
            "number: invalid digit found in string",
        ),
    ];
    for (error, code, message) in all {
        assert_eq!((error.code(), error.to_string().as_str()), (code, message));
        assert_eq!(error.message().as_deref(), Some(message));
        let body: serde_json::Value = serde_json::from_str(&error.to_json()).unwrap();
        assert_eq!(
            body,
            serde_json::json!({"errorCode": code, "errorMessage": message})
        );
        let json = error.to_json().into_owned();
        assert_eq!(ErrorResponse::from(error).to_json(), json);
    }
    assert_eq!(Beside::Other.to_string(), "for the log");
    assert_eq!(Beside::Other.message().as_deref(), Some("for clients"));
}

#[test]
fn the_table_has_the_text_of_display() {
    let messages: Vec<_> = Beside::TABLE.entries().map(|entry| entry.message).collect();
    assert_eq!(
        messages[..2],
        [Some("a \"constant\" text"), Some("id {id}, {0}")]
    );
    assert!(matches!(Beside::Constant.to_json(), Cow::Borrowed(_)));
}

#[derive(Debug, thiserror::Error, ApmError)]
#[error("a struct with {0}")]
#[apm(code = "STRUCT.1", status = 400, message = display)]
struct Struct(u8);

#[derive(Debug, thiserror::Error, ApmError)]
enum Generic<T: std::fmt::Debug + std::fmt::Display> {
    #[error("generic {0} {0:?}")]
    #[apm(code = "GENERIC.1", status = 400, message = display)]
    Value(T),
}

#[test]
fn on_structs_and_generics() {
    assert_eq!(Struct(7).message().as_deref(), Some("a struct with 7"));
    assert_eq!(
        Generic::Value("x").message().as_deref(),
        Some("generic x \"x\"")
    );
}
