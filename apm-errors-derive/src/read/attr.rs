//! Takes `#[apm(…)]` apart into keys and values, and goes on after a mistake.
//!
//! It reads the tokens by hand: syn's parser stops at the first mistake, and it is slower.

use super::{commas::Commas, keys::FLAGS, literal};
use crate::{
    errors::Errors,
    tokens::{first_span, is_one_of, is_punct, opened},
};
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
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
    /// A value that can't be read. It is reported already.
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
                format_args!("expected keys in parentheses: `#[{name}(…)]`"),
            );
            return Vec::new();
        }
    };
    if tokens.is_empty() {
        errors.on(
            &attr.meta,
            format_args!("`#[{name}()]` has no keys: add some, or remove it"),
        );
    }
    pairs(tokens.clone(), errors)
}

/// Keys with their values, in the order they are written.
pub(super) fn pairs(tokens: TokenStream, errors: &mut Errors) -> Vec<KeyValue> {
    let mut pairs = Vec::new();
    for part in split(tokens, errors) {
        if !part.is_empty() {
            pairs.push(key_value(part, errors));
        }
    }
    pairs
}

/// Splits at commas, and also where a comma is missing before a key.
fn split(tokens: TokenStream, errors: &mut Errors) -> Vec<Vec<TokenTree>> {
    let mut parts = vec![Vec::new()];
    let mut commas = Commas::default();
    for token in tokens {
        let part = parts.last_mut().expect("one part is always open");
        let lacks_comma = commas.lacks_comma(&token) && is_whole(part);
        if commas.ends_item(&token) {
            if part.is_empty() {
                errors.at(token.span(), "unexpected `,`: remove it");
            }
            parts.push(Vec::new());
        } else if lacks_comma {
            errors.at(token.span(), format_args!("missing comma before `{token}`"));
            parts.push(vec![token]);
        } else {
            part.push(token);
        }
    }
    parts
}

/// Whether the tokens may be a key with its value, or a key that takes none.
fn is_whole(part: &[TokenTree]) -> bool {
    match part {
        [TokenTree::Ident(key)] => is_one_of(key, FLAGS),
        _ => true,
    }
}

/// A part without a key gets the key `_`.
fn key_value(part: Vec<TokenTree>, errors: &mut Errors) -> KeyValue {
    let mut part = part.into_iter();
    let key = match part.next() {
        Some(TokenTree::Ident(key)) => key,
        other => {
            let span = other.as_ref().map_or_else(Span::call_site, first_span);
            let text = other.and_then(|token| literal::text(&[token]));
            match text {
                Some(text) => {
                    let literal = &text.literal;
                    let is_name = !text.value.contains(' ');
                    let or = is_name.then(|| format!(" or `code = {literal}`"));
                    let or = or.unwrap_or_default();
                    errors.at(
                        span,
                        format_args!(
                            "missing key before this text: write `message = {literal}`{or}"
                        ),
                    );
                }
                None => errors.at(span, "expected a key, such as `code = \"…\"`"),
            }
            return KeyValue {
                key: Ident::new("_", span),
                value: Value::Invalid,
            };
        }
    };
    let (second, rest) = (part.next(), part.collect::<Vec<_>>());
    let value = match second {
        None => Value::Absent,
        Some(TokenTree::Punct(punct)) if punct.as_char() == '=' && !rest.is_empty() => {
            Value::Tokens(opened(rest))
        }
        Some(TokenTree::Group(group))
            if group.delimiter() == Delimiter::Parenthesis && rest.is_empty() =>
        {
            Value::List(group)
        }
        Some(token) => {
            let form = match key.to_string().as_str() {
                flag if FLAGS.contains(&flag) => format!("`{key}` without a value"),
                "message" => "`message = \"…\"` or `message(\"…\", name = expression)`".to_owned(),
                _ if is_punct(rest.first(), ':') => "a key that is a single word".to_owned(),
                _ => format!("`{key} = value`"),
            };
            errors.at(first_span(&token), format_args!("expected {form}"));
            Value::Invalid
        }
    };
    KeyValue { key, value }
}

/// The first attribute of this name.
pub(super) fn named<'a>(attrs: &'a [Attribute], name: &str) -> Option<&'a Attribute> {
    attrs.iter().find(|attr| attr.path().is_ident(name))
}

pub(super) fn given_twice(key: &Ident, errors: &mut Errors) {
    errors.at(
        key.span(),
        format_args!("`{key}` is given twice: remove one"),
    );
}
