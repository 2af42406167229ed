//! The rules that an item must keep, one function each. They report and change nothing.

use crate::{
    attr::{self, Mistake, Named},
    errors::Errors,
    model::{Entry, Field, Item, Kind, Message, Variant},
    suggest::nearest,
    template::{Argument, Placeholder},
};
use proc_macro2::{Ident, Span};
use quote::ToTokens;
use std::collections::HashMap;
use syn::{Attribute, Data, LitStr};

/// A record counts a text in 16 bits, and a constant body holds at most six bytes for one.
const LONGEST_TEXT: usize = 10_000;
const LONGEST_CODE: usize = 128;
/// A slot of the index has 16 bits.
const MOST_ENTRIES: usize = u16::MAX as usize;

/// Applies all rules.
pub(crate) fn item(item: &Item<'_>, errors: &mut Errors) {
    has_variants(item, errors);
    markers_have_a_meaning(item, errors);
    for variant in &item.variants {
        errors.of(variant.place);
        match &variant.kind {
            Kind::Entries(entries) => {
                for (at, entry) in entries.iter().enumerate() {
                    has_its_keys(variant, entries, at, errors);
                    if let Some(code) = &entry.code {
                        code_is_a_name(code, errors);
                    }
                    texts_say_something(entry, errors);
                    if let Some(message) = &entry.message {
                        match attr::named(&message.arguments) {
                            Ok(arguments) => {
                                let meant = placeholders_name_fields(variant, message, errors);
                                arguments_are_used(message, &arguments, &meant, errors);
                            }
                            Err(Mistake(span, cure)) => errors.at(span, cure),
                        }
                    }
                    source_stays_inside(variant, entry, errors);
                }
                entries_differ(entries, errors);
            }
            Kind::Transparent => transparent_has_one_field(variant, errors),
            Kind::Unknown => {}
        }
    }
    codes_are_unique(item, errors);
}

/// Associated items of the type have these names.
const TAKEN: [&str; 3] = ["TABLE", "description", "from_code"];

/// An enum without variants has no value, so it is no error; `Infallible` says that better.
fn has_variants(item: &Item<'_>, errors: &mut Errors) {
    let name = &item.input.ident;
    if item.is_enum && item.variants.is_empty() {
        errors.at(
            name.span(),
            format_args!(
                "`{name}` has no variants, so it documents no error: add one, or use \
                 `core::convert::Infallible` for an error that can't happen"
            ),
        );
    }
    for variant in item
        .variants
        .iter()
        .filter(|it| item.is_enum && TAKEN.iter().any(|name| it.ident == name))
    {
        errors.of(variant.place);
        errors.at(
            variant.ident.span(),
            format_args!(
                "`{name}::{}` is an item that the derive adds: give the variant another name",
                variant.ident
            ),
        );
    }
    errors.of(0);
    let entries: usize = item.numbered().map(|(_, entries, _)| entries.len()).sum();
    if entries > MOST_ENTRIES {
        let message = "has more than 65,535 entries: split it";
        errors.at(name.span(), format_args!("`{name}` {message}"));
    }
}

/// The first `#[apm(…)]` has a code and a status, each further one a status. A code may be given
/// again, but not another one.
fn has_its_keys(variant: &Variant<'_>, entries: &[Entry], at: usize, errors: &mut Errors) {
    let entry = &entries[at];
    let name = variant.ident;
    let first = entries.iter().find_map(|entry| entry.code.as_ref());
    // A misspelt `transparent` needs neither.
    let needs = |key: &str| !entry.gives(key) && !entry.gives("transparent");
    if at == 0 && needs("code") {
        let message = match first {
            None => format!("`{name}` has no `code`: add `code = \"…\"`"),
            Some(first) => format!(
                "the first `#[apm(…)]` of `{name}` has no `code`: move `code = {:?}` here",
                first.value()
            ),
        };
        errors.at(entry.span, message);
    }
    if needs("status") {
        let which = if at == 0 { "" } else { "this entry of " };
        errors.at(
            entry.span,
            format_args!("{which}`{name}` has no `status`: add `status = …`, 100 to 599"),
        );
    }
    if let (Some(first), Some(code)) = (first, &entry.code) {
        if first.value() != code.value() {
            errors.at(
                code.span(),
                format_args!(
                    "`{name}` has the code `{}` already: all its `#[apm(…)]` are entries of one \
                     code, so leave `code` out here, or make this another variant",
                    first.value()
                ),
            );
        }
    }
}

