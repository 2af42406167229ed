//! Impl blocks with the generics of the item.

use crate::{model::Item, tokens::mentions};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use std::{mem, slice};
use syn::{GenericParam, Generics, LifetimeParam, parse_quote};

/// An impl block; without a trait, an inherent one.
pub(super) fn implement(
    item: &Item<'_>,
    of: Option<TokenStream>,
    bounds: &[TokenStream],
    members: &TokenStream,
) -> TokenStream {
    // Located at the user's name, but resolved as generated code, so that the derive does not trigger deprecation warnings.
    let mut name = item.input.ident.clone();
    name.set_span(Span::call_site().located_at(name.span()));
    let generics = &item.input.generics;
    let elided = of.is_none().then(|| elided(generics));
    let (params, arguments) = elided
        .as_ref()
        .map_or((generics, generics), |(params, arguments)| {
            (params, arguments)
        });
    let impl_generics = generated(params.split_for_impl().0.into_token_stream());
    let (_, ty_generics, _) = arguments.split_for_impl();
    let mut predicates = Vec::with_capacity(bounds.len());
    if let Some(own) = &generics.where_clause {
        for predicate in &own.predicates {
            predicates.push(predicate.to_token_stream());
        }
    }
    predicates.extend_from_slice(bounds);
    let where_clause = (!predicates.is_empty()).then(|| quote!(where #(#predicates,)*));
    let derived = of.is_some().then(|| quote!(#[automatically_derived]));
    let of = of.map(|of| quote!(#of for));
    quote! {
        #derived
        impl #impl_generics #of #name #ty_generics #where_clause { #members }
    }
}

/// The parameters in brackets that the derive creates, so that clippy treats the impl as generated: a
/// bound of the item may repeat one that a field needs.
fn generated(params: TokenStream) -> TokenStream {
    let mut tokens: Vec<TokenTree> = params.into_iter().collect();
    if let [first, .., last] = tokens.as_mut_slice() {
        first.set_span(Span::call_site());
        last.set_span(Span::call_site());
    }
    tokens.into_iter().collect()
}

/// The parameters and the arguments of an inherent impl. A lifetime that no type and no bound of a type
/// names becomes `'_`: the lint `single_use_lifetimes` of rustc skips only trait impls, which are
/// marked as derived.
fn elided(generics: &Generics) -> (Generics, Generics) {
    let mut naming = generics.where_clause.to_token_stream();
    for param in generics.type_params() {
        param.to_tokens(&mut naming);
    }
    let is_elided = |param: &GenericParam| match param {
        GenericParam::Lifetime(it) => {
            !mentions(naming.clone(), slice::from_ref(&it.lifetime.ident))
        }
        _ => false,
    };
    let [mut params, mut arguments]: [Generics; 2] =
        [parse_quote!(#generics), parse_quote!(#generics)];
    for param in mem::take(&mut params.params) {
        if !is_elided(&param) {
            params.params.push(param);
        }
    }
    for param in &mut arguments.params {
        let is_elided = is_elided(param);
        if let GenericParam::Lifetime(LifetimeParam { lifetime, .. }) = param
            && is_elided
        {
            lifetime.ident = Ident::new("_", lifetime.ident.span());
        }
    }
    (params, arguments)
}
