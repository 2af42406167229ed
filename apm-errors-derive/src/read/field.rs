//! The fields of a variant, and what their attributes say.

use super::{
    attr::{self, Value, given_twice},
    owner::Owner,
};
use crate::{errors::Errors, model::Field};
use proc_macro2::Ident;
use syn::{Attribute, Fields};

pub(super) fn fields<'a>(
    fields: &'a Fields,
    owner: &Owner<'_, '_>,
    errors: &mut Errors,
) -> Vec<Field<'a>> {
    let fields = fields.iter().zip(fields.members());
    let fields = fields.map(|(syntax, member)| Field {
        member,
        ty: &syntax.ty,
        attrs: &syntax.attrs,
        no_source: no_source(&syntax.attrs, owner, errors),
    });
    fields.collect()
}

/// `#[apm(no_source)]`, the only key of a field.
fn no_source(attrs: &[Attribute], owner: &Owner<'_, '_>, errors: &mut Errors) -> Option<Ident> {
    let mut found = None;
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("apm")) {
        for pair in attr::key_values(attr, errors) {
            if pair.key == "no_source" {
                if found.is_some() {
                    given_twice(&pair.key, errors);
                } else if !matches!(pair.value, Value::Absent | Value::Invalid) {
                    errors.at(
                        pair.key.span(),
                        "`no_source` takes no value: write it alone",
                    );
                }
                found = Some(pair.key);
            } else if pair.key != "_" {
                errors.at(
                    pair.key.span(),
                    format_args!(
                        "`{}` belongs on the {}: the only key of a field is `no_source`",
                        pair.key, owner.noun
                    ),
                );
            }
        }
    }
    found
}
