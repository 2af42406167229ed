//! The way from a page to its entries.

use super::{columns::TableHeader, entries::Page, grid, rows, source};

impl Page {
    /// Reads a page. A page without tables of error codes gives no rows; there is no page that can't
    /// be read.
    #[must_use]
    pub fn read(page: &str) -> Self {
        let tables = source::read(page);
        let mut page = Self::default();
        let mut before: Option<TableHeader> = None;
        for table in tables.iter() {
            let grid = grid::lay_out(table, &tables);
            let found = TableHeader::find(&grid).or_else(|| {
                let header = before.take()?;
                header.continues(&grid).then_some((header, &*grid))
            });
            let Some((header, body)) = found else {
                continue;
            };
            for row in body {
                match rows::read(row, &header) {
                    Ok(rows) => page.rows.extend(rows),
                    Err(skipped) => page.skipped.push(skipped),
                }
            }
            before = Some(header);
        }
        page
    }
}
