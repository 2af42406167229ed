//! The values of keys: whether each has the form that its key asks for.

use super::{
    attr::{KeyValue, Value},
    literal,
};
use crate::{
    errors::Errors,
    model::{Entry, Text},
    tokens::{is_one_of, is_punct, stream},
};
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use std::fmt::Display;
use syn::{Lit, Path, Token, Type, parse::Parser, punctuated::Punctuated};

pub(super) fn text(key: &Ident, value: &Value, example: &str, errors: &mut Errors) -> Option<Text> {
    let mut made_by = None;
    if let Value::Tokens(tokens) = value {
        if let Some(text) = literal::text(tokens) {
            return Some(text);
        }
        made_by = unevaluated(tokens);
    }
    let why = made_by.map_or_else(String::new, |expression| {
        format!(", since a derive can't evaluate `{expression}`")
    });
    wrong(
        key,
        value,
        format_args!("`{key}` takes a string literal{why}: `{key} = \"{example}\"`"),
        errors,
    );
    None
}

/// The constant or the macro in place of a literal, as a message shows it.
pub(super) fn unevaluated(tokens: &[TokenTree]) -> Option<String> {
    let mut path = String::new();
    for (at, token) in tokens.iter().enumerate() {
        if matches!(token, TokenTree::Ident(_)) || is_punct(Some(token), ':') {
            path += &token.to_string();
            continue;
        }
        let is_macro =
            matches!(&tokens[at..], [bang, TokenTree::Group(_)] if is_punct(Some(bang), '!'));
        return (at > 0 && is_macro).then(|| path + "!(…)");
    }
    (!path.is_empty()).then_some(path)
}

/// The value of `code`: a literal is a code, and any other expression gives a documented error.
pub(super) fn code(key: &Ident, value: Value, entry: &mut Entry, errors: &mut Errors) {
    match value {
        Value::Tokens(tokens) if makes_text(&tokens) => {
            let made_by = unevaluated(&tokens).unwrap_or_default();
            let message = format!(
                "a derive can't evaluate `{made_by}`: write the code as a string, `code = \"…\"`; a \
                 common prefix goes on the enum, `#[apm(prefix = \"…\")]`"
            );
            wrong(key, &Value::Tokens(tokens), message, errors);
        }
        Value::Tokens(tokens) if is_expression(&tokens) => entry.borrowed = Some(tokens),
        Value::Tokens(tokens) if !matches!(tokens.as_slice(), [TokenTree::Literal(_)]) => {
            let message = "`code` takes a string literal, `code = \"SVCSTG.ATS.200103\"`, or an \
                           expression that gives a documented error, \
                           `code = ApmErrorCode::AtsSuccess`";
            wrong(key, &Value::Tokens(tokens), message, errors);
        }
        value => entry.code = text(key, &value, "SVCSTG.ATS.200103", errors),
    }
}

/// Whether it is a call of a macro that makes a string at compile time.
fn makes_text(tokens: &[TokenTree]) -> bool {
    const MACROS: &[&str] = &[
        "concat",
        "env",
        "file",
        "format",
        "include_str",
        "module_path",
        "option_env",
        "stringify",
    ];
    match tokens {
        [.., TokenTree::Ident(name), bang, TokenTree::Group(_)] => {
            is_punct(Some(bang), '!') && is_one_of(name, MACROS)
        }
        _ => false,
    }
}

/// Whether it may be an expression other than a number or a character.
fn is_expression(tokens: &[TokenTree]) -> bool {
    let begins = match tokens.first() {
        Some(TokenTree::Literal(_)) => tokens.len() > 1,
        Some(TokenTree::Punct(punct)) => "&*!<|:".contains(punct.as_char()),
        first => first.is_some(),
    };
    let ends = match tokens.last() {
        Some(TokenTree::Punct(punct)) => "?>".contains(punct.as_char()),
        _ => true,
    };
    begins && ends
}

/// The types of `forwards(Type, …)`.
pub(super) fn types(key: &Ident, value: &Value, errors: &mut Errors) -> Vec<TokenStream> {
    let takes = "`forwards` takes types of documented errors: `forwards(StoreError)`";
    let parse = Punctuated::<Type, Token![,]>::parse_terminated;
    let types = match value {
        Value::List(list) => parse.parse2(list.stream()).ok(),
        _ => None,
    };
    let mut found = Vec::new();
    if let Some(types) = &types {
        for ty in types {
            found.push(ty.to_token_stream());
        }
    }
    if found.is_empty() {
        wrong(key, value, takes, errors);
    }
    found
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
        _ => syn::parse2::<Path>(stream(tokens)),
    };
    if path.is_err() {
        let message = "`crate` takes the path of the runtime crate: `crate = my_crate::apm_errors`";
        wrong(&pair.key, &pair.value, message, errors);
    }
    path.ok().map(ToTokens::into_token_stream)
}

/// Reports a value of the wrong form, at the value, or at the key if there is no value.
pub(super) fn wrong(key: &Ident, value: &Value, message: impl Display, errors: &mut Errors) {
    match value {
        Value::Absent => errors.at(key.span(), message),
        Value::Tokens(tokens) => {
            errors.on(&stream(tokens), message);
        }
        Value::List(group) => errors.at(group.span(), message),
        Value::Invalid => {}
    }
}
