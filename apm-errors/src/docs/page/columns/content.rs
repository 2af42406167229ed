//! The content of the cells of a column, if its header does not tell the kind.

use super::{header_words::words, words::FAILURES};
use crate::docs::{
    column::Language,
    page::cells::{
        looks_like_code, looks_like_name, looks_like_registered_status, looks_like_status,
    },
};

/// Whether most of the cells that are not empty match.
pub(super) fn most<'a>(
    cells: impl Iterator<Item = &'a str>,
    matches: impl Fn(&str) -> bool,
) -> bool {
    let cells = cells.map(str::trim).filter(|cell| !cell.is_empty());
    let (matching, others): (Vec<_>, Vec<_>) = cells.partition(|cell| matches(cell));
    matching.len() > others.len()
}

/// The content of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    Statuses,
    /// Advice: `Check the id.`, `请联系客服。`.
    Advice,
    Prose,
}

/// The content of most cells. `None` if unclear.
pub(super) fn of<'a, I: Iterator<Item = &'a str>>(cells: I) -> Option<Content> {
    let cells: Vec<_> = cells.filter(|cell| !cell.trim().is_empty()).collect();
    let most = |matches: fn(&str) -> bool| most(cells.iter().copied(), matches);
    // All cells must be statuses: a column that numbers the rows may reach 100.
    let is_status = |cell: &&str| looks_like_status(cell.trim());
    if most(looks_like_registered_status) && cells.iter().all(is_status) {
        Some(Content::Statuses)
    } else if most(is_advice) {
        Some(Content::Advice)
    } else {
        most(is_sentence).then_some(Content::Prose)
    }
}

fn is_sentence(cell: &str) -> bool {
    cell.split_whitespace().count() > 3 || cell.chars().filter(|c| is_chinese(*c)).count() > 5
}

fn is_advice(cell: &str) -> bool {
    const ADVICE: &[&str] = &[
        "请",
        "检查",
        "联系",
        "重试",
        "确认",
        "check",
        "contact",
        "ensure",
        "make sure",
        "please",
        "try ",
        "verify",
    ];
    // `请求` means a request; only `请` alone means please.
    let cell = cell.to_lowercase().replace("请求", "");
    is_sentence(&cell) && ADVICE.iter().any(|word| cell.contains(word))
}

fn is_chinese(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}')
}

/// The language of most cells.
pub(super) fn language<'a>(cells: impl Iterator<Item = &'a str>) -> Language {
    if most(cells, |cell| cell.chars().any(is_chinese)) {
        Language::Chinese
    } else {
        Language::English
    }
}

/// Whether a cell has any words.
pub(super) fn is_text(cell: &str) -> bool {
    cell.chars().filter(|c| c.is_alphabetic()).count() > 1
}

/// Whether a cell is a number that identifies something, rather than an HTTP status or one of a few values.
pub(super) fn looks_like_number(cell: &str) -> bool {
    cell.len() > 2
        && cell.bytes().all(|byte| byte.is_ascii_digit())
        && !looks_like_registered_status(cell)
}

/// Whether a cell is a word or a number that may be a code next to a status.
pub(super) fn looks_like_word(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    looks_like_name(cell) || is_number && !looks_like_status(cell)
}

/// Whether a cell is a name of several words: `invalid-zip-code`, `UserNotFound`, `AUTH_FAILED`.
pub(super) fn looks_like_identifier(cell: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    let is_joint = |pair: &[u8]| {
        pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase()
            || pair[0].is_ascii_alphanumeric() && matches!(pair[1], b'_' | b'-' | b'.')
    };
    cell.starts_with(|c: char| c.is_ascii_alphabetic())
        && cell.chars().all(is_part)
        && cell.as_bytes().windows(2).any(is_joint)
}

/// Whether a cell is the name of a failure: `INVALID_ARGUMENT`, `UserNotFound`.
pub(super) fn names_failure(cell: &str) -> bool {
    let is_failure = |word: &str| {
        let is_start = |it: &&str| it.len() > 3 && word.starts_with(*it) || word == *it;
        FAILURES.iter().any(is_start)
    };
    looks_like_identifier(cell) && words(cell).split(' ').any(is_failure)
}

/// Whether a cell in a column of errors is a code, rather than the class of an exception or a measure.
pub(super) fn looks_like_error(cell: &str) -> bool {
    let is_number = cell.bytes().all(|byte| byte.is_ascii_digit());
    let has_letter = cell.contains(|c: char| c.is_ascii_alphabetic());
    looks_like_code(cell) && (is_number || has_letter)
        || looks_like_identifier(cell) && cell.contains(['_', '-'])
}
