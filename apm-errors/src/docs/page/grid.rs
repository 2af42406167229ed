//! The grid of a table: row and column spans are resolved, so that each row has a cell in each column.

use super::source::{Cell, RawRow, RawTables};
use std::{iter::repeat_n, ptr};

/// Columns beyond this are ignored. Tables of error codes have fewer than ten.
const MOST_COLUMNS: usize = 64;

/// A row with the cell of each column, `None` where the row is too short.
pub(super) struct GridRow<'a> {
    /// The line of the page that it begins in, counted from 1.
    pub(super) line: usize,
    /// Whether it is the first of a group of rows.
    pub(super) begins_group: bool,
    pub(super) cells: Vec<Option<&'a Cell>>,
    tables: &'a RawTables,
}

impl<'a> GridRow<'a> {
    pub(super) fn cell(&self, column: usize) -> Option<&'a Cell> {
        self.cells.get(column).copied().flatten()
    }

    /// The text of a cell as it was read; empty where the row is too short.
    pub(super) fn text(&self, column: usize) -> &'a str {
        self.cell(column).map_or("", |cell| self.tables.text(cell))
    }

    /// Whether one cell takes the whole row, though there are more columns than one.
    pub(super) fn is_title(&self) -> bool {
        let one = |pair: &[Option<&Cell>]| matches!(pair, [Some(a), Some(b)] if ptr::eq(*a, *b));
        self.cells.len() > 1 && self.cells.windows(2).all(one)
    }

    pub(super) fn has_two_texts(&self) -> bool {
        let cells = self.cells.iter().copied().flatten();
        let mut cells = cells.filter(|cell| !self.tables.text(cell).trim().is_empty());
        let first = cells.next();
        first.is_some_and(|first| cells.any(|cell| !ptr::eq(first, cell)))
    }
}

/// The rows of a table as a grid.
pub(super) fn lay_out<'a>(rows: &'a [RawRow], tables: &'a RawTables) -> Vec<GridRow<'a>> {
    // For each column the cell that reaches down into it, and for how many rows more.
    let mut above: Vec<(Option<&Cell>, usize)> = Vec::new();
    let mut grid = Vec::with_capacity(rows.len());
    for row in rows {
        if row.begins_group {
            above.clear();
        }
        let mut cells = Vec::new();
        let mut own = row
            .cells
            .iter()
            .flat_map(|cell| repeat_n(cell, cell.columns.min(MOST_COLUMNS)));
        for column in 0..MOST_COLUMNS {
            if above.len() == column {
                above.push((None, 0));
            }
            let (cell, left) = &mut above[column];
            if *left == 0 {
                *cell = own.next();
                *left = cell.map_or(0, |cell| cell.rows);
            }
            *left = left.saturating_sub(1);
            cells.push(*cell);
        }
        while cells.last().is_some_and(Option::is_none) {
            cells.pop();
        }
        grid.push(GridRow {
            line: row.line,
            begins_group: row.begins_group,
            cells,
            tables,
        });
    }
    grid
}
