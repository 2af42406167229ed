//! The keys of an entry, as source text.

use crate::docs::{details::Texts, row::Row};

/// The limit of the derive: see `apm_errors_derive`.
pub(super) const LONGEST_TEXT: usize = 10_000;

/// rustfmt puts the keys of an attribute on one line up to here.
const WIDEST_KEYS: usize = 70;

/// A single key stays on its line up to here: rustfmt reserves two columns.
const WIDEST_LINE: usize = 98;

/// The keys of an entry besides its code.
pub(super) fn of(row: &Row) -> Vec<String> {
    let status = row.status.map(|status| status.to_string());
    let status = status.unwrap_or("undocumented".to_owned());
    let mut keys = vec![format!("status = {status}")];
    keys.extend(texts([&row.message, &row.description, &row.solution]));
    let translations = row.details.iter().flat_map(|it| &it.translations);
    keys.extend(translations.filter_map(|(tag, texts)| translation(tag, texts, row)));
    keys
}

/// Message, description and solution, without missing ones.
fn texts([message, description, solution]: [&Option<String>; 3]) -> impl Iterator<Item = String> {
    let message = message.as_deref().map(template);
    let texts = [
        ("message", message),
        ("description", description.clone()),
        ("solution", solution.clone()),
    ];
    let texts = texts
        .into_iter()
        .filter_map(|(key, text)| Some((key, text?)));
    let says_something = |text: &str| !text.trim().is_empty() && text.len() <= LONGEST_TEXT;
    texts
        .filter(move |(_, text)| says_something(text))
        .map(|(key, text)| format!("{key} = {text:?}"))
}

/// `en(message = "…")`. The derive accepts a translated message only if there is a main message.
fn translation(tag: &str, found: &Texts, row: &Row) -> Option<String> {
    let message = found.message.clone().filter(|_| row.message.is_some());
    let keys: Vec<_> = texts([&message, &found.description, &found.solution]).collect();
    let key = tag.to_ascii_lowercase().replace('-', "_");
    (!keys.is_empty()).then(|| list(&key, &keys, 2))
}

/// A text as a format string without placeholders.
pub(super) fn template(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}

/// An attribute, as rustfmt formats it.
pub(super) fn attribute(keys: &[String]) -> String {
    format!("    #[{}]\n", list("apm", keys, 1))
}

/// Keys in parentheses, at an indentation level.
fn list(name: &str, keys: &[String], level: usize) -> String {
    let line = keys.join(", ");
    // The width in a terminal: a Chinese character takes two columns.
    let width: usize = line
        .chars()
        .map(|c| if c < '\u{2e80}' { 1 } else { 2 })
        .sum();
    let whole = 4 * level + name.len() + "()".len() + width;
    if width <= WIDEST_KEYS || keys.len() == 1 && whole <= WIDEST_LINE {
        return format!("{name}({line})");
    }
    let indent = "    ".repeat(level);
    let lines = keys.join(&format!(",\n{indent}    "));
    format!("{name}(\n{indent}    {lines}\n{indent})")
}
