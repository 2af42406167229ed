//! The derive macro of [`apm-errors`](https://docs.rs/apm-errors), which documents it and
//! re-exports it. Depend on that crate.
#![forbid(unsafe_code)]

mod attr;
mod check;
mod errors;
mod expand;
mod forward;
mod from_code;
#[cfg(test)]
mod golden;
mod implement;
mod index;
mod layout;
mod message;
mod model;
mod pattern;
#[cfg(test)]
mod random;
mod read;
mod standard;
mod stub;
mod suggest;
mod template;
mod tokens;

use errors::Errors;
use proc_macro2::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// Documents the errors of a type. The crate `apm-errors` says how.
#[proc_macro_derive(ApmError, attributes(apm, from, source))]
pub fn derive_apm_error(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive(&parse_macro_input!(input)).into()
}

/// Parse, check, expand; on mistakes all of them, and impls that keep the rest of the user's
/// crate compiling.
fn derive(input: &DeriveInput) -> TokenStream {
    let mut errors = Errors::default();
    let item = read::item(input, &mut errors);
    check::item(&item, &mut errors);
    match errors.into_tokens() {
        None => expand::item(&item),
        Some(mistakes) => stub::item(&item, mistakes),
    }
}
