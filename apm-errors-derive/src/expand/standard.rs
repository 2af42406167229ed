//! `Display`, `Error` and `From`.

use super::{
    bounds::bounds,
    implement::implement,
    pattern::{at, hidden, in_place, located},
};
use crate::model::{Item, Variant};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;

/// All three, unless `thiserror` implements them.
pub(super) fn impls(item: &Item<'_>) -> Vec<TokenStream> {
    let mut impls = Vec::new();
    if item.thiserror.is_some() {
        return impls;
    }
    let mut bounds = bounds(item);
    if item.is_generic() {
        // `Display` uses `ApmError`, whose supertrait is `Debug`.
        bounds.push(quote!(Self: __apm::fmt::Debug));
    }
    if !item.keys.skips("Display") {
        let members = quote! {
            fn fmt(&self, f: &mut __apm::fmt::Formatter<'_>) -> __apm::fmt::Result {
                __apm::write_message(self, f)
            }
        };
        let of = Some(quote!(__apm::Display));
        impls.push(implement(item, of, &bounds, &members));
    }
    if !item.keys.skips("Error") {
        let of = Some(quote!(__apm::Error));
        impls.push(implement(item, of, &bounds, &source(item)));
    }
    if !item.keys.skips("From") {
        impls.extend(from(item, false));
    }
    impls
}

/// The method `source`, if a variant has one.
fn source(item: &Item<'_>) -> TokenStream {
    let mut arms = Vec::new();
    for variant in &item.variants {
        arms.extend(source_arm(item, variant));
    }
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
        let pattern = variant.pattern(item, &[(field, inner.clone())]);
        let error = quote_spanned!(at(field.ty.span())=> __apm::Forwarded::as_error(#inner));
        return Some(quote!(#pattern => __apm::Error::source(#error),));
    }
    let field = variant.source()?;
    let inner = located(&hidden("source"), field.ty.span());
    let pattern = variant.pattern(item, &[(field, inner.clone())]);
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
pub(super) fn from(item: &Item<'_>, is_stub: bool) -> Vec<TokenStream> {
    let (mut impls, mut seen) = (Vec::new(), Vec::new());
    for variant in &item.variants {
        for field in &variant.fields {
            if !field.has("from") {
                continue;
            }
            let (path, member) = (variant.path(item), &field.member);
            let ty = field.in_option().unwrap_or(field.ty);
            if is_stub {
                let name = ty.to_token_stream().to_string();
                if seen.contains(&name) {
                    continue;
                }
                seen.push(name);
            }
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
            impls.push(in_place(implement(item, of, &[], &method), ty.span()));
        }
    }
    impls
}
