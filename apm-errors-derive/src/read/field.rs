//! Reads the fields of a variant, with their attributes.

use super::{
    attr::{self, Value, given_twice},
    owner::Owner,
};
use crate::{
    errors::{Errors, Place},
    model::Field,
};
use syn::Fields;

pub(super) fn fields<'a>(
    fields: &'a Fields,
    owner: &Owner<'_, '_>,
    errors: &mut Errors,
) -> Vec<Field<'a>> {
    let mut found = Vec::with_capacity(fields.len());
    for (syntax, member) in fields.iter().zip(fields.members()) {
        let mut field = Field {
            member,
            ty: &syntax.ty,
            attrs: &syntax.attrs,
            no_source: None,
            param: None,
        };
        read(&mut field, owner, errors);
        found.push(field);
    }
    found
}

/// `#[apm(no_source)]` and `#[apm(param)]`, the keys of a field.
fn read(field: &mut Field<'_>, owner: &Owner<'_, '_>, errors: &mut Errors) {
    for attr in field.attrs {
        if !attr.path().is_ident("apm") {
            continue;
        }
        for pair in attr::key_values(attr, errors) {
            let flag = match pair.key.to_string().as_str() {
                "no_source" => &mut field.no_source,
                "param" => &mut field.param,
                "_" => continue,
                name => {
                    let message = format_args!(
                        "`{name}` belongs on the {}: the keys of a field are `no_source` and `param`",
                        owner.noun
                    );
                    errors.unknown_key(Place::Field, &pair.key, message);
                    continue;
                }
            };
            if flag.is_some() {
                given_twice(&pair.key, errors);
            } else if !matches!(pair.value, Value::Absent | Value::Invalid) {
                errors.at(
                    pair.key.span(),
                    format_args!("`{}` takes no value: remove the value", pair.key),
                );
            }
            *flag = Some(pair.key);
        }
    }
}
