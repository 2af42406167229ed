//! The rules for `#[source]`, `#[from]` and `no_source`.

use crate::{
    errors::Errors,
    model::{Declaration, Item, Variant},
    tokens::mentions_lifetime,
};
use proc_macro2::Ident;
use quote::ToTokens;
use syn::{Attribute, Data};

/// `#[from]` and `#[source]` mark one field; `#[from]` is on the only field.
pub(super) fn check(item: &Item<'_>, errors: &mut Errors) {
    for variant in &item.variants {
        errors.of(variant.position);
        no_source_says_something(item, variant, errors);
    }
    if item.thiserror.is_some() {
        // Here the markers belong to thiserror, which checks them itself.
        return;
    }
    errors.of(0);
    belong_on_fields(&item.input.attrs, errors);
    if let Data::Enum(data) = &item.input.data {
        for (at, variant) in data.variants.iter().enumerate() {
            errors.of(at + 1);
            belong_on_fields(&variant.attrs, errors);
        }
    }
    for variant in &item.variants {
        errors.of(variant.position);
        let mut marked = Vec::new();
        for field in &variant.fields {
            for attr in field.attrs {
                if let Some(name) = marker(attr) {
                    marked.push((attr, name));
                }
            }
        }
        for (attr, name) in &marked {
            if attr.meta.require_path_only().is_err() {
                errors.on(
                    attr,
                    format_args!("`#[{name}]` takes no arguments: write `#[{name}]`"),
                );
            }
        }
        one_source(variant, &marked, errors);
        source_is_static(item, variant, errors);
    }
    sources_convert_once(item, errors);
}

/// `no_source` is for a field that would be the source by its name.
fn no_source_says_something(item: &Item<'_>, variant: &Variant<'_>, errors: &mut Errors) {
    for field in &variant.fields {
        let Some(key) = &field.no_source else {
            continue;
        };
        let message = if item.thiserror.is_some() {
            "`thiserror` always treats a field named `source` as the source: rename the field"
        } else if field.is_marked() {
            "`no_source` contradicts `#[source]` or `#[from]` on this field: remove one of them"
        } else if field.is_called_source() {
            continue;
        } else {
            "`no_source` is only for a field named `source`: remove it"
        };
        errors.at(key.span(), message);
    }
}

/// `Error::source` returns a `'static` error.
fn source_is_static(item: &Item<'_>, variant: &Variant<'_>, errors: &mut Errors) {
    if matches!(variant.declaration, Declaration::Transparent) {
        return;
    }
    let Some(field) = variant.source() else {
        return;
    };
    let borrows = item.input.generics.lifetimes().find(|it| {
        let is_static = it.bounds.iter().any(|bound| bound.ident == "static");
        !is_static && mentions_lifetime(field.ty.to_token_stream(), &it.lifetime.ident)
    });
    if let Some(lifetime) = borrows {
        let cure = if field.is_marked() {
            "store an owned error, or remove the attribute"
        } else {
            "store an owned error, or write `#[apm(no_source)]` here"
        };
        errors.on(
            field.ty,
            format_args!(
                "a source must be `'static`, but this one borrows for `{}`: {cure}",
                lifetime.lifetime
            ),
        );
    }
}

fn belong_on_fields(attrs: &[Attribute], errors: &mut Errors) {
    for attr in attrs {
        if let Some(name) = marker(attr) {
            errors.on(attr, format_args!("`#[{name}]` belongs on a field"));
        }
    }
}

fn marker(attr: &Attribute) -> Option<&'static str> {
    let path = attr.path();
    if path.is_ident("from") {
        Some("from")
    } else if path.is_ident("source") {
        Some("source")
    } else {
        None
    }
}

fn one_source(variant: &Variant<'_>, marked: &[(&Attribute, &str)], errors: &mut Errors) {
    let only = variant.fields.len() == 1;
    for (at, (attr, name)) in marked.iter().enumerate() {
        if matches!(variant.declaration, Declaration::Transparent) && *name == "source" {
            errors.on(
                attr,
                "`transparent` forwards the source of the field: remove `#[source]`",
            );
        } else if *name == "from" && !only {
            errors.on(
                attr,
                "`#[from]` must be on the only field: remove the other fields, or use `#[source]` \
                 and `map_err`",
            );
        } else if marked[..at].iter().any(|(_, earlier)| earlier == name) {
            errors.on(
                attr,
                format_args!("`#[{name}]` is given twice: an error has one source; remove one"),
            );
        }
    }
}

/// Two `#[from]` for one type would be two `From` impls for one type.
fn sources_convert_once(item: &Item<'_>, errors: &mut Errors) {
    let mut seen: Vec<(String, &Ident)> = Vec::new();
    for variant in &item.variants {
        for field in variant.fields.iter().filter(|field| field.has("from")) {
            let ty = field.ty.to_token_stream().to_string();
            if let Some((_, first)) = seen.iter().find(|(seen, _)| *seen == ty) {
                errors.of(variant.position);
                errors.on(
                    field.ty,
                    format_args!(
                        "`{first}` already has `#[from]` for this type: use `#[source]` and `map_err` here"
                    ),
                );
            } else {
                seen.push((ty, variant.ident));
            }
        }
    }
}
