//! The item and its variants.

use super::{entry::Entry, field::Field, life::Deprecated, message::Message, type_keys::TypeKeys};
use crate::tokens::is_word;
use proc_macro2::{Ident, Span};
use syn::DeriveInput;

/// The enum or struct.
pub(crate) struct Item<'a> {
    pub(crate) input: &'a DeriveInput,
    /// The keys on the type.
    pub(crate) keys: TypeKeys,
    pub(crate) is_enum: bool,
    /// The first `#[error(…)]`, which means that `thiserror` implements `Display`, `Error` and `From`.
    pub(crate) thiserror: Option<Span>,
    /// The variants; a struct is a single variant.
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
    pub(crate) deprecated: Option<Deprecated>,
}

/// The declaration of a variant, from its attributes.
pub(crate) enum Declaration {
    /// Rows of the table with one code; the first is the variant's own.
    Entries(Vec<Entry>),
    /// The entry of another variant, perhaps with its own message.
    SameAs(Entry),
    /// The entry of another documented error, perhaps with its own message.
    Borrowed(Entry),
    /// Everything comes from the field.
    Transparent,
    /// There is no valid `#[apm(…)]`. This is reported already.
    Invalid,
}

impl<'a> Item<'a> {
    pub(crate) fn is_generic(&self) -> bool {
        !self.input.generics.params.is_empty()
    }

    /// Whether a code alone identifies a value.
    pub(crate) fn is_plain(&self) -> bool {
        self.is_enum
            && self
                .variants
                .iter()
                .all(|variant| variant.fields.is_empty())
    }

    /// The message of a variant: its own, or that of the variant whose entry it shares.
    pub(crate) fn message<'b>(&'b self, variant: &'b Variant<'_>) -> Option<&'b Message> {
        let own = variant.entry()?;
        own.message.as_ref().or_else(|| match &variant.declaration {
            Declaration::SameAs(entry) if entry.key("message").is_none() => {
                let target = self.variant(entry.same_as.as_ref()?)?;
                target.entry()?.message.as_ref()
            }
            _ => None,
        })
    }

    /// The message of a variant in another language: its own, or that of the variant whose entry and
    /// message it shares. `None` if the language has none.
    pub(crate) fn message_in<'b>(
        &'b self,
        variant: &'b Variant<'_>,
        language: &str,
    ) -> Option<&'b Message> {
        let entry = match &variant.declaration {
            Declaration::SameAs(entry) if entry.key("message").is_none() => {
                self.variant(entry.same_as.as_ref()?)?.entry()?
            }
            _ => variant.entry()?,
        };
        let mut translations = entry.translations.iter();
        translations.find(|it| it.tag == language)?.message.as_ref()
    }

    /// The other languages, each once, in order of first occurrence.
    pub(crate) fn languages(&self) -> Vec<&str> {
        let mut all = Vec::new();
        for variant in &self.variants {
            for entry in variant.entries() {
                for translation in &entry.translations {
                    let tag = translation.tag.as_str();
                    if !all.contains(&tag) {
                        all.push(tag);
                    }
                }
            }
        }
        all
    }

    /// The entries of variants that share the entry of another variant but have their own message, each
    /// with the shared entry.
    pub(crate) fn messages_beside(&self) -> Vec<(&Entry, &Entry)> {
        let mut messages = Vec::new();
        for variant in &self.variants {
            if let Declaration::SameAs(entry) = &variant.declaration
                && entry.message.is_some()
                && let Some(name) = &entry.same_as
                && let Some(target) = self.variant(name).and_then(Variant::entry)
            {
                messages.push((entry, target));
            }
        }
        messages
    }

    /// The variant of this name.
    pub(crate) fn variant(&self, name: &Ident) -> Option<&Variant<'a>> {
        self.variants.iter().find(|variant| variant.ident == name)
    }

    /// The variants that have entries, each with the number of its first one.
    pub(crate) fn numbered(&self) -> Vec<(&Variant<'a>, &[Entry], usize)> {
        let (mut all, mut next) = (Vec::with_capacity(self.variants.len()), 0);
        for variant in &self.variants {
            if let Declaration::Entries(entries) = &variant.declaration {
                all.push((variant, entries.as_slice(), next));
                next += entries.len();
            }
        }
        all
    }
}

impl<'a> Variant<'a> {
    /// The first entry, unless the variant is `transparent`.
    pub(crate) fn entry(&self) -> Option<&Entry> {
        self.entries().first()
    }

    /// The entries; none if the variant is `transparent`.
    pub(crate) fn entries(&self) -> &[Entry] {
        match &self.declaration {
            Declaration::Entries(entries) => entries,
            Declaration::SameAs(entry) | Declaration::Borrowed(entry) => {
                std::slice::from_ref(entry)
            }
            Declaration::Transparent | Declaration::Invalid => &[],
        }
    }

    /// The field of a `transparent` variant.
    pub(crate) fn transparent(&self) -> Option<&Field<'a>> {
        match (&self.declaration, self.fields.as_slice()) {
            (Declaration::Transparent, [field]) => Some(field),
            _ => None,
        }
    }

    /// The field whose entry the variant borrows, if the expression is a field.
    pub(crate) fn borrowed_field(&self) -> Option<&Field<'a>> {
        match &self.declaration {
            Declaration::Borrowed(Entry {
                borrowed: Some(expression),
                ..
            }) => {
                let is_it = |field: &&Field<'_>| is_word(expression, &field.binding().to_string());
                self.fields.iter().find(is_it)
            }
            _ => None,
        }
    }

    /// The field that is the source: the one with `#[source]` or `#[from]`, else the one that is
    /// called `source`.
    pub(crate) fn source(&self) -> Option<&Field<'a>> {
        let named = |field: &&Field<'_>| field.is_called_source() && field.no_source.is_none();
        self.fields
            .iter()
            .find(|field| field.is_marked())
            .or_else(|| self.fields.iter().find(named))
    }

    /// The field with this name in placeholders.
    pub(crate) fn field(&self, name: &str) -> Option<&Field<'a>> {
        self.fields.iter().find(|field| field.name() == name)
    }
}
