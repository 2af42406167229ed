//! Compares a table with the page that documents it.

mod difference;
mod plain;
mod report;

use super::{diff::pairs, page::Page, row::Row};
pub use difference::{Check, Difference};
use plain::plain;
use std::collections::HashSet;

/// Checks a table, entries of an [`ErrorTable`](crate::ErrorTable) or [rows](Row), against the page
/// that documents it: finds entries that are missing on either side, and cells that differ.
///
/// The order and white space within a text do not matter. A row without a status on the page matches
/// an entry of any status. Duplicates on the page or in the table count once.
///
/// If the table has several languages, the texts are those in the language of the [page](Page::language).
///
/// ```
/// use apm_errors::docs::{Page, check};
/// use apm_errors::ApmError;
///
/// #[derive(Debug, ApmError)]
/// enum OrderError {
///     #[apm(code = "ORD.0001", status = 404, message = "No such order.")]
///     NoSuchOrder,
///     #[apm(code = "ORD.0002", status = 500)]
///     OutOfOrder,
/// }
///
/// let page = Page::read(
///     "|Status Code|Error Code|Error Message|\n|--|--|--|\n|410|ORD.0001|No such order.|",
/// );
/// let check = check(OrderError::TABLE.entries(), &page);
/// assert!(!check.is_empty());
/// assert_eq!(
///     check.to_string(),
///     "2 differences between the table and the page:\n  \
///        ORD.0001 (status 404): the status differs\n    \
///          table status: 404\n    \
///          page  status: 410\n  \
///        ORD.0002 (status 500): only in the table\n",
/// );
/// ```
#[must_use]
pub fn check<T: Into<Row>>(table: impl IntoIterator<Item = T>, page: &Page) -> Check {
    let told = |row: Row| match page.language() {
        Some(language) => row.in_language(language),
        None => row,
    };
    let table: Vec<Row> = table.into_iter().map(|entry| told(entry.into())).collect();
    let (rows, plain_rows) = distinct(page.rows.iter().map(|row| (row, plain(row))));
    // If the page has no status for a code, the status can't distinguish its entries.
    let with_status = plain_rows.iter().filter(|row| row.status.is_some());
    let with_status: HashSet<&str> = with_status.map(|row| row.code.as_str()).collect();
    let (table, plain_table) = distinct(table.iter().map(|entry| {
        let status = entry.status.filter(|_| with_status.contains(&*entry.code));
        let plain = plain(entry);
        (entry, Row { status, ..plain })
    }));
    let pairs = pairs(&plain_table, &plain_rows);
    let differences = pairs.into_iter().filter_map(|(entry, row)| {
        let (entry, row) = (entry.map(|at| table[at]), row.map(|at| rows[at]));
        let skipped = entry.filter(|_| row.is_none()).and_then(|entry| {
            let mut skipped = page.skipped.iter();
            skipped.find(|skipped| skipped.code == entry.code)
        });
        let difference = Difference {
            table: entry.cloned(),
            page: row.cloned(),
            skipped: skipped.cloned(),
        };
        let is_same = entry.is_some() && row.is_some() && difference.columns().next().is_none();
        (!is_same).then_some(difference)
    });
    Check {
        differences: differences.collect(),
    }
}

/// Distinct rows, each as on the page and as it is compared; of equal rows, the first.
fn distinct<'r>(rows: impl Iterator<Item = (&'r Row, Row)>) -> (Vec<&'r Row>, Vec<Row>) {
    let mut seen = HashSet::new();
    rows.filter(|(_, plain)| seen.insert(plain.clone())).unzip()
}
