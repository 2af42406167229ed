//! Takes `#[apm(…)]` apart into keys and values, and goes on after a mistake.
//!
//! The tokens are read by hand: syn's parser stops at the first mistake, and it is slower.

use crate::errors::Errors;
use proc_macro2::{Delimiter, Group, Ident, Spacing, Span, TokenStream, TokenTree};
use std::collections::VecDeque;
use syn::{Attribute, Lit, Meta};

/// `key`, `key = value` or `key(list)`.
pub(crate) struct Arg {
    pub(crate) key: Ident,
    pub(crate) value: Value,
}

pub(crate) enum Value {
    /// `key`
    Absent,
    /// `key = tokens`
    Tokens(Vec<TokenTree>),
    /// `key(list)`
    List(Group),
}

/// The arguments of an attribute, in the order they are written.
pub(crate) fn args(attr: &Attribute, errors: &mut Errors) -> Vec<Arg> {
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
        .filter_map(|part| arg(part, errors))
        .collect()
}

/// Splits at commas, and where a comma is missing between a literal and the next key.
fn split(tokens: TokenStream, errors: &mut Errors) -> Vec<VecDeque<TokenTree>> {
    let mut parts = vec![VecDeque::new()];
    for token in tokens {
        let part = parts.last_mut().expect("one part is always open");
        match (&token, part.back()) {
            (TokenTree::Punct(punct), _) if punct.as_char() == ',' => {
                if part.is_empty() {
                    errors.at(punct.span(), "this `,` has no key before it: remove it");
                }
                parts.push(VecDeque::new());
            }
            (TokenTree::Ident(key), Some(TokenTree::Literal(_) | TokenTree::Group(_))) => {
                errors.at(key.span(), format_args!("write a `,` before `{key}`"));
                parts.push(VecDeque::from([token]));
            }
            _ => part.push_back(token),
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

fn arg(mut part: VecDeque<TokenTree>, errors: &mut Errors) -> Option<Arg> {
    let key = match part.pop_front() {
        Some(TokenTree::Ident(key)) => key,
        other => {
            let message = "expected a key, such as `code = \"…\"`";
            errors.at(
                other.map_or_else(Span::call_site, |token| token.span()),
                message,
            );
            return None;
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
            let message = format_args!("expected `{key} = value` or `{key}(…)`");
            errors.at(token.span(), message);
            return None;
        }
    };
    Some(Arg { key, value })
}

/// The literal that the tokens are, where they are one. A literal that a `macro_rules!` macro
/// passes on comes in a group without delimiters.
pub(crate) fn literal(tokens: &[TokenTree]) -> Option<Lit> {
    match tokens {
        [TokenTree::Literal(literal)] => Some(Lit::new(literal.clone())),
        [TokenTree::Ident(word)] if word == "true" || word == "false" => None,
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::None => {
            literal(&group.stream().into_iter().collect::<Vec<_>>())
        }
        _ => None,
    }
}

/// The names of `name = expression, …`, and the first mistake in that form.
///
/// An expression may itself have commas outside of brackets (`a::<B, C>()`), so an argument ends
/// only where the next one starts.
pub(crate) fn named(list: &[TokenTree]) -> Result<Vec<Named<'_>>, Span> {
    let starts: Vec<usize> = (0..list.len())
        .filter(|&at| at == 0 || is_punct(list.get(at - 1), ','))
        .filter(|&at| is_assignment(&list[at..]))
        .collect();
    if let (Some(first), None | Some(1..)) = (list.first(), starts.first()) {
        return Err(first.span());
    }
    let ends = starts.iter().skip(1).copied().chain([list.len()]);
    Ok(starts
        .iter()
        .zip(ends)
        .filter_map(|(&start, end)| match &list[start] {
            TokenTree::Ident(name) => {
                let expression = &list[start + 2..end];
                let expression = match expression {
                    [rest @ .., comma] if is_punct(Some(comma), ',') => rest,
                    all => all,
                };
                Some(Named { name, expression })
            }
            _ => None,
        })
        .collect())
}

/// An argument of a message.
pub(crate) struct Named<'a> {
    pub(crate) name: &'a Ident,
    pub(crate) expression: &'a [TokenTree],
}

pub(crate) fn is_punct(token: Option<&TokenTree>, wanted: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted)
}

/// The first use of a name in an expression.
pub(crate) fn find(tokens: &[TokenTree], name: &Ident) -> Option<Span> {
    tokens.iter().find_map(|token| match token {
        TokenTree::Ident(word) if word == name => Some(word.span()),
        TokenTree::Group(group) => find(&group.stream().into_iter().collect::<Vec<_>>(), name),
        _ => None,
    })
}

/// `name = …`, and neither `name == …` nor `name => …`.
fn is_assignment(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [TokenTree::Ident(_), TokenTree::Punct(punct), ..]
        if punct.as_char() == '=' && punct.spacing() == Spacing::Alone)
}
