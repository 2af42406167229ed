//! What the cells of a column are, where its header doesn't tell.

use super::status;
use crate::docs::Language;
use http::StatusCode;

/// Whether most of the cells that are not empty are so.
pub(super) fn most<'a>(cells: impl Iterator<Item = &'a str>, is_so: impl Fn(&str) -> bool) -> bool {
    let cells = cells.map(str::trim).filter(|cell| !cell.is_empty());
    let (so, others): (Vec<_>, Vec<_>) = cells.partition(|cell| is_so(cell));
    so.len() > others.len()
}

/// Whether a cell names statuses and nothing before them: `404`, `404 Not Found`, `HTTP 404`.
pub(super) fn is_status(cell: &str) -> bool {
    let start = cell.to_ascii_lowercase();
    let is_start = start.starts_with("http") || start.starts_with(|c: char| c.is_ascii_digit());
    is_start && status::read(cell).is_ok()
}

/// Whether a cell looks like the code of an error, rather than a status or the number of a state.
pub(super) fn is_code(cell: &str) -> bool {
    is_name(cell) && cell.contains(|c: char| c.is_ascii_digit())
}

/// Whether a cell is one word that may be a code beside a status, rather than the reason phrase of one.
pub(super) fn is_name(cell: &str) -> bool {
    cell.len() > 3
        && cell.chars().all(|c| c.is_ascii_graphic())
        && !is_status(cell)
        && !is_reason(cell)
}

/// `BadRequest`, `NOT_FOUND`.
fn is_reason(cell: &str) -> bool {
    let statuses = (100..600).filter_map(|status| StatusCode::from_u16(status).ok());
    let mut reasons = statuses.filter_map(|status| status.canonical_reason());
    reasons.any(|reason| letters(reason).eq(letters(cell)))
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    let letters = text.chars().filter(char::is_ascii_alphabetic);
    letters.map(|c| c.to_ascii_lowercase())
}

/// What the cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    Statuses,
    /// What to do: `Check the id.`, `请联系客服。`.
    Advice,
    Prose,
}

/// What most cells are, if that can be told.
pub(super) fn of<'a, I: Iterator<Item = &'a str>>(cells: I) -> Option<Content> {
    let cells: Vec<_> = cells.filter(|cell| !cell.trim().is_empty()).collect();
    let most = |is_so: fn(&str) -> bool| most(cells.iter().copied(), is_so);
    // All of them, so that rows which are numbered have no statuses.
    if !cells.is_empty() && cells.iter().all(|cell| is_status(cell.trim())) {
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
    // `请求` is a request, and no `请`.
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
