//! What an editor completes a key from.

use crate::errors::Place;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// Imports that no compiler sees. To rust-analyzer, a key that is unknown, or not finished yet, is a name in a
/// module that has all keys of its place, so it proposes those.
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
