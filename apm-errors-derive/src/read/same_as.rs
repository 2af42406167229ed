//! The value of `same_as`.

use super::{attr::Value, owner::Owner, value::wrong};
use crate::{errors::Errors, tokens::stream};
use proc_macro2::Ident;
use syn::Path;

/// The variant that is named, as `Variant`, `Self::Variant` or `Enum::Variant`.
pub(super) fn target(
    key: &Ident,
    value: &Value,
    owner: &Owner<'_, '_>,
    errors: &mut Errors,
) -> Option<Ident> {
    if owner.noun == "struct" {
        errors.at(
            key.span(),
            "`same_as` belongs on a variant: it names another variant of the enum",
        );
        return None;
    }
    let path = match value {
        Value::Tokens(tokens) => syn::parse2::<Path>(stream(tokens)).ok(),
        _ => None,
    };
    let last = path.and_then(|path| Some(path.segments.last()?.ident.clone()));
    if last.is_none() {
        let message = "`same_as` takes another variant of the enum: `same_as = Variant`";
        wrong(key, value, message, errors);
    }
    last
}
