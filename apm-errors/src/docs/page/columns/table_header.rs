//! Where the header of a table ends, and what it says above each column.

use super::choose::{Columns, Unread, choose};
use crate::docs::page::{
    cells::{looks_like_code, looks_like_status, one_line},
    grid::GridRow,
};
use std::{cmp::min, ptr};

/// A header has at most so many rows.
const MOST_ROWS: usize = 3;
/// A longer text belongs to no header.
const LONGEST: usize = 200;

/// The header of a table of error codes.
pub(crate) struct TableHeader {
    /// The text above each column.
    pub(crate) texts: Vec<String>,
    pub(crate) columns: Columns,
}

/// A table that may be one of error codes, and why it isn't read.
pub(crate) struct NotRead {
    /// What stands above what may be the codes.
    pub(crate) code: String,
    pub(crate) reason: &'static str,
    /// The line of the page, counted from 1.
    pub(crate) line: usize,
}

impl TableHeader {
    /// The header of a table and the rows below it.
    ///
    /// # Errors
    ///
    /// Where it is no table of error codes; with what stands against it, if it may be one.
    pub(crate) fn find<'g, 'a>(
        grid: &'g [GridRow<'a>],
    ) -> Result<(Self, &'g [GridRow<'a>]), Option<NotRead>> {
        // Above the header there may be a title, in one cell.
        let start = grid.iter().position(GridRow::has_two_texts).ok_or(None)?;
        let cells = grid[start].cells.iter().flatten();
        let height = cells.map(|cell| min(cell.rows, MOST_ROWS)).max();
        let below = grid[start + 1..].iter().take(height.unwrap_or(1) - 1);
        let end = start + 1 + below.take_while(|row| !row.begins_group).count();
        let (header, body) = (&grid[start..end], &grid[end..]);
        let columns = 0..header[0].cells.len();
        let texts: Vec<_> = columns.map(|column| text_above(column, header)).collect();
        match choose(&texts, body) {
            Ok(columns) => Ok((Self { texts, columns }, body)),
            Err(unread) => Err(unread.map(|Unread { code, reason }| NotRead {
                code: texts[code].clone(),
                reason,
                line: grid[start].line,
            })),
        }
    }

    /// Whether a table has no header of its own and goes on under this one: it begins with a row.
    pub(crate) fn continues(&self, grid: &[GridRow<'_>]) -> bool {
        grid.first().is_some_and(|row| {
            let cell = |column| row.text(column).trim();
            let Columns { code, status, .. } = self.columns;
            row.cells.len() == self.texts.len()
                && looks_like_code(cell(code))
                && status.is_none_or(|status| looks_like_status(cell(status)))
        })
    }
}

/// What the rows of a header say above a column. A cell of several rows says it once.
fn text_above(column: usize, header: &[GridRow<'_>]) -> String {
    let cells = header
        .iter()
        .map(|row| (row.cell(column), row.text(column)));
    let mut cells: Vec<_> = cells.collect();
    cells.dedup_by(|(cell, _), (above, _)| {
        let both = cell.zip(*above);
        both.is_some_and(|(cell, above)| ptr::eq(cell, above))
    });
    let texts = cells.into_iter().map(|(_, text)| text);
    let texts = texts.filter(|text| text.len() <= LONGEST).map(one_line);
    texts.collect::<Vec<_>>().join(" ").trim().to_owned()
}
