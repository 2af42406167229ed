//! Enums that a macro of the user writes: literals come in groups without delimiters.

use ::std::prelude::v1::*;

macro_rules! errors {
    ($($(#[doc = $doc:literal])* $name:ident = $code:literal, $status:expr, $message:literal;)+) => {
        /// Written by a macro.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, ::renamed::ApmError)]
        #[apm(crate = ::renamed)]
        pub enum Written {
            $(
                $(#[doc = $doc])*
                #[apm(code = $code, status = $status, message = $message)]
                $name,
            )+
        }
    };
}

errors! {
    /// First.
    First = "WRITTEN.1", 400, "first";
    /// Second.
    Second = "WRITTEN.2", 404, "second";
}

#[cfg(test)]
mod tests {
    use super::Written;
    use ::std::{assert_eq, prelude::v1::*};

    #[test]
    fn comes_back() {
        assert_eq!(Written::from_code("WRITTEN.2"), Some(Written::Second));
    }
}
