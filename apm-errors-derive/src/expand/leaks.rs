//! A message must not print an error: the text of an error is for the log.
//!
//! The rules in `check` see which fields are marked as sources. Only rustc knows whether any other
//! field is an error. So the derive writes a constant that fails to compile for such a type.

use super::{
    concrete::Concrete,
    write_message::{printed, variable},
};
use crate::model::{Field, Item, Variant};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;

/// For each field that a message prints, a constant that does not compile if the field is an error.
pub(super) fn leaks(item: &Item<'_>) -> Vec<TokenStream> {
    let mut leaks = Vec::new();
    for variant in &item.variants {
        for field in &variant.fields {
            if field.param.is_none() || field.is_text_or_number() {
                continue;
            }
            let what = format!(
                "the parameter `{}` of `{}` is an error, so clients would see internal details: remove \
                 `param`, and mark the field `#[source]`, which shows it only in the log",
                field.name(),
                variant.ident
            );
            leaks.extend(leak(item, field, field.ty.span(), &what));
        }
        let Some(message) = variable(item, variant) else {
            continue;
        };
        if variant
            .entry()
            .is_some_and(|entry| entry.gives("expose_source"))
        {
            continue;
        }
        let mut asked: Vec<String> = Vec::new();
        for placeholder in message.template.placeholders() {
            let Some(field) = printed(variant, message, &placeholder.argument) else {
                continue;
            };
            if field.is_text_or_number() || asked.contains(&field.name()) {
                continue;
            }
            asked.push(field.name());
            let span = inherited(variant).unwrap_or_else(|| message.text.span());
            let what = format!(
                "the message of `{}` prints `{{{{{}}}}}`, which is an error, so clients would see internal \
                 details: remove it from the message and mark the field `#[source]`, which shows it only in the \
                 log, or add `expose_source` to this `#[apm(…)]` if clients may see it",
                variant.ident,
                field.name()
            );
            leaks.extend(leak(item, field, span, &what));
        }
    }
    leaks
}

/// The place where a variant names the variant whose message it shares.
fn inherited(variant: &Variant<'_>) -> Option<Span> {
    let entry = variant.entry()?;
    let target = entry.same_as.as_ref()?;
    entry.message.is_none().then(|| target.span())
}

/// Fails to compile if the type of a field is an error.
fn leak(item: &Item<'_>, field: &Field<'_>, span: Span, mistake: &str) -> Option<TokenStream> {
    let ty = field.in_option().unwrap_or(field.ty);
    let ty = Concrete::of(item).ty(ty.to_token_stream())?;
    let assert = quote_spanned! {span=>
        __apm::assert!(
            !(__apm::Field::<#ty>::IS_ERROR || __apm::Field::<#ty>::POINTS_TO_ERROR),
            #mistake
        );
    };
    Some(quote! {
        const _: () = {
            #[allow(unused_imports)]
            use __apm::{NoError as _, NoPointer as _};
            #assert
        };
    })
}
