//! `code = expression`: the entry of another documented error.

use apm_errors::{ApmError, ApmErrorCode, ErrorTable};
use std::{fmt, io};

#[derive(Debug, ApmError)]
#[apm(prefix = "STORE.", status = 500)]
enum Store {
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

fn by_kind(error: &io::Error) -> Store {
    match error.kind() {
        io::ErrorKind::TimedOut => Store::Late,
        _ => Store::Gone {
            name: "a \"b\"".to_owned(),
        },
    }
}

const PREDEFINED: ApmErrorCode = ApmErrorCode::AtsSuccess;

#[derive(Debug, ApmError)]
enum Service {
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
struct Inner {
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

fn gone(name: &str) -> Store {
    Store::Gone {
        name: name.to_owned(),
    }
}

/// The error, the one that it borrows from, and the message that it has, if that is its own.
fn all() -> Vec<(Service, Box<dyn ApmError>, Option<&'static str>)> {
    let apm = |code: ApmErrorCode| Box::new(code) as Box<dyn ApmError>;
    let store = |error: Store| Box::new(error) as Box<dyn ApmError>;
    use ApmErrorCode::{AtsSuccess, EmptyTraceResult, InvalidProjectId};
    vec![
        (Service::Path, apm(InvalidProjectId), None),
        (
            Service::OwnText,
            apm(InvalidProjectId),
            Some("our \"own\"\ntext: 中"),
        ),
        (Service::Constant, apm(AtsSuccess), None),
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
        (Service::Match(1), apm(EmptyTraceResult), Some("number 1.")),
        (Service::Match(101), apm(AtsSuccess), Some("number 101.")),
        (
            Service::Match(50),
            apm(InvalidProjectId),
            Some("number 50."),
        ),
        (Service::If { left: true }, apm(EmptyTraceResult), None),
        (Service::If { left: false }, apm(AtsSuccess), None),
        (Service::Method(true), apm(EmptyTraceResult), None),
        (Service::Method(false), apm(AtsSuccess), None),
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
fn the_table_has_its_own_entries_alone() {
    let codes: Vec<_> = Service::TABLE.entries().map(|entry| entry.code).collect();
    assert_eq!(codes, ["SERVICE.1"]);
    assert_eq!(Service::Own.code(), "SERVICE.1");
    apm_errors::assert_disjoint!(Service, Store, ApmErrorCode);
    // That of a path, that of a field; those of functions nobody says.
    assert_eq!(names(Service::TABLE), ["Service", "ApmErrorCode", "Store"]);
}

fn names(table: &'static ErrorTable) -> Vec<&'static str> {
    let tables = table.with_forwarded();
    tables.iter().map(|table| table.name()).collect()
}

#[derive(Debug, ApmError)]
#[apm(forwards(ApmErrorCode))]
enum Said {
    #[apm(code = by_kind(_0), forwards(Store, Struct<u8>))]
    ByFunction(io::Error),
    #[apm(code = "SAID.1", status = 400)]
    Own,
}

#[derive(Debug, ApmError)]
#[apm(code = &self.0, message = "generic: {1:?}.")]
struct Struct<T>(Store, T);

#[test]
fn a_key_says_which_tables_an_expression_may_borrow_from() {
    let mut said = names(Said::TABLE);
    said.sort_unstable();
    assert_eq!(said, ["ApmErrorCode", "Said", "Store", "Struct"]);
    let error = Said::ByFunction(io::ErrorKind::TimedOut.into());
    assert_eq!((error.code(), error.status()), ("STORE.LATE", 504));
    assert_eq!(Said::Own.status(), 400);
}

#[test]
fn a_struct_borrows() {
    let error = Struct(Store::Late, "x");
    assert_eq!((error.code(), error.status()), ("STORE.LATE", 504));
    assert_eq!(error.to_string(), "generic: \"x\".");
    assert!(Struct::<u8>::TABLE.entries().next().is_none());
}

#[derive(Debug, ApmError)]
#[apm(code = error, message = "for {tenant}: no.")]
struct Named<E> {
    tenant: &'static str,
    error: E,
}

#[derive(Debug, ApmError)]
enum Generic<E, T> {
    #[apm(code = _0)]
    Borrowed(E),
    #[apm(code = _0, message = "own {1}")]
    Own(E, T),
    #[apm(code = source)]
    Source { source: E },
    #[apm(code = "GENERIC.1", status = 400)]
    None,
}

#[test]
fn a_type_parameter_lends() {
    let error = Named {
        tenant: "t",
        error: ApmErrorCode::EmptyTraceResult,
    };
    assert_eq!(error.code(), "SVCSTG.ATS.200103");
    assert_eq!(error.message().as_deref(), Some("for t: no."));
    let boxed: Box<dyn ApmError> = Box::new(error);
    let twice = Named {
        tenant: "u",
        error: &boxed,
    };
    assert_eq!(
        (twice.code(), twice.to_string().as_str()),
        ("SVCSTG.ATS.200103", "for u: no.")
    );
    let borrowed = Generic::<_, u8>::Borrowed(gone("x"));
    assert_eq!(
        (borrowed.code(), borrowed.to_string().as_str()),
        ("STORE.GONE", "store x is gone.")
    );
    let own = Generic::Own(gone("x"), 1.5);
    assert_eq!(
        (own.code(), own.to_string().as_str()),
        ("STORE.GONE", "own 1.5")
    );
    let source: Generic<Store, u8> = Generic::Source { source: gone("x") };
    assert_eq!(source.to_string(), "store x is gone.");
    let cause = std::error::Error::source(&source).unwrap();
    assert!(cause.downcast_ref::<Store>().is_some());
    assert_eq!(Generic::<Store, u8>::None.code(), "GENERIC.1");
}

#[derive(Debug, ApmError)]
enum Deep {
    #[apm(transparent)]
    Service(#[from] Service),
    #[apm(code = _0, message = "outermost.")]
    Again(Service),
    #[apm(code = _0)]
    Silent(Service),
}

#[test]
fn what_is_borrowed_is_lent_again() {
    for (error, from, own) in all() {
        let message = own.map(Into::into).or_else(|| from.message());
        let deep = Deep::from(error);
        assert_eq!((deep.entry(), deep.message()), (from.entry(), message));
    }
    for (error, from, own) in all() {
        let message = own.map(Into::into).or_else(|| from.message());
        let deep = Deep::Silent(error);
        assert_eq!((deep.entry(), deep.message()), (from.entry(), message));
    }
    for (error, from, _) in all() {
        let deep = Deep::Again(error);
        assert_eq!(deep.entry(), from.entry());
        assert_eq!(deep.message().as_deref(), Some("outermost."));
        assert_eq!(deep.to_string(), "outermost.");
    }
    let mut tables = names(Deep::TABLE);
    tables.sort_unstable();
    assert_eq!(tables, ["ApmErrorCode", "Deep", "Service", "Store"]);
}

/// Fields of these names are not what the expression means by them elsewhere.
#[derive(Debug, ApmError)]
enum Shadowed {
    #[apm(code = to, message = "{inner} {__to}")]
    Names { to: Store, inner: u8, __to: u8 },
    #[apm(code = {
        let error = by_kind(error);
        error
    })]
    Block { error: io::Error },
    #[apm(code = r#type, message = "{type:?}", expose_source)]
    Keyword { r#type: ApmErrorCode },
}

#[test]
fn names_of_fields_are_fields() {
    let names = Shadowed::Names {
        to: Store::Late,
        inner: 1,
        __to: 2,
    };
    assert_eq!(
        (names.code(), names.to_string().as_str()),
        ("STORE.LATE", "1 2")
    );
    let block = Shadowed::Block {
        error: io::ErrorKind::TimedOut.into(),
    };
    assert_eq!(block.code(), "STORE.LATE");
    let keyword = Shadowed::Keyword {
        r#type: ApmErrorCode::EmptyTraceResult,
    };
    assert_eq!(
        keyword.to_json(),
        r#"{"errorCode":"SVCSTG.ATS.200103","errorMessage":"EmptyTraceResult"}"#
    );
}

#[test]
fn a_message_that_fails_ends_early() {
    #[derive(Debug)]
    struct Fails;
    impl fmt::Display for Fails {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("be")?;
            Err(fmt::Error)
        }
    }
    #[derive(Debug, ApmError)]
    #[apm(code = ApmErrorCode::EmptyTraceResult, message = "{0} after")]
    struct Failing(Fails);
    assert_eq!(Failing(Fails).message().as_deref(), Some("be"));
    let json = Failing(Fails).to_json();
    assert!(
        serde_json::from_str::<serde_json::Value>(&json).is_ok(),
        "{json}"
    );
}