/// 1 to 128 bytes of printable text without blanks at its ends.
fn code_is_a_name(code: &LitStr, errors: &mut Errors) {
    let text = code.value();
    let quotes = ['"', '\'', '\\'];
    // Behind another character, so that one which combines with it is printable.
    let unprintable = |c: &char| !quotes.contains(c) && format!("x{c}").escape_debug().count() > 2;
    let mistake = if text.is_empty() {
        "is empty: a code has 1 to 128 bytes".to_owned()
    } else if text.len() > LONGEST_CODE {
        let len = text.len();
        return errors.at(
            code.span(),
            format_args!("this code has {len} bytes: at most {LONGEST_CODE} fit"),
        );
    } else if let Some(c) = text.chars().find(unprintable) {
        format!("has the unprintable character {c:?}: remove it")
    } else if text.trim() != text {
        "has blanks at its ends: remove them".to_owned()
    } else {
        return;
    };
    errors.at(code.span(), format_args!("the code {text:?} {mistake}"));
}

/// A text that is there says something, and fits into the table.
fn texts_say_something(entry: &Entry, errors: &mut Errors) {
    let message = entry.message.as_ref().map(|message| &message.literal);
    let texts = [
        ("message", message),
        ("description", entry.description.as_ref()),
    ];
    for (key, text) in texts
        .into_iter()
        .chain([("solution", entry.solution.as_ref())])
    {
        let Some(text) = text else { continue };
        let value = text.value();
        if value.trim().is_empty() {
            errors.at(
                text.span(),
                format_args!(
                    "this {key} is empty: leave `{key}` out where there is nothing to say"
                ),
            );
        } else if value.len() > LONGEST_TEXT {
            errors.at(
                text.span(),
                format_args!(
                    "this {key} has {} bytes: at most {LONGEST_TEXT} fit",
                    value.len()
                ),
            );
        }
    }
}

/// Two entries of a code differ in more than their place.
fn entries_differ(entries: &[Entry], errors: &mut Errors) {
    let text = |text: Option<&LitStr>| text.map(LitStr::value);
    let row = |entry: &Entry| {
        let message = entry.message.as_ref().map(|message| &message.literal);
        let texts = [message, entry.description.as_ref(), entry.solution.as_ref()].map(text);
        (entry.status.map(|(status, _)| status), texts)
    };
    for (at, entry) in entries.iter().enumerate() {
        let mut same = entries[..at]
            .iter()
            .filter(|earlier| earlier.whole && row(earlier) == row(entry));
        if entry.whole && same.next().is_some() {
            errors.at(
                entry.span,
                "this entry says the same as one before it: remove it",
            );
        }
    }
}

