//! Which tables the table of an item forwards.

use crate::{
    implement::{implement, mentions},
    model::Item,
};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{GenericParam, Type};

/// The table, which knows those of the types that `transparent` variants forward.
pub(crate) fn forwarding(item: &Item<'_>, table: TokenStream) -> TokenStream {
    let mut types = types(item).peekable();
    if types.peek().is_none() {
        return table;
    }
    quote!({
        use __apm::Undocumented as _;
        __apm::forwarding(#table, &[#(__apm::Forwarded::<#types>::TABLES),*])
    })
}

/// The types, as far as a `static` can name them: one that is said by a parameter is another one
/// in each use of the item.
fn types<'a>(item: &'a Item<'_>) -> impl Iterator<Item = &'a Type> {
    let params = item.input.generics.params.iter().map(|param| match param {
        GenericParam::Lifetime(param) => &param.lifetime.ident,
        GenericParam::Type(param) => &param.ident,
        GenericParam::Const(param) => &param.ident,
    });
    let itself = Ident::new("Self", Span::call_site());
    let unknown: Vec<Ident> = params.cloned().chain([itself]).collect();
    let fields = item.variants.iter().filter_map(|it| it.transparent());
    fields
        .map(|field| field.ty)
        .filter(move |ty| !mentions(ty.to_token_stream(), &unknown.iter().collect::<Vec<_>>()))
}

/// The table for whoever forwards this type.
pub(crate) fn documented(item: &Item<'_>) -> TokenStream {
    let table = quote! {
        fn table() -> &'static __apm::ErrorTable {
            &__APM_TABLE
        }
    };
    implement(item, Some(quote!(__apm::Documented)), [], &table)
}
