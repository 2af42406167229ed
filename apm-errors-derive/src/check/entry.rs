//! What an entry has, and what its texts may be.

use crate::{
    errors::Errors,
    model::{self, Entry, Text, Variant},
};

/// A record counts a text in 16 bits, and a constant body holds at most six bytes for one.
const LONGEST_TEXT: usize = 10_000;
const LONGEST_CODE: usize = 128;

pub(super) fn check(variant: &Variant<'_>, entries: &[Entry], at: usize, errors: &mut Errors) {
    has_its_keys(variant, entries, at, errors);
    if let Some(code) = &entries[at].code {
        code_is_a_name(code, errors);
    }
    let forwards = Some(&entries[at]).filter(|it| !it.forwards.is_empty());
    if let Some(key) = forwards.and_then(|it| it.key("forwards")) {
        errors.at(
            key.span(),
            "`forwards` is only allowed with `code = expression`: remove it",
        );
    }
    texts_say_something(&entries[at], errors);
}

/// The first `#[apm(…)]` has a code and a status, each further one a status. A code may be given
/// again, but not another one.
fn has_its_keys(variant: &Variant<'_>, entries: &[Entry], at: usize, errors: &mut Errors) {
    let entry = &entries[at];
    let name = variant.ident;
    let first = model::first_code(entries);
    // A misspelt `transparent` needs neither.
    let needs = |key: &str| !entry.gives(key) && !entry.gives("transparent");
    if at == 0 && entry.code.is_none() && needs("code") {
        let message = match first {
            None => format!("`{name}` has no `code`: add `code = \"…\"`"),
            Some(first) => format!(
                "the first `#[apm(…)]` of `{name}` has no `code`: move `code = {:?}` here",
                first.value
            ),
        };
        errors.at(entry.span, message);
    }
    // A code that can't be read may be borrowed, and then the status is, too.
    let may_borrow = entry.code.is_none() && entry.key("code").is_some();
    if entry.status.is_none() && !may_borrow && needs("status") {
        let which = if at == 0 { "" } else { "this entry of " };
        errors.at(
            entry.span,
            format_args!(
                "{which}`{name}` has no `status`: add `status = …`, a number from 100 to 599"
            ),
        );
    }
    if let (Some(first), Some(code)) = (first, &entry.code)
        && first.value != code.value
    {
        let other_row = entries[..at]
            .iter()
            .all(|earlier| row(earlier) != row(entry));
        let cure = if other_row {
            "remove `code` here, or move this to another variant"
        } else {
            "move it to another variant, or remove it"
        };
        errors.at(
            code.span(),
            format_args!(
                "`{name}` already has the code `{}`: all `#[apm(…)]` of a variant share one code; \
                 {cure}",
                first.value
            ),
        );
    }
}

/// A code is 1 to 128 bytes of printable text, without leading or trailing whitespace.
pub(super) fn code_is_a_name(code: &Text, errors: &mut Errors) {
    let text = code.value.as_str();
    let plain = |c: &char| c.is_ascii_graphic() || *c == ' ';
    // Placed after another character, so that a combining character counts as printable.
    let unprintable =
        |c: &char| !plain(c) && format!("{}", format!("x{c}").escape_debug()).contains('\\');
    let mistake = if text.is_empty() {
        "is empty: a code has 1 to 128 bytes".to_owned()
    } else if text.len() > LONGEST_CODE {
        let len = text.len();
        return errors.at(
            code.span(),
            format_args!("this code has {len} bytes: the maximum is {LONGEST_CODE}"),
        );
    } else if let Some(c) = text.chars().find(unprintable) {
        format!("has the unprintable character {c:?}: remove it")
    } else if text.trim() != text {
        "has leading or trailing whitespace: remove it".to_owned()
    } else {
        return;
    };
    errors.at(code.span(), format_args!("the code {text:?} {mistake}"));
}

/// A text is not empty, and fits into the table.
pub(super) fn texts_say_something(entry: &Entry, errors: &mut Errors) {
    let message = entry.message.as_ref().map(|message| &message.text);
    let texts = [
        ("message", message),
        ("description", entry.description.as_ref()),
        ("solution", entry.solution.as_ref()),
    ];
    for (key, text) in &texts {
        if let Some(text) = text {
            text_says_something(key, text, errors);
        }
    }
}

/// A text of the table, by the name of its key.
pub(super) fn text_says_something(key: &str, text: &Text, errors: &mut Errors) {
    let value = &text.value;
    if value.trim().is_empty() {
        errors.at(
            text.span(),
            format_args!("this {key} is empty: write a text, or remove `{key}`"),
        );
    } else if value.len() > LONGEST_TEXT {
        errors.at(
            text.span(),
            format_args!(
                "this {key} has {} bytes: the maximum is {LONGEST_TEXT}",
                value.len()
            ),
        );
    }
}

/// No two entries of a code are the same.
pub(super) fn differ(entries: &[Entry], errors: &mut Errors) {
    let first = model::first_code(entries);
    for (at, entry) in entries.iter().enumerate() {
        // Another code is reported already.
        let other_code = entry
            .code
            .as_ref()
            .is_some_and(|code| first.is_some_and(|first| first.value != code.value));
        let mut same = entries[..at]
            .iter()
            .filter(|earlier| earlier.is_complete && row(earlier) == row(entry));
        if entry.is_complete && !other_code && same.next().is_some() {
            errors.at(entry.span, "this entry repeats an earlier one: remove it");
        }
    }
}

/// The columns of an entry, without its code.
fn row<'e>(entry: &'e Entry) -> (Option<u16>, [Option<&'e str>; 3]) {
    let message = entry.message.as_ref().map(|message| &message.text);
    let value = |text: Option<&'e Text>| text.map(|text| text.value.as_str());
    let texts = [
        value(message),
        value(entry.description.as_ref()),
        value(entry.solution.as_ref()),
    ];
    (entry.status.map(|(status, _)| status), texts)
}
