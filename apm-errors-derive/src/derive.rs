//! The way of an item: read, check, expand.

use crate::{check, errors::Errors, expand, read, tokens::without_bodies};
use proc_macro2::TokenStream;
use syn::DeriveInput;

/// The impls; on mistakes all of them, and impls that keep the rest of the user's crate compiling.
pub(crate) fn derive(input: TokenStream) -> TokenStream {
    match syn::parse2(input.clone()) {
        Ok(input) => of_item(&input),
        Err(mistake) => of_fragment(input, &mistake),
    }
}

fn of_item(input: &DeriveInput) -> TokenStream {
    let mut errors = Errors::default();
    let item = read::item(input, &mut errors);
    check::item(&item, &mut errors);
    let completions = expand::completions(&item.keys.krate, errors.unknown_keys());
    match errors.into_tokens() {
        None => expand::item(&item),
        Some(mistakes) => expand::stub(&item, mistakes, completions.as_ref()),
    }
}

/// While the user types, a comma or the type of a field is missing. rustc goes on, and gives a derive
/// what is there: the name is enough for impls without content.
fn of_fragment(input: TokenStream, mistake: &syn::Error) -> TokenStream {
    let mistakes = mistake.to_compile_error();
    match syn::parse2(without_bodies(input)) {
        Ok(input) => {
            let mut errors = Errors::default();
            let item = read::item(&input, &mut errors);
            let completions = expand::completions(&item.keys.krate, errors.unknown_keys());
            expand::stub(&item, mistakes, completions.as_ref())
        }
        Err(_) => mistakes,
    }
}
