//! Parameters: which fields can be sent as data, and restored by `from_params`.

use crate::{
    errors::Errors,
    model::{Declaration, Field, Item, Variant},
};
use syn::{Member, spanned::Spanned};

pub(super) fn check(item: &Item<'_>, errors: &mut Errors) {
    for variant in &item.variants {
        errors.of(variant.position);
        for field in &variant.fields {
            if field.param.is_some() {
                can_be_one(variant, field, errors);
            }
        }
        if item.keys.from_params.is_some() {
            comes_back(item, variant, errors);
        }
    }
    errors.of(0);
    if let Some(key) = &item.keys.from_params
        && item.input.generics.type_params().next().is_some()
    {
        errors.at(
            key.span(),
            "`from_params` does not support type parameters: remove it, or the type parameters",
        );
    }
}

fn can_be_one(variant: &Variant<'_>, field: &Field<'_>, errors: &mut Errors) {
    let Some(key) = &field.param else { return };
    let is_source = variant
        .source()
        .is_some_and(|source| source.name() == field.name());
    let mistake = if is_source {
        "a source is not sent to clients, so it can't be a parameter: remove `param`"
    } else if matches!(variant.declaration, Declaration::Transparent) {
        "a `transparent` variant takes its parameters from its field: remove `param`"
    } else if matches!(&variant.declaration, Declaration::Borrowed(entry) if !entry.gives("message"))
    {
        "this variant takes its parameters from the borrowed error: remove `param`, or give the variant its own \
         `message`"
    } else if matches!(field.member, Member::Unnamed(_)) {
        "a parameter needs a name: use a named field, `{ id: u64 }`"
    } else {
        return;
    };
    errors.at(key.span(), mistake);
}

/// Each field of a variant with entries is a parameter. A variant that holds a source is never restored.
fn comes_back(item: &Item<'_>, variant: &Variant<'_>, errors: &mut Errors) {
    let has_entry = matches!(
        variant.declaration,
        Declaration::Entries(_) | Declaration::SameAs(_)
    );
    if !has_entry || variant.source().is_some() {
        return;
    }
    let params = item.params(variant);
    for field in &variant.fields {
        let name = field.name();
        let param = params.iter().find(|param| param.field.name() == name);
        let message = match (param.map(|param| param.kind), &field.member) {
            (Some(""), _) => continue,
            (Some(kind), _) => format!(
                "the message prints `{name}` only with `{{:{kind}}}`, which `from_params` can't parse: mark the field \
                 `#[apm(param)]` to send it with `Display`"
            ),
            (None, Member::Unnamed(_)) => format!(
                "`from_params` needs named fields, but this field of `{}` has no name: write `{{ id: u64 }}`",
                variant.ident
            ),
            (None, _) if field.no_source.is_some() || field.param.is_none() => format!(
                "`{name}` is not sent to clients, so `from_params` can't restore `{}`: print it in the message, or \
                 mark it `#[apm(param)]`",
                variant.ident
            ),
            // That is reported already.
            (None, _) => continue,
        };
        errors.at(field.ty.span(), message);
    }
}
