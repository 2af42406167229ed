//! The table, as data.

use super::{
    forwarded_tables::forwarded_tables,
    index::{Index, Key},
    layout::Layout,
};
use crate::model::{self, Item};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

pub(super) fn table(item: &Item<'_>) -> TokenStream {
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
    let Layout {
        text,
        records,
        messages,
    } = Layout::of(item);
    let name = item.input.ident.to_string();
    let key = match key {
        Key::Windows(front, back) => quote!(Windows(#front, #back)),
        Key::All => quote!(All),
    };
    let [records, pilots, slots] =
        [records, pilots, slots].map(|bytes| Literal::byte_string(&bytes));
    let table =
        quote!(__apm::table(#name, #text, #records, __apm::Key::#key, #seed, #pilots, #slots));
    let forwarded = forwarded_tables(item);
    if forwarded.is_none() && messages.is_empty() {
        return table;
    }
    let messages = (!messages.is_empty()).then(|| {
        let messages = Literal::byte_string(&messages);
        quote!(messages: #messages,)
    });
    // Where every part is given, an update is one that clippy finds needless.
    let rest = (forwarded.is_none() || messages.is_none()).then(|| quote!(..__apm::Beside::NONE));
    let forwarded = forwarded.map(|tables| quote!(forwarded: #tables,));
    quote! {
        __apm::with_beside(
            #table,
            &__apm::Beside { #forwarded #messages #rest },
        )
    }
}
