//! What a message may name, and what it must not show.

use crate::{
    errors::Errors,
    model::{Argument, Entry, Field, Message, Variant},
    suggest::{argument_name, nearest},
    tokens::find_use,
};
use proc_macro2::{Ident, Span};

pub(super) fn check(variant: &Variant<'_>, entry: &Entry, errors: &mut Errors) {
    if let Some(message) = entry.message.as_ref().filter(|it| !it.is_display) {
        match &message.arguments {
            Ok(arguments) => {
                let intended = placeholders_name_fields(variant, message, errors);
                arguments_are_used(message, arguments, &intended, errors);
            }
            Err(mistake) => errors.at(mistake.span, mistake.message),
        }
    }
    source_stays_inside(variant, entry, entry.message.as_ref(), errors);
}

/// Each placeholder names a field, or an argument of the message. Returns the names that
/// misspelled placeholders probably meant.
pub(super) fn placeholders_name_fields(
    variant: &Variant<'_>,
    message: &Message,
    errors: &mut Errors,
) -> Vec<String> {
    let mut known = Vec::new();
    for field in &variant.fields {
        known.push(field.name());
    }
    for argument in message.arguments() {
        known.push(argument.name.to_string());
    }
    let mut unknown: Vec<(String, bool)> = Vec::new();
    for placeholder in message.template.placeholders() {
        for name in placeholder.names() {
            if !known.contains(&name) && !unknown.iter().any(|(other, _)| *other == name) {
                let is_implicit = placeholder.is_implicit && placeholder.argument.name() == name;
                unknown.push((name, is_implicit));
            }
        }
    }
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let mut intended = Vec::new();
    for (name, is_implicit) in &unknown {
        let owner = variant.ident;
        let cure = match (nearest(name, &known), known.as_slice()) {
            (Some(near), _) => {
                intended.push(near.to_owned());
                format!("did you mean `{{{near}}}`?")
            }
            (None, _) if name == "self" => {
                "write `message(\"… {this:?}\", this = self)`, or name the fields to print"
                    .to_owned()
            }
            (None, _) if is_loud(name) => {
                let argument = argument_name(name);
                format!(
                    "to print a constant, write `message(\"… {{{argument}}}\", {argument} = {name})`"
                )
            }
            (None, []) => format!(
                "`{owner}` has no fields: write `{{{{` and `}}}}` for braces, or add an argument, \
                 `message(\"…\", name = expression)`"
            ),
            (None, [only]) => format!("the message can use only `{{{only}}}`"),
            (None, known) => {
                format!("the message can use `{{{}}}`", known.join("}`, `{"))
            }
        };
        let shown = if *is_implicit {
            format!("`{{}}`, which is `{{{name}}}` here,")
        } else {
            format!("`{{{name}}}`")
        };
        errors.at(
            message.text.span(),
            format_args!("{shown} is not a field of `{owner}`; {cure}"),
        );
    }
    intended
}

/// Whether a name is written like a constant.
fn is_loud(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase()) && name == name.to_uppercase()
}

/// Arguments have the form `name = expression`, have distinct names, and the message uses them.
pub(super) fn arguments_are_used(
    message: &Message,
    arguments: &[Argument],
    intended: &[String],
    errors: &mut Errors,
) {
    let used = message.template.names();
    for (at, argument) in arguments.iter().enumerate() {
        let name = argument.name.to_string();
        if arguments[..at]
            .iter()
            .any(|earlier| earlier.name == argument.name)
        {
            errors.at(
                argument.name.span(),
                format_args!("`{name}` is given twice: remove one"),
            );
        } else if argument.expression.is_empty() {
            errors.at(
                argument.name.span(),
                format_args!("`{name}` has no value: write `{name} = expression`"),
            );
        } else if !used.contains(&name) && !intended.contains(&name) {
            errors.at(
                argument.name.span(),
                format_args!("the argument `{name}` is never used: write `{{{name}}}` in the message, or remove it"),
            );
        }
    }
}

/// The text of a source is for the log. A message that prints it shows clients internal details:
/// addresses, paths, statements.
pub(super) fn source_stays_inside(
    variant: &Variant<'_>,
    entry: &Entry,
    message: Option<&Message>,
    errors: &mut Errors,
) {
    if entry.gives("message") && entry.message.is_none() {
        // What it would print is unknown.
        return;
    }
    let leak = message
        .zip(variant.source())
        .and_then(|(message, source)| leak(message, source));
    match leak {
        Some(Leak { span, what, cure }) if !entry.gives("expose_source") => errors.at(
            span,
            format_args!(
                "{what}, the source of `{}`, so clients would see internal details: {cure}, or add \
                 `expose_source` to this `#[apm(…)]` if clients may see it",
                variant.ident
            ),
        ),
        // An unmarked field may be an error, too: only rustc knows, by its type.
        None if prints_a_value(variant, message) => {}
        None => {
            if let Some(key) = entry.key("expose_source") {
                errors.at(
                    key.span(),
                    "the message prints no source: remove `expose_source`",
                );
            }
        }
        Some(_) => {}
    }
}

/// Whether a message prints the source, or may.
pub(super) fn shows_source(variant: &Variant<'_>, message: &Message) -> bool {
    let source = variant.source();
    source.is_some_and(|source| leak(message, source).is_some())
}

/// Whether the message prints a field that is neither a text nor a number.
fn prints_a_value(variant: &Variant<'_>, message: Option<&Message>) -> bool {
    let Some(message) = message else { return false };
    message.template.placeholders().any(|placeholder| {
        let field = variant.field(&placeholder.argument.name());
        field.is_some_and(|field| !field.is_text_or_number())
    })
}

struct Leak {
    span: Span,
    what: String,
    cure: &'static str,
}

/// The place where the message, or an argument of it, names the source or the whole error.
fn leak(message: &Message, source: &Field<'_>) -> Option<Leak> {
    let name = source.name();
    let direct = message.template.names().contains(&name) && !message.has_argument(&name);
    let in_expressions = |name: &Ident| {
        message
            .arguments()
            .iter()
            .find_map(|argument| find_use(&argument.expression, name))
    };
    let of_source = |span| Leak {
        span,
        what: format!("the message prints `{{{name}}}`"),
        cure: if source.is_marked() {
            "remove it from the message (`source()` still returns it)"
        } else {
            "remove it from the message (`source()` still returns it), or write \
             `#[apm(no_source)]` on the field if it is not a source"
        },
    };
    let of_self = |span| Leak {
        span,
        what: format!("through `self`, the message may print `{{{name}}}`"),
        cure: "name the fields instead (`id`, `_0`)",
    };
    direct
        .then(|| message.text.span())
        .or_else(|| in_expressions(&source.binding()))
        .map(of_source)
        .or_else(|| in_expressions(&Ident::new("self", Span::call_site())).map(of_self))
}
