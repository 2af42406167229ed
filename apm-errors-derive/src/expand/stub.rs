//! The output for an item with mistakes: the mistakes, and impls without content, so that rustc does
//! not also report every use of the type.

use super::{
    apm_error::as_error, bounds::thiserror, forwarded_tables::impl_has_table, from_code::from_code,
    implement::implement, inherent::inherent, params, pattern::unseen, scope::scope,
    standard::from,
};
use crate::model::Item;
use proc_macro2::TokenStream;
use quote::quote;
use syn::Data;

pub(crate) fn stub(
    item: &Item<'_>,
    mistakes: TokenStream,
    completions: Option<&TokenStream>,
) -> TokenStream {
    if matches!(item.input.data, Data::Union(_)) {
        // It can't derive `Debug` either, so it can't be an error.
        return mistakes;
    }
    let name = item.input.ident.to_string();
    let table = quote!(__apm::table(#name, "", b"", __apm::Key::All, 0, b"\0", b"\0\0"));
    let mut bounds = Vec::new();
    if item.is_generic() {
        bounds.push(quote!(Self: __apm::Error));
    }
    bounds.extend(thiserror(item));
    let as_error = as_error(item);
    let apm_error = implement(
        item,
        Some(quote!(__apm::ApmError)),
        &bounds,
        &quote! {
            fn entry_ref(&self) -> __apm::EntryRef {
                __apm::unreachable!()
            }

            #as_error
        },
    );
    let code = unseen("code");
    let none = quote!({
        let _ = #code;
        __apm::None
    });
    let mut impls = vec![inherent(item, &none), apm_error, impl_has_table(item)];
    impls.extend(from_code(item, &none));
    if item.keys.from_params.is_some() {
        impls.push(params::from_params(item, &TokenStream::new()));
    }
    if item.thiserror.is_none() {
        impls.extend(standard(item));
    }
    let stubs = scope(item, &table, &impls);
    quote!(#completions #mistakes #stubs)
}

fn standard(item: &Item<'_>) -> Vec<TokenStream> {
    let mut impls = Vec::new();
    if !item.keys.skips("Display") {
        let members = quote! {
            fn fmt(&self, _: &mut __apm::fmt::Formatter<'_>) -> __apm::fmt::Result {
                __apm::unreachable!()
            }
        };
        let of = Some(quote!(__apm::Display));
        impls.push(implement(item, of, &[], &members));
    }
    if !item.keys.skips("Error") {
        let debug = item.is_generic().then(|| quote!(Self: __apm::fmt::Debug));
        let of = Some(quote!(__apm::Error));
        impls.push(implement(item, of, debug.as_slice(), &TokenStream::new()));
    }
    if !item.keys.skips("From") {
        impls.extend(from(item, true));
    }
    impls
}
