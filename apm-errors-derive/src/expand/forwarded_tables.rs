//! The tables of the types that an item forwards, and its own for those that forward it.

use super::implement::implement;
use crate::{model::Item, tokens::mentions};
use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use std::mem;
use syn::GenericParam;

/// The table, with the tables of the types that `transparent` variants forward.
pub(super) fn with_forwarded_tables(item: &Item<'_>, table: TokenStream) -> TokenStream {
    let mut types = forwarded_types(item).peekable();
    if types.peek().is_none() {
        return table;
    }
    quote!({
        use __apm::NoTable as _;
        __apm::with_forwarded(#table, &[#(__apm::TableOf::<#types>::TABLES),*])
    })
}

/// The types that a `static` can name. One that names a parameter differs in each use of the item.
/// A lifetime changes no table, so each is `'static` there.
fn forwarded_types(item: &Item<'_>) -> impl Iterator<Item = TokenStream> {
    let (mut lifetimes, mut params) = (Vec::new(), vec![Ident::new("Self", Span::call_site())]);
    for param in &item.input.generics.params {
        match param {
            GenericParam::Lifetime(param) => lifetimes.push(&param.lifetime.ident),
            GenericParam::Type(param) => params.push(param.ident.clone()),
            GenericParam::Const(param) => params.push(param.ident.clone()),
        }
    }
    let fields = item.variants.iter().filter_map(|it| it.transparent());
    fields
        .map(|field| field.ty.to_token_stream())
        .filter(move |ty| !mentions(ty.clone(), &params.iter().collect::<Vec<_>>()))
        .map(move |ty| with_static_lifetimes(ty, &lifetimes))
}

/// The tokens of a type, with `'static` in place of these lifetimes.
fn with_static_lifetimes(ty: TokenStream, lifetimes: &[&Ident]) -> TokenStream {
    let mut after_quote = false;
    ty.into_iter()
        .map(|token| {
            let is_lifetime = mem::take(&mut after_quote);
            match token {
                TokenTree::Ident(it) if is_lifetime && lifetimes.contains(&&it) => {
                    Ident::new("static", it.span()).into()
                }
                TokenTree::Group(it) => Group::new(
                    it.delimiter(),
                    with_static_lifetimes(it.stream(), lifetimes),
                )
                .into(),
                TokenTree::Punct(it) if it.as_char() == '\'' => {
                    after_quote = true;
                    it.into()
                }
                other => other,
            }
        })
        .collect()
}

/// `Documented`: gives the table to whoever forwards this type.
pub(super) fn impl_has_table(item: &Item<'_>) -> TokenStream {
    let table = quote! {
        fn table() -> &'static __apm::ErrorTable {
            &__APM_TABLE
        }
    };
    implement(item, Some(quote!(__apm::HasTable)), [], &table)
}
