//! `Display`, `Error` and `From`.

use super::{
    bounds::bounds,
    implement::implement,
    pattern::{at, hidden, in_place, located},
};
use crate::model::{Item, Variant};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use std::collections::HashSet;
use syn::{parse_quote, spanned::Spanned};

/// All three, unless `thiserror` implements them.
pub(super) fn impls(item: &Item<'_>) -> Vec<TokenStream> {
    if item.thiserror.is_some() {
        return Vec::new();
    }
    let written = |name: &str| !item.keys.skips(name);
    // `Display` uses `ApmError`, whose supertrait is `Debug`.
    let debug = || {
        item.is_generic()
            .then(|| parse_quote!(Self: __apm::fmt::Debug))
    };
    let display = implement(
        item,
        Some(quote!(__apm::Display)),
        bounds(item).into_iter().chain(debug()),
        &quote! {
            fn fmt(&self, f: &mut __apm::fmt::Formatter<'_>) -> __apm::fmt::Result {
                __apm::write_message(self, f)
            }
        },
    );
    let error = implement(
        item,
        Some(quote!(__apm::Error)),
        bounds(item).into_iter().chain(debug()),
        &source(item),
    );
    let display = written("Display").then_some(display);
    let error = written("Error").then_some(error);
    let from = written("From").then(|| from(item, false));
    display
        .into_iter()
        .chain(error)
        .chain(from.into_iter().flatten())
        .collect()
}

/// The method `source`, if a variant has one.
fn source(item: &Item<'_>) -> TokenStream {
    let arms: Vec<TokenStream> = item
        .variants
        .iter()
        .filter_map(|variant| source_arm(item, variant))
        .collect();
    if arms.is_empty() {
        return TokenStream::new();
    }
    let rest = (arms.len() < item.variants.len()).then(|| quote!(_ => __apm::None,));
    quote! {
        fn source(&self) -> __apm::Option<&(dyn __apm::Error + 'static)> {
            use __apm::{HoldsError as _, HoldsPointer as _, HoldsPointerToPointer as _};
            match self { #(#arms)* #rest }
        }
    }
}

fn source_arm(item: &Item<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    if let Some(field) = variant.transparent() {
        let inner = located(&hidden("source"), field.ty.span());
        let pattern = variant.pattern(item, [(field, &inner)]);
        let error = quote_spanned!(at(field.ty.span())=> __apm::Forwarded::as_error(#inner));
        return Some(quote!(#pattern => __apm::Error::source(#error),));
    }
    let field = variant.source()?;
    let inner = located(&hidden("source"), field.ty.span());
    let pattern = variant.pattern(item, [(field, &inner)]);
    let dynamic = quote_spanned!(at(field.ty.span())=> (&&&&__apm::Held(#inner)).__apm_dynamic());
    Some(if field.in_option().is_some() {
        quote!(#pattern => match #inner {
            __apm::Some(#inner) => __apm::Some(#dynamic),
            __apm::None => __apm::None,
        },)
    } else {
        quote!(#pattern => __apm::Some(#dynamic),)
    })
}

/// A `From` for each field with `#[from]`. In a stub, there may be other fields, so it has no content.
/// If two fields have the same type, which is a mistake, it is for the first.
pub(super) fn from(item: &Item<'_>, is_stub: bool) -> impl Iterator<Item = TokenStream> {
    let mut seen = HashSet::new();
    let fields = item
        .variants
        .iter()
        .flat_map(|variant| variant.fields.iter().map(move |field| (variant, field)));
    fields
        .filter(|(_, field)| field.has("from"))
        .filter(move |(_, field)| {
            !is_stub
                || seen.insert(
                    field
                        .in_option()
                        .unwrap_or(field.ty)
                        .to_token_stream()
                        .to_string(),
                )
        })
        .map(move |(variant, field)| {
            let (path, member) = (variant.path(item), &field.member);
            let ty = field.in_option().unwrap_or(field.ty);
            let source = if field.in_option().is_some() {
                quote!(__apm::Some(source))
            } else {
                quote!(source)
            };
            let method = if is_stub {
                quote!(fn from(_: #ty) -> Self { __apm::unreachable!() })
            } else {
                quote!(fn from(source: #ty) -> Self { #path { #member: #source } })
            };
            // Two types may be the same by an alias. rustc reports that at the types.
            let of = Some(quote!(__apm::From<#ty>));
            in_place(implement(item, of, [], &method), ty.span())
        })
}
