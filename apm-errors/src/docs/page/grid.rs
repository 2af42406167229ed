//! The grid of a table: row and column spans are resolved, so that each row has a cell in each column.

use super::source::{Cell, RawRow, RawTables};
use std::{iter::repeat_n, ptr};

/// Columns beyond this are ignored. Tables of error codes have fewer than ten.
const MOST_COLUMNS: usize = 64;

/// A row with the cell of each column; `None` if the row is too short.
pub(super) struct GridRow<'a> {
    /// The line of the page that it begins in, counted from 1.
    pub(super) line: usize,
    /// Whether it is the first of a group of rows.
    pub(super) begins_group: bool,
    pub(super) cells: Vec<Option<&'a Cell>>,
    /// The text after the last column.
    pub(super) more: Option<&'a str>,
    tables: &'a RawTables,
}

impl<'a> GridRow<'a> {
    pub(super) fn cell(&self, column: usize) -> Option<&'a Cell> {
        self.cells.get(column).copied().flatten()
    }

    /// The text of a cell, unchanged; empty if the row is too short.
    pub(super) fn text(&self, column: usize) -> &'a str {
        self.cell(column).map_or("", |cell| self.tables.text(cell))
    }

    /// Whether one cell spans the whole row of several columns.
    pub(super) fn is_title(&self) -> bool {
        let one = |pair: &[Option<&Cell>]| matches!(pair, [Some(a), Some(b)] if ptr::eq(*a, *b));
        self.cells.len() > 1 && self.cells.windows(2).all(one)
    }

    /// Whether more than one cell has text.
    pub(super) fn has_two_texts(&self) -> bool {
        self.texts().nth(1).is_some()
    }

    /// Whether exactly one cell has text.
    pub(super) fn has_one_text(&self) -> bool {
        self.cells.len() < 2 || self.texts().count() == 1
    }

    /// Whether all text of a cell is struck through.
    pub(super) fn is_struck(&self, column: usize) -> bool {
        self.cell(column).is_some_and(|cell| cell.is_struck)
    }

    /// The cells with text, each once.
    fn texts(&self) -> impl Iterator<Item = &'a Cell> {
        let mut before: Option<&Cell> = None;
        let cells = self.cells.iter().copied().flatten();
        cells.filter(move |&cell| {
            let is_same = before
                .replace(cell)
                .is_some_and(|before| ptr::eq(before, cell));
            !is_same && !self.tables.text(cell).trim().is_empty()
        })
    }
}

/// The rows of a table as a grid.
pub(super) fn lay_out<'a>(rows: &'a [RawRow], tables: &'a RawTables) -> Vec<GridRow<'a>> {
    // For each column: the cell from above that spans into the row, and for how many more rows.
    let mut above: Vec<(Option<&Cell>, u32)> = Vec::new();
    let mut grid = Vec::with_capacity(rows.len());
    for row in rows {
        if row.begins_group {
            above.clear();
        }
        let mut cells = Vec::with_capacity(row.cells.len().min(MOST_COLUMNS));
        let mut own = row
            .cells
            .iter()
            .flat_map(|cell| repeat_n(cell, usize::from(cell.columns).min(MOST_COLUMNS)));
        for (cell, left) in &mut above {
            if *left == 0 {
                *cell = own.next();
                *left = cell.map_or(0, |cell| cell.rows);
            }
            *left = left.saturating_sub(1);
            cells.push(*cell);
        }
        // The row may have more columns than all rows above.
        for cell in own.take(MOST_COLUMNS - above.len()) {
            above.push((Some(cell), cell.rows.saturating_sub(1)));
            cells.push(Some(cell));
        }
        while cells.last().is_some_and(Option::is_none) {
            cells.pop();
        }
        grid.push(GridRow {
            line: row.line,
            begins_group: row.begins_group,
            cells,
            more: row.more.as_deref(),
            tables,
        });
    }
    grid
}

/// Puts tables that are side by side, with the same header, below each other: `错误码 | 说明 | 错误码 | 说明`.
pub(super) fn put_below(grid: Vec<GridRow<'_>>) -> Vec<GridRow<'_>> {
    let Some(header) = grid.iter().position(GridRow::has_two_texts) else {
        return grid;
    };
    let Some(width) = width_of_one(&grid[header]) else {
        return grid;
    };
    let mut below = Vec::with_capacity(2 * grid.len());
    for (number, row) in grid.into_iter().enumerate() {
        for (part, cells) in row.cells.chunks(width).enumerate() {
            let cells = cells.to_vec();
            let row = GridRow { cells, ..row };
            // The header is kept only once, and the last row may have nothing next to it.
            if part == 0 || number > header && row.texts().next().is_some() {
                below.push(row);
            }
        }
    }
    below
}

/// The number of columns of one table, if there are several side by side.
fn width_of_one(header: &GridRow<'_>) -> Option<usize> {
    let columns = header.cells.len();
    let text = |column| header.text(column).trim();
    let mut widths = (2..=columns / 2).filter(|width| columns.is_multiple_of(*width));
    widths.find(|width| {
        (*width..columns).all(|at| text(at) == text(at - width) && !text(at).is_empty())
    })
}
