//! Imports from which an editor completes keys.

use crate::errors::Place;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// Imports that only an editor sees. For rust-analyzer, a key that is unknown, or not finished yet, is a name in a module
/// with all keys for its place, so it proposes these.
pub(crate) fn completions(
    krate: &TokenStream,
    unknown_keys: &[(Place, Ident)],
) -> Option<TokenStream> {
    let imports = unknown_keys.iter().map(|(place, key)| {
        let keys = match place {
            Place::Enum => quote!(of_enum),
            Place::Struct => quote!(of_struct),
            Place::Variant => quote!(of_variant),
            Place::Field => quote!(of_field),
            Place::Language => quote!(of_language),
        };
        // From `self`, so that `self` is not proposed.
        quote! {
            const _: () = {
                mod keys {
                    use #krate::__private_v0_1::keys::#keys::*;
                    use self::{#key as _};
                }
            };
        }
    });
    (!unknown_keys.is_empty()).then(|| {
        quote! {
            #[allow(unexpected_cfgs)]
            const _: () = {
                #[cfg(rust_analyzer)]
                const _: () = { #(#imports)* };
            };
        }
    })
}
