//! The table, as data.

use super::{
    beside::beside,
    forwarded_tables::forwarded_tables,
    index::{Index, Key},
    layout::Layout,
};
use crate::model::{self, Item};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

pub(super) fn table(item: &Item<'_>) -> TokenStream {
    let mut codes = Vec::with_capacity(item.variants.len());
    for (_, entries, first) in item.numbered() {
        let number = u16::try_from(first).unwrap_or(u16::MAX);
        codes.push((model::code(entries), number));
    }
    let Index {
        key,
        seed,
        pilots,
        slots,
    } = Index::solve(&codes);
    let layout = Layout::of(item);
    let Layout { text, records, .. } = &layout;
    let name = item.input.ident.to_string();
    let key = match key {
        Key::Windows(front, back) => quote!(Windows(#front, #back)),
        Key::All => quote!(All),
    };
    let records = Literal::byte_string(records);
    let pilots = Literal::byte_string(&pilots);
    let slots = Literal::byte_string(&slots);
    let table =
        quote!(__apm::table(#name, #text, #records, __apm::Key::#key, #seed, #pilots, #slots));
    let table = match forwarded_tables(item) {
        None => table,
        Some(forwarded) => quote!(__apm::with_forwarded(#table, #forwarded)),
    };
    match beside(item, &layout) {
        None => table,
        Some(beside) => quote!(__apm::with_beside(#table, #beside)),
    }
}
