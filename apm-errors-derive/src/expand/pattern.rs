//! Variants, and patterns of them, as generated code names them.

use crate::model::{Field, Item, Variant};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

/// A local name that nothing of the user's can mean.
pub(super) fn hidden(name: &str) -> Ident {
    format_ident!("__{name}", span = Span::mixed_site())
}

impl Variant<'_> {
    /// `Enum::Variant`, which rustc finds sooner than `Self::Variant`, or `Self` for a struct.
    pub(super) fn path(&self, item: &Item<'_>) -> TokenStream {
        if !item.is_enum {
            return quote!(Self);
        }
        // Not the user's span: a deprecated variant is no news inside a derive.
        let [name, variant] = [&item.input.ident, self.ident].map(|ident| {
            let mut ident = ident.clone();
            ident.set_span(Span::call_site());
            ident
        });
        quote!(#name::#variant)
    }

    /// A pattern that binds some fields.
    pub(super) fn pattern<'b>(
        &self,
        item: &Item<'_>,
        fields: impl IntoIterator<Item = (&'b Field<'b>, &'b Ident)>,
    ) -> TokenStream {
        let path = self.path(item);
        let fields = fields.into_iter().map(|(field, binding)| {
            let member = &field.member;
            quote!(#member: #binding,)
        });
        quote!(#path { #(#fields)* .. })
    }
}
