//! Finds the tables of HTML.

use super::{html_table, lines::Lines, raw_tables::RawTables};
use std::ops::Range;

/// Reads the tables of a page that begin in a range. Returns the end of the range, or the end of the
/// last table, if that is later.
pub(super) fn read(
    page: &str,
    range: Range<usize>,
    lines: &Lines,
    tables: &mut RawTables,
) -> usize {
    let mut done = range.start;
    while let Some(start) = next_table(page, done..range.end) {
        done = html_table::read(page, start, lines, tables);
    }
    done.max(range.end)
}

/// The start of the next table. Skips comments, scripts and styles.
fn next_table(page: &str, range: Range<usize>) -> Option<usize> {
    const UNSEEN: [(&str, &str); 3] = [
        ("<!--", "-->"),
        ("<script", "</script"),
        ("<style", "</style"),
    ];
    let mut at = range.start;
    while at < range.end {
        at += page[at..range.end].find('<')?;
        let rest = &page[at..range.end];
        if starts_with(rest, "<table") && !rest[6..].starts_with(|c: char| c.is_alphanumeric()) {
            return Some(at);
        }
        at += match UNSEEN.iter().find(|(start, _)| starts_with(rest, start)) {
            Some((_, end)) => {
                let ends =
                    |at: &usize| rest.is_char_boundary(*at) && starts_with(&rest[*at..], end);
                (1..rest.len()).find(ends)?
            }
            None => 1,
        };
    }
    None
}

fn starts_with(text: &str, tag: &str) -> bool {
    text.get(..tag.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(tag))
}
