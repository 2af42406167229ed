//! `#[allow(deprecated)]` on an item, a variant or a field reaches what is generated for it.

use apm_errors::ApmError;
use std::error::Error;

/// If the item allows deprecated names, the derive may use them, too.
mod types {
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
    use types::{InStruct, Old, OldCode, OnField, OnItem, OnVariant};
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
