//! Sources of every kind: boxed, shared, optional, documented, deprecated.

use apm_errors::{ApmError, ApmErrorCode};
use std::{
    error::Error,
    io,
    panic::{RefUnwindSafe, UnwindSafe},
    rc::Rc,
    sync::Arc,
};

/// A cause that is known again wherever it is boxed.
#[derive(Debug)]
struct Cause;

impl std::fmt::Display for Cause {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("10.0.0.5")
    }
}

impl Error for Cause {}

#[derive(Debug, Clone, ApmError)]
#[apm(code = "INNER.1", status = 409, message = "inner.")]
struct Inner(#[source] Arc<Cause>);

fn inner() -> Inner {
    Inner(Arc::new(Cause))
}

macro_rules! each_set {
    ($each:ident: $($name:ident: [$($auto:ident)*];)+) => {
        $($each!($name, [$($auto)*]);)+
    };
}

macro_rules! object {
    ($name:ident, [$($auto:ident)*]) => {
        #[test]
        fn $name() {
            #[derive(Debug, ApmError)]
            enum Boxed {
                #[apm(code = "BOXED.1", status = 500, message = "marked.")]
                Marked(#[source] Box<dyn Error $(+ $auto)*>),
                #[apm(code = "BOXED.2", status = 500, message = "named.")]
                Named { source: Box<dyn ApmError $(+ $auto)*> },
                #[apm(code = "BOXED.3", status = 500, message = "maybe.")]
                Maybe { source: Option<Box<dyn ApmError $(+ $auto)*>> },
                #[apm(code = "BOXED.4", status = 500, message = "shared.")]
                Shared(#[source] Arc<dyn Error $(+ $auto)*>),
                #[apm(code = "BOXED.5", status = 500, message = "shared.")]
                SharedApm(#[source] Arc<dyn ApmError $(+ $auto)*>),
                #[apm(code = "BOXED.6", status = 500, message = "counted.")]
                Counted(#[source] Rc<dyn Error $(+ $auto)*>),
                #[apm(code = "BOXED.7", status = 500, message = "counted.")]
                CountedApm(#[source] Rc<dyn ApmError $(+ $auto)*>),
            }
            #[derive(Debug, ApmError)]
            enum From_ {
                #[apm(code = "FROM.1", status = 500, message = "from.")]
                Error(#[from] Box<dyn Error $(+ $auto)*>),
                #[apm(code = "FROM.2", status = 500, message = "from.")]
                ApmError(#[from] Box<dyn ApmError $(+ $auto)*>),
            }
            #[derive(Debug, ApmError)]
            #[apm(transparent)]
            struct Transparent(#[from] Box<dyn ApmError $(+ $auto)*>);
            #[derive(Debug, ApmError)]
            #[apm(code = error)]
            struct Borrowed { error: Box<dyn ApmError $(+ $auto)*> }

            for error in [
                Boxed::Marked(Box::new(Cause)),
                Boxed::Shared(Arc::new(Cause)),
                Boxed::Counted(Rc::new(Cause)),
            ] {
                let source = error.source().unwrap();
                assert!(source.to_string() == "10.0.0.5" && source.source().is_none());
            }
            for error in [
                Boxed::Named { source: Box::new(inner()) },
                Boxed::Maybe { source: Some(Box::new(inner())) },
                Boxed::SharedApm(Arc::new(inner())),
                Boxed::CountedApm(Rc::new(inner())),
            ] {
                let source = error.source().unwrap();
                assert_eq!(source.to_string(), "inner.");
                assert!(source.source().unwrap().downcast_ref::<Arc<Cause>>().is_some());
            }
            assert!(Boxed::Maybe { source: None }.source().is_none());
            let from: Box<dyn Error $(+ $auto)*> = Box::new(Cause);
            assert!(From_::from(from).source().unwrap().is::<Cause>());
            let from: Box<dyn ApmError $(+ $auto)*> = Box::new(inner());
            assert!(From_::from(from).source().unwrap().is::<Inner>());
            let from: Box<dyn ApmError $(+ $auto)*> = Box::new(inner());
            let transparent = Transparent::from(from);
            assert_eq!((transparent.code(), transparent.status()), ("INNER.1", 409));
            assert!(transparent.source().unwrap().is::<Arc<Cause>>());
            let borrowed = Borrowed { error: Box::new(inner()) };
            assert_eq!((borrowed.code(), borrowed.to_string().as_str()), ("INNER.1", "inner."));
            let object: Box<dyn ApmError $(+ $auto)*> = Box::new(inner());
            assert!(Error::source(&*object).unwrap().is::<Arc<Cause>>());
        }
    };
}

each_set! { object:
    none: [];
    send: [Send];
    sync: [Sync];
    unpin: [Unpin];
    unwind: [UnwindSafe];
    ref_unwind: [RefUnwindSafe];
    send_sync: [Send Sync];
    send_unpin: [Send Unpin];
    send_unwind: [Send UnwindSafe];
    send_ref_unwind: [Send RefUnwindSafe];
    sync_unpin: [Sync Unpin];
    sync_unwind: [Sync UnwindSafe];
    sync_ref_unwind: [Sync RefUnwindSafe];
    unpin_unwind: [Unpin UnwindSafe];
    unpin_ref_unwind: [Unpin RefUnwindSafe];
    unwind_ref_unwind: [UnwindSafe RefUnwindSafe];
    send_sync_unpin: [Send Sync Unpin];
    send_sync_unwind: [UnwindSafe Sync Send];
    send_sync_ref_unwind: [Send Sync RefUnwindSafe];
    send_unpin_unwind: [Send Unpin UnwindSafe];
    send_unpin_ref_unwind: [Send Unpin RefUnwindSafe];
    send_unwind_ref_unwind: [Send UnwindSafe RefUnwindSafe];
    sync_unpin_unwind: [Sync Unpin UnwindSafe];
    sync_unpin_ref_unwind: [Sync Unpin RefUnwindSafe];
    sync_unwind_ref_unwind: [Sync UnwindSafe RefUnwindSafe];
    unpin_unwind_ref_unwind: [Unpin UnwindSafe RefUnwindSafe];
    all_but_send: [Sync Unpin UnwindSafe RefUnwindSafe];
    all_but_sync: [Send Unpin UnwindSafe RefUnwindSafe];
    all_but_unpin: [Send Sync UnwindSafe RefUnwindSafe];
    all_but_unwind: [Send Sync Unpin RefUnwindSafe];
    all_but_ref_unwind: [Send Sync Unpin UnwindSafe];
    all: [Send Sync Unpin UnwindSafe RefUnwindSafe];
}

#[derive(Debug, ApmError)]
enum Pointers {
    #[apm(code = "POINTERS.1", status = 500)]
    Rc(#[from] Rc<io::Error>),
    #[apm(code = "POINTERS.2", status = 500)]
    Arc(#[from] Arc<io::Error>),
    #[apm(code = "POINTERS.3", status = 500)]
    Box(#[source] Box<io::Error>),
    #[apm(code = "POINTERS.4", status = 500)]
    Nested(#[source] Rc<Box<dyn Error + Send>>),
    #[apm(transparent)]
    Transparent(#[from] Rc<Inner>),
    #[apm(code = _0)]
    Borrowed(Rc<ApmErrorCode>),
}

#[test]
fn pointers_lead_to_the_error() {
    let io = || io::Error::other("x");
    for error in [
        Pointers::from(Rc::new(io())),
        Pointers::from(Arc::new(io())),
        Pointers::Box(Box::new(io())),
        Pointers::Nested(Rc::new(Box::new(io()))),
    ] {
        assert_eq!(error.source().unwrap().to_string(), "x");
    }
    let transparent = Pointers::from(Rc::new(inner()));
    assert_eq!((transparent.code(), transparent.status()), ("INNER.1", 409));
    let borrowed = Pointers::Borrowed(Rc::new(ApmErrorCode::EmptyTraceResult));
    assert_eq!(borrowed.code(), "SVCSTG.ATS.200103");
    let tables: Vec<_> = Pointers::TABLE
        .with_forwarded()
        .iter()
        .map(|table| table.name())
        .collect();
    assert_eq!(tables, ["Pointers", "Inner", "ApmErrorCode"]);
}

#[derive(Debug, ApmError)]
enum Optional<T> {
    #[apm(code = "OPTIONAL.1", status = 500)]
    Named {
        #[from]
        source: Option<io::Error>,
    },
    #[apm(code = "OPTIONAL.2", status = 500)]
    Tuple(#[from] Option<std::fmt::Error>),
    #[apm(code = "OPTIONAL.3", status = 500)]
    Boxed(#[from] Option<Box<dyn Error + Send + Sync>>),
    #[apm(code = "OPTIONAL.4", status = 500)]
    Documented(#[from] Option<ApmErrorCode>),
    #[apm(code = "OPTIONAL.5", status = 500)]
    Generic(#[source] Option<T>),
}

type Opt = Optional<Cause>;

fn fails() -> Result<(), Opt> {
    Err(io::Error::other("x"))?
}

#[test]
fn an_optional_source_converts_from_what_is_inside() {
    let named = fails().unwrap_err();
    assert!(matches!(named, Opt::Named { source: Some(_) }));
    assert_eq!(named.source().unwrap().to_string(), "x");
    assert!(
        Opt::from(std::fmt::Error)
            .source()
            .unwrap()
            .is::<std::fmt::Error>()
    );
    let boxed: Box<dyn Error + Send + Sync> = "text".into();
    assert_eq!(Opt::from(boxed).source().unwrap().to_string(), "text");
    assert!(Opt::from(ApmErrorCode::EmptyTraceResult).source().is_some());
    assert!(Opt::Generic(Some(Cause)).source().unwrap().is::<Cause>());
    for error in [
        Opt::Named { source: None },
        Opt::Tuple(None),
        Opt::Boxed(None),
        Opt::Documented(None),
        Opt::Generic(None),
    ] {
        assert!(error.source().is_none());
    }
}

/// What is deprecated may be named where the item says so, and then by the derive, too.
mod deprecated {
    #![deny(warnings, deprecated)]
    use super::*;

    #[deprecated]
    #[derive(Debug)]
    pub(super) struct Old;

    #[allow(deprecated)]
    impl std::fmt::Display for Old {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("old")
        }
    }

    #[allow(deprecated)]
    impl Error for Old {}

    #[deprecated]
    #[derive(Debug, Clone, Copy, ApmError)]
    #[apm(code = "OLD.1", status = 410, message = "old.")]
    pub(super) struct OldCode;

    #[derive(Debug, ApmError)]
    #[allow(deprecated)]
    pub(super) enum OnItem {
        #[apm(code = "ON.1", status = 500)]
        From(#[from] Old),
        #[apm(transparent)]
        Transparent(#[from] OldCode),
        #[apm(code = "ON.2", status = 500, message = "{0}", expose_source)]
        Printed(Box<Old>),
        #[apm(code = OldCode)]
        Borrowed,
    }

    #[derive(Debug, ApmError)]
    pub(super) enum OnVariant {
        #[allow(deprecated)]
        #[apm(code = "ON.3", status = 500)]
        From(#[from] Old),
        #[allow(dead_code, deprecated)]
        #[apm(transparent)]
        Transparent(OldCode),
    }

    #[derive(Debug, ApmError)]
    pub(super) enum OnField {
        #[apm(code = "ON.4", status = 500)]
        From(
            #[allow(deprecated)]
            #[from]
            Old,
        ),
        #[apm(code = error, message = "{error}", expose_source)]
        Borrowed {
            #[allow(deprecated)]
            error: OldCode,
        },
    }

    #[derive(Debug, ApmError)]
    #[apm(code = "ON.5", status = 500)]
    pub(super) struct InStruct {
        #[allow(deprecated)]
        #[from]
        pub(super) source: Option<Old>,
    }
}

#[test]
#[allow(deprecated)]
fn deprecated_types_are_sources() {
    use deprecated::{InStruct, Old, OldCode, OnField, OnItem, OnVariant};
    assert!(OnItem::from(Old).source().unwrap().is::<Old>());
    assert_eq!(OnItem::from(OldCode).code(), "OLD.1");
    assert_eq!(OnItem::Printed(Box::new(Old)).to_string(), "old");
    assert_eq!(OnItem::Borrowed.status(), 410);
    assert!(OnVariant::from(Old).source().is_some());
    assert_eq!(OnVariant::Transparent(OldCode).status(), 410);
    assert!(OnField::from(Old).source().is_some());
    assert_eq!(OnField::Borrowed { error: OldCode }.to_string(), "old.");
    assert!(InStruct::from(Old).source.is_some());
}
