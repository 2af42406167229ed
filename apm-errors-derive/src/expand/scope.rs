//! The scope of the output of the derive.

use crate::model::Item;
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Data, Meta};

/// The table, and impls that may name it as `__APM_TABLE` and the runtime as `__apm`.
pub(super) fn scope(
    item: &Item<'_>,
    table: &TokenStream,
    impls: impl IntoIterator<Item = TokenStream>,
) -> TokenStream {
    let krate = &item.keys.krate;
    let impls = impls.into_iter();
    let allowed = allowed(item);
    quote! {
        #(#[allow(#allowed)])*
        const _: () = {
            use #krate::__private_v0_1 as __apm;
            static __APM_TABLE: __apm::ErrorTable = #table;
            #(#impls)*
        };
    }
}

/// The lints that the item allows, and `deprecated` if a variant or a field allows it: generated code
/// names the same types.
fn allowed(item: &Item<'_>) -> Vec<TokenStream> {
    let lints = |attrs: &[Attribute]| -> Vec<TokenStream> {
        let attrs = attrs.iter().filter(|attr| attr.path().is_ident("allow"));
        attrs
            .filter_map(|attr| match &attr.meta {
                Meta::List(list) => Some(list.tokens.clone()),
                _ => None,
            })
            .collect()
    };
    let mut allowed = lints(&item.input.attrs);
    let fields = item.variants.iter().flat_map(|variant| &variant.fields);
    let mut inside: Vec<&[Attribute]> = fields.map(|field| field.attrs).collect();
    if let Data::Enum(data) = &item.input.data {
        inside.extend(data.variants.iter().map(|variant| &*variant.attrs));
    }
    let mut of_inside = inside.into_iter().flat_map(lints);
    if of_inside.any(|list| list.to_string().contains("deprecated")) {
        allowed.push(quote!(deprecated));
    }
    allowed
}
