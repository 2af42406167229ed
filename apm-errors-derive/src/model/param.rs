//! Parameters: fields that are sent as data, in addition to the message.

use super::{
    field::Field,
    item::{Item, Variant},
};
use syn::Member;

/// A field that is sent, and how it is printed.
pub(crate) struct Param<'f, 'a> {
    pub(crate) field: &'f Field<'a>,
    /// The kind of a placeholder: empty for `Display`.
    pub(crate) kind: &'static str,
}

impl<'a> Item<'a> {
    /// The parameters of a variant: the named fields that its message prints, and the marked fields, without sources.
    pub(crate) fn params<'f>(&'f self, variant: &'f Variant<'a>) -> Vec<Param<'f, 'a>> {
        let mut params = Vec::new();
        let source = variant.source().map(Field::name);
        for field in &variant.fields {
            if matches!(field.member, Member::Unnamed(_)) || Some(field.name()) == source {
                continue;
            }
            let kind = match field.param {
                Some(_) => Some(""),
                None => self.printed_kind(variant, field),
            };
            if let Some(kind) = kind {
                params.push(Param { field, kind });
            }
        }
        params
    }

    /// The names of the parameters of a variant.
    pub(crate) fn param_names(&self, variant: &Variant<'a>) -> Vec<String> {
        let mut names = Vec::new();
        for param in self.params(variant) {
            names.push(param.field.name());
        }
        names
    }

    /// How the message of a variant prints a field: with `Display`, if it does so anywhere. `None` if it does not print it.
    fn printed_kind(&self, variant: &Variant<'_>, field: &Field<'_>) -> Option<&'static str> {
        let message = self.message(variant)?;
        let name = field.name();
        // An argument takes precedence over a field of the same name.
        if message.has_argument(&name) {
            return None;
        }
        let mut first = None;
        for placeholder in message.template.placeholders() {
            if placeholder.argument.name() == name {
                if placeholder.kind.is_empty() || field.is_text_or_number() {
                    return Some("");
                }
                first = first.or(Some(placeholder.kind));
            }
        }
        first
    }
}
