//! Odd names, all shadowed.
#![allow(clippy::enum_variant_names)]

#[allow(unused_imports)]
use crate::shadow::*;
use ::renamed::ApmError;

/// Where `id` could be taken for a constant.
#[allow(non_upper_case_globals, dead_code)]
const id: u8 = 7;
#[allow(non_upper_case_globals, dead_code)]
static inner: u8 = 7;

/// Variants with the names of what generated code uses.
#[derive(::std::fmt::Debug, ApmError)]
#[apm(crate = ::renamed)]
pub enum Odd {
    /// Ok.
    #[apm(
        code = "ODD.1",
        status = 400,
        message = "{self_} and {r} and {type}",
        zh(message = "{type}、{r}、{self_}")
    )]
    Ok {
        /// Named as macro internals are.
        self_: i32,
        /// Short.
        r: i32,
        /// A keyword.
        r#type: i32,
    },
    /// None.
    #[apm(code = "ODD.2", status = 400)]
    None,
    /// Some.
    #[apm(code = "ODD.3", status = 400, message = "{0} {} {0:?}")]
    Some(u8),
    /// Error.
    #[apm(code = "ODD.4", status = 400)]
    Error(#[source] ::std::io::Error),
    /// A keyword.
    #[apm(
        code = "ODD.5",
        status = 400,
        message("{id} {f}", f = f.len() + 1),
        zh(message = "{f} {id}"),
        de(message("{f:?} {id}", f = f.len()))
    )]
    r#Type {
        /// The name of a constant in scope.
        id: u8,
        /// The name of a formatter.
        f: ::std::string::String,
    },
    /// Self-referential name.
    #[apm(code = "ODD.6", status = 400)]
    Odd,
    /// The associated type of `FromStr`.
    #[apm(code = "ODD.7", status = 400)]
    Err,
    /// Forwarded.
    #[apm(transparent)]
    Result(#[from] Codes),
}

/// No data, odd names.
#[derive(
    ::std::fmt::Debug, ::std::clone::Clone, ::std::cmp::PartialEq, ::std::cmp::Eq, ApmError,
)]
#[apm(crate = ::renamed)]
pub enum Codes {
    /// Err.
    #[apm(code = "CODES.1", status = 400, message = "ok")]
    Err,
    /// Ok.
    #[apm(code = "CODES.2", status = 401)]
    Ok,
    /// None.
    #[apm(code = "CODES.3", status = 402)]
    #[apm(status = 403)]
    None,
    /// Some.
    #[apm(code = "CODES.4", status = 403)]
    Some,
    /// A keyword.
    #[allow(non_camel_case_types)]
    #[apm(code = "CODES.5", status = 404)]
    r#type,
    /// Empty braces carry no data.
    #[apm(code = "CODES.6", status = 404)]
    Braces {},
    /// Empty parentheses carry no data.
    #[apm(code = "CODES.7", status = 404)]
    Parentheses(),
    /// The derive does not trigger a deprecation warning.
    #[deprecated]
    #[apm(code = "CODES.8", status = 404)]
    Deprecated,
}

#[cfg(test)]
mod tests {
    use super::{Codes, Odd};
    use ::renamed::ApmError;
    use ::std::{assert, assert_eq, io, prelude::v1::test, string::ToString};

    #[test]
    fn fields_with_odd_names_are_printed() {
        let ok = Odd::Ok {
            self_: 1,
            r: 2,
            r#type: 3,
        };
        assert_eq!(ok.to_string(), "1 and 2 and 3");
        assert_eq!(Odd::Some(4).to_string(), "4 4 4");
        let typed = Odd::Type {
            id: 1,
            f: "ab".to_string(),
        };
        assert_eq!(typed.to_string(), "1 3");
        assert_eq!(Odd::Error(io::Error::other("x")).to_string(), "ODD.4");
        for (odd, code) in [
            (Odd::None, "ODD.2"),
            (Odd::Odd, "ODD.6"),
            (Odd::Err, "ODD.7"),
        ] {
            assert_eq!(odd.code(), code);
        }
        assert_eq!(Odd::from(Codes::Ok).code(), "CODES.2");
    }

    #[test]
    fn every_variant_is_restored() {
        for entry in Codes::TABLE.entries() {
            assert_eq!(Codes::from_code(entry.code).unwrap().code(), entry.code);
            assert_eq!(entry.code.parse::<Codes>().unwrap().code(), entry.code);
        }
        assert!("CODES.9".parse::<Codes>().is_err());
        assert_eq!(Codes::TABLE.get_all("CODES.3").len(), 2);
    }

    use ::std::convert::From;
    use ::std::iter::ExactSizeIterator;
}
