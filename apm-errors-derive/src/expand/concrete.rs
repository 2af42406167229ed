//! Types of fields, for use in constants outside of an impl.

use crate::{model::Item, tokens::mentions};
use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use std::mem;
use syn::GenericParam;

/// The parameters of an item.
pub(super) struct Concrete<'a> {
    lifetimes: Vec<&'a Ident>,
    params: Vec<Ident>,
}

impl<'a> Concrete<'a> {
    pub(super) fn of(item: &Item<'a>) -> Self {
        let (mut lifetimes, mut params) = (Vec::new(), vec![Ident::new("Self", Span::call_site())]);
        for param in &item.input.generics.params {
            match param {
                GenericParam::Lifetime(param) => lifetimes.push(&param.lifetime.ident),
                GenericParam::Type(param) => params.push(param.ident.clone()),
                GenericParam::Const(param) => params.push(param.ident.clone()),
            }
        }
        Self { lifetimes, params }
    }

    /// The type, with its lifetimes as `'static`. `None` if it names a parameter: then it differs for
    /// each use of the item.
    pub(super) fn ty(&self, ty: TokenStream) -> Option<TokenStream> {
        let params: Vec<&Ident> = self.params.iter().collect();
        (!mentions(ty.clone(), &params)).then(|| with_static_lifetimes(ty, &self.lifetimes))
    }
}

/// The tokens of a type, with `'static` in place of these lifetimes.
fn with_static_lifetimes(ty: TokenStream, lifetimes: &[&Ident]) -> TokenStream {
    let mut after_quote = false;
    ty.into_iter()
        .map(|token| {
            let is_lifetime = mem::take(&mut after_quote);
            match token {
                TokenTree::Ident(it) if is_lifetime && lifetimes.contains(&&it) => {
                    Ident::new("static", it.span()).into()
                }
                TokenTree::Group(it) => Group::new(
                    it.delimiter(),
                    with_static_lifetimes(it.stream(), lifetimes),
                )
                .into(),
                TokenTree::Punct(it) if it.as_char() == '\'' => {
                    after_quote = true;
                    it.into()
                }
                other => other,
            }
        })
        .collect()
}