/// The same code on two variants is reported at both places.
fn codes_are_unique(item: &Item<'_>, errors: &mut Errors) {
    let mut numbers = HashMap::new();
    let mut owners: Vec<Vec<(&LitStr, &Variant<'_>)>> = Vec::new();
    for (variant, entries, _) in item.numbered() {
        let code = entries.iter().find_map(|entry| entry.code.as_ref());
        let Some(code) = code.filter(|code| !code.value().is_empty()) else {
            continue;
        };
        let number = *numbers.entry(code.value()).or_insert(owners.len());
        if number == owners.len() {
            owners.push(Vec::new());
        }
        owners[number].push((code, variant));
    }
    for owners in owners {
        let [(code, first), others @ ..] = owners.as_slice() else {
            continue;
        };
        let (name, first_name) = (code.value(), first.ident);
        if !others.is_empty() {
            let others = others.iter().map(|(_, other)| format!("`{}`", other.ident));
            let others = others.collect::<Vec<_>>().join(" and ");
            errors.of(first.place);
            errors.at(
                code.span(),
                format_args!("`{name}` is the code of `{first_name}` here, and of {others} below"),
            );
        }
        for (code, other) in others {
            errors.of(other.place);
            errors.at(
                code.span(),
                format_args!(
                    "`{name}` is the code of `{first_name}` already: a code names one variant; \
                     give `{}` another one, or make this a further `#[apm(…)]` of `{first_name}`",
                    other.ident
                ),
            );
        }
    }
}

/// What a placeholder names is a field, or an argument of the message. Gives the names that others
/// are likely a slip of.
fn placeholders_name_fields(
    variant: &Variant<'_>,
    message: &Message,
    errors: &mut Errors,
) -> Vec<String> {
    let known: Vec<String> = variant
        .fields
        .iter()
        .map(Field::name)
        .chain(argument_names(message))
        .collect();
    let mut unknown: Vec<(String, bool)> = Vec::new();
    for placeholder in message.template.placeholders() {
        for argument in placeholder.arguments() {
            let name = argument.name();
            if !known.contains(&name) && !unknown.iter().any(|(other, _)| *other == name) {
                let counted = placeholder.counted && *argument == placeholder.argument;
                unknown.push((name, counted));
            }
        }
    }
    let mut all_meant = Vec::new();
    for (name, counted) in unknown {
        let owner = variant.ident;
        let cure = match (nearest(&name, &known), known.as_slice()) {
            (Some(meant), _) => {
                all_meant.push(meant.clone());
                format!("did you mean `{{{meant}}}`?")
            }
            (None, []) => format!(
                "`{owner}` has no fields: write `{{{{` and `}}}}` for braces, or add an argument, \
                 `message(\"…\", name = expression)`"
            ),
            (None, [only]) => format!("there is only `{{{only}}}`"),
            (None, known) => {
                let known: Vec<_> = known.iter().map(|known| format!("`{{{known}}}`")).collect();
                format!("there are {}", known.join(", "))
            }
        };
        let shown = if counted {
            format!("`{{}}`, which is `{{{name}}}` here,")
        } else {
            format!("`{{{name}}}`")
        };
        errors.at(
            message.literal.span(),
            format_args!("{shown} names no field of `{owner}`; {cure}"),
        );
    }
    all_meant
}

fn argument_names(message: &Message) -> Vec<String> {
    let named = attr::named(&message.arguments).unwrap_or_default();
    named
        .iter()
        .map(|argument| argument.name.to_string())
        .collect()
}

/// Arguments have the form `name = expression`, differ, and the message uses them.
fn arguments_are_used(
    message: &Message,
    arguments: &[Named<'_>],
    meant: &[String],
    errors: &mut Errors,
) {
    for (at, argument) in arguments.iter().enumerate() {
        let name = argument.name.to_string();
        let mut used = message
            .template
            .placeholders()
            .flat_map(Placeholder::arguments)
            .map(Argument::name)
            .chain(meant.iter().cloned());
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
        } else if !used.any(|used| used == name) {
            errors.at(
                argument.name.span(),
                format_args!("the message does not use `{name}`: write `{{{name}}}` in it, or remove the argument"),
            );
        }
    }
}

/// What a source says is for the log. A message that prints it shows clients what went wrong
/// inside: addresses, paths, statements.
fn source_stays_inside(variant: &Variant<'_>, entry: &Entry, errors: &mut Errors) {
    if entry.gives("message") && entry.message.is_none() {
        // Nobody knows what it would print.
        return;
    }
    let leak = entry
        .message
        .as_ref()
        .zip(variant.source())
        .and_then(|(message, source)| leak(message, source));
    match leak {
        Some(Leak { span, what, cure }) if !entry.gives("expose_source") => errors.at(
            span,
            format_args!(
                "{what}, the source of `{}`: clients would see what is for the log. {cure}, or add \
                 `expose_source` to this `#[apm(…)]` if clients are to see it",
                variant.ident
            ),
        ),
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

struct Leak {
    span: Span,
    what: String,
    cure: &'static str,
}

/// Where the message, or an argument of it, names the source or the whole error.
fn leak(message: &Message, source: &Field<'_>) -> Option<Leak> {
    let arguments = argument_names(message);
    let name = source.name();
    let printed = |argument: &Argument| argument.name() == name && !arguments.contains(&name);
    let direct = message
        .template
        .placeholders()
        .flat_map(Placeholder::arguments)
        .any(printed);
    let in_expressions = |name: &Ident| {
        let named = attr::named(&message.arguments).unwrap_or_default();
        named
            .iter()
            .find_map(|argument| attr::find(argument.expression, name))
    };
    let of_source = |span| Leak {
        span,
        what: format!("the message prints `{{{name}}}`"),
        cure: "Remove it from the message (`source()` keeps it)",
    };
    let of_self = |span| Leak {
        span,
        what: format!("by way of `self` the message may print `{{{name}}}`"),
        cure: "Name the fields that it prints instead (`id`, `_0`)",
    };
    direct
        .then(|| message.literal.span())
        .or_else(|| in_expressions(&source.binding()))
        .map(of_source)
        .or_else(|| in_expressions(&Ident::new("self", Span::call_site())).map(of_self))
}

fn transparent_has_one_field(variant: &Variant<'_>, errors: &mut Errors) {
    let count = variant.fields.len();
    if count != 1 {
        let (has, cure) = match count {
            0 => ("none".to_owned(), "add one"),
            _ => (count.to_string(), "leave one"),
        };
        errors.at(
            variant.ident.span(),
            format_args!(
                "`transparent` forwards the error in the only field, and `{}` has {has}: {cure}, \
                 or write `#[apm(code = \"…\", status = …)]`",
                variant.ident
            ),
        );
    }
}

/// `#[from]` and `#[source]` mark one field, `#[from]` the only one. `#[apm(…)]` marks none.
fn markers_have_a_meaning(item: &Item<'_>, errors: &mut Errors) {
    for variant in &item.variants {
        errors.of(variant.place);
        let place = if item.is_enum { "variant" } else { "struct" };
        for field in &variant.fields {
            for attr in field.attrs.iter().filter(|it| it.path().is_ident("apm")) {
                errors.on(
                    attr,
                    format_args!("`#[apm(…)]` belongs on the {place}, not on a field"),
                );
            }
        }
    }
    if item.thiserror {
        // The markers are thiserror's, and so are their rules.
        return;
    }
    errors.of(0);
    belong_on_fields(&item.input.attrs, errors);
    if let Data::Enum(data) = &item.input.data {
        for (at, variant) in data.variants.iter().enumerate() {
            errors.of(at + 1);
            belong_on_fields(&variant.attrs, errors);
        }
    }
    for variant in &item.variants {
        errors.of(variant.place);
        for attr in variant.fields.iter().flat_map(|field| field.attrs) {
            if let Some(name) = marker(attr).filter(|_| attr.meta.require_path_only().is_err()) {
                errors.on(
                    attr,
                    format_args!("`#[{name}]` takes no arguments: write `#[{name}]`"),
                );
            }
        }
        one_source(variant, errors);
    }
    sources_convert_once(item, errors);
}

fn belong_on_fields(attrs: &[Attribute], errors: &mut Errors) {
    for attr in attrs {
        if let Some(name) = marker(attr) {
            errors.on(attr, format_args!("`#[{name}]` belongs on a field"));
        }
    }
}

fn marker(attr: &Attribute) -> Option<&'static str> {
    ["from", "source"]
        .into_iter()
        .find(|name| attr.path().is_ident(name))
}

fn one_source(variant: &Variant<'_>, errors: &mut Errors) {
    let attrs = variant.fields.iter().flat_map(|field| field.attrs);
    let marked: Vec<_> = attrs
        .filter_map(|attr| Some((attr, marker(attr)?)))
        .collect();
    let only = variant.fields.len() == 1;
    for (at, (attr, name)) in marked.iter().enumerate() {
        if matches!(variant.kind, Kind::Transparent) && *name == "source" {
            errors.on(
                attr,
                "`transparent` forwards the source of the field: remove `#[source]`",
            );
        } else if *name == "from" && !only {
            errors.on(
                attr,
                "`From` has a value for one field only: move the other fields out, or use \
                 `#[source]` and `map_err`",
            );
        } else if marked[..at].iter().any(|(_, earlier)| earlier == name) {
            errors.on(
                attr,
                format_args!("`#[{name}]` is given twice: an error has one source; remove one"),
            );
        }
    }
}

/// Two `#[from]` of one type would be two `From` of one type.
fn sources_convert_once(item: &Item<'_>, errors: &mut Errors) {
    let mut seen: HashMap<String, &Variant<'_>> = HashMap::new();
    for variant in &item.variants {
        for field in variant.fields.iter().filter(|field| field.has("from")) {
            let ty = field.ty.to_token_stream().to_string();
            if let Some(first) = seen.get(&ty) {
                errors.of(variant.place);
                errors.on(
                    field.ty,
                    format_args!(
                        "`{}` has `#[from]` for this type already: only one variant can; use \
                         `#[source]` and `map_err` here",
                        first.ident
                    ),
                );
            } else {
                seen.insert(ty, variant);
            }
        }
    }
}
