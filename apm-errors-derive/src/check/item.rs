//! All rules, and those about the item and its codes.

use super::{borrow, entry, life, message, params, source, translation};
use crate::{
    errors::Errors,
    model::{self, Declaration, Item, Text, Variant},
    tokens::is_one_of,
};
use std::{collections::HashMap, fmt::Write};

/// A slot of the index has 16 bits.
const MOST_ENTRIES: usize = u16::MAX as usize;

/// Applies all rules.
pub(crate) fn item(item: &Item<'_>, errors: &mut Errors) {
    has_variants(item, errors);
    source::check(item, errors);
    for variant in &item.variants {
        errors.of(variant.position);
        match &variant.declaration {
            Declaration::Entries(entries) => {
                for (at, entry) in entries.iter().enumerate() {
                    entry::check(variant, entries, at, errors);
                    message::check(variant, entry, errors);
                    translation::check(item, variant, entry, errors);
                }
                entry::differ(entries, errors);
            }
            Declaration::SameAs(entry) => borrow::same_as(item, variant, entry, errors),
            Declaration::Borrowed(entry) => borrow::borrowed(item, variant, entry, errors),
            Declaration::Transparent => transparent_has_one_field(variant, errors),
            Declaration::Invalid => {}
        }
    }
    codes_are_unique(item, errors);
    life::check(item, errors);
    params::check(item, errors);
}

/// Associated items of the type have these names.
const RESERVED_NAMES: &[&str] = &["TABLE", "description", "from_code"];

/// An enum without variants has no values, so it can't be an error; that is what `Infallible` is for.
fn has_variants(item: &Item<'_>, errors: &mut Errors) {
    let name = &item.input.ident;
    if item.is_enum && item.variants.is_empty() {
        errors.at(
            name.span(),
            format_args!(
                "`{name}` has no variants: add one, or use `core::convert::Infallible` for an error \
                 that can't happen"
            ),
        );
    }
    for variant in &item.variants {
        if !item.is_enum || !is_one_of(variant.ident, RESERVED_NAMES) {
            continue;
        }
        errors.of(variant.position);
        errors.at(
            variant.ident.span(),
            format_args!(
                "`{name}::{}` conflicts with an item that the derive generates: rename the variant",
                variant.ident
            ),
        );
    }
    errors.of(0);
    let mut entries = 0;
    for (_, of_variant, _) in item.numbered() {
        entries += of_variant.len();
    }
    if entries > MOST_ENTRIES {
        let message = "has more than 65,535 entries: split the enum";
        errors.at(name.span(), format_args!("`{name}` {message}"));
    }
}

/// The same code on two variants is reported at both places.
fn codes_are_unique(item: &Item<'_>, errors: &mut Errors) {
    let mut numbers = HashMap::new();
    let mut owners: Vec<Vec<(&Text, &Variant<'_>)>> = Vec::new();
    for (variant, entries, _) in item.numbered() {
        let code = model::first_code(entries);
        let Some(code) = code.filter(|code| !code.value.is_empty()) else {
            continue;
        };
        let number = *numbers.entry(code.value.as_str()).or_insert(owners.len());
        if number == owners.len() {
            owners.push(Vec::new());
        }
        owners[number].push((code, variant));
    }
    for owners in &owners {
        let [(code, first), others @ ..] = owners.as_slice() else {
            continue;
        };
        let (name, first_name) = (&code.value, first.ident);
        if !others.is_empty() {
            let mut names = String::new();
            for (_, other) in others {
                let and = if names.is_empty() { "" } else { " and " };
                let _ = write!(names, "{and}`{}`", other.ident);
            }
            errors.of(first.position);
            errors.at(
                code.span(),
                format_args!(
                    "the code `{name}` is used by `{first_name}` here, and by {names} below"
                ),
            );
        }
        for (code, other) in others {
            errors.of(other.position);
            errors.at(
                code.span(),
                format_args!(
                    "the code `{name}` is already used by `{first_name}`: give `{}` another code, \
                     write `same_as = {first_name}` if both share it, or move this `#[apm(…)]` to \
                     `{first_name}`",
                    other.ident
                ),
            );
        }
    }
}

fn transparent_has_one_field(variant: &Variant<'_>, errors: &mut Errors) {
    let count = variant.fields.len();
    if count != 1 {
        let (has, cure) = match count {
            0 => ("none".to_owned(), "add one"),
            _ => (count.to_string(), "keep one"),
        };
        errors.at(
            variant.ident.span(),
            format_args!(
                "`transparent` needs exactly one field, but `{}` has {has}: {cure}, or write \
                 `#[apm(code = \"…\", status = …)]`",
                variant.ident
            ),
        );
    }
}
