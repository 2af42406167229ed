//! Who borrows: structs, generics, and fields whose names mean something elsewhere, too.

use crate::borrowed::{Service, Store, all, by_kind, gone, names};
use apm_errors::{ApmError, ApmErrorCode};
use std::{fmt, io};

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
fn forwards_names_the_tables_of_an_expression() {
    let mut said = names(Said::TABLE);
    said.sort_unstable();
    assert_eq!(said, ["ApmErrorCode", "Said", "Store", "Struct"]);
    let error = Said::ByFunction(io::ErrorKind::TimedOut.into());
    assert_eq!((error.code(), error.status()), ("STORE.LATE", 504));
    assert_eq!(Said::Own.status(), 400);
}

#[test]
fn a_struct_can_borrow_an_entry() {
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
fn a_type_parameter_can_be_borrowed_from() {
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

/// Fields of these names are not what the expression means by them elsewhere.
#[derive(Debug, ApmError)]
enum Shadowed {
    #[apm(code = to, message = "{inner} {__to}")]
    Names { to: Store, inner: u8, __to: u8 },
    #[apm(code = {
        let field = 1;
        let error = by_kind(error);
        if field == 1 { error } else { Store::Late }
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
fn borrowed_entries_can_be_borrowed_again() {
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

/// Returns the entry of a type that the caller names.
fn of_type<A, E: Default>(_: A) -> E {
    E::default()
}

#[derive(Debug, Default, ApmError)]
#[apm(code = "DEFAULT.1", status = 404, message = "default.")]
struct ByDefault;

/// Expressions with commas, conversions and variants of the enum itself.
#[derive(Debug, ApmError)]
enum Expressions {
    #[apm(code = of_type::<u8, ByDefault>(1), message = "after a comma.")]
    Generic,
    #[apm(code = {error})]
    Block { error: ApmErrorCode },
    #[apm(code = error.as_ref().map_or(&ApmErrorCode::EmptyTraceResult, |error| error))]
    Closure { error: Option<ApmErrorCode> },
    #[apm(code = &ApmErrorCode::from_code(_0).unwrap() as &dyn ApmError, message = "as an object.")]
    Cast(&'static str),
    #[apm(code = Expressions::Own)]
    Path,
    #[apm(code = Self::Own, message = "not so own.")]
    OfSelf,
    #[apm(code = "EXPRESSIONS.1", status = 400, message = "own.")]
    Own,
}

#[test]
fn any_expression_can_be_borrowed_from() {
    let error = ApmErrorCode::InvalidProjectId;
    let id = "SVCSTG.ATS.400101";
    for (error, code, message) in [
        (Expressions::Generic, "DEFAULT.1", "after a comma."),
        (
            Expressions::Block { error },
            id,
            "projectId in url is invalid.",
        ),
        (
            Expressions::Closure { error: Some(error) },
            id,
            "projectId in url is invalid.",
        ),
        (
            Expressions::Closure { error: None },
            "SVCSTG.ATS.200103",
            "query trace result is empty.",
        ),
        (Expressions::Cast(id), id, "as an object."),
        (Expressions::Path, "EXPRESSIONS.1", "own."),
        (Expressions::OfSelf, "EXPRESSIONS.1", "not so own."),
        (Expressions::Own, "EXPRESSIONS.1", "own."),
    ] {
        assert_eq!((error.code(), error.to_string().as_str()), (code, message));
    }
    assert_eq!(names(Expressions::TABLE), ["Expressions"]);
}
