//! The forms that real enums need, with all usual names shadowed.
#![allow(clippy::enum_variant_names)]

#[allow(unused_imports)]
use crate::shadow::*;
use ::renamed::{ApmError, ApmErrorCode};

/// Names that generated code could take for its own.
#[allow(non_upper_case_globals, dead_code)]
const declared: u8 = 7;
#[allow(non_upper_case_globals, dead_code)]
static to: u8 = 7;

/// Defaults for all variants, and names as codes.
#[derive(
    ::std::fmt::Debug,
    ::std::clone::Clone,
    ::std::marker::Copy,
    ::std::cmp::PartialEq,
    ::std::cmp::Eq,
    ApmError,
)]
#[apm(crate = ::renamed, prefix = "REAL.", rename_all = "SCREAMING_SNAKE_CASE")]
#[apm(status = UNPROCESSABLE_ENTITY, description = doc)]
pub enum Plain {
    /// By its name alone.
    Ok,
    /// Another one's entry.
    #[apm(same_as = Ok, message = "same.")]
    Err,
    /// A borrowed entry.
    #[apm(code = ApmErrorCode::InvalidProjectId)]
    None,
    /// A keyword.
    #[allow(non_camel_case_types)]
    r#type,
}

/// Fields that the expressions see.
#[derive(::std::fmt::Debug, ApmError)]
#[apm(crate = ::renamed, prefix = "REAL.", status = 400, forwards(Plain))]
pub enum Fields<'a, T> {
    /// A path, and a text.
    #[apm(code = "1", message = "{to} {path} {path:?} {text}")]
    Path {
        /// Named as the derive's argument is.
        to: &'a ::std::path::Path,
        /// Owned.
        path: ::std::path::PathBuf,
        /// A text.
        text: &'a ::std::primitive::str,
    },
    /// The entry of a field.
    #[apm(code = inner, message = "{inner:?} {declared}", expose_source)]
    Field {
        /// It.
        inner: Plain,
        /// The name of a constant.
        declared: u8,
    },
    /// The entry of what a function gives.
    #[apm(code = decide(*_0), message = "decided.", forwards(Plain, ApmErrorCode))]
    Function(bool),
    /// The entry of what a match gives.
    #[apm(code = match f { true => Plain::Ok, false => Plain::Err })]
    Match {
        /// The name of a formatter.
        f: bool,
    },
    /// A box.
    #[apm(code = _0)]
    Boxed(::std::boxed::Box<dyn ApmError + ::std::marker::Send + ::std::marker::Sync>),
    /// A source that may be absent.
    #[apm(code = "2")]
    Maybe {
        /// It.
        #[from]
        source: ::std::option::Option<::std::io::Error>,
    },
    /// A documented source.
    #[apm(code = "3", message = "three.")]
    Source(#[source] ::std::boxed::Box<dyn ApmError + ::std::marker::Send>),
    /// A parameter.
    #[apm(code = "4", message = "{0}")]
    Parameter(T),
    /// The entry of another one, with its message.
    #[apm(same_as = Parameter)]
    Inherited(T),
}

const fn decide(late: bool) -> ApmErrorCode {
    if late {
        ApmErrorCode::EmptyTraceResult
    } else {
        ApmErrorCode::InvalidProjectId
    }
}

/// A struct that borrows.
#[derive(::std::fmt::Debug, ApmError)]
#[apm(crate = ::renamed, code = error, message = "{tenant}.")]
pub struct Named<E> {
    /// Printed.
    pub tenant: u8,
    /// Lends its entry.
    pub error: E,
}

/// Items that the derive leaves to the user.
#[derive(
    ::std::fmt::Debug,
    ::std::clone::Clone,
    ::std::marker::Copy,
    ::std::cmp::PartialEq,
    ::std::cmp::Eq,
    ApmError,
)]
#[apm(crate = ::renamed, skip(Display, FromStr, From, Error, from_code, description))]
pub enum Skipped {
    /// The only one.
    #[apm(code = "REAL.5", status = ::http::StatusCode::GONE)]
    Only,
}

impl ::std::fmt::Display for Skipped {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str("skipped")
    }
}

impl ::std::error::Error for Skipped {}

#[allow(deprecated, missing_docs)]
pub mod old {
    #[deprecated]
    #[derive(::std::fmt::Debug)]
    pub struct Old;

    impl ::std::fmt::Display for Old {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str("old")
        }
    }

    impl ::std::error::Error for Old {}
}

/// Names deprecated items, with `#[allow(deprecated)]`.
#[derive(::std::fmt::Debug, ApmError)]
#[apm(crate = ::renamed)]
pub enum NamesOld {
    /// On the variant.
    #[allow(deprecated)]
    #[apm(code = "REAL.6", status = 400)]
    Old(#[from] old::Old),
}

#[cfg(test)]
mod tests {
    use super::{Named, NamesOld, Plain, Skipped, old};
    use ::renamed::{ApmError, ApmErrorCode};
    use ::std::{assert, assert_eq, io, path::Path, prelude::v1::*};

    type Bytes = super::Fields<'static, u8>;

    #[test]
    fn plain() {
        assert_eq!((Plain::Err.code(), Plain::Err.status()), ("REAL.OK", 422));
        assert_eq!(Plain::Err.to_string(), "same.");
        assert_eq!(Plain::Ok.description(), Some("By its name alone."));
        assert_eq!(Plain::from_code("REAL.TYPE"), Some(Plain::r#type));
        assert_eq!(Plain::from_code("SVCSTG.ATS.400101"), Some(Plain::None));
    }

    #[test]
    fn fields() {
        let path = Bytes::Path {
            to: Path::new("a"),
            path: "b".into(),
            text: "c",
        };
        assert_eq!(path.to_string(), "a b \"b\" c");
        let field = Bytes::Field {
            inner: Plain::Ok,
            declared: 1,
        };
        assert_eq!(
            (field.code(), field.to_string()),
            ("REAL.OK", "Ok 1".into())
        );
        assert_eq!(Bytes::Function(true).code(), "SVCSTG.ATS.200103");
        assert_eq!(Bytes::Match { f: false }.to_string(), "same.");
        assert_eq!(Bytes::Boxed(Box::new(Plain::Ok)).code(), "REAL.OK");
        let maybe = Bytes::from(io::Error::other("x"));
        assert!(::std::error::Error::source(&maybe).is_some());
        let source = Bytes::Source(Box::new(Plain::Ok));
        assert!(::std::error::Error::source(&source).is_some());
        assert_eq!(Bytes::Parameter(7).to_string(), "7");
        assert_eq!(Bytes::Inherited(1).to_json(), Bytes::Parameter(1).to_json());
        let named = Named {
            tenant: 8,
            error: ApmErrorCode::EmptyTraceResult,
        };
        assert_eq!(
            (named.code(), named.to_string()),
            ("SVCSTG.ATS.200103", "8.".into())
        );
    }

    #[test]
    fn the_rest() {
        assert_eq!(
            (Skipped::Only.status(), Skipped::Only.to_string()),
            (410, "skipped".into())
        );
        assert_eq!(
            <Skipped as ::renamed::FromCode>::from_code("REAL.5"),
            Some(Skipped::Only)
        );
        #[allow(deprecated)]
        let old = NamesOld::from(old::Old);
        assert_eq!(old.code(), "REAL.6");
    }
}
