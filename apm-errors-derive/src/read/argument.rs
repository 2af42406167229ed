//! The arguments of a message, `name = expression, …`.

use super::commas::Commas;
use crate::{
    errors::Mistake,
    model::Argument,
    tokens::{first_span, is_punct},
};
use proc_macro2::{Spacing, TokenTree};

/// The arguments, or the first mistake in their form.
pub(super) fn arguments(list: &[TokenTree]) -> Result<Vec<Argument>, Mistake> {
    let mut arguments = Vec::new();
    let mut rest = list;
    while let Some(first) = rest.first() {
        let (argument, after) = rest.split_at(end(rest));
        match argument {
            [TokenTree::Ident(name), _, expression @ ..] if is_assignment(argument) => {
                arguments.push(Argument {
                    name: name.clone(),
                    expression: expression.to_vec(),
                });
            }
            _ => {
                return Err(Mistake {
                    span: first_span(first),
                    message: form(argument),
                });
            }
        }
        rest = after.get(1..).unwrap_or_default();
    }
    Ok(arguments)
}

fn form(argument: &[TokenTree]) -> &'static str {
    if argument.is_empty() {
        "unexpected `,`: remove it"
    } else {
        "expected a named argument, since `{0}` is the first field: write \
         `message(\"… {name}\", name = expression)`"
    }
}

/// The end of an argument.
fn end(list: &[TokenTree]) -> usize {
    let mut commas = Commas::default();
    let end = list.iter().position(|token| commas.ends_item(token));
    end.unwrap_or(list.len())
}

/// `name = …`, and neither `name == …` nor `name => …`.
fn is_assignment(tokens: &[TokenTree]) -> bool {
    let [TokenTree::Ident(_), TokenTree::Punct(punct), rest @ ..] = tokens else {
        return false;
    };
    let joined = punct.spacing() == Spacing::Joint;
    let longer = is_punct(rest.first(), '=') || is_punct(rest.first(), '>');
    punct.as_char() == '=' && !(joined && longer)
}
