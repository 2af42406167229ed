//! Parameters as data: reads them from a value, and restores a value from them.

use super::{
    implement::implement,
    pattern::{at, hidden, unseen},
    write_message::elsewhere,
};
use crate::model::{Item, Param, Variant};
use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};
use std::{
    cmp::Reverse,
    collections::{BTreeSet, HashMap},
};
use syn::spanned::Spanned;

/// `each_param`, if a variant has parameters or forwards; else the default of the trait is enough.
pub(super) fn method(item: &Item<'_>) -> Option<TokenStream> {
    let visit = hidden("visit");
    let arms: Vec<TokenStream> = item
        .variants
        .iter()
        .filter_map(|it| elsewhere(item, it, "each_param", &[&visit]).or_else(|| arm(item, it)))
        .collect();
    if arms.is_empty() {
        return None;
    }
    let rest = (arms.len() < item.variants.len()).then(|| quote!(_ => {}));
    Some(quote! {
        fn each_param(&self, #visit: &mut __apm::VisitParam<'_>) {
            match self { #(#arms)* #rest }
        }
    })
}

fn arm(item: &Item<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    let params: Vec<_> = item
        .params(variant)
        .map(|param| {
            let binding = hidden(&format!("field_{}", param.field.name()));
            (param, binding)
        })
        .collect();
    if params.is_empty() {
        return None;
    }
    let pattern = variant.pattern(item, params.iter().map(|(it, binding)| (it.field, binding)));
    let visit = hidden("visit");
    let calls = params.iter().map(|(Param { field, kind }, binding)| {
        let name = field.name();
        // If the message prints it, rustc already reports there that it can't be printed.
        let message = item.message(variant).filter(|_| field.param.is_none());
        let span = at(message.map_or(field.ty.span(), |message| message.text.span()));
        let value = if !kind.is_empty() {
            let format = format!("{{:{kind}}}");
            quote!(&__apm::format_args!(#format, #binding))
        } else if field.is_text_or_number() {
            quote!(#binding)
        } else {
            let value = quote_spanned!(span=> (&&&__apm::Printed(#binding)).__apm_printed());
            quote!(&{ use __apm::{PrintsDisplay as _, PrintsPath as _}; #value })
        };
        quote!(#visit(#name, #value);)
    });
    Some(quote!(#pattern => { #(#calls)* }))
}

/// `FromParams`, if the type asks for it. `found` returns the value of a code, if its parameters are present.
pub(super) fn from_params(
    item: &Item<'_>,
    found: impl FnOnce(&Item<'_>) -> TokenStream,
) -> Option<TokenStream> {
    item.keys.from_params.as_ref()?;
    let found = found(item);
    let [code, param] = ["code", "param"].map(unseen);
    Some(implement(
        item,
        Some(quote!(__apm::FromParams)),
        [],
        &quote! {
            fn from_params<'__p>(
                #code: &__apm::str,
                #param: &dyn __apm::Fn(&__apm::str) -> __apm::Option<&'__p __apm::str>,
            ) -> __apm::Option<Self> {
                let _ = (#code, #param);
                #found
                __apm::None
            }
        },
    ))
}

/// The value for the arguments `code` and `param`: the variant of the code whose parameters are all present.
pub(super) fn value_of_params(item: &Item<'_>) -> TokenStream {
    // The variants that share the entry of another variant, by the name of that variant.
    let mut sharing = HashMap::<String, Vec<&Variant<'_>>>::new();
    for variant in &item.variants {
        if let Some(target) = variant.entry().and_then(|it| it.same_as.as_ref()) {
            sharing.entry(target.to_string()).or_default().push(variant);
        }
    }
    let arms = item.numbered().map(|(variant, _, first)| {
        let number = Literal::usize_unsuffixed(first);
        let others = sharing.get(&variant.ident.to_string());
        let others = others.into_iter().flatten().copied();
        let values = values(item, [variant].into_iter().chain(others).collect());
        quote!(#number => { #(#values)* })
    });
    if item.numbered().next().is_none() {
        return TokenStream::new();
    }
    let code = unseen("code");
    quote! {
        match __apm::number(&__APM_TABLE, #code)? {
            #(#arms)*
            _ => {}
        }
    }
}

/// The variants of a code, those with the most parameters first: otherwise a variant with fewer would match the parameters
/// of one with more.
///
/// A variant with fields that are not parameters can't be restored, and no other variant may replace it.
fn values<'f>(item: &'f Item<'_>, variants: Vec<&'f Variant<'_>>) -> Vec<TokenStream> {
    let names = |variant: &Variant<'_>| -> BTreeSet<String> {
        item.params(variant).map(|it| it.field.name()).collect()
    };
    let comes_back = |it: &&Variant<'_>| names(it).len() == it.fields.len();
    let (mut all, inside): (Vec<_>, Vec<_>) = variants.into_iter().partition(comes_back);
    all.retain(|it| {
        !inside
            .iter()
            .any(|other| names(it).is_subset(&names(other)))
    });
    all.sort_by_key(|it| Reverse(it.fields.len()));
    // Variants after one without fields are never reached.
    let reached = all.iter().position(|it| it.fields.is_empty());
    all.truncate(reached.map_or(all.len(), |at| at + 1));
    all.into_iter().map(|it| value(item, it)).collect()
}

/// Returns the variant, if its parameters are present.
fn value(item: &Item<'_>, variant: &Variant<'_>) -> TokenStream {
    let params: Vec<_> = item.params(variant).collect();
    let path = variant.path(item);
    if params.is_empty() {
        let braces = (!variant.is_unit).then(|| quote!({}));
        return quote!(return __apm::Some(#path #braces););
    }
    let param = unseen("param");
    let members = params.iter().map(|it| &it.field.member);
    let bindings: Vec<_> = params
        .iter()
        .map(|it| hidden(&format!("field_{}", it.field.name())))
        .collect();
    let parsed = params.iter().map(|it| {
        let (ty, name) = (it.field.ty, it.field.name());
        quote_spanned!(at(ty.span())=> __apm::parse_param::<#ty>(#param(#name)))
    });
    quote! {
        if let (#(__apm::Some(#bindings),)*) = (#(#parsed,)*) {
            return __apm::Some(#path { #(#members: #bindings,)* });
        }
    }
}
