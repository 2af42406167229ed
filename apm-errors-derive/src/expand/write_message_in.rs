//! The method that fills in the placeholders of messages in other languages.

use super::{
    pattern::hidden,
    write_message::{elsewhere, of_message},
};
use crate::model::{Declaration, Item};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// `write_message_in`, if a language has a message with placeholders or a variant forwards; else the
/// default of the trait is enough.
///
/// It matches the language first, so that the error is matched only once for any number of languages.
pub(super) fn method(item: &Item<'_>) -> Option<TokenStream> {
    let (language, to) = (&hidden("language"), &hidden("to"));
    let (mut forwards, mut languages) = (Vec::new(), Vec::new());
    for variant in &item.variants {
        forwards.extend(elsewhere(
            item,
            variant,
            "write_message_in",
            &[language, to],
        ));
    }
    for language in item.languages() {
        languages.extend(of_language(item, language, &forwards, to));
    }
    if forwards.is_empty() && languages.is_empty() {
        return None;
    }
    let main = rest(item, forwards.len(), to);
    let main = quote!(match self { #(#forwards)* #main });
    let write = match languages.as_slice() {
        [] => main,
        languages => quote!(match #language { #(#languages)* _ => #main, }),
    };
    Some(quote! {
        fn write_message_in(
            &self,
            #language: &__apm::str,
            #to: &mut dyn __apm::fmt::Write,
        ) -> __apm::fmt::Result {
            #write
        }
    })
}

/// The arm of a language. `None` if all of its messages are constant.
fn of_language(
    item: &Item<'_>,
    language: &str,
    forwards: &[TokenStream],
    to: &Ident,
) -> Option<TokenStream> {
    let mut messages = Vec::new();
    for variant in &item.variants {
        if !matches!(variant.declaration, Declaration::Borrowed(_))
            && let Some(message) = item.message_in(variant, language)
            && message.template.constant().is_none()
        {
            messages.push(of_message(item, variant, message, to));
        }
    }
    if messages.is_empty() {
        return None;
    }
    let rest = rest(item, messages.len() + forwards.len(), to);
    Some(quote!(#language => match self { #(#messages)* #(#forwards)* #rest },))
}

/// The arm of all other variants, unless there are none.
fn rest(item: &Item<'_>, arms: usize, to: &Ident) -> Option<TokenStream> {
    (arms < item.variants.len()).then(|| quote!(_ => __apm::write_message(self, #to),))
}
