//! The rows of a long pipe table, read a few at a time. Most cells are what they look like, and only the others need
//! Markdown.

use super::{
    inlines::{options, push_inlines},
    lines::Lines,
    pipes::{behind, cells, without_container},
    raw_tables::{RawTables, TableId},
};
use comrak::{Arena, arena_tree::Node, parse_document};

/// So many rows are read at once.
const ROWS: usize = 512;

/// Puts rows into a table of so many columns. They begin at a line of the page.
pub(super) fn read(
    rows: &str,
    line: usize,
    columns: usize,
    table: TableId,
    tables: &mut RawTables,
) {
    let (mut at, mut line) = (0, line);
    let mut some = Vec::with_capacity(ROWS);
    while at < rows.len() {
        some.clear();
        while at < rows.len() && some.len() < ROWS {
            let end = Lines::end(rows, at);
            some.push(without_container(&rows[at..end], false));
            at = end;
        }
        read_some(&some, line, columns, table, tables);
        line += some.len();
    }
}

fn read_some(rows: &[&str], line: usize, columns: usize, table: TableId, tables: &mut RawTables) {
    // A table of one column, with a row for each cell that has marks.
    let mut marked = String::from("|-|\n|-|\n");
    for cell in rows.iter().flat_map(|row| cells(row).take(columns)) {
        if has_marks(cell) {
            marked.extend(["|", cell, "|\n"]);
        }
    }
    let arena = Arena::new();
    let document = parse_document(&arena, &marked, &options());
    let parsed = document.first_child().into_iter().flat_map(Node::children);
    let mut parsed = parsed.skip(1);
    for (number, row) in rows.iter().enumerate() {
        tables.begin_row(table, line + number, false);
        for cell in cells(row).take(columns) {
            let open = tables.begin_cell(1, 1);
            if has_marks(cell) {
                if let Some(cell) = parsed.next().and_then(Node::first_child) {
                    push_inlines(cell, tables);
                }
            } else {
                tables.push(cell);
            }
            tables.end_cell(table, open);
        }
        if let Some(more) = behind(row, columns) {
            tables.leave_out(table, more);
        }
    }
}

/// Whether a cell may say anything else than what stands there.
fn has_marks(cell: &str) -> bool {
    let is_mark = |byte| matches!(byte, b'\\' | b'`' | b'*' | b'[' | b'<' | b'&' | b'_' | 0);
    let bytes = cell.as_bytes();
    let is_word = |at: Option<usize>| {
        at.and_then(|at| bytes.get(at))
            .is_some_and(u8::is_ascii_alphanumeric)
    };
    // Within a word, `_` is a character.
    let is_within = |at: usize| is_word(at.checked_sub(1)) && is_word(Some(at + 1));
    let mut marks = bytes.iter().enumerate().filter(|(_, byte)| is_mark(**byte));
    marks.any(|(at, byte)| *byte != b'_' || !is_within(at))
}
