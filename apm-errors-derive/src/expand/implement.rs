//! Impl blocks with the generics of the item.

use crate::{model::Item, tokens::mentions};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use std::mem;
use syn::{GenericParam, Generics, LifetimeParam, WherePredicate, parse_quote};

/// An impl block; without a trait, an inherent one.
pub(super) fn implement(
    item: &Item<'_>,
    of: Option<TokenStream>,
    bounds: impl IntoIterator<Item = WherePredicate>,
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
    let own = generics
        .where_clause
        .iter()
        .flat_map(|clause| &clause.predicates);
    let predicates: Vec<TokenStream> = own
        .map(ToTokens::to_token_stream)
        .chain(bounds.into_iter().map(ToTokens::into_token_stream))
        .collect();
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
    let types = generics.type_params().map(ToTokens::to_token_stream);
    let bounds = generics.where_clause.iter().map(ToTokens::to_token_stream);
    let naming: TokenStream = types.chain(bounds).collect();
    let is_elided = |param: &GenericParam| match param {
        GenericParam::Lifetime(it) => !mentions(naming.clone(), &[&it.lifetime.ident]),
        _ => false,
    };
    let [mut params, mut arguments]: [Generics; 2] =
        [parse_quote!(#generics), parse_quote!(#generics)];
    params.params = mem::take(&mut params.params)
        .into_iter()
        .filter(|param| !is_elided(param))
        .collect();
    for param in arguments.params.iter_mut().filter(|param| is_elided(param)) {
        if let GenericParam::Lifetime(LifetimeParam { lifetime, .. }) = param {
            lifetime.ident = Ident::new("_", lifetime.ident.span());
        }
    }
    (params, arguments)
}
