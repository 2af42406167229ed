//! The keys about the life of a code.

use super::{
    attr::{self, KeyValue, Value, given_twice},
    literal, value,
};
use crate::{
    errors::Errors,
    model::{Deprecated, Retired},
    tokens::{is_punct, is_word},
};
use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::{
    Attribute, Expr, Lit, Meta, MetaNameValue, Token, parse::Parser, punctuated::Punctuated,
};

/// `retry = true`
pub(super) fn retry(key: &Ident, value: &Value, errors: &mut Errors) -> Option<bool> {
    let said = match value {
        Value::Tokens(tokens) if is_word(tokens, "true") => Some(true),
        Value::Tokens(tokens) if is_word(tokens, "false") => Some(false),
        _ => None,
    };
    if said.is_none() {
        let message = "`retry` takes `true` or `false`: whether the same request may succeed later";
        value::wrong(key, value, message, errors);
    }
    said
}

/// A client waits no longer than a day.
const LONGEST_WAIT: u32 = 86_400;

/// `retry_after = 30`
pub(super) fn retry_after(key: &Ident, value: &Value, errors: &mut Errors) -> Option<u32> {
    let number = match value {
        Value::Tokens(tokens) => literal::literal(tokens).map(Lit::new),
        _ => None,
    };
    let seconds = match number {
        Some(Lit::Int(number)) if number.suffix().is_empty() => number.base10_parse().ok(),
        _ => None,
    };
    let seconds = seconds.filter(|seconds| *seconds <= LONGEST_WAIT);
    if seconds.is_none() {
        let message = "`retry_after` takes seconds, at most 86400 (one day): `retry_after = 30`";
        value::wrong(key, value, message, errors);
    }
    seconds
}

/// `retired("404009", "500009")`, or `retired(code = "404009", since = "2.0", replaced_by = "404001")`.
pub(super) fn retired(key: &Ident, value: &Value, errors: &mut Errors) -> Vec<Retired> {
    let takes = "`retired` takes codes, `retired(\"404009\", \"500009\")`, or one code with details, \
                 `retired(code = \"404009\", since = \"2.0\", replaced_by = \"404001\")`";
    let Value::List(list) = value else {
        value::wrong(key, value, takes, errors);
        return Vec::new();
    };
    let tokens: Vec<TokenTree> = list.stream().into_iter().collect();
    let mut retired = Vec::new();
    if matches!(tokens.first(), Some(TokenTree::Ident(_))) {
        retired.extend(one_retired(key, list.stream(), takes, errors));
        return retired;
    }
    for part in tokens.split(|token| is_punct(Some(token), ',')) {
        match literal::text(part) {
            Some(code) => retired.push(Retired {
                code,
                since: None,
                replaced_by: None,
            }),
            None if part.is_empty() => {}
            None => {
                errors.at(list.span(), takes);
                return Vec::new();
            }
        }
    }
    if retired.is_empty() {
        errors.at(list.span(), takes);
    }
    retired
}

fn one_retired(
    key: &Ident,
    list: TokenStream,
    takes: &str,
    errors: &mut Errors,
) -> Option<Retired> {
    let [mut code, mut since, mut replaced_by] = [None, None, None];
    let mut seen: Vec<Ident> = Vec::new();
    for KeyValue { key, value } in attr::pairs(list, errors) {
        if key == "_" {
            continue;
        }
        if seen.contains(&key) {
            given_twice(&key, errors);
            continue;
        }
        match key.to_string().as_str() {
            "code" => code = value::text(&key, &value, "404009", errors),
            "since" => since = value::text(&key, &value, "2.0", errors),
            "replaced_by" => replaced_by = value::text(&key, &value, "404001", errors),
            _ => errors.at(key.span(), takes),
        }
        seen.push(key);
    }
    if code.is_none() && !seen.iter().any(|key| key == "code") {
        errors.at(key.span(), takes);
    }
    Some(Retired {
        code: code?,
        since,
        replaced_by,
    })
}

/// The language's own `#[deprecated]`, in its three forms.
pub(super) fn deprecated(attrs: &[Attribute]) -> Option<Deprecated> {
    let attr = attr::named(attrs, "deprecated")?;
    let text = |value: &Expr| match value {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    };
    let mut found = Deprecated {
        since: None,
        note: None,
    };
    match &attr.meta {
        Meta::Path(_) => {}
        Meta::NameValue(value) => found.note = text(&value.value),
        Meta::List(list) => {
            // rustc reports what is wrong with it.
            let parse = Punctuated::<MetaNameValue, Token![,]>::parse_terminated;
            let Ok(pairs) = parse.parse2(list.tokens.clone()) else {
                return Some(found);
            };
            for pair in &pairs {
                if pair.path.is_ident("since") {
                    found.since = text(&pair.value);
                } else if pair.path.is_ident("note") {
                    found.note = text(&pair.value);
                }
            }
        }
    }
    Some(found)
}
