//! The way from a page to its entries.

use super::{
    columns::{NotRead, TableHeader},
    entries::{Page, Skipped},
    grid, rows, source,
};

impl Page {
    /// Reads a page. A page without tables of error codes gives no rows; there is no page that can't
    /// be read.
    #[must_use]
    pub fn read(page: &str) -> Self {
        let tables = source::read(page);
        let mut page = Self::default();
        for &line in &tables.too_long {
            page.skipped.push(Skipped {
                code: String::new(),
                reason: "a line of more than 1 MiB is not read".to_owned(),
                line,
            });
        }
        let mut before: Option<TableHeader> = None;
        for table in tables.iter() {
            let grid = grid::put_below(grid::lay_out(table, &tables));
            let found = TableHeader::find(&grid).or_else(|not_read| {
                let header = before.take().filter(|header| header.continues(&grid));
                header.map(|header| (header, &*grid)).ok_or(not_read)
            });
            let (header, body) = match found {
                Ok(found) => found,
                Err(not_read) => {
                    if let Some(NotRead { code, reason, line }) = not_read {
                        let reason = format!("a table that is not read: {reason}");
                        page.skipped.push(Skipped { code, reason, line });
                    }
                    continue;
                }
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
