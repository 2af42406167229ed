//! One `#[apm(…)]` with its keys, as an entry.

use super::{
    attr::{KeyValue, Value},
    value,
};
use crate::{
    errors::Errors,
    model::Entry,
    suggest::{did_you_mean, nearest},
};
use proc_macro2::Ident;
use syn::{Attribute, spanned::Spanned};

pub(super) const KEYS: [&str; 7] = [
    "code",
    "status",
    "message",
    "description",
    "solution",
    "transparent",
    "expose_source",
];

pub(super) fn entry(
    attr: &Attribute,
    pairs: Vec<KeyValue>,
    noun: &str,
    errors: &mut Errors,
) -> Entry {
    let mistakes = errors.len();
    let mut entry = Entry {
        span: attr.path().span(),
        code: None,
        status: None,
        message: None,
        description: None,
        solution: None,
        keys: Vec::new(),
        intended_keys: Vec::new(),
        is_complete: true,
    };
    for KeyValue { key, value } in pairs {
        let name = key.to_string();
        if key == "_" {
            // A value without its key may be that of any.
            entry.intended_keys.extend(KEYS);
            entry.is_complete = false;
            continue;
        }
        if entry.keys.contains(&key) {
            given_twice(&key, errors);
            continue;
        }
        match name.as_str() {
            "code" => entry.code = value::text(&key, &value, "SVCSTG.ATS.200103", errors),
            "status" => entry.status = value::status(&key, &value, errors),
            "message" => entry.message = value::message(&key, value, errors),
            "description" => entry.description = value::text(&key, &value, "…", errors),
            "solution" => entry.solution = value::text(&key, &value, "…", errors),
            "expose_source" => {
                if !matches!(value, Value::Absent | Value::Invalid) {
                    errors.at(key.span(), "`expose_source` takes no value: write it alone");
                }
            }
            "crate" => {
                errors.at(
                    key.span(),
                    "`crate` belongs on the type: `#[apm(crate = path)]`",
                );
            }
            _ if matches!(value, Value::Invalid) => {}
            _ => {
                // `crate` of a struct is read before.
                let of_type = (noun == "struct").then_some("crate");
                let known: Vec<&str> = KEYS.into_iter().chain(of_type).collect();
                let list: Vec<_> = known.iter().map(|known| format!("`{known}`")).collect();
                let (hint, list) = (did_you_mean(&name, &known), list.join(", "));
                errors.at(
                    key.span(),
                    format_args!("unknown key `{name}`{hint} The keys of a {noun} are {list}"),
                );
                entry.intended_keys.extend(nearest(&name, KEYS));
            }
        }
        entry.keys.push(key);
    }
    entry.is_complete &= errors.len() == mistakes;
    entry
}

pub(super) fn given_twice(key: &Ident, errors: &mut Errors) {
    errors.at(
        key.span(),
        format_args!("`{key}` is given twice: remove one"),
    );
}
