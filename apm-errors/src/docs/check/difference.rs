//! The result of a check.

use super::plain::plain;
use crate::docs::{column::Column, diff::differing_columns, page::Skipped, row::Row};
use serde::Serialize;

/// The result of [`check`](crate::docs::check()): a value for tests, whose `Display` is a report for people.
///
/// The report shows texts in quotes; of long, similar texts only the part that differs. The value has the whole texts,
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
    pub(super) differences: Vec<Difference>,
}

impl Check {
    /// All differences: first those of the entries of the table, in its order, then rows that are only
    /// on the page.
    #[must_use]
    pub fn differences(&self) -> &[Difference] {
        &self.differences
    }

    /// Returns `true` if the table and the page have no differences.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.differences.is_empty()
    }
}

/// An entry whose row differs, or that is only on one side.
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
    /// The entry in the table. `None` if it is missing there.
    pub table: Option<Row>,
    /// The row on the page. `None` if it is missing there.
    pub page: Option<Row>,
    /// The line of the page with this code that could not be read as a row, if there is no row.
    pub skipped: Option<Skipped>,
}

impl Difference {
    /// The code of the entry.
    #[must_use]
    pub fn code(&self) -> &str {
        let row = self.table.as_ref().or(self.page.as_ref());
        row.map_or("", |row| &row.code)
    }

    /// The columns that differ. Empty if one side is missing.
    pub fn columns(&self) -> impl Iterator<Item = Column> {
        let pair = self.table.as_ref().zip(self.page.as_ref());
        differing_columns(pair.map(|(entry, row)| {
            let (mut entry, row) = (plain(entry), plain(row));
            // A missing status on the page is not a difference.
            entry.status = entry.status.filter(|_| row.status.is_some());
            (entry, row)
        }))
    }
}
