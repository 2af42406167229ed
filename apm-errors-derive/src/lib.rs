//! The derive macro of [`apm-errors`](https://docs.rs/apm-errors), which documents it and
//! re-exports it. Depend on that crate.
#![forbid(unsafe_code)]

/// The rules that an item must keep, one function each. They report and change nothing.
mod check {
    mod entry;
    mod item;
    mod message;
    mod source;

    pub(crate) use item::item;
}
mod derive;
mod errors;
/// What the derive writes.
mod expand {
    mod forwarded_tables;
    mod from_code;
    mod implement;
    mod index;
    mod item;
    mod layout;
    mod pattern;
    mod standard;
    mod stub;
    mod write_message;

    #[cfg(test)]
    pub(crate) use index::{Index, Key};
    pub(crate) use item::item;
    #[cfg(test)]
    pub(crate) use layout::Layout;
    pub(crate) use stub::stub;
}
/// What an item declares, as the attributes say it. Not yet checked.
mod model {
    mod item;
    mod template;

    pub(crate) use item::{Argument, Entry, Field, Item, Kind, Message, Text, Variant, code};
    pub(crate) use template::{ArgumentRef, Placeholder, Template};
}
/// From syntax to model. What can't be read is reported, and left out of the model.
mod read {
    mod argument;
    mod attr;
    mod entry;
    mod item;
    mod value;

    pub(crate) use item::item;
}
mod suggest;
/// Tests of the whole way, from an item to what the derive writes.
#[cfg(test)]
mod tests {
    mod golden;
    mod limits;
    mod random;
}
mod tokens;

use syn::parse_macro_input;

/// Documents the errors of a type. The crate `apm-errors` says how.
#[proc_macro_derive(ApmError, attributes(apm, from, source))]
pub fn derive_apm_error(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive::derive(&parse_macro_input!(input)).into()
}
