//! A page without most of its text that is in no table, and of its long tables. Markdown takes many times its size
//! to read, and little of it tells where tables are: how lines begin does.

use super::{
    lines::Lines,
    pipes::{cells, is_delimiters, without_container},
};
use std::ops::Range;

/// So many rows of a table stay where they are.
const MOST_ROWS: usize = 32;
/// Of a line without marks, so many bytes stay where they are.
const LONGEST_TEXT: usize = 64;
/// A longer line is not read.
const LONGEST_LINE: usize = 1 << 20;

pub(super) struct Shortened<'a> {
    pub(super) text: String,
    pub(super) lines: Lines,
    /// The rows that are no longer there, in order.
    pub(super) moved: Vec<Moved<'a>>,
    /// The numbers of the lines that are too long.
    pub(super) too_long: Vec<usize>,
}

/// Rows of a table that were taken out of it.
pub(super) struct Moved<'a> {
    /// The number of the line before them that is still there; it is one of the shortened page.
    pub(super) after: usize,
    pub(super) rows: &'a str,
    /// The line of the page that the first of them is.
    pub(super) line: usize,
}

impl<'a> Shortened<'a> {
    pub(super) fn of(page: &'a str) -> Self {
        let mut text = String::with_capacity(page.len().min(1 << 16));
        let mut moved: Vec<Moved<'a>> = Vec::new();
        let mut missing = Vec::new();
        let mut too_long = Vec::new();
        let (mut number, mut kept) = (0, 0);
        let mut above = "";
        // The rows of the table that the line before belongs to, if any.
        let mut rows = None;
        // Where rows are being moved from.
        let mut moving: Option<Range<usize>> = None;
        // Whether the line is in a table of HTML, which has all of its text.
        let mut in_html = false;
        let mut at = 0;
        while at < page.len() {
            let end = Lines::end(page, at);
            let line = &page[at..end];
            number += 1;
            let is_row = without_container(line, false).starts_with('|');
            rows = match rows {
                Some(count) if is_row => Some(count + 1),
                _ if is_delimiters(without_container(line, false)) && above.contains('|') => {
                    Some(0)
                }
                _ => None,
            };
            let is_long = line.len() > LONGEST_LINE;
            let was_html = in_html;
            in_html = ends_in_html(line, in_html);
            if !was_html && !is_long && rows.is_some_and(|count| count > MOST_ROWS) {
                let begins = moving.is_none();
                let range = moving.get_or_insert(at..end);
                range.end = end;
                let rows = &page[range.clone()];
                if begins {
                    moved.push(Moved {
                        after: kept,
                        rows,
                        line: number,
                    });
                } else if let Some(last) = moved.last_mut() {
                    last.rows = rows;
                }
            } else {
                moving = None;
                kept += 1;
                missing.push(number - kept);
                if was_html || in_html {
                    text.push_str(line);
                } else if is_long {
                    too_long.push(number);
                    text.push('\n');
                } else if rows == Some(0) {
                    push_delimiters(&mut text, line, above);
                } else {
                    push_line(&mut text, line);
                }
            }
            above = line;
            at = end;
        }
        let lines = Lines::with_missing(&text, missing);
        Self {
            text,
            lines,
            moved,
            too_long,
        }
    }

    /// The rows that were taken out behind a line of the shortened page.
    pub(super) fn moved_after(&self, line: usize) -> Option<&Moved<'a>> {
        let at = self.moved.binary_search_by_key(&line, |moved| moved.after);
        at.ok().and_then(|at| self.moved.get(at))
    }
}

/// A delimiter row has as many cells as the line above it, for a table is none for Markdown where they differ.
fn push_delimiters(text: &mut String, line: &str, above: &str) {
    let delimiters = without_container(line, false);
    let header = without_container(above, true);
    let columns = cells(header).count();
    if is_delimiters(header) || columns == cells(delimiters).count() {
        text.push_str(line);
        return;
    }
    text.push_str(&line[..line.len() - delimiters.len()]);
    text.push_str(&"|-".repeat(columns));
    text.push('|');
    text.push_str(&line[line.trim_end().len()..]);
}

/// A line whose end says nothing of tables, without it.
fn push_line(text: &mut String, line: &str) {
    let has_marks = line.contains(['|', '<', '>', '`', '~', '[', '-', '=']);
    if has_marks || line.len() <= LONGEST_TEXT {
        text.push_str(line);
        return;
    }
    let end = (0..=LONGEST_TEXT)
        .rev()
        .find(|end| line.is_char_boundary(*end));
    text.push_str(&line[..end.unwrap_or(0)]);
    text.push_str(&line[line.trim_end().len()..]);
}

/// Whether a table of HTML is open at the end of a line.
fn ends_in_html(line: &str, was_open: bool) -> bool {
    let is_tag = |tag: &str, at: usize| {
        let start = line.get(at..at + tag.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(tag))
    };
    let mut tags = line.rmatch_indices('<').filter_map(|(at, _)| {
        let closes = is_tag("</table", at);
        (closes || is_tag("<table", at)).then_some(!closes)
    });
    tags.next().unwrap_or(was_open)
}
