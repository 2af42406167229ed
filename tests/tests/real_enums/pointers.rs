//! Sources behind pointers, and sources that may be absent.

use crate::sources::{Cause, Inner, inner};
use apm_errors::{ApmError, ApmErrorCode};
use std::{error::Error, io, rc::Rc, sync::Arc};

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
