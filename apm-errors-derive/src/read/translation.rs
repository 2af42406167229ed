//! The texts of an entry in another language: `zh(message = "…", solution = "…")`.

use super::{
    attr::{self, KeyValue, Value, given_twice},
    keys::TEXTS,
    message, value,
};
use crate::{
    errors::{Errors, Place},
    model::Translation,
    suggest::did_you_mean,
    tokens::is_one_of,
};
use proc_macro2::{Ident, TokenTree};

/// Whether a value is a list of such texts, for any key.
pub(super) fn has_texts(value: &Value) -> bool {
    let Value::List(list) = value else {
        return false;
    };
    let is_text = |token: TokenTree| match token {
        TokenTree::Ident(word) => is_one_of(&word, TEXTS),
        _ => false,
    };
    list.stream().into_iter().any(is_text)
}

pub(super) fn translation(
    key: &Ident,
    tag: String,
    value: Value,
    errors: &mut Errors,
) -> Option<Translation> {
    let list = match value {
        Value::List(list) if !list.stream().is_empty() => list,
        value => {
            let message = format!(
                "`{key}` takes the texts of this language: `{key}(message = \"…\", description = \"…\", solution = \"…\")`"
            );
            value::wrong(key, &value, message, errors);
            return None;
        }
    };
    let mut found = Translation {
        key: key.clone(),
        tag,
        message: None,
        description: None,
        solution: None,
    };
    let mut seen: Vec<Ident> = Vec::new();
    for KeyValue { key: text, value } in attr::pairs(list.stream(), errors) {
        if text == "_" {
            continue;
        }
        if seen.contains(&text) {
            given_twice(&text, errors);
            continue;
        }
        match text.to_string().as_str() {
            "message" => found.message = message::message(&text, value, &[], errors),
            "description" => found.description = value::text(&text, &value, "…", errors),
            "solution" => found.solution = value::text(&text, &value, "…", errors),
            name => errors.unknown_key(
                Place::Language,
                &text,
                format_args!(
                    "`{name}` is not a text of a language{} (the texts are `message`, `description`, `solution`)",
                    did_you_mean(name, TEXTS)
                ),
            ),
        }
        seen.push(text);
    }
    Some(found)
}
