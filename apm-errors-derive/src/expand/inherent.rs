//! The inherent items of the type.

use super::{bounds::thiserror, implement::implement, pattern::unseen};
use crate::model::Item;
use proc_macro2::TokenStream;
use quote::quote;

/// `TABLE`, `description`, and `from_code` if a code alone identifies a value. `description` is inherent
/// so that it takes precedence over the deprecated method of `Error` if both traits are imported.
pub(super) fn inherent(item: &Item<'_>, variant_of_code: &TokenStream) -> TokenStream {
    let vis = &item.input.vis;
    let has_from_code = item.is_plain() && !item.keys.skips("from_code");
    let from_code = has_from_code.then(|| {
        let code = unseen("code");
        quote! {
            /// Returns the variant of a code, compared byte for byte. `None` if no variant has it.
            #[must_use]
            #[allow(clippy::same_name_method)]
            #vis fn from_code(#code: &__apm::str) -> __apm::Option<Self> {
                #variant_of_code
            }
        }
    });
    let table = implement(
        item,
        None,
        &[],
        &quote! {
            /// The table of the errors that this type declares.
            #vis const TABLE: &'static __apm::ErrorTable = &__APM_TABLE;

            #from_code
        },
    );
    if item.keys.skips("description") {
        return table;
    }
    let mut bounds = Vec::new();
    if item.is_generic() {
        bounds.push(quote!(Self: __apm::ApmError));
    }
    bounds.extend(thiserror(item));
    let description = implement(
        item,
        None,
        &bounds,
        &quote! {
            /// What happened, for people. `None` if the documentation has `-`.
            #[must_use]
            #[allow(clippy::same_name_method)]
            #vis fn description(&self) -> __apm::Option<&'static __apm::str> {
                __apm::entry_ref(self).description()
            }
        },
    );
    quote!(#table #description)
}
