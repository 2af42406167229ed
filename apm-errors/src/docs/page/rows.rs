//! The lines of a table of error codes: each is a row, several rows, or skipped for a reason.

use super::{
    Page, Skipped, code,
    columns::{self, Columns},
    content::{is_code, is_status},
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

/// The header of a table of error codes.
pub(super) struct Header {
    words: Vec<String>,
    columns: Columns,
}

/// Adds what a table says to a page, if it is a table of error codes, and gives its header: its own, or
/// that of the table before it, which it continues.
pub(super) fn read(
    lines: &[Line],
    tables: &Tables,
    before: Option<Header>,
    page: &mut Page,
) -> Option<Header> {
    let grid = grid::lay(lines);
    let reader = Reader { tables };
    let (header, body) = reader.split(&grid).or_else(|| {
        Some((
            before.filter(|header| reader.continues(header, &grid))?,
            &*grid,
        ))
    })?;
    for row in body {
        reader.row(row, &header, page);
    }
    Some(header)
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    tables: &'a Tables,
}

impl<'a> Reader<'a> {
    fn text(self, cell: Option<&Cell>) -> &'a str {
        cell.map_or("", |cell| self.tables.text(cell))
    }

    /// The header of a table and what stands below it, if it is a table of error codes.
    fn split<'g>(self, grid: &'g [GridRow<'_>]) -> Option<(Header, &'g [GridRow<'g>])> {
        // Above the header there may be a title, in one cell.
        let start = grid.iter().position(|row| self.has_two_texts(row))?;
        let cells = grid[start].cells.iter().flatten();
        let height = cells.map(|cell| cell.rows.min(HIGHEST_HEADER)).max();
        let below = grid[start + 1..].iter().take(height.unwrap_or(1) - 1);
        let end = start + 1 + below.take_while(|row| !row.begins_group).count();
        let (header, body) = (&grid[start..end], &grid[end..]);
        let words: Vec<_> = (0..header[0].cells.len())
            .map(|column| self.header(header, column))
            .collect();
        let cells = |column| body.iter().map(move |row| self.text(row.cell(column)));
        let columns = columns::find(&words, cells)?;
        Some((Header { words, columns }, body))
    }

    /// Whether a table begins with a row, rather than with a header, as one with this header has it.
    fn continues(self, header: &Header, grid: &[GridRow<'_>]) -> bool {
        grid.first().is_some_and(|row| {
            let cell = |column| self.text(row.cell(column)).trim();
            let Columns { code, status, .. } = header.columns;
            row.cells.len() == header.words.len()
                && is_code(cell(code))
                && status.is_none_or(|status| is_status(cell(status)))
        })
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

    fn row(self, row: &GridRow<'_>, header: &Header, page: &mut Page) {
        let Header { words, columns } = header;
        let code = code::read(self.text(row.cell(columns.code)));
        let at = |column: Option<usize>| column.and_then(|at| text(self.text(row.cell(at))));
        let is_header = (0..words.len()).all(|at| one_line(self.text(row.cell(at))) == words[at]);
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
