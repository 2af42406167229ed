//! What is said of the life of codes: it names codes that are there, and does not contradict itself.

use super::entry::code_is_a_name;
use crate::{
    errors::Errors,
    model::{self, Declaration, Entry, Item, Text, Variant},
    suggest::nearest,
};
use proc_macro2::Span;
use std::collections::{HashMap, HashSet};

/// Keys of the life of a code. Only the first `#[apm(…)]` of a variant has them.
const OF_THE_CODE: [&str; 3] = ["since", "replaced_by", "help"];

pub(super) fn check(item: &Item<'_>, errors: &mut Errors) {
    errors.of(0);
    if let Some(help) = &item.keys.help {
        help_is_a_uri(help, errors);
    }
    for (variant, entries, _) in item.numbered() {
        errors.of(variant.position);
        for (at, entry) in entries.iter().enumerate() {
            entry_fits(variant, entry, at == 0, errors);
        }
    }
    let replaces = |(_, entries, _): (_, &[Entry], _)| entries[0].life.replaced_by.is_some();
    if !item.keys.retired.is_empty() || item.numbered().any(replaces) {
        Codes::of(item).check(errors);
    }
}

fn entry_fits(variant: &Variant<'_>, entry: &Entry, is_first: bool, errors: &mut Errors) {
    let (life, name) = (&entry.life, variant.ident);
    if !is_first {
        for key in OF_THE_CODE.iter().filter_map(|key| entry.key(key)) {
            errors.at(
                key.span(),
                format_args!(
                    "`{key}` is said of the code, so once: move it to the first `#[apm(…)]` of `{name}`"
                ),
            );
        }
        return contradicts_nothing(entry, errors);
    }
    if let Some(since) = &life.since {
        since_says_something(since, "is there", errors);
    }
    if let Some(help) = &life.help {
        help_is_a_uri(help, errors);
    }
    if let (Some(key), None) = (entry.key("replaced_by"), &variant.deprecated) {
        errors.at(
            key.span(),
            format_args!(
                "`replaced_by` says what to use in place of a code that is deprecated: add \
                 `#[deprecated(note = \"…\")]` to `{name}`"
            ),
        );
    }
    contradicts_nothing(entry, errors);
}

fn contradicts_nothing(entry: &Entry, errors: &mut Errors) {
    if let (Some(false), Some(_), Some(key)) = (
        entry.life.retry,
        entry.life.retry_after,
        entry.key("retry_after"),
    ) {
        errors.at(
            key.span(),
            "`retry_after` says when to try again, and `retry = false` that this is in vain: remove one of them",
        );
    }
}

fn since_says_something(since: &Text, what: &str, errors: &mut Errors) {
    if since.value.trim().is_empty() {
        errors.at(
            since.span(),
            format_args!(
                "this `since` is empty: write the version since which the code {what}, such as \
                 \"1.2\", or leave `since` out"
            ),
        );
    }
}

/// RFC 3986, with `{code}` once at most.
fn help_is_a_uri(help: &Text, errors: &mut Errors) {
    let uri = help.value.replacen("{code}", "", 1);
    let scheme = uri.split_once(':').map_or("", |(scheme, _)| scheme);
    let in_scheme = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
    let in_uri = |c: &char| c.is_ascii_graphic() && !"<>\"\\^`|{}".contains(*c);
    let mistake = if !scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        || !scheme.chars().all(in_scheme)
        || help.value.starts_with("{code}")
    {
        "`help` is a URI, and this has no scheme: write `https://…`".to_owned()
    } else if uri.contains("{code}") {
        "`{code}` stands here more than once: leave one".to_owned()
    } else if uri.contains(['{', '}']) {
        "`help` knows the placeholder `{code}` alone: remove other braces, or write them `%7B` and `%7D`"
            .to_owned()
    } else if let Some(c) = uri.chars().find(|c| !in_uri(c)) {
        let mut bytes = [0; 4];
        let encoded = c.encode_utf8(&mut bytes).bytes();
        let encoded: String = encoded.map(|byte| format!("%{byte:02X}")).collect();
        format!("`help` is a URI, which can't have {c:?}: write it `{encoded}`")
    } else {
        return;
    };
    errors.at(help.span(), mistake);
}

/// The codes of a type, and what is said of them.
struct Codes<'a> {
    item: &'a Item<'a>,
    /// The variant of each.
    answered: HashMap<&'a str, &'a Variant<'a>>,
    retired: HashSet<&'a str>,
    /// Whether there are others, which can't be read. That is reported already.
    has_unknown: bool,
}

impl<'a> Codes<'a> {
    fn of(item: &'a Item<'a>) -> Self {
        let codes = item
            .numbered()
            .map(|(variant, entries, _)| (model::code(entries), variant));
        Self {
            item,
            answered: codes.filter(|(code, _)| !code.is_empty()).collect(),
            retired: HashSet::new(),
            has_unknown: item.variants.iter().any(|it| match &it.declaration {
                Declaration::Entries(entries) => model::code(entries).is_empty(),
                declaration => matches!(declaration, Declaration::Invalid),
            }),
        }
    }

    fn check(mut self, errors: &mut Errors) {
        errors.of(0);
        for retired in &self.item.keys.retired {
            let code = &retired.code;
            code_is_a_name(code, errors);
            if !self.retired.insert(&code.value) {
                errors.at(
                    code.span(),
                    format_args!("`{}` is retired already: remove it here", code.value),
                );
            }
            if let Some(since) = &retired.since {
                since_says_something(since, "is gone", errors);
            }
        }
        for retired in &self.item.keys.retired {
            let code = &retired.code.value;
            if let Some(by) = &retired.replaced_by {
                self.replaces(code, by, errors);
            }
        }
        for (variant, entries, _) in self.item.numbered() {
            errors.of(variant.position);
            let code = model::code(entries);
            if self.retired.contains(code) {
                let span = entries[0]
                    .code
                    .as_ref()
                    .map_or_else(Span::call_site, Text::span);
                errors.at(
                    span,
                    format_args!(
                        "`{code}` is retired, and a retired code is never used again: give `{}` another \
                         one, or take this one out of `retired(…)` if it was answered all along",
                        variant.ident
                    ),
                );
            }
            if let Some(by) = &entries[0].life.replaced_by {
                self.replaces(code, by, errors);
            }
        }
    }

    /// What comes in place of a code is another code that is answered.
    fn replaces(&self, code: &str, by: &Text, errors: &mut Errors) {
        let name = &by.value;
        let mistake = if name == code {
            format!("`{name}` is this code itself: name the one that came in its place")
        } else if self.retired.contains(name.as_str()) {
            format!("`{name}` is retired, too: name a code that is still answered")
        } else if !self.item.is_enum {
            // A struct has one code, so this is one of another type.
            return code_is_a_name(by, errors);
        } else if self.answered.contains_key(name.as_str()) || self.has_unknown {
            return;
        } else {
            let prefix = self.item.keys.prefix.as_ref();
            let prefix = prefix.map_or("", |prefix| &prefix.value);
            let without = |code: &'a str| code.strip_prefix(prefix).unwrap_or(code);
            let others = self.answered.keys().filter(|it| **it != code);
            let others = others.map(|it| without(it));
            let written = by_value_without_prefix;
            format!("`{enumeration}` has no code `{name}`{hint}")
        };
        errors.at(by.span(), mistake);
    }
}
