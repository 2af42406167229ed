//! Types of fields, for use in constants outside of an impl.

use crate::{model::Item, tokens::mentions};
use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use std::mem;
use syn::GenericParam;

/// The parameters of an item.
pub(super) struct Concrete {
    lifetimes: Vec<Ident>,
    params: Vec<Ident>,
}

impl Concrete {
    pub(super) fn of(item: &Item<'_>) -> Self {
        let (mut lifetimes, mut params) = (Vec::new(), vec![Ident::new("Self", Span::call_site())]);
        for param in &item.input.generics.params {
            match param {
                GenericParam::Lifetime(param) => lifetimes.push(param.lifetime.ident.clone()),
                GenericParam::Type(param) => params.push(param.ident.clone()),
                GenericParam::Const(param) => params.push(param.ident.clone()),
            }
        }
        Self { lifetimes, params }
    }

    /// The type, with its lifetimes as `'static`. `None` if it names a parameter: then it differs for
    /// each use of the item.
    pub(super) fn ty(&self, ty: TokenStream) -> Option<TokenStream> {
        (!mentions(ty.clone(), &self.params)).then(|| with_static_lifetimes(ty, &self.lifetimes))
    }
}

/// The tokens of a type, with `'static` in place of these lifetimes.
fn with_static_lifetimes(ty: TokenStream, lifetimes: &[Ident]) -> TokenStream {
    let mut after_quote = false;
    let mut tokens: Vec<TokenTree> = ty.into_iter().collect();
    for token in &mut tokens {
        let is_lifetime = mem::take(&mut after_quote);
        match token {
            TokenTree::Ident(it) if is_lifetime && lifetimes.contains(it) => {
                *it = Ident::new("static", it.span());
            }
            TokenTree::Group(it) => {
                let inside = with_static_lifetimes(it.stream(), lifetimes);
                *it = Group::new(it.delimiter(), inside);
            }
            TokenTree::Punct(it) => after_quote = it.as_char() == '\'',
            _ => {}
        }
    }
    tokens.into_iter().collect()
}
