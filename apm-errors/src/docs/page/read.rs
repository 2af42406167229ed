//! Reads a page, from its source to its entries.

use super::{
    columns::{ColumnNumbers, NotRead, TableHeader},
    entries::{Page, Skipped},
    grid::{self, GridRow},
    rows,
    source::{self, RawTables, Rest},
};

impl Page {
    /// Reads a page. This never fails: a page without tables of error codes gives no rows.
    #[must_use]
    pub fn read(page: &str) -> Self {
        let tables = source::read(page);
        let mut page = Self::begin(&tables);
        let mut before: Option<TableHeader> = None;
        for table in tables.iter() {
            let grid = grid::put_below(grid::lay_out(table, &tables));
            let found = TableHeader::find(&grid).or_else(|not_read| {
                let header = before.take().filter(|header| header.continues(&grid));
                header.map(|header| (header, &*grid)).ok_or(not_read)
            });
            match found {
                Ok((header, body)) => {
                    page.read_rows(&header, body);
                    before = Some(header);
                }
                Err(Some(NotRead { code, reason, line })) => {
                    let reason = format!("a table that is not read: {reason}");
                    page.skipped.push(Skipped { code, reason, line });
                }
                Err(None) => {}
            }
        }
        page
    }

    /// Reads the given columns of a page, for headers that are not recognized: in each table that has all of these columns,
    /// they are read, and the headers are ignored.
    ///
    /// ```
    /// use apm_errors::docs::{ColumnNumbers, Page};
    ///
    /// let page = "|Fa|So|La|\n|--|--|--|\n|ORD.0001|No such order.|404|\n";
    /// assert!(Page::read(page).rows.is_empty());
    /// let columns = ColumnNumbers { status: Some(3), message: Some(2), ..ColumnNumbers::code(1) };
    /// let page = Page::read_columns(page, &columns);
    /// assert_eq!((&*page.rows[0].code, page.rows[0].status), ("ORD.0001", Some(404)));
    /// ```
    #[must_use]
    pub fn read_columns(page: &str, columns: &ColumnNumbers) -> Self {
        let tables = source::read(page);
        let mut page = Self::begin(&tables);
        for table in tables.iter() {
            let grid = grid::lay_out(table, &tables);
            if let Some((header, body)) = TableHeader::with(columns, &grid) {
                page.read_rows(&header, body);
            }
        }
        page
    }

    /// An empty page, with the lines that were skipped while tables were read.
    fn begin(tables: &RawTables) -> Self {
        let mut page = Self::default();
        for &line in &tables.too_long {
            let code = String::new();
            let reason = "a line of more than 1 MiB is not read".to_owned();
            page.skipped.push(Skipped { code, reason, line });
        }
        if let Some(Rest { line, reason }) = tables.rest {
            let code = String::new();
            let reason = format!("the rest of the page is not read: {reason}");
            page.skipped.push(Skipped { code, reason, line });
        }
        page
    }

    fn read_rows(&mut self, header: &TableHeader, body: &[GridRow<'_>]) {
        self.tell_language(|| header.language());
        for row in body {
            match rows::read(row, header) {
                Ok(rows) => self.push(rows, row.line),
                Err(skipped) => self.skipped.push(skipped),
            }
        }
    }
}
