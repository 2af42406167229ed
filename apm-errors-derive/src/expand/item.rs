//! The output for an item without mistakes.

use super::{
    apm_error::apm_error,
    forwarded_tables::impl_has_table,
    from_code::{from_code, variant_of_code},
    inherent::inherent,
    leaks::leaks,
    params,
    pattern::unseen,
    scope::scope,
    standard,
    table::table,
};
use crate::model::Item;
use proc_macro2::TokenStream;
use quote::quote;

/// All impls, in a scope of their own.
pub(crate) fn item(item: &Item<'_>) -> TokenStream {
    let variant = variant_of_code(item);
    let value = if item.keys.skips("from_code") {
        variant.clone()
    } else {
        let code = unseen("code");
        quote!(Self::from_code(#code))
    };
    let impls = [
        Some(inherent(item, &variant)),
        Some(impl_has_table(item)),
        Some(apm_error(item)),
        from_code(item, &value),
        params::from_params(item, params::value_of_params),
    ];
    let impls = impls
        .into_iter()
        .flatten()
        .chain(standard::impls(item))
        .chain(leaks(item));
    scope(item, &table(item), impls)
}
