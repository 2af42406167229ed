//! The item, its variants and their entries.

use super::template::Template;
use crate::errors::Mistake;
use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use syn::{Attribute, DeriveInput, GenericArgument, Member, PathArguments, Type};

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
    pub(crate) place: usize,
    /// The variant's name, or the struct's.
    pub(crate) ident: &'a Ident,
    pub(crate) fields: Vec<Field<'a>>,
    /// Whether it is written without braces or parentheses.
    pub(crate) is_unit: bool,
    pub(crate) kind: Kind,
}

pub(crate) enum Kind {
    /// Rows of the table with one code; the first is the variant's own.
    Entries(Vec<Entry>),
    /// Everything is the field's.
    Transparent,
    /// There is no `#[apm(…)]`, or what there is can't be read. That is reported already.
    Unknown,
}

pub(crate) struct Entry {
    /// Where the attribute is.
    pub(crate) span: Span,
    /// The keys that are given, in their order, whether or not their values can be read.
    pub(crate) keys: Vec<Ident>,
    /// Keys that a misspelt one is likely meant to be. That is reported, so they are not missing.
    pub(crate) meant: Vec<&'static str>,
    /// Whether all of it could be read.
    pub(crate) whole: bool,
    pub(crate) code: Option<Text>,
    pub(crate) status: Option<(u16, Span)>,
    pub(crate) message: Option<Message>,
    pub(crate) description: Option<Text>,
    pub(crate) solution: Option<Text>,
}

pub(crate) struct Message {
    pub(crate) text: Text,
    pub(crate) template: Template,
    /// Or the first mistake in their form.
    pub(crate) arguments: Result<Vec<Argument>, Mistake>,
}

/// An argument of a message: `name = expression`.
pub(crate) struct Argument {
    pub(crate) name: Ident,
    pub(crate) expression: Vec<TokenTree>,
}

/// A string literal and what it says.
pub(crate) struct Text {
    pub(crate) literal: Literal,
    pub(crate) value: String,
}

pub(crate) struct Field<'a> {
    pub(crate) member: Member,
    pub(crate) ty: &'a Type,
    pub(crate) attrs: &'a [Attribute],
}

impl Text {
    pub(crate) fn span(&self) -> Span {
        self.literal.span()
    }
}

impl Message {
    /// The arguments; none where there is a mistake in their form.
    pub(crate) fn arguments(&self) -> &[Argument] {
        self.arguments.as_deref().unwrap_or_default()
    }
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
            .filter_map(move |variant| match &variant.kind {
                Kind::Entries(entries) => {
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
        match (&self.kind, self.fields.as_slice()) {
            (Kind::Transparent, [field]) => Some(field),
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

/// The code of a variant that keeps the rules.
pub(crate) fn code(entries: &[Entry]) -> &str {
    entries
        .first()
        .and_then(|entry| entry.code.as_ref())
        .map_or("", |code| &code.value)
}

impl Entry {
    /// The key, where it is given.
    pub(crate) fn key(&self, name: &str) -> Option<&Ident> {
        self.keys.iter().find(|key| *key == name)
    }

    /// Whether the key is given, or likely meant.
    pub(crate) fn gives(&self, name: &str) -> bool {
        self.key(name).is_some() || self.meant.contains(&name)
    }
}

impl<'a> Field<'a> {
    /// `T`, where the field's type is `Option<T>`.
    pub(crate) fn in_option(&self) -> Option<&'a Type> {
        let Type::Path(path) = self.ty else {
            return None;
        };
        let last = path
            .path
            .segments
            .last()
            .filter(|last| last.ident == "Option")?;
        match &last.arguments {
            PathArguments::AngleBracketed(arguments) => match arguments.args.first() {
                Some(GenericArgument::Type(inner)) if arguments.args.len() == 1 => Some(inner),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether the field has `#[name]`.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.attrs.iter().any(|attr| attr.path().is_ident(name))
    }

    /// `id` for `id` and `r#id`, `0` for the first field of a tuple.
    pub(crate) fn name(&self) -> String {
        match &self.member {
            Member::Named(name) => {
                let name = name.to_string();
                name.strip_prefix("r#").map(str::to_owned).unwrap_or(name)
            }
            Member::Unnamed(index) => index.index.to_string(),
        }
    }

    /// What an argument's expression calls the field: `id`, or `_0`.
    pub(crate) fn binding(&self) -> Ident {
        match &self.member {
            Member::Named(name) => name.clone(),
            Member::Unnamed(index) => {
                quote::format_ident!("_{}", index.index, span = Span::call_site())
            }
        }
    }
}
