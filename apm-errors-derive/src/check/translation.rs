//! The texts of other languages, beside the main ones.

use super::{entry::text_says_something, message};
use crate::{
    errors::Errors,
    model::{Argument, Entry, Item, Message, Translation, Variant},
};
use std::fmt::Write;

/// The languages of an entry: each once, none of them that of the type, and their texts.
pub(super) fn check(item: &Item<'_>, variant: &Variant<'_>, entry: &Entry, errors: &mut Errors) {
    for (at, translation) in entry.translations.iter().enumerate() {
        let Translation { key, tag, .. } = translation;
        if entry.translations[..at].iter().any(|it| it.tag == *tag) {
            errors.at(
                key.span(),
                format_args!("`{tag}` is given twice: remove one"),
            );
        }
        if item.keys.language.as_ref() == Some(tag) {
            errors.at(
                key.span(),
                format_args!(
                    "`{tag}` is already the main language, set by `language = \"{tag}\"`: move these texts \
                     out of `{key}(…)`, or name another language"
                ),
            );
        }
        texts(translation, errors);
        if let Some(message) = &translation.message {
            message_says_the_same(variant, entry, translation, message, errors);
        }
    }
}

/// A variant that shares the entry of another one may only translate its message.
pub(super) fn only_messages(entry: &Entry, whose: &str, errors: &mut Errors) {
    for translation in &entry.translations {
        let texts = [
            ("description", translation.description.as_ref()),
            ("solution", translation.solution.as_ref()),
        ];
        for (name, text) in &texts {
            if let Some(text) = text {
                errors.at(
                    text.span(),
                    format_args!(
                        "`{name}` {whose} in every language: remove it; only `message` can be set here"
                    ),
                );
            }
        }
    }
}

/// A borrowed entry has the languages of its table, and the variant's own message has none.
pub(super) fn none(entry: &Entry, errors: &mut Errors) {
    for Translation { key, .. } in &entry.translations {
        errors.at(
            key.span(),
            format_args!(
                "an error with `code = expression` takes its languages from the borrowed entry: remove \
                 `{key}`, or give this variant its own code, `code = \"…\"`"
            ),
        );
    }
}

fn texts(translation: &Translation, errors: &mut Errors) {
    let texts = [
        (
            "message",
            translation.message.as_ref().map(|message| &message.text),
        ),
        ("description", translation.description.as_ref()),
        ("solution", translation.solution.as_ref()),
    ];
    for (key, text) in &texts {
        if let Some(text) = text {
            text_says_something(key, text, errors);
        }
    }
}

/// Both messages print the same, in any order and by any format.
fn message_says_the_same(
    variant: &Variant<'_>,
    entry: &Entry,
    translation: &Translation,
    message: &Message,
    errors: &mut Errors,
) {
    let Translation { key, .. } = translation;
    let Some(main) = &entry.message else {
        if !entry.gives("message") {
            let name = variant.ident;
            let cure = match &entry.same_as {
                Some(target) => format!("it uses that of `{target}`: add `message = \"…\"`, or remove this"),
                None => "it has none, and clients get that one by default: add `message = \"…\"`, or make this a `description`".to_owned(),
            };
            errors.at(
                message.text.span(),
                format_args!(
                    "`{name}` has its own message in `{key}`, but in the main language {cure}"
                ),
            );
        }
        return;
    };
    let span = message.text.span();
    let (expected, found) = (printed(main), printed(message));
    let missing = difference(&expected, &found);
    let mut other = difference(&found, &expected);
    let used = main.template.names();
    for placeholder in message.template.placeholders() {
        for count in placeholder.counts() {
            if !used.contains(&count.name()) {
                insert(&mut other, count.name());
            }
        }
    }
    let mut mistakes = String::new();
    for (names, verb, which) in [
        (missing, "does not print", "which the main message prints"),
        (other, "prints", "which the main message does not print"),
    ] {
        if !names.is_empty() {
            let and = if mistakes.is_empty() { "" } else { ", and " };
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let names = names.join("}`, `{");
            let _ = write!(mistakes, "{and}{verb} `{{{names}}}`, {which}");
        }
    }
    if mistakes.is_empty() {
        arguments_are_the_same(variant, main, translation, message, errors);
    } else {
        errors.at(
            span,
            format_args!(
                "this message {mistakes}: all languages need the same placeholders, in any order"
            ),
        );
    }
    if !message::shows_source(variant, main) && message::shows_source(variant, message) {
        message::source_stays_inside(variant, entry, Some(message), errors);
    }
}

/// A message has the arguments of the main one, or others with the same names.
fn arguments_are_the_same(
    variant: &Variant<'_>,
    main: &Message,
    translation: &Translation,
    message: &Message,
    errors: &mut Errors,
) {
    let arguments = match &message.arguments {
        Ok(arguments) => arguments,
        Err(mistake) => return errors.at(mistake.span, mistake.message),
    };
    if main.is_display {
        // Only thiserror knows what those of `#[error(…)]` print.
        let intended = message::placeholders_name_fields(variant, message, errors);
        message::arguments_are_used(message, arguments, &intended, errors);
        return;
    }
    let names = |arguments: &[Argument]| {
        let mut names = Vec::new();
        for argument in arguments {
            insert(&mut names, argument.name.to_string());
        }
        names
    };
    let (expected, found) = (names(main.arguments()), names(arguments));
    if expected == found {
        if main.arguments().len() != arguments.len()
            || arguments.iter().any(|it| it.expression.is_empty())
        {
            message::arguments_are_used(message, arguments, &[], errors);
        }
        return;
    }
    let key = &translation.key;
    errors.at(
        message.text.span(),
        format_args!(
            "the arguments of this message differ from those of the main one: remove all of them to use \
             the main ones, or give the same names in `{key}`",
        ),
    );
}

/// The arguments that a message prints.
fn printed(message: &Message) -> Vec<String> {
    let mut names = Vec::new();
    for placeholder in message.template.placeholders() {
        insert(&mut names, placeholder.argument.name());
    }
    names
}

/// The names of the first that are not in the second.
fn difference(names: &[String], others: &[String]) -> Vec<String> {
    let mut difference = Vec::new();
    for name in names {
        if !others.contains(name) {
            difference.push(name.clone());
        }
    }
    difference
}

/// Inserts a name in order, unless it is present.
fn insert(sorted: &mut Vec<String>, name: String) {
    if let Err(at) = sorted.binary_search(&name) {
        sorted.insert(at, name);
    }
}
