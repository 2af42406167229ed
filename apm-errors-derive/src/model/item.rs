//! The item and its variants.

use super::{entry::Entry, field::Field};
use proc_macro2::{Ident, TokenStream};
use syn::{DeriveInput, Member};

/// The enum or struct.
pub(crate) struct Item<'a> {
    pub(crate) input: &'a DeriveInput,
    /// The path of the runtime crate.
    pub(crate) krate: TokenStream,
    pub(crate) is_enum: bool,
    /// Whether `Display`, `Error` and `From` are those of `thiserror`.
    pub(crate) thiserror: bool,
    /// The variants; a struct is one, without a name of its own.
    pub(crate) variants: Vec<Variant<'a>>,
}

pub(crate) struct Variant<'a> {
    /// Counted from 1.
    pub(crate) position: usize,
    /// The variant's name, or the struct's.
    pub(crate) ident: &'a Ident,
    pub(crate) fields: Vec<Field<'a>>,
    /// Whether it is written without braces or parentheses.
    pub(crate) is_unit: bool,
    pub(crate) declaration: Declaration,
}

/// What the attributes of a variant say.
pub(crate) enum Declaration {
    /// Rows of the table with one code; the first is the variant's own.
    Entries(Vec<Entry>),
    /// Everything is the field's.
    Transparent,
    /// There is no `#[apm(…)]`, or none that can be read. That is reported already.
    Invalid,
}

impl<'a> Item<'a> {
    pub(crate) fn is_generic(&self) -> bool {
        !self.input.generics.params.is_empty()
    }

    /// Whether a code alone names a value.
    pub(crate) fn is_plain(&self) -> bool {
        self.is_enum
            && self
                .variants
                .iter()
                .all(|variant| variant.fields.is_empty())
    }

    /// The variants that have entries, each with the number of its first one.
    pub(crate) fn numbered(&self) -> impl Iterator<Item = (&Variant<'a>, &[Entry], usize)> {
        let mut next = 0;
        self.variants
            .iter()
            .filter_map(move |variant| match &variant.declaration {
                Declaration::Entries(entries) => {
                    let first = next;
                    next += entries.len();
                    Some((variant, entries.as_slice(), first))
                }
                _ => None,
            })
    }
}

impl<'a> Variant<'a> {
    /// The field whose error a `transparent` variant is.
    pub(crate) fn transparent(&self) -> Option<&Field<'a>> {
        match (&self.declaration, self.fields.as_slice()) {
            (Declaration::Transparent, [field]) => Some(field),
            _ => None,
        }
    }

    /// The field that is the source: the one with `#[source]` or `#[from]`, else the one that is
    /// called `source`.
    pub(crate) fn source(&self) -> Option<&Field<'a>> {
        let marked = |field: &&Field<'_>| field.has("source") || field.has("from");
        let named =
            |field: &&Field<'_>| matches!(&field.member, Member::Named(name) if name == "source");
        self.fields
            .iter()
            .find(marked)
            .or_else(|| self.fields.iter().find(named))
    }

    /// The field that a placeholder or an argument's expression names so.
    pub(crate) fn field(&self, name: &str) -> Option<&Field<'a>> {
        self.fields.iter().find(|field| field.name() == name)
    }
}
