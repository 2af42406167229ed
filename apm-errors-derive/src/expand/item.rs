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
    let mut impls = vec![
        inherent(item, &variant),
        impl_has_table(item),
        apm_error(item),
    ];
    impls.extend(from_code(item, &value));
    if item.keys.from_params.is_some() {
        let value = params::value_of_params(item);
        impls.push(params::from_params(item, &value));
    }
    impls.extend(standard::impls(item));
    impls.extend(leaks(item));
    scope(item, &table(item), &impls)
}
