//! One `#[apm(…)]` with its keys, as an entry.

use super::{
    attr::{KeyValue, Value, given_twice},
    doc::first_paragraph,
    grpc, keys, language, life, message,
    owner::Owner,
    same_as, status, translation, value,
};
use crate::{
    errors::{Errors, Place},
    model::{Entry, Message, Text},
    suggest::{did_you_mean, listed, nearest},
    tokens::is_word,
};
use proc_macro2::{Ident, Literal};
use syn::{Attribute, spanned::Spanned};

pub(super) fn entry(
    attr: &Attribute,
    pairs: Vec<KeyValue>,
    owner: &Owner<'_, '_>,
    errors: &mut Errors,
) -> Entry {
    let mistakes = errors.len();
    let mut entry = Entry::new(attr.path().span());
    for KeyValue { key, value } in pairs {
        let name = key.to_string();
        if key == "_" {
            // A value without a key may belong to any key.
            entry.intended_keys.extend_from_slice(keys::ENTRY);
            entry.is_complete = false;
            continue;
        }
        if entry.keys.contains(&key) {
            given_twice(&key, errors);
            continue;
        }
        match name.as_str() {
            "code" => value::code(&key, value, &mut entry, errors),
            "status" => entry.status = status::status(&key, &value, errors),
            "message" => entry.message = message::message(&key, value, owner.attrs, errors),
            "description" => entry.description = description(&key, &value, owner, errors),
            "solution" => entry.solution = value::text(&key, &value, "…", errors),
            "expose_source" => {
                if !matches!(value, Value::Absent | Value::Invalid) {
                    errors.at(
                        key.span(),
                        "`expose_source` takes no value: remove the value",
                    );
                }
            }
            "same_as" => entry.same_as = same_as::target(&key, &value, owner, errors),
            "since" => entry.life.since = value::text(&key, &value, "1.2", errors),
            "replaced_by" => {
                entry.life.replaced_by = value::text(&key, &value, "SVCSTG.ORD.404001", errors);
            }
            "help" => {
                entry.life.help = value::text(&key, &value, "https://…#{code}", errors);
            }
            "retry" => entry.life.retry = life::retry(&key, &value, errors),
            "retry_after" => entry.life.retry_after = life::retry_after(&key, &value, errors),
            "grpc" => entry.life.grpc = grpc::grpc(&key, &value, errors),
            "forwards" => entry.forwards = value::types(&key, &value, errors),
            "crate" => {
                errors.at(
                    key.span(),
                    "`crate` belongs on the type: `#[apm(crate = path)]`",
                );
            }
            _ if matches!(value, Value::Invalid) => {}
            _ if language::tag(&name).is_some() => {
                let tag = language::tag(&name).unwrap_or_default();
                let texts = translation::translation(&key, tag, value, errors);
                entry.translations.extend(texts);
            }
            _ if translation::has_texts(&value) => errors.at(
                key.span(),
                format_args!("unknown language `{key}`: write one such as `en`, `zh` or `zh_hant`"),
            ),
            _ => {
                let noun = owner.noun;
                // On a struct, the keys of the type are read before.
                let mut known = Vec::new();
                for key in keys::ENTRY {
                    if noun != "struct" || *key != "same_as" {
                        known.push(*key);
                    }
                }
                if noun == "struct" {
                    known.extend_from_slice(keys::STRUCT);
                }
                let problem = if keys::ENUM.contains(&name.as_str()) {
                    format!("`{name}` belongs on an enum")
                } else {
                    format!("unknown key `{name}`{}", did_you_mean(&name, &known))
                };
                let list = listed(&known);
                let place = match noun {
                    "struct" => Place::Struct,
                    _ => Place::Variant,
                };
                let message = format_args!("{problem} (the keys of a {noun} are {list})");
                errors.unknown_key(place, &key, message);
                entry.intended_keys.extend(nearest(&name, keys::ENTRY));
            }
        }
        entry.keys.push(key);
    }
    entry.is_complete &= errors.len() == mistakes;
    lend_arguments(&mut entry);
    entry
}

/// The message of another language has the arguments of the main one.
fn lend_arguments(entry: &mut Entry) {
    // The arguments of `#[error(…)]` follow the syntax of thiserror.
    let message = entry.message.as_ref().filter(|it| !it.is_display);
    let arguments = message.map_or(&[][..], Message::arguments);
    let messages = entry
        .translations
        .iter_mut()
        .filter_map(|it| it.message.as_mut());
    for message in messages {
        if let Ok(own) = &mut message.arguments
            && own.is_empty()
        {
            own.extend_from_slice(arguments);
        }
    }
}

/// Fills in what the type sets for all variants. If a variant has several entries, the first has
/// the code.
pub(super) fn inherit(entry: &mut Entry, owner: &Owner<'_, '_>, is_first: bool) {
    if entry.borrowed.is_some() || entry.same_as.is_some() {
        return;
    }
    let keys = owner.keys;
    if let (Some(code), Some(prefix)) = (&mut entry.code, &keys.prefix) {
        code.value.insert_str(0, &prefix.value);
    }
    if let (Some(code), Some(prefix)) = (&mut entry.life.replaced_by, &keys.prefix) {
        code.value.insert_str(0, &prefix.value);
    }
    if entry.code.is_none() && is_first {
        entry.code = code_of_name(entry, owner);
    }
    if entry.status.is_none() && !entry.gives("status") {
        entry.status = keys.status;
    }
    if keys.describes_by_docs && is_first && !entry.gives("description") {
        entry.description = first_paragraph(owner.attrs);
    }
}

/// The name of the variant in the case of `rename_all`, unless it gives a code.
fn code_of_name(entry: &Entry, owner: &Owner<'_, '_>) -> Option<Text> {
    let case = owner.keys.rename_all.filter(|_| !entry.gives("code"))?;
    let name = owner.ident.to_string();
    let prefix = owner.keys.prefix.as_ref();
    let value = prefix.map_or(String::new(), |prefix| prefix.value.clone())
        + &case.apply(name.strip_prefix("r#").unwrap_or(&name));
    let mut literal = Literal::string(&value);
    literal.set_span(owner.ident.span());
    Some(Text { literal, value })
}

fn description(
    key: &Ident,
    value: &Value,
    owner: &Owner<'_, '_>,
    errors: &mut Errors,
) -> Option<Text> {
    match value {
        Value::Tokens(tokens) if is_word(tokens, "doc") => {
            let text = first_paragraph(owner.attrs);
            if text.is_none() {
                let message = format!(
                    "`description = doc` needs a doc comment, but `{}` has none: add one, or write \
                     `description = \"…\"`",
                    owner.ident
                );
                value::wrong(key, value, message, errors);
            }
            text
        }
        value => value::text(key, value, "…", errors),
    }
}
