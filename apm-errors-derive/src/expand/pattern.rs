//! Paths and patterns of variants in generated code.

use crate::{
    model::{Field, Item, Variant},
    tokens::{find_use, first_span},
};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{format_ident, quote, quote_spanned};

/// A call of a method on the documented error that an expression gives. All calls have the span of
/// the expression, so that rustc reports an error in it only once.
pub(super) fn borrowed(
    expression: &[TokenTree],
    method: &str,
    arguments: &[&Ident],
) -> TokenStream {
    let span = expression.first().map_or_else(Span::call_site, first_span);
    let method = Ident::new(method, span);
    quote_spanned!(span=> __apm::Lender::#method(&(#(#expression)*), #(#arguments),*))
}

/// The field under the name that the user's expressions use. Something else may have that name, too.
pub(super) fn local(field: &Field<'_>, hidden: &Ident) -> TokenStream {
    let name = field.binding();
    quote!(let #name = #hidden; let _ = #name;)
}

/// A local name that can't conflict with the user's names.
pub(super) fn hidden(name: &str) -> Ident {
    format_ident!("__{name}", span = Span::mixed_site())
}

/// A readable name that can't conflict with the user's names.
pub(super) fn unseen(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

/// A span for generated tokens, at the place where rustc should report errors in them.
pub(super) fn at(place: Span) -> Span {
    Span::call_site().located_at(place)
}

/// The same local name, with another place for errors.
pub(super) fn located(name: &Ident, place: Span) -> Ident {
    let mut name = name.clone();
    name.set_span(name.span().located_at(place));
    name
}

/// An impl whose header rustc reports at this place.
pub(super) fn in_place(tokens: TokenStream, place: Span) -> TokenStream {
    let mut tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for token in &mut tokens {
        token.set_span(token.span().located_at(place));
    }
    tokens.into_iter().collect()
}

impl Variant<'_> {
    /// `Enum::Variant`, which rustc resolves faster than `Self::Variant`, or `Self` for a struct.
    pub(super) fn path(&self, item: &Item<'_>) -> TokenStream {
        if !item.is_enum {
            return quote!(Self);
        }
        // Not the user's span, so that the derive does not trigger deprecation warnings.
        let (mut name, mut variant) = (item.input.ident.clone(), self.ident.clone());
        name.set_span(Span::call_site());
        variant.set_span(Span::call_site());
        quote!(#name::#variant)
    }

    /// A pattern for the fields that an expression names, and the `let`s that bind these names.
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
