//! Reads the fields of a variant, with their attributes.

use super::{
    attr::{self, Value, given_twice},
    owner::Owner,
};
use crate::{
    errors::{Errors, Place},
    model::Field,
};
use syn::{Attribute, Fields};

pub(super) fn fields<'a>(
    fields: &'a Fields,
    owner: &Owner<'_, '_>,
    errors: &mut Errors,
) -> Vec<Field<'a>> {
    let fields = fields.iter().zip(fields.members());
    let fields = fields.map(|(syntax, member)| {
        let mut field = Field {
            member,
            ty: &syntax.ty,
            attrs: &syntax.attrs,
            no_source: None,
            param: None,
        };
        read(&mut field, owner, errors);
        field
    });
    fields.collect()
}

/// `#[apm(no_source)]` and `#[apm(param)]`, the keys of a field.
fn read(field: &mut Field<'_>, owner: &Owner<'_, '_>, errors: &mut Errors) {
    let is_apm = |attr: &&Attribute| attr.path().is_ident("apm");
    for attr in field.attrs.iter().filter(is_apm) {
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
