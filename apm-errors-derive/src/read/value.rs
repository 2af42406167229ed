//! The values of keys: whether each has the form that its key asks for.

use super::{
    argument::arguments,
    attr::{KeyValue, Value},
    literal,
    template::template,
};
use crate::{
    errors::Errors,
    model::{Message, Text},
    tokens::is_punct,
};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use std::fmt::Display;
use syn::{Lit, Path};

pub(super) fn text(key: &Ident, value: &Value, example: &str, errors: &mut Errors) -> Option<Text> {
    if let Value::Tokens(tokens) = value {
        if let Some(text) = literal::text(tokens) {
            return Some(text);
        }
    }
    wrong(
        key,
        value,
        format_args!("`{key}` takes a string literal: `{key} = \"{example}\"`"),
        errors,
    );
    None
}

pub(super) fn status(key: &Ident, value: &Value, errors: &mut Errors) -> Option<(u16, Span)> {
    let takes = "a number from 100 to 599: `status = 404`";
    if let Value::Tokens(tokens) = value {
        if let Some(Lit::Int(number)) = literal::literal(tokens).map(Lit::new) {
            let status = number
                .base10_parse()
                .ok()
                .filter(|status| (100..=599).contains(status));
            let digits = number.base10_digits();
            if status.is_some() && !["", "u16"].contains(&number.suffix()) {
                errors.at(
                    number.span(),
                    format_args!(
                        "`{number}` is no `u16`, as a status is: write `status = {digits}`"
                    ),
                );
            } else if status.is_none() {
                errors.at(
                    number.span(),
                    format_args!("`{number}` is no HTTP status; write {takes}"),
                );
            }
            return status.map(|status| (status, number.span()));
        }
    }
    wrong(key, value, format_args!("`status` takes {takes}"), errors);
    None
}

pub(super) fn message(key: &Ident, value: Value, errors: &mut Errors) -> Option<Message> {
    let tokens = match value {
        Value::Tokens(tokens) => tokens,
        Value::List(group) => group.stream().into_iter().collect(),
        Value::Absent => Vec::new(),
        Value::Invalid => return None,
    };
    let takes = "`message` takes a string literal: `message = \"order {id} does not exist.\"`, or \
                 `message(\"at most {max}.\", max = 100)`";
    let (literal, list) = match tokens.as_slice() {
        [literal] => (literal, &[][..]),
        [literal, comma, list @ ..] if is_punct(Some(comma), ',') => (literal, list),
        [TokenTree::Literal(_), next, ..] => {
            errors.at(next.span(), format_args!("write a `,` before `{next}`"));
            return None;
        }
        [] => {
            errors.at(key.span(), takes);
            return None;
        }
        all => {
            errors.on(&all.iter().cloned().collect::<TokenStream>(), takes);
            return None;
        }
    };
    let Some(text) = literal::text(std::slice::from_ref(literal)) else {
        errors.at(literal.span(), takes);
        return None;
    };
    let template = template(&text.value)
        .map_err(|mistake| errors.at(literal.span(), mistake))
        .ok()?;
    Some(Message {
        text,
        template,
        arguments: arguments(list),
    })
}

/// The path of `crate = path`, or `crate = "path"`, as serde writes it.
pub(super) fn path(pair: &KeyValue, errors: &mut Errors) -> Option<TokenStream> {
    if matches!(pair.value, Value::Invalid) {
        return None;
    }
    let tokens = match &pair.value {
        Value::Tokens(tokens) => tokens.as_slice(),
        _ => &[],
    };
    let path = match literal::literal(tokens).map(Lit::new) {
        Some(Lit::Str(text)) => text.parse::<Path>(),
        _ => syn::parse2::<Path>(tokens.iter().cloned().collect()),
    };
    if path.is_err() {
        let message = "`crate` takes the path of the runtime crate: `crate = my_crate::apm_errors`";
        wrong(&pair.key, &pair.value, message, errors);
    }
    path.ok().map(ToTokens::into_token_stream)
}

/// A value of the wrong form: reported at the value, or at the key where there is none.
fn wrong(key: &Ident, value: &Value, message: impl Display, errors: &mut Errors) {
    match value {
        Value::Absent => errors.at(key.span(), message),
        Value::Tokens(tokens) => {
            errors.on(&tokens.iter().cloned().collect::<TokenStream>(), message);
        }
        Value::List(group) => errors.at(group.span(), message),
        Value::Invalid => {}
    }
}
