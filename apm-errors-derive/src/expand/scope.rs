//! The scope of the output of the derive.

use crate::model::Item;
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Data, Meta};

/// The table, and impls that may name it as `__APM_TABLE` and the runtime as `__apm`.
pub(super) fn scope(item: &Item<'_>, table: &TokenStream, impls: &[TokenStream]) -> TokenStream {
    let krate = &item.keys.krate;
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
    let mut allowed = lints(&item.input.attrs);
    let mut inside = Vec::new();
    for variant in &item.variants {
        for field in &variant.fields {
            inside.extend(lints(field.attrs));
        }
    }
    if let Data::Enum(data) = &item.input.data {
        for variant in &data.variants {
            inside.extend(lints(&variant.attrs));
        }
    }
    if inside
        .iter()
        .any(|list| list.to_string().contains("deprecated"))
    {
        allowed.push(quote!(deprecated));
    }
    allowed
}

/// The lints of `#[allow(…)]`.
fn lints(attrs: &[Attribute]) -> Vec<TokenStream> {
    let mut lints = Vec::new();
    for attr in attrs {
        if let Meta::List(list) = &attr.meta
            && list.path.is_ident("allow")
        {
            lints.push(list.tokens.clone());
        }
    }
    lints
}
