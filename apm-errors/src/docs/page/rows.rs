//! The lines of a table of error codes: each is a row, several rows, or skipped for a reason.

use super::{
    Page, Skipped, code,
    columns::{self, Columns},
    grid::{self, GridRow},
    status,
    tables::{Cell, Line, Tables},
    text::{one_line, text},
};
use crate::docs::Row;

/// A header has at most so many lines.
const HIGHEST_HEADER: usize = 3;
/// More than a header or a code has.
const LONGEST_HEADER: usize = 200;

/// Adds what a table says to a page, if it is a table of error codes.
pub(super) fn read(lines: &[Line], tables: &Tables, page: &mut Page) {
    let grid = grid::lay(lines);
    let reader = Reader { tables };
    // Above the header there may be a title, in one cell.
    let Some(start) = grid.iter().position(|row| reader.has_two_texts(row)) else {
        return;
    };
    let cells = grid[start].cells.iter().flatten();
    let height = cells.map(|cell| cell.rows.min(HIGHEST_HEADER)).max();
    let below = grid[start + 1..].iter().take(height.unwrap_or(1) - 1);
    let end = start + 1 + below.take_while(|row| !row.begins_group).count();
    let (header, body) = (&grid[start..end], &grid[end..]);
    let words: Vec<_> = (0..header[0].cells.len())
        .map(|column| reader.header(header, column))
        .collect();
    let cells = |column| body.iter().map(move |row| reader.text(row.cell(column)));
    let Some(columns) = columns::find(&words, cells) else {
        return;
    };
    for row in body {
        reader.row(row, &words, columns, page);
    }
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    tables: &'a Tables,
}

impl<'a> Reader<'a> {
    fn text(self, cell: Option<&Cell>) -> &'a str {
        cell.map_or("", |cell| self.tables.text(cell))
    }

    fn has_two_texts(self, row: &GridRow<'_>) -> bool {
        let cells = row.cells.iter().flatten();
        let mut cells = cells.filter(|cell| !self.text(Some(cell)).trim().is_empty());
        let first = cells.next();
        first.is_some_and(|first| cells.any(|cell| !std::ptr::eq(*first, *cell)))
    }

    /// What a header of several lines says above a column.
    fn header(self, header: &[GridRow<'_>], column: usize) -> String {
        let mut cells: Vec<_> = header.iter().map(|row| row.cell(column)).collect();
        cells.dedup_by(|cell, above| {
            cell.zip(*above)
                .is_some_and(|(cell, above)| std::ptr::eq(cell, above))
        });
        let texts = cells.into_iter().map(|cell| self.text(cell));
        let texts = texts.filter(|text| text.len() <= LONGEST_HEADER);
        texts
            .map(one_line)
            .collect::<Vec<_>>()
            .join(" ")
            .trim()
            .to_owned()
    }

    fn row(self, row: &GridRow<'_>, header: &[String], columns: Columns, page: &mut Page) {
        let code = code::read(self.text(row.cell(columns.code)));
        let at = |column: Option<usize>| column.and_then(|at| text(self.text(row.cell(at))));
        let is_header = (0..header.len()).all(|at| one_line(self.text(row.cell(at))) == header[at]);
        let read = || {
            if row.is_title() {
                return Err("one cell takes the whole row".to_owned());
            }
            if is_header {
                return Err("the header again".to_owned());
            }
            if let Some(mistake) = code::mistake(&code) {
                return Err(mistake.to_owned());
            }
            at(columns.status).map_or(Ok(Vec::new()), |cell| status::read(&cell))
        };
        match read() {
            Ok(statuses) => {
                let row = |status| Row {
                    status,
                    code: code.clone(),
                    message: at(columns.message),
                    description: at(columns.description),
                    solution: at(columns.solution),
                };
                if statuses.is_empty() {
                    page.rows.push(row(None));
                }
                page.rows
                    .extend(statuses.into_iter().map(|status| row(Some(status))));
            }
            Err(reason) => page.skipped.push(Skipped {
                code,
                reason,
                line: row.line,
            }),
        }
    }
}
