//! What the cells of a column contain, for columns whose header doesn't tell.

use crate::docs::{column::Language, page::cells::looks_like_status};

/// Whether most of the cells that are not empty match.
pub(super) fn most<'a>(
    cells: impl Iterator<Item = &'a str>,
    matches: impl Fn(&str) -> bool,
) -> bool {
    let cells = cells.map(str::trim).filter(|cell| !cell.is_empty());
    let (matching, others): (Vec<_>, Vec<_>) = cells.partition(|cell| matches(cell));
    matching.len() > others.len()
}

/// What the cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    Statuses,
    /// What to do: `Check the id.`, `请联系客服。`.
    Advice,
    Prose,
}

/// What most cells are. `None` where the cells don't tell.
pub(super) fn of<'a, I: Iterator<Item = &'a str>>(cells: I) -> Option<Content> {
    let cells: Vec<_> = cells.filter(|cell| !cell.trim().is_empty()).collect();
    let most = |matches: fn(&str) -> bool| most(cells.iter().copied(), matches);
    // All of them: a column that numbers the rows may reach 100, and has no statuses.
    if !cells.is_empty() && cells.iter().all(|cell| looks_like_status(cell.trim())) {
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
    // `请求` means a request. Only `请` alone means please.
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
