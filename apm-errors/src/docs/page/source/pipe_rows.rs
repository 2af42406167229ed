//! Reads the rows of a long pipe table, a few at a time. Most cells are plain text, and only the others need Markdown.

use super::{
    inlines::{options, push_inlines},
    lines::Lines,
    pipes::{behind, cells, without_container},
    raw_tables::{RawTables, TableId},
};
use comrak::{Arena, parse_document};

/// How many rows are read at once, unless they are too long. The tree of more would not fit in the caches.
const ROWS: usize = 32;
const BYTES: usize = 1 << 14;
/// The maximum number of cells that are preallocated for a row.
const MOST_CELLS: usize = 16;

/// Puts rows into a table with a number of columns. They begin at a line of the page.
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
        let start = at;
        while at < rows.len() && some.len() < ROWS && at - start < BYTES {
            let end = Lines::end(rows, at);
            some.push(without_container(&rows[at..end], false));
            at = end;
        }
        read_some(&some, line, columns, table, tables);
        line += some.len();
    }
}

fn read_some(rows: &[&str], line: usize, columns: usize, table: TableId, tables: &mut RawTables) {
    // A heading for each cell with marks: it is the cheapest node with one line of inlines.
    let mut marked = String::new();
    let mut found = Vec::with_capacity(rows.len() * columns.min(MOST_CELLS));
    let mut ends = Vec::with_capacity(rows.len());
    for row in rows {
        for cell in cells(row).take(columns) {
            let has_marks = has_marks(cell);
            if has_marks {
                push_heading(cell, &mut marked);
            }
            found.push((cell, has_marks));
        }
        ends.push(found.len());
    }
    let arena = Arena::new();
    let mut parsed = parse_document(&arena, &marked, &options()).children();
    let mut start = 0;
    for (number, (row, end)) in rows.iter().zip(ends).enumerate() {
        tables.begin_row(table, line + number, false);
        for (cell, has_marks) in &found[start..end] {
            let open = tables.begin_cell(1, 1);
            if !has_marks {
                tables.push(cell);
            } else if let Some(heading) = parsed.next() {
                push_inlines(heading, tables);
            }
            tables.end_cell(table, open);
        }
        if let Some(more) = behind(row, columns) {
            tables.leave_out(table, more);
        }
        start = end;
    }
}

fn push_heading(cell: &str, page: &mut String) {
    page.push_str("# ");
    // In a table, an escaped pipe is a pipe even in code.
    let mut parts = cell.split("\\|");
    page.extend(parts.next());
    page.extend(parts.flat_map(|part| ["|", part]));
    // Hashes at the end would not be part of the heading.
    page.push_str(if cell.ends_with('#') {
        "<!-- -->\n"
    } else {
        "\n"
    });
}

/// Whether a cell may have markup.
fn has_marks(cell: &str) -> bool {
    let is_mark = |byte| matches!(byte, b'\\' | b'`' | b'*' | b'[' | b'<' | b'&' | b'_' | 0);
    let bytes = cell.as_bytes();
    let is_word = |at: Option<usize>| {
        at.and_then(|at| bytes.get(at))
            .is_some_and(u8::is_ascii_alphanumeric)
    };
    // Within a word, `_` is not markup.
    let is_within = |at: usize| is_word(at.checked_sub(1)) && is_word(Some(at + 1));
    let mut marks = bytes.iter().enumerate().filter(|(_, byte)| is_mark(**byte));
    marks.any(|(at, byte)| *byte != b'_' || !is_within(at))
}
