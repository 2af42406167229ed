//! The fields of variants.

use proc_macro2::{Ident, Span};
use quote::format_ident;
use syn::{Attribute, GenericArgument, Member, PathArguments, Type};

pub(crate) struct Field<'a> {
    pub(crate) member: Member,
    pub(crate) ty: &'a Type,
    pub(crate) attrs: &'a [Attribute],
    /// The key of `#[apm(no_source)]`, if the field has it.
    pub(crate) no_source: Option<Ident>,
    /// The key of `#[apm(param)]`, if the field has it.
    pub(crate) param: Option<Ident>,
}

impl<'a> Field<'a> {
    /// `T`, if the field's type is `Option<T>`.
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

    /// Whether the type is a text or a number by its name, so not an error.
    pub(crate) fn is_text_or_number(&self) -> bool {
        const NAMES: &[&str] = &[
            "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize",
            "f32", "f64", "bool", "char", "str", "String",
        ];
        let mut ty = self.ty;
        while let Type::Reference(reference) = ty {
            ty = &reference.elem;
        }
        let Type::Path(path) = ty else { return false };
        let name = path.path.get_ident().map(ToString::to_string);
        name.is_some_and(|name| NAMES.contains(&name.as_str()))
    }

    /// Whether the name says that it is the source.
    pub(crate) fn is_called_source(&self) -> bool {
        matches!(&self.member, Member::Named(name) if name == "source")
    }

    /// Whether it has `#[source]` or `#[from]`.
    pub(crate) fn is_marked(&self) -> bool {
        self.has("source") || self.has("from")
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

    /// The name of the field in expressions of arguments: `id`, or `_0`.
    pub(crate) fn binding(&self) -> Ident {
        match &self.member {
            Member::Named(name) => name.clone(),
            Member::Unnamed(index) => {
                format_ident!("_{}", index.index, span = Span::call_site())
            }
        }
    }
}
