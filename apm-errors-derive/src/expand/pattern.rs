//! Variants, and patterns of them, as generated code names them.

use crate::{
    model::{Field, Item, Variant},
    tokens::{find_use, first_span},
};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{format_ident, quote, quote_spanned};

/// A call of a method on the documented error that an expression leads to. All of them have the span
/// of the expression, so that rustc says once what is wrong with it.
pub(super) fn borrowed(
    expression: &[TokenTree],
    method: &str,
    arguments: &[&Ident],
) -> TokenStream {
    let span = expression.first().map_or_else(Span::call_site, first_span);
    let method = Ident::new(method, span);
    quote_spanned!(span=> __apm::Lender::#method(&(#(#expression)*), #(#arguments),*))
}

/// The field by the name that the user's expressions have for it. They may mean something else by
/// that name.
pub(super) fn local(field: &Field<'_>, hidden: &Ident) -> TokenStream {
    let name = field.binding();
    quote!(let #name = #hidden; let _ = #name;)
}

/// A local name that nothing of the user's can mean.
pub(super) fn hidden(name: &str) -> Ident {
    format_ident!("__{name}", span = Span::mixed_site())
}

/// A name of the derive's own that shows as it is, and that nothing of the user's can mean.
pub(super) fn unseen(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

/// The derive's own tokens, where rustc is to say what is wrong with them.
pub(super) fn at(place: Span) -> Span {
    Span::call_site().located_at(place)
}

/// The same local name, in another place.
pub(super) fn located(name: &Ident, place: Span) -> Ident {
    let mut name = name.clone();
    name.set_span(name.span().located_at(place));
    name
}

/// An impl, whose header rustc shows in this place.
pub(super) fn in_place(tokens: TokenStream, place: Span) -> TokenStream {
    let mut tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for token in &mut tokens {
        token.set_span(token.span().located_at(place));
    }
    tokens.into_iter().collect()
}

impl Variant<'_> {
    /// `Enum::Variant`, which rustc finds sooner than `Self::Variant`, or `Self` for a struct.
    pub(super) fn path(&self, item: &Item<'_>) -> TokenStream {
        if !item.is_enum {
            return quote!(Self);
        }
        // Not the user's span: generated code does not warn of a deprecated variant.
        let (mut name, mut variant) = (item.input.ident.clone(), self.ident.clone());
        name.set_span(Span::call_site());
        variant.set_span(Span::call_site());
        quote!(#name::#variant)
    }

    /// A pattern for the fields that an expression names, and what makes them known by these names.
    pub(super) fn fields_of(
        &self,
        item: &Item<'_>,
        expression: &[TokenTree],
    ) -> (TokenStream, TokenStream) {
        let (mut named, mut locals) = (Vec::new(), Vec::new());
        for field in &self.fields {
            if find_use(expression, &field.binding()).is_some() {
                let binding = hidden(&format!("field_{}", field.name()));
                locals.push(local(field, &binding));
                named.push((field, binding));
            }
        }
        (self.pattern(item, &named), quote!(#(#locals)*))
    }

    /// A pattern that binds some fields.
    pub(super) fn pattern(&self, item: &Item<'_>, fields: &[(&Field<'_>, Ident)]) -> TokenStream {
        let path = self.path(item);
        let fields = fields.iter().map(|(field, binding)| {
            let member = &field.member;
            quote!(#member: #binding,)
        });
        quote!(#path { #(#fields)* .. })
    }
}
