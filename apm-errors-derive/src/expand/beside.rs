//! The parts of a table besides its columns, if there are any.

use super::layout::Layout;
use crate::model::{ArgumentRef, Deprecated, Entry, Item, Text, Variant};
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote};

/// The parts of an item. `None` if it has none.
pub(super) fn beside(item: &Item<'_>, layout: &Layout) -> Option<TokenStream> {
    let keys = &item.keys;
    let messages = (!layout.messages.is_empty()).then(|| bytes(&layout.messages));
    let parts = [
        ("messages", messages),
        (
            "language",
            keys.language.as_ref().map(ToTokens::to_token_stream),
        ),
        ("translations", list(&translations(layout))),
        ("life", list(&life(item))),
        ("params", list(&params(item))),
        ("retired", list(&retired(item))),
        (
            "help",
            keys.help.as_ref().map(|help| help.value.to_token_stream()),
        ),
    ];
    let given = members(&parts, &quote!(__apm::Beside::NONE))?;
    Some(quote!(&__apm::Beside { #given }))
}

/// The members of a struct that have values, and the rest from `none`. `None` if no member has a value.
fn members(all: &[(&str, Option<TokenStream>)], none: &TokenStream) -> Option<TokenStream> {
    let mut given = Vec::with_capacity(all.len());
    for (name, value) in all {
        if let Some(value) = value {
            let name = Ident::new(name, Span::call_site());
            given.push(quote!(#name: #value,));
        }
    }
    if given.is_empty() {
        return None;
    }
    // If all parts are given, clippy reports the struct update as needless.
    let rest = (given.len() < all.len()).then(|| quote!(..#none));
    Some(quote!(#(#given)* #rest))
}

fn list(parts: &[TokenStream]) -> Option<TokenStream> {
    (!parts.is_empty()).then(|| quote!(&[#(#parts),*]))
}

fn bytes(bytes: &[u8]) -> TokenStream {
    Literal::byte_string(bytes).into_token_stream()
}

fn translations(layout: &Layout) -> Vec<TokenStream> {
    let mut translations = Vec::new();
    for (language, layout) in &layout.translations {
        let text = &layout.text;
        let (records, messages) = (bytes(&layout.records), bytes(&layout.messages));
        translations.push(quote! {
            __apm::Translation {
                language: #language,
                texts: __apm::Texts { text: #text, records: #records },
                messages: #messages,
            }
        });
    }
    translations
}

/// The life of entries that declare anything about it.
fn life(item: &Item<'_>) -> Vec<TokenStream> {
    let mut lives = Vec::new();
    for (variant, entries, first) in item.numbered() {
        for (at, entry) in entries.iter().enumerate() {
            lives.extend(life_of(variant, &entries[0], entry, first + at));
        }
    }
    lives
}

/// The names of parameters that differ from the names in the message: if a field is marked, or if a placeholder names an
/// argument.
fn params(item: &Item<'_>) -> Vec<TokenStream> {
    let mut params = Vec::new();
    for (variant, entries, first) in item.numbered() {
        let names = item.param_names(variant);
        for (at, entry) in entries.iter().enumerate() {
            let in_message = names_in_message(entry);
            let all_printed = names.iter().all(|name| in_message.contains(name));
            if all_printed && in_message.iter().all(|name| names.contains(name)) {
                continue;
            }
            let number = Literal::usize_unsuffixed(first + at);
            params.push(quote!(__apm::Params { number: #number, names: &[#(#names),*] }));
        }
    }
    params
}

/// The names that the message of an entry prints.
fn names_in_message(entry: &Entry) -> Vec<String> {
    let mut names = Vec::new();
    if let Some(message) = &entry.message {
        for placeholder in message.template.placeholders() {
            if let ArgumentRef::Name(name) = &placeholder.argument {
                names.push(name.clone());
            }
        }
    }
    names
}

/// The life of a code is given once, and applies to all its entries.
fn life_of(
    variant: &Variant<'_>,
    of_code: &Entry,
    entry: &Entry,
    number: usize,
) -> Option<TokenStream> {
    let text = |text: &Option<Text>| {
        text.as_ref()
            .map(|text| some(&text.value.to_token_stream()))
    };
    let deprecated = variant.deprecated.as_ref();
    let life = &entry.life;
    let parts = [
        ("since", text(&of_code.life.since)),
        ("deprecated", deprecated.map(|it| deprecation(it, of_code))),
        ("help", text(&of_code.life.help)),
        ("retry", life.retry.map(|retry| some(&quote!(#retry)))),
        (
            "retry_after",
            life.retry_after.map(|wait| some(&quote!(#wait))),
        ),
        ("grpc", life.grpc.map(|number| some(&quote!(#number)))),
    ];
    let given = members(&parts, &quote!(__apm::Life::NONE))?;
    let number = Literal::usize_unsuffixed(number);
    Some(quote!(__apm::Life { number: #number, #given }))
}

fn deprecation(deprecated: &Deprecated, entry: &Entry) -> TokenStream {
    let since = option(deprecated.since.as_deref());
    let note = option(deprecated.note.as_deref());
    let replaced_by = option_of_text(entry.life.replaced_by.as_ref());
    some(&quote!(__apm::Deprecation::new(#since, #note, #replaced_by)))
}

fn retired(item: &Item<'_>) -> Vec<TokenStream> {
    let mut all = Vec::new();
    for retired in &item.keys.retired {
        let code = &retired.code.value;
        let since = option_of_text(retired.since.as_ref());
        let replaced_by = option_of_text(retired.replaced_by.as_ref());
        all.push(quote!(__apm::Retired::new(#code, #since, #replaced_by)));
    }
    all
}

fn option_of_text(text: Option<&Text>) -> TokenStream {
    option(text.map(|text| text.value.as_str()))
}

fn option(value: Option<&str>) -> TokenStream {
    value.map_or_else(
        || quote!(__apm::None),
        |value| some(&value.to_token_stream()),
    )
}

fn some(value: &TokenStream) -> TokenStream {
    quote!(__apm::Some(#value))
}
