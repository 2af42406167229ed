//! What the derive writes for enums and structs: accessors, sources, conversions, forwarding.

use apm_errors::{ApmError, ApmErrorCode, ErrorTable, FromCode};
use std::{
    borrow::Cow,
    error::Error,
    fmt::{Debug, Display},
    io,
    sync::Arc,
};

#[derive(Debug, ApmError)]
#[expect(
    dead_code,
    reason = "a further entry's message documents a field, and prints none"
)]
enum Order {
    #[apm(
        code = "ORDER.1",
        status = 404,
        message = "order {id} does not exist.",
        description = "Never placed.",
        solution = "Check the id."
    )]
    NotFound { id: u64 },
    #[apm(code = "ORDER.2", status = 409)]
    #[apm(
        code = "ORDER.2",
        status = 423,
        message = "locked.",
        solution = "Wait."
    )]
    #[apm(status = 503, message = "{what} is busy.")]
    Conflict { what: &'static str },
    #[apm(code = "ORDER.3", status = 500, message = "the store is down.")]
    Store(#[from] io::Error),
    #[apm(transparent)]
    Apm(#[from] ApmErrorCode),
    #[apm(transparent)]
    Any(Box<dyn ApmError + Send + Sync>),
}

fn rows(table: &'static ErrorTable) -> Vec<(&'static str, u16, Option<&'static str>)> {
    table
        .entries()
        .map(|entry| (entry.code, entry.status, entry.message))
        .collect()
}

#[test]
fn a_table_has_every_entry_in_declaration_order() {
    assert_eq!(
        rows(Order::TABLE),
        [
            ("ORDER.1", 404, Some("order {id} does not exist.")),
            ("ORDER.2", 409, None),
            ("ORDER.2", 423, Some("locked.")),
            ("ORDER.2", 503, Some("{what} is busy.")),
            ("ORDER.3", 500, Some("the store is down.")),
        ]
    );
    assert_eq!(Order::TABLE.name(), "Order");
    let codes: Vec<_> = Order::TABLE
        .entries()
        .rev()
        .map(|entry| entry.code)
        .collect();
    assert_eq!(
        codes,
        ["ORDER.3", "ORDER.2", "ORDER.2", "ORDER.2", "ORDER.1"]
    );
}

#[test]
fn several_entries_of_a_code() {
    let error = Order::Conflict { what: "x" };
    assert_eq!(
        (error.status(), error.message(), error.solution()),
        (409, None, None)
    );
    assert_eq!(error.to_string(), "ORDER.2");
    assert_eq!(Order::TABLE.get("ORDER.2"), Some(error.entry()));
    let all = Order::TABLE.get_all("ORDER.2");
    assert_eq!(
        all.iter().map(|entry| entry.status).collect::<Vec<_>>(),
        [409, 423, 503]
    );
    assert_eq!(all.iter().nth(1).unwrap().solution, Some("Wait."));
    assert_eq!(Order::TABLE.get_all("ORDER.3").len(), 1);
    assert!(Order::TABLE.get_all("ORDER").is_empty());
}

#[test]
fn accessors_through_dyn_and_generics() {
    fn all<E: ApmError + ?Sized>(error: &E) -> (&'static str, u16, Option<&'static str>) {
        (error.code(), error.status(), error.description())
    }
    let boxed: Box<dyn ApmError + Send + Sync> = Box::new(Order::NotFound { id: 7 });
    let expected = ("ORDER.1", 404, Some("Never placed."));
    assert_eq!(all(&*boxed), expected);
    assert_eq!(all(&boxed), expected);
    assert_eq!(all(&&*boxed), expected);
    assert_eq!(
        (boxed.code(), boxed.status(), boxed.description()),
        expected
    );
    assert_eq!(boxed.solution(), Some("Check the id."));
    assert_eq!(boxed.message().unwrap(), "order 7 does not exist.");
    assert_eq!(boxed.to_string(), "order 7 does not exist.");
    assert_eq!(boxed.body().error_code, "ORDER.1");
    assert_eq!(all(&Arc::new(Order::NotFound { id: 7 })), expected);
}

#[test]
fn dyn_keeps_the_source() {
    let boxed: Box<dyn ApmError> = Box::new(Order::from(io::Error::other("disk")));
    assert_eq!(boxed.source().unwrap().to_string(), "disk");
    assert_eq!(boxed.as_error().source().unwrap().to_string(), "disk");
    assert!(boxed.source().unwrap().is::<io::Error>());
}

#[test]
fn transparent_forwards_everything() {
    let error = Order::from(ApmErrorCode::InvalidProjectId);
    assert_eq!(error.entry(), ApmErrorCode::InvalidProjectId.entry());
    assert_eq!(error.to_string(), "projectId in url is invalid.");
    assert_eq!(error.to_json(), ApmErrorCode::InvalidProjectId.to_json());
    assert!(error.source().is_none());

    let nested = Order::Any(Box::new(Order::Store(io::Error::other("disk"))));
    assert_eq!(nested.code(), "ORDER.3");
    assert_eq!(nested.to_string(), "the store is down.");
    // Not the forwarded error itself: it is the same error.
    assert_eq!(nested.source().unwrap().to_string(), "disk");
    let nested = Order::Any(Box::new(Order::NotFound { id: 8 }));
    assert_eq!(nested.message().unwrap(), "order 8 does not exist.");
}

#[test]
fn only_a_constant_body_is_borrowed() {
    let constant = Order::Store(io::Error::other("disk"));
    assert!(matches!(constant.to_json(), Cow::Borrowed(_)));
    assert!(matches!(constant.message(), Some(Cow::Borrowed(_))));
    let formatted = Order::NotFound { id: 7 };
    assert!(matches!(formatted.to_json(), Cow::Owned(_)));
}

#[derive(Debug, ApmError)]
#[expect(dead_code, reason = "some fields are there to be no source")]
enum Sources {
    #[apm(code = "SOURCE.1", status = 500)]
    ByName { source: io::Error },
    #[apm(code = "SOURCE.2", status = 500)]
    Marked {
        #[source]
        cause: io::Error,
        other: u8,
    },
    #[apm(code = "SOURCE.3", status = 500)]
    Boxed(#[source] Box<dyn Error + Send + Sync>),
    #[apm(code = "SOURCE.4", status = 500)]
    Shared(#[source] Arc<dyn Error>),
    #[apm(code = "SOURCE.5", status = 500)]
    Optional { source: Option<io::Error> },
    #[apm(
        code = "SOURCE.6",
        status = 500,
        message = "failed: {0}",
        expose_source
    )]
    Exposed(#[from] std::num::ParseIntError),
    #[apm(code = "SOURCE.7", status = 500)]
    None(io::ErrorKind),
    #[apm(code = "SOURCE.8", status = 500)]
    MarkedGoesFirst {
        source: io::ErrorKind,
        #[source]
        cause: io::Error,
    },
}

#[test]
fn sources() {
    let text = |error: &Sources| error.source().map(ToString::to_string);
    let disk = || io::Error::other("disk");
    for error in [
        Sources::ByName { source: disk() },
        Sources::Marked {
            cause: disk(),
            other: 1,
        },
        Sources::Boxed(disk().into()),
        Sources::Shared(Arc::new(disk())),
        Sources::Optional {
            source: Some(disk()),
        },
        Sources::MarkedGoesFirst {
            source: io::ErrorKind::Other,
            cause: disk(),
        },
    ] {
        assert_eq!(text(&error).as_deref(), Some("disk"), "{error:?}");
        assert!(!error.to_json().contains("disk"), "{error:?}");
        assert!(!error.to_string().contains("disk"), "{error:?}");
    }
    assert!(text(&Sources::Optional { source: None }).is_none());
    assert!(text(&Sources::None(io::ErrorKind::Other)).is_none());
    let exposed = Sources::from("x".parse::<u8>().unwrap_err());
    assert_eq!(exposed.to_string(), "failed: invalid digit found in string");
}

#[derive(Debug, ApmError)]
#[apm(code = "STRUCT.1", status = 400, message = "{value} is no {name}.")]
struct Invalid<'a, T> {
    name: &'a str,
    value: T,
}

#[derive(Debug, ApmError)]
#[apm(code = "STRUCT.2", status = 500, message = "unavailable.")]
struct Unit;

#[derive(Debug, ApmError)]
#[apm(transparent)]
struct Wrapper<E>(#[from] E);

#[derive(Debug, ApmError)]
enum Generic<T, E: Debug + Display>
where
    T: Clone,
{
    #[apm(code = "GENERIC.1", status = 400, message = "{0:?} and {0}")]
    Value(T),
    #[apm(code = "GENERIC.2", status = 400)]
    Cause(#[source] E),
    #[apm(transparent)]
    Other(Wrapper<Unit>),
}

#[test]
fn structs_and_generics() {
    let invalid = Invalid {
        name: "number",
        value: 'x',
    };
    assert_eq!(invalid.message().unwrap(), "x is no number.");
    assert_eq!(Invalid::<u8>::TABLE.entries().len(), 1);
    assert_eq!(
        Unit.to_json(),
        r#"{"errorCode":"STRUCT.2","errorMessage":"unavailable."}"#
    );
    let wrapper = Wrapper::from(Order::from(io::Error::other("disk")));
    assert_eq!(
        (wrapper.code(), wrapper.source().unwrap().to_string()),
        ("ORDER.3", "disk".to_owned())
    );
    assert_eq!(Wrapper::<Unit>::TABLE.entries().len(), 0);

    let value = Generic::<_, io::Error>::Value("x");
    assert_eq!(value.to_string(), "\"x\" and x");
    let cause = Generic::<u8, _>::Cause(io::Error::other("disk"));
    assert_eq!(cause.source().unwrap().to_string(), "disk");
    assert_eq!(
        Generic::<u8, io::Error>::Other(Wrapper(Unit)).code(),
        "STRUCT.2"
    );
}

#[derive(Debug, thiserror::Error, ApmError)]
enum Payment {
    #[error("bank {0} refused card {1}")]
    #[apm(
        code = "PAY.1",
        status = 402,
        message = "refused by {0}.",
        solution = "Pay."
    )]
    Refused(String, u8),
    #[error(transparent)]
    #[apm(transparent)]
    Order(#[from] Order),
    #[error("ledger is behind")]
    #[apm(code = "PAY.2", status = 503)]
    Ledger(#[source] io::Error),
}

#[test]
fn beside_thiserror() {
    let refused = Payment::Refused("x".to_owned(), 1);
    assert_eq!(refused.message().unwrap(), "refused by x.");
    assert_eq!(Payment::from(Order::NotFound { id: 1 }).code(), "ORDER.1");
    let ledger = Payment::Ledger(io::Error::other("disk"));
    assert_eq!(
        (ledger.to_string(), ledger.message()),
        ("ledger is behind".to_owned(), None)
    );
    assert_eq!(ledger.source().unwrap().to_string(), "disk");
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ApmError)]
enum Plain {
    #[apm(code = "PLAIN \"1\"", status = 400, message = "back\\slash")]
    Quoted,
    #[apm(
        code = "普通.2",
        status = 404,
        message = "{{braces}}",
        description = "a|b"
    )]
    Wide,
    #[apm(code = "P", status = 599)]
    Short {},
    #[apm(code = "plain.2", status = 100)]
    Lower(),
}

#[test]
fn plain_enums_are_restored_from_their_codes() {
    for value in [Plain::Quoted, Plain::Wide, Plain::Short {}, Plain::Lower()] {
        assert_eq!(Plain::from_code(value.code()), Some(value));
        assert_eq!(<Plain as FromCode>::from_code(value.code()), Some(value));
        assert_eq!(
            value.code().parse(),
            Ok::<_, apm_errors::UnknownCode>(value)
        );
    }
    for unknown in ["", "P ", "p", "PLAIN.2", "PLAIN \"1\" ", "普通.3"] {
        assert_eq!(Plain::from_code(unknown), None);
        let error = unknown.parse::<Plain>().unwrap_err();
        assert_eq!((error.code(), error.table().name()), (unknown, "Plain"));
        assert!(error.to_string().contains(&format!("{unknown:?}")));
        assert!(error.to_string().contains("4 codes of Plain"));
    }
}

#[test]
fn texts_with_json_in_them() {
    assert_eq!(
        Plain::Quoted.to_json(),
        r#"{"errorCode":"PLAIN \"1\"","errorMessage":"back\\slash"}"#
    );
    let entry = Plain::Quoted.entry();
    assert_eq!(
        (entry.code, entry.message),
        ("PLAIN \"1\"", Some("back\\slash"))
    );
    let entry = Plain::Wide.entry();
    assert_eq!(
        (entry.message, entry.description),
        (Some("{braces}"), Some("a|b"))
    );
    assert_eq!(Plain::Wide.to_string(), "{braces}");
}

#[test]
fn discriminants_are_the_users_own() {
    #[derive(Debug, Clone, Copy, PartialEq, ApmError)]
    #[repr(u16)]
    enum Numbered {
        #[apm(code = "NUMBER.9", status = 400)]
        Nine = 9,
        #[apm(code = "NUMBER.1", status = 400)]
        One = 1,
    }

    assert_eq!(Numbered::One.code(), "NUMBER.1");
    assert_eq!(
        Numbered::from_code("NUMBER.9").map(|nine| nine as u16),
        Some(9)
    );
}

#[test]
fn a_success_is_a_status_of_200_to_299() {
    #[derive(Debug, ApmError)]
    enum Statuses {
        #[apm(code = "STATUS.1", status = 199)]
        #[apm(status = 200)]
        #[apm(status = 299)]
        #[apm(status = 300)]
        #[apm(status = 400)]
        All,
    }

    assert!(!Statuses::All.entry().is_success());
    let successes = Statuses::TABLE
        .entries()
        .filter(apm_errors::ErrorEntry::is_success);
    assert_eq!(
        successes.map(|entry| entry.status).collect::<Vec<_>>(),
        [200, 299]
    );
}
