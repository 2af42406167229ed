//! The tables of the types that an item forwards, and `HasTable` for types that forward the item.

use super::{concrete::Concrete, implement::implement};
use crate::{
    model::{Declaration, Item, Variant},
    tokens::stream,
};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Path;

/// The tables of the types that variants forward or borrow from, if there are any.
pub(super) fn forwarded_tables(item: &Item<'_>) -> Option<TokenStream> {
    let mut all = Vec::new();
    for variant in &item.variants {
        all.extend(of_variant(variant));
    }
    all.extend_from_slice(&item.keys.forwards);
    let (concrete, mut types) = (Concrete::of(item), Vec::new());
    for ty in all {
        // A `static` can name these.
        types.extend(concrete.ty(ty));
    }
    if types.is_empty() {
        return None;
    }
    Some(quote!({
        use __apm::NoTable as _;
        &[#(__apm::TableOf::<#types>::TABLES),*]
    }))
}

/// The types that one variant forwards or borrows from.
fn of_variant(variant: &Variant<'_>) -> Vec<TokenStream> {
    if let Some(field) = variant.transparent() {
        return vec![field.ty.to_token_stream()];
    }
    let Declaration::Borrowed(entry) = &variant.declaration else {
        return Vec::new();
    };
    let expression = entry.borrowed.as_deref().unwrap_or_default();
    let mut types = entry.forwards.clone();
    types.extend(owner(variant, stream(expression)));
    types
}

/// The type of a field, or the type whose variant or constant the expression is.
fn owner(variant: &Variant<'_>, expression: TokenStream) -> Option<TokenStream> {
    let mut path: Path = syn::parse2(expression).ok()?;
    if let Some(name) = path.get_ident() {
        let field = variant.fields.iter().find(|it| it.binding() == *name)?;
        return Some(field.ty.to_token_stream());
    }
    path.segments.pop();
    path.segments.pop_punct();
    // A module begins with a small letter.
    let name = path.segments.last()?.ident.to_string();
    name.starts_with(char::is_uppercase)
        .then(|| path.into_token_stream())
}

/// `HasTable`: gives the table to types that forward this one.
pub(super) fn impl_has_table(item: &Item<'_>) -> TokenStream {
    let table = quote! {
        fn table() -> &'static __apm::ErrorTable {
            &__APM_TABLE
        }
    };
    implement(item, Some(quote!(__apm::HasTable)), &[], &table)
}
