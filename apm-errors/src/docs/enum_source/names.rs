//! Names for variants.

use crate::docs::row::Row;
use heck::ToUpperCamelCase;
use std::collections::{HashMap, HashSet};

/// A sentence with more words is not used as a name.
const MOST_WORDS: usize = 6;
const LONGEST: usize = 40;

/// Words that add nothing to a name.
const FILLERS: [&str; 9] = ["a", "an", "the", "is", "are", "was", "were", "has", "been"];

/// A unique name for each row.
pub(super) fn of(rows: &[&Row]) -> Vec<String> {
    let preferences: Vec<_> = rows.iter().map(|row| preferred(row)).collect();
    let mut counts = HashMap::new();
    for preferred in preferences.iter().flatten() {
        *counts.entry(preferred).or_insert(0) += 1;
    }
    let mut taken = HashSet::from(["Self".to_owned()]);
    let mut names = Vec::with_capacity(rows.len());
    for (row, preferred) in rows.iter().zip(&preferences) {
        let preferred = preferred
            .clone()
            .filter(|preferred| counts[preferred] == 1 && !taken.contains(preferred));
        let name = preferred.unwrap_or_else(|| unused(&from_code(&row.code), &taken));
        taken.insert(name.clone());
        names.push(name);
    }
    names
}

/// A name from the English text of the row. `None` for a code without digits, which is a name itself.
fn preferred(row: &Row) -> Option<String> {
    if row.code.contains(|c: char| c.is_ascii_digit()) {
        let texts = [&row.message, &row.description];
        texts.into_iter().flatten().find_map(|text| from_text(text))
    } else {
        None
    }
}

/// A name from the first part of an English sentence.
fn from_text(text: &str) -> Option<String> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || " '-_/".contains(c);
    let is_end = |c: char| ".,;:!\n".contains(c);
    let (start, rest) = text.split_at(text.find(is_end).unwrap_or(text.len()));
    let goes_on =
        rest.starts_with(is_end) && rest[1..].starts_with(is_plain) && !rest[1..].starts_with(' ');
    if !text.is_ascii() || goes_on || !start.chars().all(is_plain) {
        return None;
    }
    let start = start.replace('\'', "");
    let words = start.split(|c: char| !c.is_ascii_alphanumeric());
    let words =
        words.filter(|word| !word.is_empty() && !FILLERS.contains(&&*word.to_ascii_lowercase()));
    let words: Vec<_> = words.collect();
    let name = words.join(" ").to_upper_camel_case();
    let is_short = words.len() <= MOST_WORDS && name.len() <= LONGEST;
    (is_short && name.starts_with(|c: char| c.is_ascii_uppercase())).then_some(name)
}

/// A name from the letters and digits of a code.
fn from_code(code: &str) -> String {
    let letters = code.replace(|c: char| !c.is_ascii_alphanumeric(), " ");
    let name = letters.to_upper_camel_case();
    if name.starts_with(|c: char| c.is_ascii_uppercase()) {
        name
    } else {
        format!("Code{name}")
    }
}

/// The name, with a number if it is already taken.
fn unused(name: &str, taken: &HashSet<String>) -> String {
    if !taken.contains(name) {
        return name.to_owned();
    }
    let numbered = |number: usize| format!("{name}V{number}");
    let mut names = (2..).map(numbered);
    names.find(|name| !taken.contains(name)).unwrap_or_default()
}
