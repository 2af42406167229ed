//! The header of a table: its rows, and its text for each column.

use super::{
    choose::{Columns, Unread, choose},
    column_header::ColumnHeader,
    languages,
    numbers::ColumnNumbers,
};
use crate::docs::page::{
    cells::{looks_like_code, looks_like_status, one_line},
    grid::GridRow,
};
use std::{cmp::min, ptr};

/// The maximum number of rows of a header.
const MOST_ROWS: u32 = 3;
/// The maximum length of a text in a header.
const LONGEST: usize = 200;

/// The header of a table of error codes.
pub(crate) struct TableHeader {
    /// The text above each column.
    pub(crate) texts: Vec<String>,
    pub(crate) columns: Columns,
}

/// A table that may have error codes, and the reason why it is not read.
pub(crate) struct NotRead {
    /// The header of the column that may have the codes.
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
    /// If it is not a table of error codes; with the reason, if it may be one.
    pub(crate) fn find<'g, 'a>(
        grid: &'g [GridRow<'a>],
    ) -> Result<(Self, &'g [GridRow<'a>]), Option<NotRead>> {
        let (header, body) = split(grid).ok_or(None)?;
        let texts = texts(header);
        match choose(&texts, body) {
            Ok(columns) => Ok((Self { texts, columns }, body)),
            Err(unread) => Err(unread.map(|Unread { code, reason }| NotRead {
                code: texts[code].clone(),
                reason,
                line: header[0].line,
            })),
        }
    }

    /// The header of a table and the rows below it, if it has all of these columns.
    pub(crate) fn with<'g, 'a>(
        columns: &ColumnNumbers,
        grid: &'g [GridRow<'a>],
    ) -> Option<(Self, &'g [GridRow<'a>])> {
        let (header, body) = split(grid)?;
        let texts = texts(header);
        let columns = columns.within(texts.len())?;
        Some((Self { texts, columns }, body))
    }

    /// The language of the headers of the columns that are read, a BCP 47 tag. `None` if unclear.
    pub(crate) fn language(&self) -> Option<&'static str> {
        let Columns {
            status,
            code,
            message,
            description,
            solution,
        } = self.columns;
        let columns = [status, Some(code), message, description, solution];
        let headers = columns.into_iter().flatten();
        let headers: Vec<_> = headers
            .map(|column| ColumnHeader::of(&self.texts[column]))
            .collect();
        let words: Vec<&str> = headers.iter().map(ColumnHeader::name).collect();
        languages::written_in(&words)
    }

    /// Whether a table has no header and continues this one: it begins with a row.
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

/// The rows of the header, at least one, and those below them.
fn split<'g, 'a>(grid: &'g [GridRow<'a>]) -> Option<(&'g [GridRow<'a>], &'g [GridRow<'a>])> {
    // There may be a title above the header, in one cell.
    let start = grid.iter().position(GridRow::has_two_texts)?;
    let cells = grid[start].cells.iter().flatten();
    let height = cells.map(|cell| min(cell.rows, MOST_ROWS)).max();
    let more = height.map_or(0, |height| height as usize - 1);
    let below = grid[start + 1..].iter().take(more);
    let end = start + 1 + below.take_while(|row| !row.begins_group).count();
    Some((&grid[start..end], &grid[end..]))
}

/// The text of the header for each column.
fn texts(header: &[GridRow<'_>]) -> Vec<String> {
    let columns = 0..header[0].cells.len();
    columns.map(|column| text_above(column, header)).collect()
}

/// The text of all rows of a header for one column. A cell that spans several rows counts once.
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
