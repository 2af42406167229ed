//! Reads the keys on the type, which apply to all of its variants.

use super::{
    attr::{KeyValue, Value, given_twice},
    keys::{self, SKIPPED},
    language, life, status, value,
};
use crate::{
    errors::{Errors, Place},
    model::{Case, TypeKeys},
    suggest::{did_you_mean, listed},
    tokens::{is_one_of, is_word},
};
use proc_macro2::{Ident, TokenTree};
use quote::quote;

fn defaults() -> TypeKeys {
    TypeKeys {
        krate: quote!(::apm_errors),
        prefix: None,
        status: None,
        rename_all: None,
        describes_by_docs: false,
        skip: Vec::new(),
        forwards: Vec::new(),
        language: None,
        retired: Vec::new(),
        help: None,
        from_params: None,
    }
}

/// Reads the keys of a type.
pub(super) fn type_keys(pairs: Vec<KeyValue>, errors: &mut Errors) -> TypeKeys {
    let mut found = defaults();
    let mut seen: Vec<Ident> = Vec::new();
    for pair in pairs {
        let KeyValue { key, value } = &pair;
        if key == "_" {
            continue;
        }
        if seen.contains(key) && key != "retired" {
            given_twice(key, errors);
            continue;
        }
        match key.to_string().as_str() {
            "crate" => {
                if let Some(path) = value::path(&pair, errors) {
                    found.krate = path;
                }
            }
            "prefix" => found.prefix = value::text(key, value, "SVCSTG.ORD.", errors),
            // If the value can't be read, a default avoids further errors on the variants.
            "status" => {
                let status = status::status(key, value, errors);
                found.status = status.or(Some((500, key.span())));
            }
            "rename_all" => {
                let case = case(key, value, errors);
                found.rename_all = case.or(Some(Case::Pascal));
            }
            "description" => found.describes_by_docs = describes_by_docs(key, value, errors),
            "skip" => found.skip = skip(key, value, errors),
            "forwards" => found.forwards = value::types(key, value, errors),
            "language" => found.language = main_language(key, value, errors),
            "retired" => found.retired.extend(life::retired(key, value, errors)),
            "help" => found.help = value::text(key, value, "https://…#{code}", errors),
            "from_params" => {
                if !matches!(value, Value::Absent | Value::Invalid) {
                    errors.at(key.span(), "`from_params` takes no value: remove the value");
                }
                found.from_params = Some(key.clone());
            }
            name => unknown(key, name, errors),
        }
        seen.push(pair.key);
    }
    if let Some(prefix) = &found.prefix {
        for retired in &mut found.retired {
            retired.code.value.insert_str(0, &prefix.value);
            if let Some(code) = &mut retired.replaced_by {
                code.value.insert_str(0, &prefix.value);
            }
        }
    }
    found
}

/// `language = "en"`
fn main_language(key: &Ident, value: &Value, errors: &mut Errors) -> Option<String> {
    let text = value::text(key, value, "en", errors)?;
    let tag = language::tag(&text.value);
    if tag.is_none() {
        errors.at(
            text.span(),
            format_args!(
                "`{}` is not a known language: write a tag such as `en`, `zh` or `zh-Hant`",
                text.value
            ),
        );
    }
    tag
}

fn unknown(key: &Ident, name: &str, errors: &mut Errors) {
    let problem = if keys::ENTRY.contains(&name) {
        format!("`{name}` belongs on a variant")
    } else {
        format!("unknown key `{name}`{}", did_you_mean(name, keys::ENUM))
    };
    let known = listed(keys::ENUM);
    let message = format_args!("{problem} (the keys of an enum are {known})");
    errors.unknown_key(Place::Enum, key, message);
}

fn case(key: &Ident, value: &Value, errors: &mut Errors) -> Option<Case> {
    let text = value::text(key, value, "snake_case", errors)?;
    let found = Case::ALL.iter().find(|(name, _)| *name == text.value);
    if found.is_none() {
        let mut names = Vec::new();
        for (name, _) in Case::ALL {
            names.push(*name);
        }
        errors.at(
            text.span(),
            format_args!(
                "`{}` is not a case{} (the cases are {})",
                text.value,
                did_you_mean(&text.value, &names),
                listed(&names)
            ),
        );
    }
    found.map(|(_, case)| *case)
}

fn describes_by_docs(key: &Ident, value: &Value, errors: &mut Errors) -> bool {
    let is_doc = matches!(value, Value::Tokens(tokens) if is_word(tokens, "doc"));
    if !is_doc {
        let message = "on an enum, `description` takes only `doc`: each variant then takes its \
                       description from the first paragraph of its doc comment";
        value::wrong(key, value, message, errors);
    }
    is_doc
}

/// `skip(Display, from_code)`
fn skip(key: &Ident, value: &Value, errors: &mut Errors) -> Vec<Ident> {
    let takes = "`skip` takes the items that you write yourself: `skip(Display, FromStr)`";
    let Value::List(list) = value else {
        value::wrong(key, value, takes, errors);
        return Vec::new();
    };
    let mut items: Vec<Ident> = Vec::new();
    for token in list.stream() {
        match token {
            TokenTree::Ident(item) if items.contains(&item) => given_twice(&item, errors),
            TokenTree::Ident(item) if is_one_of(&item, SKIPPED) => items.push(item),
            TokenTree::Punct(comma) if comma.as_char() == ',' => {}
            other => {
                let hint = did_you_mean(&other.to_string(), SKIPPED);
                errors.at(
                    other.span(),
                    format_args!(
                        "`{other}` can't be skipped{hint} (these can: {})",
                        listed(SKIPPED)
                    ),
                );
            }
        }
    }
    if list.stream().is_empty() {
        errors.at(list.span(), takes);
    }
    items
}
