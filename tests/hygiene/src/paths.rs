//! Where the path of a variant could mean something else, or be news of its own.

use ::renamed::ApmError;
use ::std::prelude::v1::*;

/// A constant and a function with the names of variants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ApmError)]
#[apm(crate = ::renamed)]
pub enum Associated {
    /// The name of a constant.
    #[apm(code = "PATHS.1", status = 400)]
    Constant,
    /// The name of a function.
    #[apm(code = "PATHS.2", status = 400)]
    Function,
}

#[allow(non_upper_case_globals, non_snake_case, missing_docs)]
impl Associated {
    pub const Constant: u8 = 1;

    #[must_use]
    pub const fn Function() -> u8 {
        1
    }
}

/// Variants and fields are deprecated: the derive does not trigger deprecation warnings.
#[derive(Debug, ApmError)]
#[apm(crate = ::renamed)]
pub enum Parts {
    /// Plain.
    #[deprecated]
    #[apm(code = "PATHS.3", status = 400)]
    Plain,
    /// With data.
    #[deprecated]
    #[apm(code = "PATHS.4", status = 400, message("{text} {len}", len = text.len()))]
    Data {
        /// A deprecated field.
        #[deprecated]
        text: &'static str,
    },
    /// A source.
    #[deprecated]
    #[apm(code = "PATHS.5", status = 400)]
    Source(
        #[deprecated]
        #[from]
        ::std::fmt::Error,
    ),
}

/// So is a whole type.
#[deprecated]
#[derive(Debug, Clone, Copy, PartialEq, Eq, ApmError)]
#[apm(crate = ::renamed)]
pub enum Whole {
    /// Plain.
    #[apm(code = "PATHS.6", status = 400)]
    Plain,
}

/// And a struct.
#[deprecated]
#[derive(Debug, Clone, Copy, PartialEq, Eq, ApmError)]
#[apm(crate = ::renamed, code = "PATHS.8", status = 400, message = "{0}")]
pub struct Struct(#[deprecated] pub u8);

/// The arguments are inferred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ApmError)]
#[apm(crate = ::renamed)]
pub enum Parameter<const N: usize = 1> {
    /// No data.
    #[apm(code = "PATHS.7", status = 400)]
    Plain,
}

/// Enums in functions, one with codes enough for the index.
#[must_use]
pub fn local(code: &str) -> Option<u16> {
    #[derive(Debug, ApmError)]
    #[apm(crate = ::renamed)]
    enum Few {
        #[apm(code = "F", status = 400)]
        F,
        #[apm(code = "G", status = 401)]
        G,
    }

    #[derive(Debug, ApmError)]
    #[apm(crate = ::renamed)]
    enum Many {
        #[apm(code = "1", status = 401)]
        A,
        #[apm(code = "2", status = 402)]
        B,
        #[apm(code = "3", status = 403)]
        C,
        #[apm(code = "4", status = 404)]
        D,
        #[apm(code = "5", status = 405)]
        E,
        #[apm(code = "6", status = 406)]
        F,
        #[apm(code = "7", status = 407)]
        G,
        #[apm(code = "8", status = 408)]
        H,
        #[apm(code = "9", status = 409)]
        I,
    }

    #[derive(Debug, ApmError)]
    #[apm(crate = ::renamed)]
    enum Either {
        #[apm(transparent)]
        Few(#[from] Few),
        #[apm(transparent)]
        Many(#[from] Many),
    }

    let either = match Few::from_code(code) {
        Some(few) => Either::from(few),
        None => Either::from(Many::from_code(code)?),
    };
    Some(either.status())
}

#[cfg(test)]
#[allow(deprecated)]
mod tests {
    use super::{Associated, Parameter, Parts, Struct, Whole, local};
    use ::renamed::ApmError;
    use ::std::{assert_eq, fmt, prelude::v1::*};

    #[test]
    fn variants_are_not_shadowed() {
        assert_eq!(Associated::from_code("PATHS.1"), Some(Associated::Constant));
        assert_eq!(Associated::from_code("PATHS.2"), Some(Associated::Function));
        assert_eq!(Associated::Function.code(), "PATHS.2");
        assert_eq!(Parameter::<7>::from_code("PATHS.7"), Some(Parameter::Plain));
        let plain = Whole::from_code("PATHS.6");
        assert_eq!(plain, Some(Whole::Plain));
        for (error, message) in [
            (Parts::Plain, "PATHS.3"),
            (Parts::Data { text: "old" }, "old 3"),
            (Parts::from(fmt::Error), "PATHS.5"),
        ] {
            assert_eq!(error.to_string(), message);
        }
        assert_eq!(Struct(8).to_string(), "8");
    }

    #[test]
    fn within_a_function() {
        let found = ["F", "G", "1", "9", "0", ""].map(local);
        let wanted = [Some(400), Some(401), Some(401), Some(409), None, None];
        assert_eq!(found, wanted);
    }
}
