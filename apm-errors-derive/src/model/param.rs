//! Parameters: fields that leave as data, beside the message.

use super::{
    field::Field,
    item::{Item, Variant},
};
use syn::Member;

/// A field that leaves, and how it is printed.
pub(crate) struct Param<'f, 'a> {
    pub(crate) field: &'f Field<'a>,
    /// As in a placeholder: empty for `Display`.
    pub(crate) kind: &'static str,
}

impl<'a> Item<'a> {
    /// The parameters of a variant: the named fields that its message prints, and those that are marked. A source is none.
    pub(crate) fn params<'f>(
        &'f self,
        variant: &'f Variant<'a>,
    ) -> impl Iterator<Item = Param<'f, 'a>> {
        let source = variant.source().map(Field::name);
        let fields = variant.fields.iter();
        let fields = fields.filter(move |field| {
            matches!(field.member, Member::Named(_)) && Some(field.name()) != source
        });
        fields.filter_map(|field| {
            let kind = if field.param.is_some() {
                ""
            } else {
                self.printed_kind(variant, field)?
            };
            Some(Param { field, kind })
        })
    }

    /// The names of the parameters of a variant.
    pub(crate) fn param_names(&self, variant: &Variant<'a>) -> Vec<String> {
        let mut names = Vec::new();
        for param in self.params(variant) {
            names.push(param.field.name());
        }
        names
    }

    /// How the message of a variant prints a field: by `Display`, if it does so anywhere. `None` where it does not.
    fn printed_kind(&self, variant: &Variant<'_>, field: &Field<'_>) -> Option<&'static str> {
        let message = self.message(variant)?;
        let name = field.name();
        // An argument goes before a field of the same name.
        if message
            .arguments()
            .iter()
            .any(|argument| argument.name == name)
        {
            return None;
        }
        let placeholders = message.template.placeholders();
        let mut kinds = placeholders
            .filter(|it| it.argument.name() == name)
            .map(|it| it.kind);
        let first = kinds.next()?;
        let is_displayed =
            first.is_empty() || field.is_text_or_number() || kinds.any(str::is_empty);
        Some(if is_displayed { "" } else { first })
    }
}
