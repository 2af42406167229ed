//! `code = expression`: the entry of another documented error.

use apm_errors::{ApmError, ApmErrorCode, ErrorTable};
use std::io;

#[derive(Debug, ApmError)]
#[apm(prefix = "STORE.", status = 500)]
pub(crate) enum Store {
    #[apm(
        code = "GONE",
        message = "store {name} is gone.",
        description = "It is gone.",
        solution = "Wait."
    )]
    Gone { name: String },
    #[apm(code = "LATE", status = 504)]
    Late,
}

pub(crate) fn by_kind(error: &io::Error) -> Store {
    match error.kind() {
        io::ErrorKind::TimedOut => Store::Late,
        _ => Store::Gone {
            name: "a \"b\"".to_owned(),
        },
    }
}

const PREDEFINED: ApmErrorCode = ApmErrorCode::AtsSuccess;

#[derive(Debug, ApmError)]
pub(crate) enum Service {
    #[apm(code = ApmErrorCode::InvalidProjectId)]
    Path,
    #[apm(code = ::apm_errors::ApmErrorCode::InvalidProjectId, message = "our \"own\"\ntext: 中")]
    OwnText,
    #[apm(code = PREDEFINED)]
    Constant,
    #[apm(code = error, message = "trace {trace} can't be shown.")]
    Field { trace: u32, error: Store },
    #[apm(code = _0)]
    Tuple(Store),
    #[apm(code = _1, message = "{0:>3}!")]
    Second(u8, Store),
    #[apm(code = by_kind(_0), message = "the store did not answer.")]
    Function(#[source] io::Error),
    #[apm(code = by_kind(error))]
    FunctionText { error: io::Error },
    #[apm(code = match _0 {
        0 | 1 => ApmErrorCode::EmptyTraceResult,
        _ if *_0 > 100 => ApmErrorCode::AtsSuccess,
        _ => ApmErrorCode::InvalidProjectId,
    }, message = "number {0}.")]
    Match(u32),
    #[apm(code = if *left { ApmErrorCode::EmptyTraceResult } else { PREDEFINED })]
    If { left: bool },
    #[apm(code = self.decide())]
    Method(bool),
    #[apm(code = &inner.error)]
    FieldOfField { inner: Inner },
    #[apm(code = dynamic, message("dynamic {n}", n = 1 + 1))]
    Dynamic {
        dynamic: Box<dyn ApmError + Send + Sync>,
    },
    #[apm(code = Store::Gone { name: String::from("struct") })]
    Literal,
    #[apm(code = "SERVICE.1", status = 400)]
    Own,
}

#[derive(Debug)]
pub(crate) struct Inner {
    error: Store,
}

impl Service {
    fn decide(&self) -> ApmErrorCode {
        match self {
            Self::Method(true) => ApmErrorCode::EmptyTraceResult,
            _ => ApmErrorCode::AtsSuccess,
        }
    }
}

pub(crate) fn gone(name: &str) -> Store {
    Store::Gone {
        name: name.to_owned(),
    }
}

/// The error, the one that it borrows from, and the message that it has, if that is its own.
pub(crate) fn all() -> Vec<(Service, Box<dyn ApmError>, Option<&'static str>)> {
    let apm = |code: ApmErrorCode| Box::new(code) as Box<dyn ApmError>;
    let store = |error: Store| Box::new(error) as Box<dyn ApmError>;
    vec![
        (Service::Path, apm(ApmErrorCode::InvalidProjectId), None),
        (
            Service::OwnText,
            apm(ApmErrorCode::InvalidProjectId),
            Some("our \"own\"\ntext: 中"),
        ),
        (Service::Constant, apm(ApmErrorCode::AtsSuccess), None),
        (
            Service::Field {
                trace: 9,
                error: gone("x"),
            },
            store(gone("x")),
            Some("trace 9 can't be shown."),
        ),
        (Service::Tuple(gone("a\"b")), store(gone("a\"b")), None),
        (Service::Tuple(Store::Late), store(Store::Late), None),
        (
            Service::Second(7, Store::Late),
            store(Store::Late),
            Some("  7!"),
        ),
        (
            Service::Function(io::ErrorKind::TimedOut.into()),
            store(Store::Late),
            Some("the store did not answer."),
        ),
        (
            Service::Function(io::Error::other("disk 3")),
            store(gone("")),
            Some("the store did not answer."),
        ),
        (
            Service::FunctionText {
                error: io::Error::other("disk 3"),
            },
            store(gone("a \"b\"")),
            None,
        ),
        (
            Service::Match(1),
            apm(ApmErrorCode::EmptyTraceResult),
            Some("number 1."),
        ),
        (
            Service::Match(101),
            apm(ApmErrorCode::AtsSuccess),
            Some("number 101."),
        ),
        (
            Service::Match(50),
            apm(ApmErrorCode::InvalidProjectId),
            Some("number 50."),
        ),
        (
            Service::If { left: true },
            apm(ApmErrorCode::EmptyTraceResult),
            None,
        ),
        (
            Service::If { left: false },
            apm(ApmErrorCode::AtsSuccess),
            None,
        ),
        (
            Service::Method(true),
            apm(ApmErrorCode::EmptyTraceResult),
            None,
        ),
        (Service::Method(false), apm(ApmErrorCode::AtsSuccess), None),
        (
            Service::FieldOfField {
                inner: Inner { error: Store::Late },
            },
            store(Store::Late),
            None,
        ),
        (
            Service::Dynamic {
                dynamic: Box::new(gone("d")),
            },
            store(gone("d")),
            Some("dynamic 2"),
        ),
        (Service::Literal, store(gone("struct")), None),
    ]
}

#[test]
fn everything_but_an_own_message_is_borrowed() {
    for (error, from, own) in all() {
        assert_eq!(error.entry(), from.entry(), "{error:?}");
        assert_eq!(
            (error.code(), error.status()),
            (from.code(), from.status()),
            "{error:?}"
        );
        assert_eq!(error.description(), from.description());
        assert_eq!(error.solution(), from.solution());
        let message = own.map(Into::into).or_else(|| from.message());
        assert_eq!(error.message(), message, "{error:?}");
        let shown = message.clone().unwrap_or_else(|| from.code().into());
        assert_eq!(error.to_string(), shown);
        let body: serde_json::Value = serde_json::from_str(&error.to_json()).unwrap();
        let wanted = serde_json::json!({"errorCode": from.code(), "errorMessage": message});
        assert_eq!(body, wanted, "{error:?}");
        assert_eq!(
            error.to_json(),
            serde_json::to_string(&error.body()).unwrap()
        );
    }
}

#[test]
fn the_table_has_only_its_own_entries() {
    let codes: Vec<_> = Service::TABLE.entries().map(|entry| entry.code).collect();
    assert_eq!(codes, ["SERVICE.1"]);
    assert_eq!(Service::Own.code(), "SERVICE.1");
    apm_errors::assert_disjoint!(Service, Store, ApmErrorCode);
    // The table of a path and of a field; those of functions are unknown.
    assert_eq!(names(Service::TABLE), ["Service", "ApmErrorCode", "Store"]);
}

pub(crate) fn names(table: &'static ErrorTable) -> Vec<&'static str> {
    let tables = table.with_forwarded();
    tables.iter().map(|table| table.name()).collect()
}
