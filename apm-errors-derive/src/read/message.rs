//! The value of `message`.

use super::{argument::arguments, attr::Value, literal, template::template};
use crate::{errors::Errors, model::Message, tokens::is_punct};
use proc_macro2::{Ident, TokenStream, TokenTree};
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
    let takes = "`message` takes a string literal: `message = \"order {id} does not exist.\"`, or \
                 `message(\"at most {max}.\", max = 100)`";
    let (literal, list) = match tokens.as_slice() {
        [TokenTree::Ident(word)] if word == "display" => return display(word, attrs, errors),
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
        is_display: false,
    })
}

/// `message = display`: the text of `#[error("…")]`.
fn display(word: &Ident, attrs: &[Attribute], errors: &mut Errors) -> Option<Message> {
    let mut errors_of = attrs.iter().filter(|attr| attr.path().is_ident("error"));
    let tokens: Vec<TokenTree> = match errors_of.next().map(|attr| &attr.meta) {
        Some(Meta::List(list)) => list.tokens.clone().into_iter().collect(),
        _ => Vec::new(),
    };
    let text = tokens.get(..1).and_then(literal::text);
    let Some(text) = text else {
        errors.at(
            word.span(),
            "`message = display` takes the text of `#[error(\"…\")]`, and there is none here: \
             add it, or write `message = \"…\"`",
        );
        return None;
    };
    // What is wrong with it, thiserror says.
    let template = template(&text.value).ok()?;
    Some(Message {
        text,
        template,
        arguments: Ok(Vec::new()),
        is_display: true,
    })
}
