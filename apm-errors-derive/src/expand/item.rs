//! What an item that keeps the rules becomes.

use super::{
    forwarded_tables::{documented, forwarding},
    from_code::{from_code, variant_of_code},
    implement::implement,
    index::{Index, Key},
    layout::Layout,
    pattern::hidden,
    standard::{self, optional},
    write_message,
};
use crate::model::{self, Item};
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::{WherePredicate, parse_quote};

/// All impls, in a scope of their own.
pub(crate) fn item(item: &Item<'_>) -> TokenStream {
    let impls = [
        Some(inherent(item)),
        Some(documented(item)),
        Some(apm_error(item)),
        from_code(item, &quote!(Self::from_code(code))),
    ];
    let impls = impls.into_iter().flatten().chain(standard::impls(item));
    scope(item, &forwarding(item, table(item)), impls)
}

/// The table, and impls that may name it as `__APM_TABLE` and the runtime as `__apm`.
pub(crate) fn scope(
    item: &Item<'_>,
    table: &TokenStream,
    impls: impl IntoIterator<Item = TokenStream>,
) -> TokenStream {
    let krate = &item.krate;
    let impls = impls.into_iter();
    quote! {
        const _: () = {
            use #krate::__private_v0_1 as __apm;
            static __APM_TABLE: __apm::ErrorTable = #table;
            #(#impls)*
        };
    }
}

fn table(item: &Item<'_>) -> TokenStream {
    let codes: Vec<(&str, u16)> = item
        .numbered()
        .map(|(_, entries, first)| {
            let code = model::code(entries);
            (code, u16::try_from(first).unwrap_or(u16::MAX))
        })
        .collect();
    let Index {
        key,
        seed,
        pilots,
        slots,
    } = Index::solve(&codes);
    let Layout { text, records } = Layout::of(item);
    let name = item.input.ident.to_string();
    let key = match key {
        Key::Places(front, back) => quote!(Places(#front, #back)),
        Key::Whole => quote!(Whole),
    };
    let [records, pilots, slots] =
        [records, pilots, slots].map(|bytes| Literal::byte_string(&bytes));
    quote!(__apm::table(#name, #text, #records, __apm::Key::#key, #seed, #pilots, #slots))
}

/// `TABLE`; `description`, which has to be inherent so that it and not the deprecated one of
/// `Error` is meant where both traits are imported; and `from_code` where a code alone names a value.
pub(crate) fn inherent(item: &Item<'_>) -> TokenStream {
    let vis = &item.input.vis;
    let from_code = item.is_plain().then(|| {
        let variant = variant_of_code(item);
        quote! {
            /// The variant of a code, compared byte for byte. `None` where no variant has it.
            #[must_use]
            #[allow(clippy::same_name_method)]
            #vis fn from_code(code: &__apm::str) -> __apm::Option<Self> {
                #variant
            }
        }
    });
    let table = implement(
        item,
        None,
        [],
        &quote! {
            /// The table of the errors that this type declares.
            #vis const TABLE: &'static __apm::ErrorTable = &__APM_TABLE;

            #from_code
        },
    );
    let itself = item
        .is_generic()
        .then(|| parse_quote!(Self: __apm::ApmError));
    let description = implement(
        item,
        None,
        itself,
        &quote! {
            /// What happened, for people. `None` where the document says `-`.
            #[must_use]
            #[allow(clippy::same_name_method)]
            #vis fn description(&self) -> __apm::Option<&'static __apm::str> {
                __apm::place(self).description()
            }
        },
    );
    quote!(#table #description)
}

fn apm_error(item: &Item<'_>) -> TokenStream {
    let forwarded = item.variants.iter().filter_map(|variant| {
        let field = variant.transparent()?;
        let inner = hidden("inner");
        let pattern = variant.pattern(item, [(field, &inner)]);
        Some(quote!(#pattern => return __apm::ApmError::place(#inner),))
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
        quote!(__apm::Place::new(&__APM_TABLE, #number))
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
            fn place(&self) -> __apm::Place {
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

pub(crate) fn as_error() -> TokenStream {
    quote! {
        fn as_error(&self) -> &(dyn __apm::Error + '_) {
            self
        }
    }
}

/// What the types of fields must do, where that depends on the type's parameters.
pub(crate) fn bounds(item: &Item<'_>) -> Vec<WherePredicate> {
    let mut bounds = write_message::bounds(item);
    for variant in &item.variants {
        if let Some(field) = variant.transparent() {
            bounds.extend(item.bound(field.ty, &quote!(__apm::ApmError)));
        } else if let Some(field) = variant.source() {
            let ty = optional(field.ty).unwrap_or(field.ty);
            bounds.extend(item.bound(ty, &quote!(__apm::Error + 'static)));
        }
    }
    bounds
}
