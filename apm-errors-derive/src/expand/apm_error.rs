//! `ApmError`.

use super::{
    bounds::{bounds, thiserror},
    implement::implement,
    params,
    pattern::{at, borrowed, hidden, located},
    write_message, write_message_in,
};
use crate::model::{Declaration, Item, Variant};
use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

pub(super) fn apm_error(item: &Item<'_>) -> TokenStream {
    let mut arms = Vec::with_capacity(item.variants.len());
    for variant in &item.variants {
        arms.extend(elsewhere(item, variant));
    }
    arms.extend(shared(item));
    let numbered = item.numbered();
    for (variant, _, first) in &numbered {
        let pattern = any(item, variant);
        let first = Literal::usize_unsuffixed(*first);
        arms.push(quote!(#pattern => #first,));
    }
    let number = quote!(match self { #(#arms)* });
    let entry_ref = if numbered.is_empty() {
        number
    } else {
        quote!(__apm::EntryRef::new(&__APM_TABLE, #number))
    };
    let mut bounds = bounds(item);
    if item.is_generic() {
        bounds.push(quote!(Self: __apm::Error));
    }
    bounds.extend(thiserror(item));
    let as_error = as_error(item);
    let write_message = write_message::method(item);
    let write_message_in = write_message_in::method(item);
    let each_param = params::method(item);
    let description = (!item.keys.skips("description")).then(|| {
        quote! {
            fn description(&self) -> __apm::Option<&'static __apm::str> {
                Self::description(self)
            }
        }
    });
    implement(
        item,
        Some(quote!(__apm::ApmError)),
        &bounds,
        &quote! {
            #[inline]
            fn entry_ref(&self) -> __apm::EntryRef {
                #entry_ref
            }

            #as_error

            #description

            #write_message

            #write_message_in

            #each_param
        },
    )
}

/// The arm of a variant that takes its entry from another error.
fn elsewhere(item: &Item<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    if let Some(field) = variant.transparent() {
        let inner = located(&hidden("inner"), field.ty.span());
        let pattern = variant.pattern(item, &[(field, inner.clone())]);
        let entry_ref = quote_spanned!(at(field.ty.span())=> __apm::Forwarded::entry_ref(#inner));
        return Some(quote!(#pattern => return #entry_ref,));
    }
    let Declaration::Borrowed(entry) = &variant.declaration else {
        return None;
    };
    let expression = entry.borrowed.as_deref().unwrap_or_default();
    let (pattern, locals) = variant.fields_of(item, expression);
    let entry_ref = borrowed(expression, "entry_ref", &[]);
    let own = entry.message.is_some().then(|| quote!(.with_own_message()));
    Some(quote!(#pattern => {
        #locals
        return #entry_ref #own;
    }))
}

/// The arms of variants that have the entry of another variant.
fn shared(item: &Item<'_>) -> Vec<TokenStream> {
    let (mut arms, mut messages) = (Vec::new(), 0);
    let numbered = item.numbered();
    for variant in &item.variants {
        let Declaration::SameAs(entry) = &variant.declaration else {
            continue;
        };
        let target = entry.same_as.as_ref();
        let target = numbered.iter().find(|(it, ..)| Some(it.ident) == target);
        let Some((_, _, first)) = target else {
            continue;
        };
        let number = Literal::usize_unsuffixed(*first);
        let pattern = any(item, variant);
        if entry.message.is_none() {
            arms.push(quote!(#pattern => #number,));
            continue;
        }
        let message = Literal::usize_unsuffixed(messages);
        messages += 1;
        arms.push(quote! {
            #pattern => return __apm::EntryRef::with_message_beside(&__APM_TABLE, #number, #message),
        });
    }
    arms
}

/// A pattern for any value of a variant.
fn any(item: &Item<'_>, variant: &Variant<'_>) -> TokenStream {
    let path = variant.path(item);
    let fields = (!variant.is_unit).then(|| quote!({ .. }));
    quote!(#path #fields)
}

pub(super) fn as_error(item: &Item<'_>) -> TokenStream {
    let itself = if item.thiserror.is_some() {
        quote!(__apm::ByThiserror::by_thiserror(self))
    } else {
        quote!(self)
    };
    quote! {
        fn as_error<'__apm>(&self) -> &(dyn __apm::Error + '__apm)
        where
            Self: '__apm,
        {
            #itself
        }
    }
}
