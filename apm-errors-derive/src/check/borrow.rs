//! Variants that have the entry of another variant, or of another documented error.

use super::{entry::texts_say_something, message, translation};
use crate::{
    errors::Errors,
    model::{Declaration, Entry, Item, Variant},
    suggest::did_you_mean,
    tokens::is_punct,
};
use proc_macro2::{Ident, Span, TokenTree};

/// The variant that `same_as` names has an entry, and its message fits if the variant has no own message.
pub(super) fn same_as(item: &Item<'_>, variant: &Variant<'_>, entry: &Entry, errors: &mut Errors) {
    let Some(name) = &entry.same_as else { return };
    only_the_message(
        entry,
        &["code", "status", "description", "solution", "forwards"],
        &format!("comes from `{name}`"),
        errors,
    );
    texts_say_something(entry, errors);
    message::check(variant, entry, errors);
    translation::only_messages(entry, &format!("comes from `{name}`"), errors);
    translation::check(item, variant, entry, errors);
    let Some(target) = item.variant(name) else {
        let mut names = Vec::new();
        for other in &item.variants {
            if other.ident != variant.ident {
                names.push(other.ident.to_string());
            }
        }
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let hint = did_you_mean(&name.to_string(), &names);
        let enumeration = &item.input.ident;
        errors.at(
            name.span(),
            format_args!("`{enumeration}` has no variant `{name}`{hint}"),
        );
        return;
    };
    let mistake = match &target.declaration {
        Declaration::Entries(_) => {
            if entry.message.is_none() && !entry.gives("message") {
                inherited_message_fits(item, variant, entry, errors);
            }
            return;
        }
        _ if target.ident == variant.ident => "is this variant itself: name another one".to_owned(),
        Declaration::SameAs(Entry {
            same_as: Some(other),
            ..
        }) => format!("uses the entry of `{other}`: write `same_as = {other}`"),
        Declaration::Borrowed(_) | Declaration::Transparent => {
            "uses the entry of another error: name a variant that declares a code".to_owned()
        }
        // That is reported already.
        Declaration::SameAs(_) | Declaration::Invalid => return,
    };
    errors.at(name.span(), format_args!("`{name}` {mistake}"));
}

fn inherited_message_fits(
    item: &Item<'_>,
    variant: &Variant<'_>,
    entry: &Entry,
    errors: &mut Errors,
) {
    let (Some(message), Some(name)) = (item.message(variant), &entry.same_as) else {
        return;
    };
    for used in message.template.names() {
        if !message.has_argument(&used) && variant.field(&used).is_none() {
            errors.at(
                name.span(),
                format_args!(
                    "the message of `{name}` prints `{{{used}}}`, but `{}` has no such field: add \
                     `message = \"…\"` to this variant",
                    variant.ident
                ),
            );
            return;
        }
    }
    message::source_stays_inside(variant, entry, Some(message), errors);
}

/// Only the message may be set for a borrowed entry, and a variant can't borrow from itself.
pub(super) fn borrowed(item: &Item<'_>, variant: &Variant<'_>, entry: &Entry, errors: &mut Errors) {
    const NOT_OURS: &[&str] = &["status", "description", "solution"];
    if let Some(span) = entry
        .borrowed
        .as_deref()
        .and_then(|it| itself(item, variant, it))
    {
        errors.at(
            span,
            format_args!(
                "this is `{}` itself, so the lookup would never end: name another documented error",
                variant.ident
            ),
        );
    }
    let beside = NOT_OURS.iter().any(|key| entry.key(key).is_some());
    match entry.borrowed.as_deref().and_then(constant) {
        Some(name) if beside => errors.at(
            name.span(),
            format_args!(
                "a derive can't evaluate the constant `{name}`: write the code as a string, \
                 `code = \"…\"`; if `{name}` is a documented error, keep only `code` and `message`, \
                 since its entry has the rest"
            ),
        ),
        _ => only_the_message(entry, NOT_OURS, "comes from the borrowed entry", errors),
    }
    texts_say_something(entry, errors);
    message::check(variant, entry, errors);
    translation::none(entry, errors);
}

/// The span of an expression that is `self`, or a path to the variant itself.
fn itself(item: &Item<'_>, variant: &Variant<'_>, expression: &[TokenTree]) -> Option<Span> {
    match expression {
        [TokenTree::Ident(it)] if it == "self" => Some(it.span()),
        [
            TokenTree::Ident(owner),
            colon,
            _,
            TokenTree::Ident(name),
            ..,
        ] if is_punct(Some(colon), ':') => {
            let is_owner = owner == "Self" || *owner == item.input.ident;
            (is_owner && name == variant.ident).then(|| name.span())
        }
        _ => None,
    }
}

/// The name of a constant: the last one of a path, in capital letters.
fn constant(expression: &[TokenTree]) -> Option<&Ident> {
    let is_path =
        |token: &TokenTree| matches!(token, TokenTree::Ident(_)) || is_punct(Some(token), ':');
    match expression.last() {
        Some(TokenTree::Ident(name)) if expression.iter().all(is_path) => {
            let text = name.to_string();
            let is_loud = text.len() > 1 && text == text.to_uppercase();
            (is_loud && text.starts_with(char::is_alphabetic)).then_some(name)
        }
        _ => None,
    }
}

fn only_the_message(entry: &Entry, keys: &[&str], whose: &str, errors: &mut Errors) {
    for name in keys {
        if let Some(key) = entry.key(name) {
            errors.at(
                key.span(),
                format_args!("`{name}` {whose}: remove it; only `message` can be set here"),
            );
        }
    }
}
