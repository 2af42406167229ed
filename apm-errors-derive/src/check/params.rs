//! Parameters: which fields can leave as data, and come back.

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
            "`from_params` makes values of texts, and the types of some fields are not known here: remove it, or the \
             type parameters",
        );
    }
}

fn can_be_one(variant: &Variant<'_>, field: &Field<'_>, errors: &mut Errors) {
    let Some(key) = &field.param else { return };
    let is_source = variant
        .source()
        .is_some_and(|source| source.name() == field.name());
    let mistake = if is_source {
        "a source stays inside, so it is not a parameter: remove `param`"
    } else if matches!(variant.declaration, Declaration::Transparent) {
        "everything of a `transparent` variant is that of its field, its parameters, too: remove `param`"
    } else if matches!(&variant.declaration, Declaration::Borrowed(entry) if !entry.gives("message"))
    {
        "the parameters of this variant are those of the borrowed error: remove `param`, or give the variant a \
         message of its own"
    } else if matches!(field.member, Member::Unnamed(_)) {
        "a parameter has a name: write the field in braces, as `{ id: u64 }`"
    } else {
        return;
    };
    errors.at(key.span(), mistake);
}

/// Each field of a variant with entries is a parameter. One that holds a source does not come back.
fn comes_back(item: &Item<'_>, variant: &Variant<'_>, errors: &mut Errors) {
    let has_entry = matches!(
        variant.declaration,
        Declaration::Entries(_) | Declaration::SameAs(_)
    );
    if !has_entry || variant.source().is_some() {
        return;
    }
    let params: Vec<_> = item
        .params(variant)
        .map(|param| (param.field.name(), param.kind))
        .collect();
    for field in &variant.fields {
        let name = field.name();
        let param = params.iter().find(|(param, _)| *param == name);
        let message = match (param, &field.member) {
            (Some((_, "")), _) => continue,
            (Some((_, kind)), _) => format!(
                "the message prints `{name}` by `{{:{kind}}}` alone, which does not come back: mark the field \
                 `#[apm(param)]`, so that it leaves by its `Display`"
            ),
            (None, Member::Unnamed(_)) => format!(
                "`from_params` needs names, and this field of `{}` has none: write it in braces, as `{{ id: u64 }}`",
                variant.ident
            ),
            (None, _) if field.no_source.is_some() || field.param.is_none() => format!(
                "`{name}` stays inside, so `{}` can't come back by `from_params`: print it in the message, or mark it \
                 `#[apm(param)]`",
                variant.ident
            ),
            // That is reported already.
            (None, _) => continue,
        };
        errors.at(field.ty.span(), message);
    }
}
