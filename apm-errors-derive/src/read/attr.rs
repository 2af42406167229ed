//! Takes `#[apm(…)]` apart into keys and values, and goes on after a mistake.
//!
//! It reads the tokens by hand: syn's parser stops at the first mistake, and it is slower.

use crate::{errors::Errors, tokens::is_punct};
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use std::collections::VecDeque;
use syn::{Attribute, Meta};

/// `key`, `key = value` or `key(list)`.
pub(super) struct KeyValue {
    pub(super) key: Ident,
    pub(super) value: Value,
}

pub(super) enum Value {
    /// `key`
    Absent,
    /// `key = tokens`
    Tokens(Vec<TokenTree>),
    /// `key(list)`
    List(Group),
    /// None that can be read. That is reported already.
    Invalid,
}

/// The keys of an attribute with their values, in the order they are written.
pub(super) fn key_values(attr: &Attribute, errors: &mut Errors) -> Vec<KeyValue> {
    let name = attr
        .path()
        .get_ident()
        .map(ToString::to_string)
        .unwrap_or_default();
    let tokens = match &attr.meta {
        Meta::List(list) => &list.tokens,
        meta => {
            errors.on(
                meta,
                format_args!("`#[{name}]` takes keys in parentheses: `#[{name}(…)]`"),
            );
            return Vec::new();
        }
    };
    if tokens.is_empty() {
        errors.on(
            &attr.meta,
            format_args!("`#[{name}()]` has no keys: remove it or fill it in"),
        );
    }
    split(tokens.clone(), errors)
        .into_iter()
        .map(|part| key_value(part, errors))
        .collect()
}

/// Splits at commas, and where a comma is missing between a value, or a key that takes none, and the
/// next key.
fn split(tokens: TokenStream, errors: &mut Errors) -> Vec<VecDeque<TokenTree>> {
    let mut parts = vec![VecDeque::new()];
    // Of `a::<B, C>()`.
    let mut brackets = 0_usize;
    for token in tokens {
        let part = parts.last_mut().expect("one part is always open");
        match (&token, part.back()) {
            (TokenTree::Punct(punct), last)
                if punct.as_char() == '<' && (brackets > 0 || is_punct(last, ':')) =>
            {
                brackets += 1;
                part.push_back(token);
            }
            (TokenTree::Punct(punct), last) if brackets > 0 => {
                brackets -= usize::from(punct.as_char() == '>' && !is_punct(last, '-'));
                part.push_back(token);
            }
            (TokenTree::Punct(punct), _) if punct.as_char() == ',' => {
                if part.is_empty() {
                    errors.at(punct.span(), "this `,` has no key before it: remove it");
                }
                parts.push(VecDeque::new());
            }
            (TokenTree::Ident(key), Some(last))
                // An expression goes on: `if a { b } else { c }`, `f(x) as T`.
                if key != "else"
                    && key != "as"
                    && !matches!(last, TokenTree::Ident(_) if part.len() > 1)
                    && !matches!(last, TokenTree::Punct(_)) =>
            {
                errors.at(key.span(), format_args!("write a `,` before `{key}`"));
                parts.push(VecDeque::from([token]));
            }
            _ => part.push_back(token),
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// What has no key gets the key `_`.
fn key_value(mut part: VecDeque<TokenTree>, errors: &mut Errors) -> KeyValue {
    let key = match part.pop_front() {
        Some(TokenTree::Ident(key)) => key,
        other => {
            let message = "expected a key, such as `code = \"…\"`";
            let span = other.map_or_else(Span::call_site, |token| token.span());
            errors.at(span, message);
            return KeyValue {
                key: Ident::new("_", span),
                value: Value::Invalid,
            };
        }
    };
    let value = match part.pop_front() {
        None => Value::Absent,
        Some(TokenTree::Punct(punct)) if punct.as_char() == '=' && !part.is_empty() => {
            Value::Tokens(part.into())
        }
        Some(TokenTree::Group(group))
            if group.delimiter() == Delimiter::Parenthesis && part.is_empty() =>
        {
            Value::List(group)
        }
        Some(token) => {
            let form = match key.to_string().as_str() {
                "transparent" | "expose_source" => format!("`{key}` alone"),
                "message" => "`message = \"…\"` or `message(\"…\", name = expression)`".to_owned(),
                _ if is_punct(part.front(), ':') => "a key of one word".to_owned(),
                _ => format!("`{key} = value`"),
            };
            errors.at(token.span(), format_args!("write {form}"));
            Value::Invalid
        }
    };
    KeyValue { key, value }
}

pub(super) fn given_twice(key: &Ident, errors: &mut Errors) {
    errors.at(
        key.span(),
        format_args!("`{key}` is given twice: remove one"),
    );
}
