//! A table against the page that documents it.

mod report;

use super::{Column, Page, Row, Skipped, diff::pairs};
use serde::Serialize;
use std::collections::HashSet;

/// Checks a table, entries of an [`ErrorTable`](crate::ErrorTable) or [rows](Row), against the page
/// that documents it: nothing is missing on either side, and all cells say the same.
///
/// The order does not matter, nor does white space within a text. A row that has no status on its
/// page goes with an entry of any status, and rows that are on the page twice with one entry.
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
    let table: Vec<Row> = table.into_iter().map(Into::into).collect();
    let mut seen = HashSet::new();
    let rows = page.rows.iter().filter(|row| seen.insert(plain(row)));
    let rows: Vec<&Row> = rows.collect();
    let plain_rows: Vec<Row> = rows.iter().map(|row| plain(row)).collect();
    // Where the page has no status for a code, none tells its entries apart.
    let with_status = plain_rows.iter().filter(|row| row.status.is_some());
    let with_status: HashSet<&str> = with_status.map(|row| row.code.as_str()).collect();
    let plain_table = table.iter().map(|entry| Row {
        status: entry.status.filter(|_| with_status.contains(&*entry.code)),
        ..plain(entry)
    });
    let pairs = pairs(&plain_table.collect::<Vec<_>>(), &plain_rows);
    let differences = pairs.into_iter().filter_map(|(entry, row)| {
        let (entry, row) = (entry.map(|at| &table[at]), row.map(|at| rows[at]));
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

/// A row whose texts have single blanks for white space.
fn plain(row: &Row) -> Row {
    let plain = |text: &Option<String>| {
        let words = text.as_ref()?.split_whitespace();
        Some(words.collect::<Vec<_>>().join(" "))
    };
    Row {
        status: row.status,
        code: row.code.clone(),
        message: plain(&row.message),
        description: plain(&row.description),
        solution: plain(&row.solution),
    }
}

/// What [`check`] found: a value for tests, and a report for people by `Display`.
///
/// A report shows texts in quotes; of long ones that are much alike, the part that differs. The value has all of them,
/// and serializes as `{"differences": […]}`.
///
/// ```
/// use apm_errors::docs::{Column, Page, check};
/// use apm_errors::ApmErrorCode;
///
/// let page = Page::read("|状态码|错误码|描述|\n|--|--|--|\n|404|SVCSTG.ATS.200103|查询调用链结果为空。|");
/// let entries = ApmErrorCode::TABLE.entries();
/// let check = check(entries.filter(|entry| entry.code == "SVCSTG.ATS.200103"), &page);
/// let columns: Vec<_> = check.differences()[0].columns().collect();
/// assert_eq!(columns, [Column::Status, Column::Message, Column::Solution]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Check {
    differences: Vec<Difference>,
}

impl Check {
    /// All differences: first those of the table's entries, in its order, then what is only on the
    /// page.
    #[must_use]
    pub fn differences(&self) -> &[Difference] {
        &self.differences
    }

    /// Whether the table and the page say the same.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.differences.is_empty()
    }
}

/// An entry whose row differs, or that stands on one side alone.
///
/// ```
/// use apm_errors::docs::{Page, Row, check};
///
/// let page = Page::read("|Status Code|Error Code|\n|--|--|\n|404|ORD.0001|");
/// let check = check(Vec::<Row>::new(), &page);
/// let difference = &check.differences()[0];
/// assert_eq!(difference.code(), "ORD.0001");
/// assert!(difference.table.is_none());
/// assert_eq!(difference.to_string(), "  ORD.0001 (status 404): only on the page\n");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Difference {
    /// The entry in the table. `None` where it is missing there.
    pub table: Option<Row>,
    /// The row on the page. `None` where it is missing there.
    pub page: Option<Row>,
    /// What the page has for the code and couldn't be read as a row, where it has no row.
    pub skipped: Option<Skipped>,
}

impl Difference {
    /// The code of the entry.
    #[must_use]
    pub fn code(&self) -> &str {
        let row = self.table.as_ref().or(self.page.as_ref());
        row.map_or("", |row| &row.code)
    }

    /// The columns that differ; none where one side is missing.
    pub fn columns(&self) -> impl Iterator<Item = Column> {
        let (entry, row) = (
            self.table.as_ref().map(plain),
            self.page.as_ref().map(plain),
        );
        let differs = move |column: &Column| {
            let both = entry.as_ref().zip(row.as_ref());
            both.is_some_and(|(entry, row)| {
                let is_given = *column != Column::Status || row.status.is_some();
                is_given && entry.cell(*column) != row.cell(*column)
            })
        };
        Column::ALL.into_iter().filter(differs)
    }
}
