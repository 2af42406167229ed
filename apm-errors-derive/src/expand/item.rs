//! What an item that keeps the rules becomes.

use super::{
    apm_error::apm_error,
    forwarded_tables::{impl_has_table, with_forwarded_tables},
    from_code::from_code,
    inherent::inherent,
    scope::scope,
    standard,
    table::table,
};
use crate::model::Item;
use proc_macro2::TokenStream;
use quote::quote;

/// All impls, in a scope of their own.
pub(crate) fn item(item: &Item<'_>) -> TokenStream {
    let impls = [
        Some(inherent(item)),
        Some(impl_has_table(item)),
        Some(apm_error(item)),
        from_code(item, &quote!(Self::from_code(code))),
    ];
    let impls = impls.into_iter().flatten().chain(standard::impls(item));
    scope(item, &with_forwarded_tables(item, table(item)), impls)
}
