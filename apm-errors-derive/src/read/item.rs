//! The item, its variants, and which attributes each of them has.

use super::{
    attr::{self, KeyValue, Value},
    entry::{KEYS, entry, given_twice},
    value,
};
use crate::{
    errors::Errors,
    model::{Declaration, Entry, Field, Item, Variant},
    suggest::did_you_mean,
};
use proc_macro2::Ident;
use quote::quote;
use syn::{Attribute, Data, DeriveInput, Fields};

/// Reads the whole item. A union is reported and has no variants.
pub(crate) fn item<'a>(input: &'a DeriveInput, errors: &mut Errors) -> Item<'a> {
    let mut item = Item {
        input,
        krate: quote!(::apm_errors),
        is_enum: matches!(input.data, Data::Enum(_)),
        thiserror: has_error(&input.attrs),
        variants: Vec::new(),
    };
    let mut of_type = Vec::new();
    let mut krate = Vec::new();
    for attr in apm(&input.attrs) {
        let (of_crate, pairs): (Vec<_>, Vec<_>) = attr::key_values(attr, errors)
            .into_iter()
            .partition(|pair| pair.key == "crate");
        if of_crate.is_empty() || !pairs.is_empty() {
            of_type.push((attr, pairs));
        }
        krate.extend(of_crate);
    }
    for (at, pair) in krate.iter().enumerate() {
        if at > 0 {
            given_twice(&pair.key, errors);
        } else {
            item.krate = value::path(pair, errors).unwrap_or(item.krate);
        }
    }
    match &input.data {
        Data::Struct(data) => {
            item.variants.push(variant(
                1,
                &input.ident,
                &data.fields,
                of_type,
                "struct",
                errors,
            ));
        }
        Data::Enum(data) => {
            for (_, pairs) in of_type {
                for KeyValue { key, .. } in pairs.iter().filter(|pair| pair.key != "_") {
                    let name = key.to_string();
                    let problem = if KEYS.contains(&name.as_str()) {
                        format!("`{name}` belongs on a variant; an enum")
                    } else {
                        format!(
                            "unknown key `{name}`{} An enum",
                            did_you_mean(&name, &["crate"])
                        )
                    };
                    errors.at(
                        key.span(),
                        format_args!("{problem} takes only `crate = path`"),
                    );
                }
            }
            for (at, syntax) in data.variants.iter().enumerate() {
                errors.of(at + 1);
                item.thiserror |= has_error(&syntax.attrs);
                let attrs = apm(&syntax.attrs)
                    .map(|attr| (attr, attr::key_values(attr, errors)))
                    .collect();
                item.variants.push(variant(
                    at + 1,
                    &syntax.ident,
                    &syntax.fields,
                    attrs,
                    "variant",
                    errors,
                ));
            }
            errors.of(0);
        }
        Data::Union(data) => errors.on(
            &data.union_token,
            "a union can't tell which error it is: use an enum or a struct",
        ),
    }
    item
}

fn apm(attrs: &[Attribute]) -> impl Iterator<Item = &Attribute> {
    attrs.iter().filter(|attr| attr.path().is_ident("apm"))
}

fn has_error(attrs: &[Attribute]) -> bool {
    attrs.iter().any(|attr| attr.path().is_ident("error"))
}

fn variant<'a>(
    position: usize,
    ident: &'a Ident,
    fields: &'a Fields,
    attrs: Vec<(&'a Attribute, Vec<KeyValue>)>,
    noun: &str,
    errors: &mut Errors,
) -> Variant<'a> {
    let is_unit = matches!(fields, Fields::Unit);
    let fields = fields
        .iter()
        .zip(fields.members())
        .map(|(syntax, member)| Field {
            member,
            ty: &syntax.ty,
            attrs: &syntax.attrs,
        });
    let fields: Vec<Field<'_>> = fields.collect();
    // An attribute on a field is reported there.
    if attrs.is_empty() && !fields.iter().any(|field| field.has("apm")) {
        let or = match fields.as_slice() {
            [_] => ", or `#[apm(transparent)]` to forward the error in its field",
            _ => "",
        };
        errors.at(
            ident.span(),
            format_args!("`{ident}` has no code: add `#[apm(code = \"…\", status = …)]`{or}"),
        );
    }
    Variant {
        position,
        ident,
        fields,
        is_unit,
        declaration: declaration(attrs, noun, errors),
    }
}

fn declaration(
    attrs: Vec<(&Attribute, Vec<KeyValue>)>,
    noun: &str,
    errors: &mut Errors,
) -> Declaration {
    let pairs = || attrs.iter().flat_map(|(_, pairs)| pairs);
    let mut transparent = pairs().filter(|pair| pair.key == "transparent");
    if let Some(KeyValue { key, value }) = transparent.next() {
        if !matches!(value, Value::Absent | Value::Invalid) {
            errors.at(
                key.span(),
                "`transparent` takes no value: write `#[apm(transparent)]`",
            );
        }
        for again in transparent {
            given_twice(&again.key, errors);
        }
        for other in pairs().map(|pair| &pair.key) {
            if other != "transparent" && other != "_" {
                errors.at(
                    other.span(),
                    format_args!("`transparent` takes everything from the field: remove `{other}`, or `transparent`"),
                );
            }
        }
        return Declaration::Transparent;
    }
    let entries: Vec<Entry> = attrs
        .into_iter()
        .filter(|(_, pairs)| !pairs.is_empty())
        .map(|(attr, pairs)| entry(attr, pairs, noun, errors))
        .collect();
    if entries.is_empty() {
        Declaration::Invalid
    } else {
        Declaration::Entries(entries)
    }
}
