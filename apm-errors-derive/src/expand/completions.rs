//! Imports from which an editor completes keys.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

/// Imports that only an editor sees. For rust-analyzer, a key that is unknown, or not finished yet, is a name in a module
/// with all keys for its place, so it proposes these.
pub(crate) fn completions(
    krate: &TokenStream,
    unknown_keys: &[(&str, Ident)],
) -> Option<TokenStream> {
    let imports = unknown_keys.iter().map(|(module, key)| {
        let module = format_ident!("{module}");
        // From `self`, so that `self` is not proposed.
        quote! {
            #[cfg(rust_analyzer)]
            const _: () = {
                mod keys {
                    use #krate::__private_v0_1::keys::#module::*;
                    use self::{#key as _};
                }
            };
        }
    });
    (!unknown_keys.is_empty()).then(|| {
        quote! {
            #[allow(unexpected_cfgs)]
            const _: () = { #(#imports)* };
        }
    })
}
