//! The scope of all that the derive writes.

use crate::model::Item;
use proc_macro2::TokenStream;
use quote::quote;

/// The table, and impls that may name it as `__APM_TABLE` and the runtime as `__apm`.
pub(super) fn scope(
    item: &Item<'_>,
    table: &TokenStream,
    impls: impl IntoIterator<Item = TokenStream>,
) -> TokenStream {
    let krate = &item.krate;
    let impls = impls.into_iter();
    quote! {
        const _: () = {
            use #krate::__private_v0_1 as __apm;
            static __APM_TABLE: __apm::ErrorTable = #table;
            #(#impls)*
        };
    }
}
