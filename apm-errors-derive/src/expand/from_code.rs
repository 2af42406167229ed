//! Finds the variant of a code.

use super::{
    implement::implement,
    index,
    pattern::{borrowed, hidden, unseen},
};
use crate::model::{self, Declaration, Item, Variant};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// Up to this number of codes, comparing their ends is faster than the index.
const FEW: usize = 8;

/// The variant of the argument `code`: one that declares it, else the first that borrows it.
pub(super) fn variant_of_code(item: &Item<'_>) -> TokenStream {
    if !item.is_plain() {
        return TokenStream::new();
    }
    let found = declared(item);
    let (code, declared) = (unseen("code"), hidden("declared"));
    let mut others = Vec::new();
    for variant in &item.variants {
        if let Declaration::Borrowed(entry) = &variant.declaration
            && let Some(expression) = &entry.borrowed
        {
            let borrowed = borrowed(expression, "code", &[]);
            let variant = value(item, variant);
            others.push(quote! {
                if #code == #borrowed {
                    return __apm::Some(#variant);
                }
            });
        }
    }
    if others.is_empty() {
        return found;
    }
    quote!({
        let #declared = || -> __apm::Option<Self> { #found };
        if let __apm::Some(#declared) = #declared() {
            return __apm::Some(#declared);
        }
        #(#others)*
        __apm::None
    })
}

fn value(item: &Item<'_>, variant: &Variant<'_>) -> TokenStream {
    let path = variant.path(item);
    let braces = (!variant.is_unit).then(|| quote!({}));
    quote!(#path #braces)
}

fn declared(item: &Item<'_>) -> TokenStream {
    let argument = unseen("code");
    let mut arms = Vec::with_capacity(item.variants.len());
    let numbered = item.numbered();
    if numbered.len() <= FEW {
        for (variant, entries, _) in numbered {
            let (variant, code) = (value(item, variant), model::code(entries));
            let last = code.len().saturating_sub(8);
            let last = Literal::u64_unsuffixed(index::little_endian(&code.as_bytes()[last..]));
            arms.push(quote!(#last if #argument == #code => __apm::Some(#variant),));
        }
        quote!(match __apm::last_bytes(#argument) { #(#arms)* _ => __apm::None, })
    } else {
        for (variant, _, first) in numbered {
            let variant = value(item, variant);
            let number = Literal::usize_unsuffixed(first);
            arms.push(quote!(#number => #variant,));
        }
        quote! {
            __apm::Some(match __apm::number(&__APM_TABLE, #argument)? {
                #(#arms)*
                _ => return __apm::None,
            })
        }
    }
}

/// `FromCode` and `FromStr`, if a code alone identifies a value.
pub(super) fn from_code(item: &Item<'_>, value: &TokenStream) -> Option<TokenStream> {
    if !item.is_plain() {
        return None;
    }
    let code = unseen("code");
    let from_code = implement(
        item,
        Some(quote!(__apm::FromCode)),
        &[],
        &quote! {
            fn from_code(#code: &__apm::str) -> __apm::Option<Self> {
                #value
            }
        },
    );
    if item.keys.skips("FromStr") {
        return Some(from_code);
    }
    let from_str = implement(
        item,
        Some(quote!(__apm::FromStr)),
        &[],
        &quote! {
            type Err = __apm::UnknownCode;

            fn from_str(code: &__apm::str) -> __apm::Result<Self, __apm::UnknownCode> {
                __apm::parse(&__APM_TABLE, code)
            }
        },
    );
    Some(quote!(#from_code #from_str))
}
