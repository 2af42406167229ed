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
use syn::{Data, WherePredicate, parse_quote};

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
    let own: Option<WherePredicate> = item.is_generic().then(|| parse_quote!(Self: __apm::Error));
    let as_error = as_error(item);
    let apm_error = implement(
        item,
        Some(quote!(__apm::ApmError)),
        own.into_iter().chain(thiserror(item)),
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
    let impls = [inherent(item, &none), apm_error, impl_has_table(item)]
        .into_iter()
        .chain(from_code(item, &none))
        .chain(params::from_params(item, |_| TokenStream::new()));
    let impls = impls.chain(if item.thiserror.is_some() {
        Vec::new()
    } else {
        standard(item)
    });
    let stubs = scope(item, &table, impls);
    quote!(#completions #mistakes #stubs)
}

fn standard(item: &Item<'_>) -> Vec<TokenStream> {
    let debug: Option<WherePredicate> = item
        .is_generic()
        .then(|| parse_quote!(Self: __apm::fmt::Debug));
    let display = implement(
        item,
        Some(quote!(__apm::Display)),
        [],
        &quote! {
            fn fmt(&self, _: &mut __apm::fmt::Formatter<'_>) -> __apm::fmt::Result {
                __apm::unreachable!()
            }
        },
    );
    let error = implement(item, Some(quote!(__apm::Error)), debug, &TokenStream::new());
    let written = |name: &str| !item.keys.skips(name);
    let display = written("Display").then_some(display);
    let error = written("Error").then_some(error);
    let from = written("From").then(|| from(item, true));
    display
        .into_iter()
        .chain(error)
        .chain(from.into_iter().flatten())
        .collect()
}
