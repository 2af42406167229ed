//! `ApmError`.

use super::{bounds::bounds, implement::implement, pattern::hidden, write_message};
use crate::model::Item;
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::parse_quote;

pub(super) fn apm_error(item: &Item<'_>) -> TokenStream {
    let forwarded = item.variants.iter().filter_map(|variant| {
        let field = variant.transparent()?;
        let inner = hidden("inner");
        let pattern = variant.pattern(item, [(field, &inner)]);
        Some(quote!(#pattern => return __apm::ApmError::entry_ref(#inner),))
    });
    let numbers = item.numbered().map(|(variant, _, first)| {
        let path = variant.path(item);
        let fields = (!variant.is_unit).then(|| quote!({ .. }));
        let first = Literal::usize_unsuffixed(first);
        quote!(#path #fields => #first,)
    });
    let arms = forwarded.chain(numbers);
    let number = quote!(match self { #(#arms)* });
    let place = if item.numbered().next().is_some() {
        quote!(__apm::EntryRef::new(&__APM_TABLE, #number))
    } else {
        number
    };
    let itself = item.is_generic().then(|| parse_quote!(Self: __apm::Error));
    let as_error = as_error();
    let write_message = write_message::method(item);
    implement(
        item,
        Some(quote!(__apm::ApmError)),
        bounds(item).into_iter().chain(itself),
        &quote! {
            #[inline]
            fn entry_ref(&self) -> __apm::EntryRef {
                #place
            }

            #as_error

            fn description(&self) -> __apm::Option<&'static __apm::str> {
                Self::description(self)
            }

            #write_message
        },
    )
}

pub(super) fn as_error() -> TokenStream {
    quote! {
        fn as_error(&self) -> &(dyn __apm::Error + '_) {
            self
        }
    }
}
