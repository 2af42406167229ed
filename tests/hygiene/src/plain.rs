//! What a strict user writes, under all those lints.

use ::renamed::ApmError;
use ::std::{
    fmt::{self, Display},
    prelude::v1::*,
};

/// A private error.
#[derive(Debug, ApmError)]
#[apm(crate = ::renamed)]
enum Private {
    #[apm(code = "PRIVATE.1", status = 500, message("{name} {n}", n = name.len()))]
    Named { name: String },
    #[apm(code = "PRIVATE.2", status = 500)]
    Unit,
}

/// Uses each variant once, and none of what the derive adds.
#[must_use]
pub fn private(name: &str) -> String {
    let error = if name.is_empty() {
        Private::Unit
    } else {
        Private::Named { name: name.into() }
    };
    ::std::format!("{error}")
}

#[derive(Debug, ApmError)]
#[apm(crate = ::renamed)]
enum PrivateCodes {
    #[apm(code = "PRIVATE.3", status = 500)]
    One,
}

/// Uses nothing that the derive adds.
#[must_use]
pub fn private_code() -> String {
    ::std::format!("{:?}", PrivateCodes::One)
}

/// A struct.
#[derive(Debug, ApmError)]
#[apm(crate = ::renamed, code = "PUBLIC.1", status = 500, message = "{0} {1}")]
pub struct Tuple(pub u8, pub char);

/// A generic struct with a lifetime, a type that need not be printable, and a constant.
#[derive(Debug, ApmError)]
#[apm(crate = ::renamed, code = "PUBLIC.2", status = 500, message = "{value} {n:?} {text}")]
pub struct Generic<'a, T, U, const N: usize>
where
    U: Clone,
{
    /// Printed.
    pub value: T,
    /// Printed by `Debug`.
    pub n: [T; N],
    /// Not printed.
    pub other: U,
    /// Borrowed.
    pub text: &'a str,
}

/// Lifetimes that nothing but fields and lifetimes name.
#[derive(Debug, ApmError)]
#[apm(crate = ::renamed, code = "PUBLIC.3", status = 500)]
pub struct Borrowed<'a, 'b, 'c: 'b>(pub &'a str, pub &'b str, pub &'c str);

/// Bounds that the derive asks for, too.
#[derive(Debug, ApmError)]
#[apm(crate = ::renamed)]
pub enum Bounded<E: ApmError + 'static, T: fmt::Debug + Display> {
    /// Forwarded.
    #[apm(transparent)]
    Forwarded(E),
    /// Printed.
    #[apm(code = "PUBLIC.4", status = 500, message = "{0} {0:?}")]
    Printed(T),
}

/// Within a function.
#[must_use]
pub fn local() -> String {
    #[derive(Debug, ApmError)]
    #[apm(crate = ::renamed, code = "LOCAL.1", status = 500)]
    struct Local;
    ::std::format!("{Local}")
}

#[cfg(test)]
mod tests {
    use super::{Generic, Tuple, local, private, private_code};
    use ::std::{assert_eq, prelude::v1::*};

    #[test]
    fn messages() {
        assert_eq!(private("ab"), "ab 2");
        assert_eq!(private(""), "PRIVATE.2");
        assert_eq!(private_code(), "One");
        assert_eq!(local(), "LOCAL.1");
        assert_eq!(Tuple(1, 'x').to_string(), "1 x");
        let generic = Generic {
            value: 1,
            n: [2, 3],
            other: (),
            text: "t",
        };
        assert_eq!(generic.to_string(), "1 [2, 3] t");
        assert_eq!(Generic::<u8, (), 2>::TABLE.entries().len(), 1);
    }
}
