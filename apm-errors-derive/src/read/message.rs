//! The value of `message`.

use super::{
    argument::arguments,
    attr::{Value, named},
    literal,
    template::template,
    value::unevaluated,
};
use crate::{
    errors::Errors,
    model::{Argument, Message},
    tokens::{first_span, is_punct, stream},
};
use proc_macro2::{Group, Ident, TokenTree};
use std::slice;
use syn::{Attribute, Meta};

pub(super) fn message(
    key: &Ident,
    value: Value,
    attrs: &[Attribute],
    errors: &mut Errors,
) -> Option<Message> {
    let tokens = match value {
        Value::Tokens(tokens) => tokens,
        Value::List(group) => group.stream().into_iter().collect(),
        Value::Absent => Vec::new(),
        Value::Invalid => return None,
    };
    let (literal, list) = match tokens.as_slice() {
        [TokenTree::Ident(word)] if word == "display" => return display(word, attrs, errors),
        [literal] => (literal, &[][..]),
        [literal, comma, list @ ..] if is_punct(Some(comma), ',') => (literal, list),
        [TokenTree::Literal(_), next, ..] => {
            errors.at(next.span(), format_args!("missing comma before `{next}`"));
            return None;
        }
        [] => {
            errors.at(key.span(), takes(&[]));
            return None;
        }
        all => {
            errors.on(&stream(all), takes(all));
            return None;
        }
    };
    let Some(text) = literal::text(slice::from_ref(literal)) else {
        errors.at(first_span(literal), takes(slice::from_ref(literal)));
        return None;
    };
    let template = template(&text.value)
        .map_err(|mistake| errors.at(text.span(), mistake))
        .ok()?;
    Some(Message {
        text,
        template,
        arguments: arguments(list),
        is_display: false,
    })
}

/// The error for a message that is not a literal.
fn takes(tokens: &[TokenTree]) -> String {
    let why = unevaluated(tokens).map_or_else(String::new, |expression| {
        format!(", since a derive can't evaluate `{expression}`")
    });
    format!(
        "`message` takes a string literal{why}: `message = \"order {{id}} does not exist.\"`, or \
         `message(\"at most {{max}}.\", max = 100)`"
    )
}

/// `message = display`: the text of `#[error("…")]`.
fn display(word: &Ident, attrs: &[Attribute], errors: &mut Errors) -> Option<Message> {
    let tokens: Vec<TokenTree> = match named(attrs, "error").map(|attr| &attr.meta) {
        Some(Meta::List(list)) => list.tokens.clone().into_iter().collect(),
        _ => Vec::new(),
    };
    let text = tokens.get(..1).and_then(literal::text);
    let Some(text) = text else {
        errors.at(
            word.span(),
            "`message = display` needs the text of `#[error(\"…\")]`, but there is none: add it, or \
             write `message = \"…\"`",
        );
        return None;
    };
    // thiserror reports what is wrong with it.
    let template = template(&text.value).ok()?;
    let mut list = fields_by_name(tokens.get(2..).unwrap_or_default());
    if template.names().iter().any(|name| name == "self") {
        list.push(Ident::new("self", text.span()).into());
    }
    // Only the names in them matter, so arguments without names are taken as one expression.
    let arguments = arguments(&list).unwrap_or_else(|_| {
        vec![Argument {
            name: Ident::new("_", text.span()),
            expression: list,
        }]
    });
    Some(Message {
        text,
        template,
        arguments: Ok(arguments),
        is_display: true,
    })
}

/// Arguments of `#[error(…)]`, with `_0` for `.0`, so that the rules find the field.
fn fields_by_name(list: &[TokenTree]) -> Vec<TokenTree> {
    let mut named: Vec<TokenTree> = Vec::with_capacity(list.len());
    for token in list {
        named.push(match token {
            TokenTree::Literal(number) if is_punct(named.last(), '.') => {
                let number = number.to_string();
                let end = number.find(|c: char| !c.is_ascii_digit());
                let digits = &number[..end.unwrap_or(number.len())];
                Ident::new(&format!("_{digits}"), token.span()).into()
            }
            TokenTree::Group(group) => {
                let inside: Vec<TokenTree> = group.stream().into_iter().collect();
                let inside = fields_by_name(&inside).into_iter().collect();
                Group::new(group.delimiter(), inside).into()
            }
            other => other.clone(),
        });
    }
    named
}
