//! The item, its variants, and which attributes each of them has.

use super::{
    attr::{self, KeyValue, Value, given_twice},
    entry::{entry, inherit},
    field,
    keys::STRUCT,
    life,
    owner::Owner,
    type_keys::type_keys,
};
use crate::{
    errors::Errors,
    model::{Declaration, Entry, Field, Item, Variant},
    tokens::is_one_of,
};
use proc_macro2::Span;
use std::mem;
use syn::{Attribute, Data, DeriveInput, Fields, Meta, spanned::Spanned};

/// Reads the whole item. A union is reported and has no variants.
pub(crate) fn item<'a>(input: &'a DeriveInput, errors: &mut Errors) -> Item<'a> {
    let mut attrs = apm(&input.attrs, errors);
    let is_enum = matches!(input.data, Data::Enum(_));
    let mut of_type = Vec::new();
    for (_, pairs) in &mut attrs {
        for pair in mem::take(pairs) {
            if is_enum || is_one_of(&pair.key, STRUCT) {
                of_type.push(pair);
            } else {
                pairs.push(pair);
            }
        }
    }
    let keys = type_keys(of_type, errors);
    let mut item = Item {
        input,
        keys,
        is_enum,
        thiserror: error(&input.attrs),
        variants: Vec::new(),
    };
    match &input.data {
        Data::Struct(data) => {
            let owner = Owner {
                noun: "struct",
                ident: &input.ident,
                attrs: &input.attrs,
                keys: &item.keys,
            };
            attrs.retain(|(attr, pairs)| !pairs.is_empty() || !has_type_keys(attr));
            let variant = variant(1, &owner, &data.fields, attrs, errors);
            item.variants.push(variant);
        }
        Data::Enum(data) => {
            let mut variants = Vec::with_capacity(data.variants.len());
            for (at, syntax) in data.variants.iter().enumerate() {
                errors.of(at + 1);
                item.thiserror = item.thiserror.or_else(|| error(&syntax.attrs));
                let attrs = apm(&syntax.attrs, errors);
                let owner = Owner {
                    noun: "variant",
                    ident: &syntax.ident,
                    attrs: &syntax.attrs,
                    keys: &item.keys,
                };
                variants.push(variant(at + 1, &owner, &syntax.fields, attrs, errors));
            }
            item.variants = variants;
            errors.of(0);
        }
        Data::Union(data) => errors.on(
            &data.union_token,
            "unions are not supported: use an enum or a struct",
        ),
    }
    item
}

/// Whether an attribute without keys of an entry has keys of the type.
fn has_type_keys(attr: &Attribute) -> bool {
    matches!(&attr.meta, Meta::List(list) if !list.tokens.is_empty())
}

/// An `#[apm(…)]` with its keys.
type Apm<'a> = (&'a Attribute, Vec<KeyValue>);

fn apm<'a>(attrs: &'a [Attribute], errors: &mut Errors) -> Vec<Apm<'a>> {
    let mut all = Vec::new();
    for attr in attrs {
        if attr.path().is_ident("apm") {
            all.push((attr, attr::key_values(attr, errors)));
        }
    }
    all
}

/// The place of the first `#[error(…)]`.
fn error(attrs: &[Attribute]) -> Option<Span> {
    Some(attr::named(attrs, "error")?.path().span())
}

fn variant<'a>(
    position: usize,
    owner: &Owner<'a, '_>,
    fields: &'a Fields,
    attrs: Vec<Apm<'a>>,
    errors: &mut Errors,
) -> Variant<'a> {
    let is_unit = matches!(fields, Fields::Unit);
    let fields = field::fields(fields, owner, errors);
    let ident = owner.ident;
    let has_code = owner.keys.rename_all.is_some();
    // A code on a field is reported there.
    let is_meant =
        |field: &Field<'_>| field.has("apm") && field.no_source.is_none() && field.param.is_none();
    if attrs.is_empty() && !has_code && !fields.iter().any(is_meant) {
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
        declaration: declaration(attrs, owner, errors),
        deprecated: life::deprecated(owner.attrs),
    }
}

fn declaration(attrs: Vec<Apm<'_>>, owner: &Owner<'_, '_>, errors: &mut Errors) -> Declaration {
    let (mut transparent, mut others) = (Vec::new(), Vec::new());
    for (_, pairs) in &attrs {
        for pair in pairs {
            if pair.key == "transparent" {
                transparent.push(pair);
            } else if pair.key != "_" {
                others.push(&pair.key);
            }
        }
    }
    if let [KeyValue { key, value }, again @ ..] = transparent.as_slice() {
        if !matches!(value, Value::Absent | Value::Invalid) {
            errors.at(
                key.span(),
                "`transparent` takes no value: write `#[apm(transparent)]`",
            );
        }
        for again in again {
            given_twice(&again.key, errors);
        }
        for other in others {
            errors.at(
                other.span(),
                format_args!("`transparent` takes everything from the field: remove `{other}` or `transparent`"),
            );
        }
        return Declaration::Transparent;
    }
    let by_name = attrs.is_empty() && owner.keys.rename_all.is_some();
    let mut entries = Vec::with_capacity(1);
    for (attr, pairs) in attrs {
        if !pairs.is_empty() {
            entries.push(entry(attr, pairs, owner, errors));
        }
    }
    if by_name {
        entries.push(Entry::new(owner.ident.span()));
    }
    for (at, entry) in entries.iter_mut().enumerate() {
        inherit(entry, owner, at == 0);
    }
    let same_as = |entry: &Entry| {
        entry.same_as.is_some() || entry.code.is_none() && entry.key("same_as").is_some()
    };
    match entries.as_slice() {
        [] => Declaration::Invalid,
        [one] if one.borrowed.is_some() => Declaration::Borrowed(entries.swap_remove(0)),
        [one] if same_as(one) => Declaration::SameAs(entries.swap_remove(0)),
        [_] => Declaration::Entries(entries),
        several => {
            let borrower = several
                .iter()
                .find(|entry| entry.borrowed.is_some() || same_as(entry));
            let Some(borrower) = borrower else {
                return Declaration::Entries(entries);
            };
            let key = match borrower.borrowed {
                Some(_) => "code = expression",
                None => "same_as",
            };
            errors.at(
                borrower.span,
                format_args!("`{key}` uses the entry of another error: keep only one `#[apm(…)]`"),
            );
            Declaration::Invalid
        }
    }
}
