//! The cell of a text.

/// The text of a cell: white space becomes one blank, and line breaks stay. `None` for a missing text:
/// an empty cell, `-`, `null`, `无`, `NA`, `N/A`.
pub(crate) fn text(cell: &str) -> Option<String> {
    let cell = cell.trim();
    let text = if cell.contains('\n') {
        let lines = cell.split('\n').map(one_line);
        let lines: Vec<_> = lines.filter(|line| !line.is_empty()).collect();
        lines.join("\n")
    } else {
        one_line(cell)
    };
    (!matches!(text.as_str(), "" | "-" | "null" | "无" | "NA" | "N/A")).then_some(text)
}

/// The text of a cell in one line.
pub(crate) fn one_line(cell: &str) -> String {
    let cell = cell.trim();
    let mut before = None;
    let is_as_it_is = |c: char| {
        let before = before.replace(c);
        !c.is_whitespace() || c == ' ' && before != Some(' ')
    };
    // Most cells are one line already.
    if cell.chars().all(is_as_it_is) {
        cell.to_owned()
    } else {
        cell.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
