//! The parts of a table besides its columns, if there are any.

use super::layout::Layout;
use crate::model::{ArgumentRef, Deprecated, Entry, Item, Retired, Text, Variant};
use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};
use std::collections::BTreeSet;

/// The number of parts of the runtime's `Beside`.
const PARTS: usize = 7;

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
        ("translations", list(translations(layout))),
        ("life", list(life(item))),
        ("params", list(params(item))),
        ("retired", list(keys.retired.iter().map(retired))),
        (
            "help",
            keys.help.as_ref().map(|help| help.value.to_token_stream()),
        ),
    ];
    let mut given = Vec::with_capacity(PARTS);
    for (name, value) in parts {
        if let Some(value) = value {
            let name = quote::format_ident!("{name}");
            given.push(quote!(#name: #value,));
        }
    }
    if given.is_empty() {
        return None;
    }
    // If all parts are given, clippy reports the struct update as needless.
    let rest = (given.len() < PARTS).then(|| quote!(..__apm::Beside::NONE));
    Some(quote!(&__apm::Beside { #(#given)* #rest }))
}

fn list(parts: impl Iterator<Item = TokenStream>) -> Option<TokenStream> {
    let mut parts = parts.peekable();
    parts.peek()?;
    Some(quote!(&[#(#parts),*]))
}

fn bytes(bytes: &[u8]) -> TokenStream {
    Literal::byte_string(bytes).into_token_stream()
}

fn translations(layout: &Layout) -> impl Iterator<Item = TokenStream> {
    layout.translations.iter().map(|(language, layout)| {
        let text = &layout.text;
        let [records, messages] = [&layout.records, &layout.messages].map(|it| bytes(it));
        quote! {
            __apm::Translation {
                language: #language,
                texts: __apm::Texts { text: #text, records: #records },
                messages: #messages,
            }
        }
    })
}

/// The life of entries that declare anything about it.
fn life(item: &Item<'_>) -> impl Iterator<Item = TokenStream> {
    item.numbered().flat_map(|(variant, entries, first)| {
        let said = entries.iter().enumerate();
        said.filter_map(move |(at, entry)| life_of(variant, &entries[0], entry, first + at))
    })
}

/// The names of parameters that differ from the names in the message: if a field is marked, or if a placeholder names an
/// argument.
fn params<'a>(item: &'a Item<'_>) -> impl Iterator<Item = TokenStream> + use<'a> {
    item.numbered().flat_map(|(variant, entries, first)| {
        let params: Vec<String> = item.params(variant).map(|it| it.field.name()).collect();
        entries.iter().enumerate().filter_map(move |(at, entry)| {
            let message = entry.message.as_ref();
            let placeholders = message.iter().flat_map(|it| it.template.placeholders());
            let named: BTreeSet<String> = placeholders
                .filter(|it| matches!(it.argument, ArgumentRef::Name(_)))
                .map(|it| it.argument.name())
                .collect();
            if named.iter().eq(params.iter().collect::<BTreeSet<_>>()) {
                return None;
            }
            let number = Literal::usize_unsuffixed(first + at);
            Some(quote!(__apm::Params { number: #number, names: &[#(#params),*] }))
        })
    })
}

/// The life of a code is given once, and applies to all its entries.
fn life_of(
    variant: &Variant<'_>,
    of_code: &Entry,
    entry: &Entry,
    number: usize,
) -> Option<TokenStream> {
    let text = |text: &Option<Text>| text.as_ref().map(|text| some(&text.value));
    let deprecated = variant.deprecated.as_ref();
    let parts = [
        ("since", text(&of_code.life.since)),
        ("deprecated", deprecated.map(|it| deprecation(it, of_code))),
        ("help", text(&of_code.life.help)),
        ("retry", entry.life.retry.as_ref().map(some)),
        ("retry_after", entry.life.retry_after.as_ref().map(some)),
        ("grpc", entry.life.grpc.as_ref().map(some)),
    ];
    let all = parts.len();
    let given: Vec<TokenStream> = parts
        .into_iter()
        .filter_map(|(name, value)| {
            let name = quote::format_ident!("{name}");
            value.map(|value| quote!(#name: #value,))
        })
        .collect();
    if given.is_empty() {
        return None;
    }
    let number = Literal::usize_unsuffixed(number);
    let rest = (given.len() < all).then(|| quote!(..__apm::Life::NONE));
    Some(quote!(__apm::Life { number: #number, #(#given)* #rest }))
}

fn deprecation(deprecated: &Deprecated, entry: &Entry) -> TokenStream {
    let replaced_by = entry.life.replaced_by.as_ref().map(|code| &code.value);
    let texts = [&deprecated.since, &deprecated.note].map(|text| option(text.as_ref()));
    let [since, note] = texts;
    let replaced_by = option(replaced_by);
    some(quote!(__apm::Deprecation::new(#since, #note, #replaced_by)))
}

fn retired(retired: &Retired) -> TokenStream {
    let code = &retired.code.value;
    let [since, replaced_by] = [&retired.since, &retired.replaced_by]
        .map(|text| option(text.as_ref().map(|text| &text.value)));
    quote!(__apm::Retired::new(#code, #since, #replaced_by))
}

fn option(value: Option<impl ToTokens>) -> TokenStream {
    value.map_or_else(|| quote!(__apm::None), some)
}

fn some(value: impl ToTokens) -> TokenStream {
    quote!(__apm::Some(#value))
}
