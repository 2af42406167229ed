//! Enums with the names of what generated code uses.

macro_rules! named {
    ($($name:ident)+) => {$(
        /// An enum that is called so.
        #[allow(non_snake_case)]
        pub mod $name {
            /// Few codes.
            #[derive(::std::fmt::Debug, ::renamed::ApmError)]
            #[apm(crate = ::renamed)]
            #[allow(non_camel_case_types)]
            pub enum $name {
                /// Its own name.
                #[apm(code = "NAMED.1", status = 400)]
                $name,
                /// Another one.
                #[apm(code = "NAMED.2", status = 400)]
                Other,
            }

            /// The same with data.
            pub mod data {
                /// Forwards the other.
                #[derive(::std::fmt::Debug, ::renamed::ApmError)]
                #[apm(crate = ::renamed)]
                #[allow(non_camel_case_types)]
                pub enum $name {
                    /// Its own name.
                    #[apm(code = "NAMED.3", status = 400, message = "{0}")]
                    $name(u8),
                    /// With a source.
                    #[apm(code = "NAMED.4", status = 400)]
                    Io(#[from] ::std::io::Error),
                    /// Forwarded.
                    #[apm(transparent)]
                    Forwarded(#[from] super::$name),
                }
            }

            #[cfg(test)]
            mod tests {
                use super::{$name, data};
                    use ::std::convert::From as _;

                #[::std::prelude::v1::test]
                fn comes_back() {
                    let named = $name::from_code("NAMED.1").unwrap();
                    let named = data::$name::from(named);
                    ::std::assert_eq!(::renamed::ApmError::code(&named), "NAMED.1");
                    let message = ::std::format!("{}", data::$name::$name(7));
                    ::std::assert_eq!(message, "7");
                }
            }
        }
    )+};
}

named! {
    Box Display Err Error ErrorTable From None Ok Option Place Result Some String Tuple core std str
    usize
}
