//! Parameters as data: reads them from a value, and restores a value from them.

use super::{
    implement::implement,
    pattern::{at, hidden, unseen},
    write_message::elsewhere,
};
use crate::model::{Item, Param, Variant};
use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

/// `each_param`, if a variant has parameters or forwards; else the default of the trait is enough.
pub(super) fn method(item: &Item<'_>) -> Option<TokenStream> {
    let visit = hidden("visit");
    let mut arms = Vec::new();
    for variant in &item.variants {
        let forwarded = elsewhere(item, variant, "each_param", &[&visit]);
        arms.extend(forwarded.or_else(|| arm(item, variant)));
    }
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
    let (mut bindings, mut calls) = (Vec::new(), Vec::new());
    let visit = hidden("visit");
    for Param { field, kind } in item.params(variant) {
        let name = field.name();
        let binding = hidden(&format!("field_{name}"));
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
        calls.push(quote!(#visit(#name, #value);));
        bindings.push((field, binding));
    }
    if calls.is_empty() {
        return None;
    }
    let pattern = variant.pattern(item, &bindings);
    Some(quote!(#pattern => { #(#calls)* }))
}

/// `FromParams`, if the type asks for it. `found` returns the value of a code, if its parameters are present.
pub(super) fn from_params(item: &Item<'_>, found: &TokenStream) -> TokenStream {
    let (code, param) = (unseen("code"), unseen("param"));
    implement(
        item,
        Some(quote!(__apm::FromParams)),
        &[],
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
    )
}

/// The value for the arguments `code` and `param`: the variant of the code whose parameters are all present.
pub(super) fn value_of_params(item: &Item<'_>) -> TokenStream {
    // The variants that share the entry of another variant, by the name of that variant.
    let mut sharing: Vec<(String, &Variant<'_>)> = Vec::new();
    for variant in &item.variants {
        if let Some(target) = variant.entry().and_then(|it| it.same_as.as_ref()) {
            sharing.push((target.to_string(), variant));
        }
    }
    let mut arms = Vec::new();
    for (variant, _, first) in item.numbered() {
        let number = Literal::usize_unsuffixed(first);
        let (name, mut variants) = (variant.ident.to_string(), vec![variant]);
        for (target, other) in &sharing {
            if *target == name {
                variants.push(other);
            }
        }
        let values = values(item, &variants);
        arms.push(quote!(#number => { #(#values)* }));
    }
    if arms.is_empty() {
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
fn values(item: &Item<'_>, variants: &[&Variant<'_>]) -> Vec<TokenStream> {
    let mut inside = Vec::new();
    for variant in variants {
        let names = item.param_names(variant);
        if names.len() < variant.fields.len() {
            inside.push(names);
        }
    }
    let mut all: Vec<(&Variant<'_>, Vec<String>)> = Vec::new();
    for variant in variants {
        let names = item.param_names(variant);
        let is_part_of = |others: &Vec<String>| names.iter().all(|name| others.contains(name));
        if names.len() == variant.fields.len() && !inside.iter().any(is_part_of) {
            // After those that have as many.
            let at = all.partition_point(|(_, others)| others.len() >= names.len());
            all.insert(at, (*variant, names));
        }
    }
    let mut values = Vec::new();
    for (variant, names) in &all {
        values.push(value(item, variant));
        if names.is_empty() {
            // Variants after one without fields are never reached.
            break;
        }
    }
    values
}

/// Returns the variant, if its parameters are present.
fn value(item: &Item<'_>, variant: &Variant<'_>) -> TokenStream {
    let path = variant.path(item);
    let (mut parsed, mut found, mut members) = (Vec::new(), Vec::new(), Vec::new());
    let param = unseen("param");
    for Param { field, .. } in item.params(variant) {
        let (ty, name, member) = (field.ty, field.name(), &field.member);
        let binding = hidden(&format!("field_{name}"));
        parsed.push(quote_spanned!(at(ty.span())=> __apm::parse_param::<#ty>(#param(#name))));
        found.push(quote!(__apm::Some(#binding)));
        members.push(quote!(#member: #binding));
    }
    if parsed.is_empty() {
        let braces = (!variant.is_unit).then(|| quote!({}));
        return quote!(return __apm::Some(#path #braces););
    }
    quote! {
        if let (#(#found,)*) = (#(#parsed,)*) {
            return __apm::Some(#path { #(#members,)* });
        }
    }
}
