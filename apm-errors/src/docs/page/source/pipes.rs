//! Lines of pipe tables that Markdown does not read as their author meant them.

use std::borrow::Cow;

/// A page whose delimiter rows have as many cells as the line above them, for a table is none for Markdown where
/// they differ. The lines stay where they are.
pub(super) fn repair_delimiters(page: &str) -> Cow<'_, str> {
    let mut repaired = String::new();
    let mut done = 0;
    let mut above = "";
    for line in page.split_inclusive(['\n', '\r']) {
        let at = line.as_ptr() as usize - page.as_ptr() as usize;
        let (start, delimiters) = without_container(line);
        if is_delimiters(delimiters) {
            let (_, header) = without_container(above);
            let columns = cells(header).count();
            if header.contains('|') && !is_delimiters(header) && columns != cells(delimiters).count() {
                repaired.push_str(&page[done..at + start]);
                repaired.push_str(&"|-".repeat(columns));
                repaired.push('|');
                done = at + line.trim_end().len();
            }
        }
        above = line;
    }
    if done == 0 {
        return page.into();
    }
    repaired.push_str(&page[done..]);
    repaired.into()
}

/// What stands in a row behind so many cells, if it says anything.
pub(super) fn behind(row: &str, columns: usize) -> Option<&str> {
    let mut rest = cells(row).skip(columns);
    let first = rest.next()?;
    let start = first.as_ptr() as usize - row.as_ptr() as usize;
    let more = row[start..].trim_end().trim_end_matches('|').trim();
    (!more.trim_matches(['|', ' ', '\t']).is_empty()).then_some(more)
}

/// The cells of a row as they are written. A pipe behind a backslash is a character.
fn cells(row: &str) -> impl Iterator<Item = &str> {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let is_escaped = row.ends_with("\\|");
    let row = row.strip_suffix('|').filter(|_| !is_escaped).unwrap_or(row);
    let mut is_escape = false;
    row.split(move |c| {
        let is_end = c == '|' && !is_escape;
        is_escape = c == '\\' && !is_escape;
        is_end
    })
}

fn is_delimiters(line: &str) -> bool {
    let line = line.trim();
    let is_mark = |c: char| matches!(c, '|' | '-' | ':' | ' ' | '\t');
    line.contains('|') && line.contains('-') && line.chars().all(is_mark)
}

/// Where a line begins within quotes and lists, and the rest of it.
fn without_container(line: &str) -> (usize, &str) {
    let start = line.trim_start_matches(['>', ' ', '\t']);
    (line.len() - start.len(), start)
}
