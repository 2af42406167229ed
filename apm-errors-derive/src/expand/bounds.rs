//! Bounds of the impls.

use super::{
    pattern::at,
    write_message::{printed, variable},
};
use crate::{
    model::{Item, Placeholder},
    tokens::mentions,
};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::Type;

/// The bounds on types of fields, for types that depend on type parameters.
pub(super) fn bounds(item: &Item<'_>) -> Vec<TokenStream> {
    let mut bounds = of_placeholders(item);
    for variant in &item.variants {
        if let Some(field) = variant.transparent().or_else(|| variant.borrowed_field()) {
            bounds.extend(item.bound(field.ty, &quote!(__apm::ApmError)));
        }
        if variant.transparent().is_some() {
            continue;
        }
        if let Some(field) = variant.source() {
            let ty = field.in_option().unwrap_or(field.ty);
            bounds.extend(item.bound(ty, &quote!(__apm::Error + 'static)));
        }
    }
    bounds
}

/// The trait that `thiserror` has to implement. It is a bound, so that rustc reports only once that
/// nothing derives it.
pub(super) fn thiserror(item: &Item<'_>) -> Option<TokenStream> {
    let span = at(item.thiserror.filter(|_| !item.is_generic())?);
    Some(quote_spanned!(span=> Self: __apm::ByThiserror))
}

/// The bounds that placeholders need on the types that they print.
fn of_placeholders(item: &Item<'_>) -> Vec<TokenStream> {
    let mut bounds = Vec::new();
    for variant in &item.variants {
        for field in &variant.fields {
            if field.param.is_some() {
                bounds.extend(item.bound(field.ty, &quote!(__apm::Display)));
            }
        }
        let Some(message) = variable(item, variant) else {
            continue;
        };
        for placeholder in message.template.placeholders() {
            if let Some(field) = printed(variant, message, &placeholder.argument) {
                bounds.extend(item.bound(field.ty, &formatting(placeholder)));
            }
        }
    }
    bounds
}

impl Item<'_> {
    /// `ty: bound`, if the type has a parameter of the item. Other types need no bound.
    fn bound(&self, ty: &Type, bound: &TokenStream) -> Option<TokenStream> {
        let mut params = Vec::new();
        for param in self.input.generics.type_params() {
            params.push(param.ident.clone());
        }
        mentions(ty.to_token_stream(), &params).then(|| quote!(#ty: #bound))
    }
}

/// The formatting trait of a placeholder.
fn formatting(placeholder: &Placeholder) -> TokenStream {
    match placeholder.kind {
        "" => quote!(__apm::fmt::Display),
        "x" => quote!(__apm::fmt::LowerHex),
        "X" => quote!(__apm::fmt::UpperHex),
        "o" => quote!(__apm::fmt::Octal),
        "b" => quote!(__apm::fmt::Binary),
        "e" => quote!(__apm::fmt::LowerExp),
        "E" => quote!(__apm::fmt::UpperExp),
        "p" => quote!(__apm::fmt::Pointer),
        _ => quote!(__apm::fmt::Debug),
    }
}
