//! What HTML and Markdown have in common: tables of cells, before it is known what they say.

use std::ops::Range;

/// All tables of a page, in the order in which they begin.
#[derive(Debug, Default)]
pub(super) struct Tables {
    /// The texts of all cells, one after another. A table within a cell is part of the cell's text, so
    /// a cell is a range of this: nesting copies nothing.
    text: String,
    tables: Vec<Vec<Line>>,
}

/// A row of a table.
#[derive(Debug)]
pub(super) struct Line {
    /// The line of the page that it begins in, counted from 1.
    pub(super) number: usize,
    /// Whether it begins a group (`thead`, `tbody`): no cell reaches into it from above.
    pub(super) begins_group: bool,
    pub(super) cells: Vec<Cell>,
}

#[derive(Debug, Clone)]
pub(super) struct Cell {
    text: Range<usize>,
    /// How many columns it takes, at least one.
    pub(super) columns: usize,
    /// How many rows it takes, at least one.
    pub(super) rows: usize,
}

/// A cell that is still being read.
#[derive(Debug)]
pub(super) struct OpenCell(Cell);

/// The place of a table in [`Tables`].
#[derive(Debug, Clone, Copy)]
pub(super) struct TableId(usize);

impl Tables {
    pub(super) fn iter(&self) -> impl Iterator<Item = &[Line]> {
        self.tables.iter().map(Vec::as_slice)
    }

    /// The text of a cell as it was read, with its white space.
    pub(super) fn text(&self, cell: &Cell) -> &str {
        &self.text[cell.text.clone()]
    }

    pub(super) fn begin_table(&mut self) -> TableId {
        self.tables.push(Vec::new());
        TableId(self.tables.len() - 1)
    }

    pub(super) fn begin_row(&mut self, table: TableId, number: usize, begins_group: bool) {
        self.tables[table.0].push(Line {
            number,
            begins_group,
            cells: Vec::new(),
        });
    }

    pub(super) fn begin_cell(&mut self, columns: usize, rows: usize) -> OpenCell {
        // So that no cell's text runs into the next one's, where one stands within the other.
        self.break_line();
        OpenCell(Cell {
            text: self.text.len()..self.text.len(),
            columns,
            rows,
        })
    }

    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// What stands on both sides of a line break is not one word.
    pub(super) fn break_line(&mut self) {
        if !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// Puts a cell into the last row of a table.
    pub(super) fn end_cell(&mut self, table: TableId, OpenCell(mut cell): OpenCell) {
        cell.text.end = self.text.len();
        if let Some(row) = self.tables[table.0].last_mut() {
            row.cells.push(cell);
        }
    }
}

/// Whether an element stands on lines of its own, so that its text is no part of the word before it.
pub(super) fn is_block(element: &[u8]) -> bool {
    const BLOCKS: &str = "address article aside blockquote br caption center dd details dialog div dl \
        dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option \
        p pre section summary table tbody td tfoot th thead tr ul";
    let is_it = |block: &str| block.as_bytes().eq_ignore_ascii_case(element);
    BLOCKS.split_whitespace().any(is_it)
}
