//! Raw lines of pipe tables.

use std::iter;

/// The cells of a row. An escaped pipe does not separate cells.
pub(super) fn cells(row: &str) -> impl Iterator<Item = &str> {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let is_escaped = row.ends_with("\\|");
    let row = row.strip_suffix('|').filter(|_| !is_escaped).unwrap_or(row);
    let mut rest = Some(row);
    iter::from_fn(move || {
        let row = rest?;
        let mut is_escape = false;
        let end = row.bytes().position(|byte| {
            let is_end = byte == b'|' && !is_escape;
            is_escape = byte == b'\\' && !is_escape;
            is_end
        });
        let cell = &row[..end.unwrap_or(row.len())];
        rest = end.map(|end| &row[end + 1..]);
        Some(cell.trim())
    })
}

/// The text of a row after a number of cells, if there is any.
pub(super) fn behind(row: &str, columns: usize) -> Option<&str> {
    let first = cells(row).nth(columns)?;
    let start = first.as_ptr() as usize - row.as_ptr() as usize;
    let more = row[start..].trim_end().trim_end_matches('|').trim();
    (!more.trim_matches(['|', ' ', '\t']).is_empty()).then_some(more)
}

/// Whether a line is the delimiter row below a header.
pub(super) fn is_delimiters(line: &str) -> bool {
    let line = line.trim();
    let is_mark = |c: char| matches!(c, '|' | '-' | ':' | ' ' | '\t');
    line.contains('|') && line.contains('-') && line.chars().all(is_mark)
}

/// A line without the markers of quotes and lists. With `lists`, a list may begin in it.
pub(super) fn without_container(line: &str, lists: bool) -> &str {
    let mut rest = line;
    loop {
        rest = rest.trim_start_matches(['>', ' ', '\t']);
        let marker = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let item = marker.strip_prefix(['-', '*', '+', '.', ')']);
        match item.filter(|item| lists && item.starts_with([' ', '\t'])) {
            Some(item) => rest = item,
            None => return rest,
        }
    }
}
