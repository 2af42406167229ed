//! The way of an item: read, check, expand.

use crate::{check, errors::Errors, expand, read};
use proc_macro2::TokenStream;
use syn::DeriveInput;

/// The impls; on mistakes all of them, and impls that keep the rest of the user's crate compiling.
pub(crate) fn derive(input: &DeriveInput) -> TokenStream {
    let mut errors = Errors::default();
    let item = read::item(input, &mut errors);
    check::item(&item, &mut errors);
    match errors.into_tokens() {
        None => expand::item(&item),
        Some(mistakes) => expand::stub(&item, mistakes),
    }
}
