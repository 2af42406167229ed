//! What a page gives: its entries, and what can't be one.

use crate::docs::row::Row;
use serde::Serialize;

/// What a page of a documentation says of error codes.
///
/// A page is Markdown with tables of its own or of HTML, or is HTML; its language is Chinese or
/// English. Of the tables that it has, those of error codes are read: a header names a column of
/// error codes (`错误码`, `Error Code`), and another one of statuses, messages, descriptions or
/// solutions. A header is known by its parts (`错误` and `编号`, `Failure` and `Code`); where it says
/// nothing, or may mean several columns (`返回码`, `Code`), what stands below tells: `404 Not Found`
/// is a status, `ORD.0001` is a code, and `Contact support.` is a solution. Of a text in both languages
/// the English one is the message. Nothing in them is passed over: a line is rows, one for each of its statuses, or it is
/// skipped for a reason.
///
/// ```
/// use apm_errors::docs::Page;
///
/// let page = Page::read(
///     "# Error codes
///
/// | HTTP Status Code | Error Code | Error Message       | Solution            |
/// |------------------|------------|---------------------|---------------------|
/// | 404              | ORD.0001   | No such order.      | Check the order id. |
/// | 500/503          | ORD.0002   | Out of order.       | -                   |
/// | 500              | ORD.5***   | An internal error.  | Try again.          |
/// ",
/// );
/// assert_eq!(page.rows[0].message.as_deref(), Some("No such order."));
/// let statuses = page.rows.iter().map(|row| row.status);
/// assert_eq!(statuses.collect::<Vec<_>>(), [Some(404), Some(500), Some(503)]);
/// assert_eq!((page.skipped[0].code.as_str(), page.skipped[0].line), ("ORD.5***", 7));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[non_exhaustive]
pub struct Page {
    /// The rows of all tables of error codes, in the order in which they stand.
    #[serde(rename = "entries")]
    pub rows: Vec<Row>,
    /// What stands in these tables and can't be an entry.
    pub skipped: Vec<Skipped>,
}

/// A line of a table that can't be an entry.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Skipped {
    /// What stands where the code should be.
    pub code: String,
    /// Why it can't be an entry, in words.
    pub reason: String,
    /// The line of the page, counted from 1.
    pub line: usize,
}
