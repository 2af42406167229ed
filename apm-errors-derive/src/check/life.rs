//! The rules for the life of codes: `since`, `replaced_by`, `retired` and the like.

use super::entry::code_is_a_name;
use crate::{
    errors::Errors,
    model::{self, Declaration, Entry, Item, Retired, Text, Variant},
    suggest::nearest,
};

/// Keys that apply to a code, so they are given once per code.
const OF_THE_CODE: &[&str] = &["since", "replaced_by", "help"];
/// All keys about the life of a code.
const ALL: &[&str] = &[
    "since",
    "replaced_by",
    "help",
    "retry",
    "retry_after",
    "grpc",
];

pub(super) fn check(item: &Item<'_>, errors: &mut Errors) {
    errors.of(0);
    if let Some(help) = &item.keys.help {
        help_is_an_address(help, errors);
    }
    retired_codes(item, errors);
    for variant in &item.variants {
        errors.of(variant.position);
        match &variant.declaration {
            Declaration::Entries(entries) => of_code(item, variant, entries, errors),
            Declaration::SameAs(entry) | Declaration::Borrowed(entry) => of_other(entry, errors),
            Declaration::Transparent | Declaration::Invalid => {}
        }
    }
    errors.of(0);
}

fn of_code(item: &Item<'_>, variant: &Variant<'_>, entries: &[Entry], errors: &mut Errors) {
    let [first, further @ ..] = entries else {
        return;
    };
    for entry in further {
        for name in OF_THE_CODE {
            if let Some(key) = entry.key(name) {
                errors.at(
                    key.span(),
                    format_args!("`{key}` applies to the code: move it to the first `#[apm(…)]`"),
                );
            }
        }
    }
    for entry in entries {
        if let (Some(false), Some(_), Some(key)) = (
            entry.life.retry,
            entry.life.retry_after,
            entry.key("retry_after"),
        ) {
            errors.at(
                key.span(),
                "`retry_after` contradicts `retry = false`: remove one of them",
            );
        }
    }
    if let Some(since) = &first.life.since {
        is_not_empty(since, "since", errors);
    }
    if let Some(help) = &first.life.help {
        help_is_an_address(help, errors);
    }
    if let Some(code) = &first.code
        && is_retired(code, &item.keys.retired)
    {
        errors.at(
            code.span(),
            format_args!(
                "`{}` is retired, and clients know its old meaning: give `{}` another code",
                code.value, variant.ident
            ),
        );
    }
    let Some(replaced_by) = &first.life.replaced_by else {
        return;
    };
    if variant.deprecated.is_none() {
        errors.at(
            replaced_by.span(),
            format_args!(
                "a replaced code must be deprecated: add `#[deprecated(since = \"…\", note = \"…\")]` to `{}`",
                variant.ident
            ),
        );
    }
    if first
        .code
        .as_ref()
        .is_some_and(|code| code.value == replaced_by.value)
    {
        errors.at(
            replaced_by.span(),
            format_args!(
                "`{}` is the code of `{}` itself: name the code that replaces it",
                replaced_by.value, variant.ident
            ),
        );
    } else {
        is_a_code(item, replaced_by, model::code(entries), errors);
    }
}

/// `replaced_by` names a code of this type that is not retired.
fn is_a_code(item: &Item<'_>, code: &Text, replaced: &str, errors: &mut Errors) {
    if !item.is_enum {
        // A struct has one code, so its replacement belongs to another type.
        return code_is_a_name(code, errors);
    }
    let (mut codes, mut others) = (Vec::new(), Vec::new());
    for (_, entries, _) in item.numbered() {
        let known = model::code(entries);
        codes.push(known);
        if known != replaced {
            others.push(known);
        }
    }
    if codes.contains(&code.value.as_str()) {
        return;
    }
    let name = &item.input.ident;
    if is_retired(code, &item.keys.retired) {
        errors.at(
            code.span(),
            format_args!(
                "`{}` is retired, too: name a code that `{name}` declares",
                code.value
            ),
        );
        return;
    }
    // A code that can't be read is reported already, and may be this one.
    let is_unread = |it: &Variant<'_>| match &it.declaration {
        Declaration::Entries(entries) => model::code(entries).is_empty(),
        declaration => matches!(declaration, Declaration::Invalid),
    };
    if item.variants.iter().any(is_unread) {
        return;
    }
    // The user writes codes without their prefix.
    let prefix = item.keys.prefix.as_ref();
    let prefix = prefix.map_or("", |prefix| &prefix.value);
    let short = |code| str::strip_prefix(code, prefix).unwrap_or(code);
    let written = short(&code.value);
    let near = if codes.contains(&written) {
        // It has the prefix twice.
        Some(written)
    } else {
        nearest(&code.value, &others)
    };
    let hint = near.map_or_else(
        || format!("`replaced_by` takes a code of `{name}`"),
        |near| format!("did you mean `{}`?", short(near)),
    );
    errors.at(
        code.span(),
        format_args!("`{name}` has no code `{}`; {hint}", code.value),
    );
}

/// Whether a code is one of these.
fn is_retired(code: &Text, retired: &[Retired]) -> bool {
    retired.iter().any(|it| it.code.value == code.value)
}

fn retired_codes(item: &Item<'_>, errors: &mut Errors) {
    let all = &item.keys.retired;
    for (
        at,
        Retired {
            code,
            since,
            replaced_by,
            ..
        },
    ) in all.iter().enumerate()
    {
        code_is_a_name(code, errors);
        if is_retired(code, &all[..at]) {
            errors.at(
                code.span(),
                format_args!("`{}` is retired twice: remove one", code.value),
            );
        }
        if let Some(since) = since {
            is_not_empty(since, "since", errors);
        }
        if let Some(replaced_by) = replaced_by {
            is_a_code(item, replaced_by, &code.value, errors);
        }
    }
}

/// The keys about the life of a shared or borrowed entry belong to its declaration.
fn of_other(entry: &Entry, errors: &mut Errors) {
    for name in ALL {
        if let Some(key) = entry.key(name) {
            errors.at(
                key.span(),
                format_args!("`{key}` must be set where the entry is declared: remove it here"),
            );
        }
    }
}

fn is_not_empty(text: &Text, key: &str, errors: &mut Errors) {
    if text.value.trim().is_empty() {
        errors.at(
            text.span(),
            format_args!("this `{key}` is empty: write a version, `{key} = \"1.2\"`, or remove it"),
        );
    }
}

/// `help` is an absolute URI with at most one `{code}`, and has only characters that a URI allows.
fn help_is_an_address(help: &Text, errors: &mut Errors) {
    let value = help.value.as_str();
    let rest = value.replacen("{code}", "", 1);
    let has_scheme = value.split_once(':').is_some_and(|(scheme, rest)| {
        let is_name = scheme
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
        is_name && scheme.starts_with(|first: char| first.is_ascii_alphabetic()) && !rest.is_empty()
    });
    let is_wrong = |it: char| {
        !it.is_ascii_graphic() || matches!(it, '{' | '}' | '<' | '>' | '"' | '\\' | '^' | '`' | '|')
    };
    let mistake = if !has_scheme {
        "is not an absolute URI".to_owned()
    } else if rest.contains("{code}") {
        "contains `{code}` twice".to_owned()
    } else if let Some(wrong) = rest.chars().find(|it| is_wrong(*it)) {
        format!("contains {wrong:?}, which is not allowed in a URI")
    } else {
        return;
    };
    errors.at(
        help.span(),
        format_args!(
            "this `help` {mistake}: write a URI such as `https://docs.example/errors#{{code}}`"
        ),
    );
}
