//! Tables of cells with spans, from HTML or Markdown.

use std::ops::Range;

/// The maximum number of cells that are preallocated.
const MOST_CELLS: usize = 16;
/// The maximum number of rows of a page, plus one for each so many bytes: a row takes hundreds of bytes of memory.
const MOST_ROWS: usize = 1 << 18;
const BYTES_FOR_A_ROW: usize = 64;

/// All tables of a page, in the order in which they begin.
#[derive(Debug, Default)]
pub(crate) struct RawTables {
    /// The texts of all cells, one after another. A cell is a range of it. The text of a cell includes that of the
    /// tables inside the cell, and nothing is copied for it.
    text: String,
    tables: Vec<Vec<RawRow>>,
    /// The numbers of lines that are too long to be read.
    pub(crate) too_long: Vec<usize>,
    /// The rest that was not read, if any.
    pub(crate) rest: Option<Rest>,
    /// How many more rows it may have.
    rows_left: usize,
    /// How many elements that strike text through are open.
    strikes: usize,
    /// How many characters have been read, without white space, and how many of them are struck through.
    read: usize,
    struck: usize,
}

/// The rest of a page, which was not read since it would take too much memory.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rest {
    /// The line that it begins in, counted from 1.
    pub(crate) line: usize,
    /// The reason: what there is too much of.
    pub(crate) reason: &'static str,
}

/// A row of a table.
#[derive(Debug)]
pub(crate) struct RawRow {
    /// The line of the page that it begins in, counted from 1.
    pub(crate) line: usize,
    /// Whether it begins a group (`thead`, `tbody`): no cell reaches into it from above.
    pub(crate) begins_group: bool,
    pub(crate) cells: Vec<Cell>,
    /// The text after the last column of the header.
    pub(crate) more: Option<Box<str>>,
}

#[derive(Debug, Clone)]
pub(crate) struct Cell {
    text: Range<usize>,
    /// How many columns it spans, at least one.
    pub(crate) columns: u16,
    /// How many rows it spans, at least one.
    pub(crate) rows: u32,
    /// Whether all of its text is struck through.
    pub(crate) is_struck: bool,
}

/// A cell that is still being read.
#[derive(Debug)]
pub(super) struct OpenCell {
    cell: Cell,
    /// How many characters had been read before it.
    read: usize,
    struck: usize,
}

/// The index of a table in [`RawTables`].
#[derive(Debug, Clone, Copy)]
pub(super) struct TableId(usize);

impl RawTables {
    /// An empty value for a page of a number of bytes.
    pub(super) fn of_page(bytes: usize) -> Self {
        Self {
            rows_left: MOST_ROWS + bytes / BYTES_FOR_A_ROW,
            ..Self::default()
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &[RawRow]> {
        self.tables.iter().map(Vec::as_slice)
    }

    /// The raw text of a cell, with its white space.
    pub(crate) fn text(&self, cell: &Cell) -> &str {
        &self.text[cell.text.clone()]
    }

    pub(super) fn begin_table(&mut self) -> TableId {
        self.tables.push(Vec::new());
        TableId(self.tables.len() - 1)
    }

    pub(super) fn begin_row(&mut self, table: TableId, line: usize, begins_group: bool) {
        let Some(left) = self.rows_left.checked_sub(1) else {
            let reason = "there are too many rows for its size";
            self.rest.get_or_insert(Rest { line, reason });
            return;
        };
        self.rows_left = left;
        let rows = &mut self.tables[table.0];
        // Most rows have as many cells as the previous one.
        let length = rows.last().map_or(0, |row| row.cells.len());
        rows.push(RawRow {
            line,
            begins_group,
            cells: Vec::with_capacity(length.min(MOST_CELLS)),
            more: None,
        });
    }

    /// Stores the text after the last cell of the last row of a table.
    pub(super) fn leave_out(&mut self, table: TableId, more: &str) {
        if let Some(row) = self.last_row(table) {
            row.more = Some(more.into());
        }
    }

    pub(super) fn begin_cell(&mut self, columns: u16, rows: u32) -> OpenCell {
        // Separates the texts of a cell and of a cell inside it.
        self.break_line();
        OpenCell {
            cell: Cell {
                text: self.text.len()..self.text.len(),
                columns,
                rows,
                is_struck: false,
            },
            read: self.read,
            struck: self.struck,
        }
    }

    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
        let read = text
            .bytes()
            .filter(|byte| !byte.is_ascii_whitespace())
            .count();
        self.read += read;
        if self.strikes > 0 {
            self.struck += read;
        }
    }

    /// Begins or ends an element that strikes its text through.
    pub(super) fn strike(&mut self, begins: bool) {
        if begins {
            self.strikes += 1;
        } else {
            self.strikes = self.strikes.saturating_sub(1);
        }
    }

    /// Ends a line, and so also a word.
    pub(super) fn break_line(&mut self) {
        if !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// Puts a cell into the last row of a table.
    pub(super) fn end_cell(&mut self, table: TableId, open: OpenCell) {
        let mut cell = open.cell;
        cell.text.end = self.text.len();
        let (read, struck) = (self.read - open.read, self.struck - open.struck);
        cell.is_struck = read > 0 && read == struck;
        if let Some(row) = self.last_row(table) {
            row.cells.push(cell);
        }
    }

    /// The row that is being read, if there is one.
    fn last_row(&mut self, table: TableId) -> Option<&mut RawRow> {
        self.tables[table.0]
            .last_mut()
            .filter(|_| self.rest.is_none())
    }
}
