//! Sources behind `dyn Error` and `dyn ApmError`, with every set of auto traits.

use apm_errors::ApmError;
use std::{
    error::Error,
    panic::{RefUnwindSafe, UnwindSafe},
    rc::Rc,
    sync::Arc,
};

/// A cause that is known again wherever it is boxed.
#[derive(Debug)]
pub(crate) struct Cause;

impl std::fmt::Display for Cause {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("10.0.0.5")
    }
}

impl Error for Cause {}

#[derive(Debug, Clone, ApmError)]
#[apm(code = "INNER.1", status = 409, message = "inner.")]
pub(crate) struct Inner(#[source] Arc<Cause>);

pub(crate) fn inner() -> Inner {
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
