//! The derive macro of [`apm-errors`](https://docs.rs/apm-errors), which documents it and
//! re-exports it. Depend on that crate.
#![forbid(unsafe_code)]

mod check;
mod derive;
mod errors;
mod expand;
mod model;
mod read;
mod suggest;
#[cfg(test)]
mod tests;
mod tokens;

/// Implements `ApmError` for an enum or a struct. See the crate `apm-errors` for its documentation.
#[proc_macro_derive(ApmError, attributes(apm, from, source, error))]
pub fn derive_apm_error(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive::derive(input.into()).into()
}
