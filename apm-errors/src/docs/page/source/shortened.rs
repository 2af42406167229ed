//! Shortens a page: leaves out most of the text outside of tables, and most rows of long tables. Parsing Markdown takes
//! many times the size of a page, but only the beginnings of lines are needed to find tables.

use super::{
    html_lines::HtmlLines,
    lines::Lines,
    pipes::{cells, is_delimiters, without_container},
    raw_tables::Rest,
};
use std::ops::Range;

/// How many rows of a table are kept.
const MOST_ROWS: usize = 1;
/// How many bytes of a line without marks are kept.
const LONGEST_TEXT: usize = 64;
/// A longer line is not read.
const LONGEST_LINE: usize = 1 << 20;
/// The maximum number of marks outside of tables, plus one for each so many bytes of the page: Markdown takes hundreds of
/// bytes for each.
const MOST_MARKS: usize = 1 << 18;
const BYTES_FOR_A_MARK: usize = 64;

pub(super) struct Shortened<'a> {
    pub(super) text: String,
    pub(super) lines: Lines,
    /// The rows that were taken out, in order.
    pub(super) moved: Vec<Moved<'a>>,
    /// The numbers of the lines that are too long.
    pub(super) too_long: Vec<usize>,
    /// The rest that was left out, since there are too many marks before it.
    pub(super) rest: Option<Rest>,
}

/// Rows of a table that were taken out of it.
pub(super) struct Moved<'a> {
    /// The number of the line before them, in the shortened page.
    pub(super) after: usize,
    pub(super) rows: &'a str,
    /// The line number of the first of them, in the page.
    pub(super) line: usize,
}

impl<'a> Shortened<'a> {
    pub(super) fn of(page: &'a str) -> Self {
        let mut text = String::with_capacity(page.len().min(1 << 16));
        let mut moved: Vec<Moved<'a>> = Vec::new();
        let mut missing = Vec::new();
        let mut too_long = Vec::new();
        let mut rest = None;
        let (mut number, mut kept) = (0, 0);
        let mut above = "";
        // The rows of the table that the line before belongs to, if any.
        let mut rows = None;
        // The range of rows that are being taken out.
        let mut moving: Option<Range<usize>> = None;
        let mut html = HtmlLines::default();
        let mut marks_left = MOST_MARKS + page.len() / BYTES_FOR_A_MARK;
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
            let was_html = html.is_open;
            html.next(line);
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
            } else if is_long && !was_html && rows.is_some() {
                // The table continues below it.
                moving = None;
                too_long.push(number);
            } else if !html.needs(line) || is_one_with(line, above) {
                moving = None;
            } else {
                moving = None;
                let before = text.len();
                if was_html || html.is_open {
                    text.push_str(line);
                } else if is_long {
                    too_long.push(number);
                    text.push('\n');
                } else if rows == Some(0) {
                    push_delimiters(&mut text, line, above);
                } else {
                    push_line(&mut text, line);
                }
                let marks = if html.is_block {
                    1
                } else {
                    marks(&text[before..])
                };
                let Some(left) = marks_left.checked_sub(marks) else {
                    text.truncate(before);
                    let reason = "there is too much outside of tables";
                    rest = Some(Rest {
                        line: number,
                        reason,
                    });
                    break;
                };
                marks_left = left;
                kept += 1;
                missing.push(number - kept);
            }
            above = if is_long { "" } else { line };
            at = end;
        }
        let lines = Lines::with_missing(&text, missing);
        Self {
            text,
            lines,
            moved,
            too_long,
            rest,
        }
    }

    /// The rows that were taken out after a line of the shortened page.
    pub(super) fn moved_after(&self, line: usize) -> impl Iterator<Item = &Moved<'a>> {
        let start = self.moved.partition_point(|moved| moved.after < line);
        let moved = self.moved[start..].iter();
        moved.take_while(move |moved| moved.after == line)
    }
}

/// Writes a delimiter row with as many cells as the line above it: otherwise, Markdown does not see a table.
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

/// Writes a line, cut if its end does not matter for tables.
fn push_line(text: &mut String, line: &str) {
    if has_marks(line) || line.len() <= LONGEST_TEXT {
        text.push_str(line);
        return;
    }
    let end = (0..=LONGEST_TEXT)
        .rev()
        .find(|end| line.is_char_boundary(*end));
    text.push_str(&line[..end.unwrap_or(0)]);
    text.push_str(&line[line.trim_end().len()..]);
}

/// Whether a line may have a part of a table, or of code, anywhere in it.
fn has_marks(line: &str) -> bool {
    line.contains(['|', '<', '>', '`'])
}

/// Whether a line changes nothing: it is empty below an empty line, or text below a line of text.
fn is_one_with(line: &str, above: &str) -> bool {
    let is_empty = |line: &str| matches!(line, "\n" | "\r\n" | "\r");
    let is_text = |line: &str| line.starts_with(char::is_alphabetic) && !has_marks(line);
    is_empty(line) && is_empty(above) || is_text(line) && is_text(above)
}

/// How much Markdown may make of a text at most.
fn marks(text: &str) -> usize {
    let is_mark = |byte: &&u8| b"`\\&<*_[]!|".contains(byte);
    1 + text.as_bytes().iter().filter(is_mark).count()
}
