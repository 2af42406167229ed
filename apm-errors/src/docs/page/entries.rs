//! What a page gives: its entries, and what can't be one.

use crate::docs::row::Row;
use serde::{Serialize, Serializer};

/// What a page of a documentation says of error codes.
///
/// A page is Markdown with tables of its own or of HTML, or is HTML. The words of its headers are those of English,
/// Chinese (simplified or traditional), Japanese, Korean, German, French or Russian. Of the tables that it has, those of
/// error codes are read: a header names a column of error codes (`错误码`, `Error Code`), and another one of statuses,
/// messages, descriptions or solutions. A header is known by its words (`错误` and `编号`, `Failure` and `Code`), of which
/// one may be misspelt; where it says nothing, or may mean several columns (`返回码`, `Code`), what stands below tells:
/// `404 Not Found` is a status, `ORD.0001` is a code, and `Contact support.` is a solution. Beside a status, a column of
/// names (`Error`, `Type`, `Key`) may be that of the codes. Of a text in English and Chinese the English one is the message.
///
/// Nothing in them is passed over: a line is rows, one for each of its statuses, or it is skipped for a reason. So is a
/// table that may be one of error codes, where nothing says so. A row without a status has none: `None`, and not 500.
///
/// Time and memory are in proportion to the size of the page, whatever it is. A line of Markdown of more than 1 MiB is
/// skipped, and so are columns beyond the 64th. At most 262,144 rows are read, and one more for each 64 bytes of the page;
/// the same holds for marks of Markdown outside of tables. Where more is left out, [`skipped`](Self::skipped) has its line.
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
///
/// It serializes as `{"entries": […], "skipped": […]}`, each entry with the members of its row and its `line`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Page {
    /// The rows of all tables of error codes, in the order in which they stand.
    pub rows: Vec<Row>,
    /// What stands in these tables and can't be an entry, and tables that may be of error codes and are not read.
    pub skipped: Vec<Skipped>,
    /// The line of each row.
    lines: Vec<usize>,
    language: Option<&'static str>,
}

impl Page {
    /// The line of the page that a row stands in, counted from 1; the row is named by its index. `None` for a row
    /// that is on no page, but was put into [`rows`](Self::rows).
    ///
    /// ```
    /// use apm_errors::docs::Page;
    ///
    /// let page = Page::read("# Errors\n\n|Error Code|Message|\n|--|--|\n|ORD.0001|No such order.|\n");
    /// assert_eq!((page.line(0), page.line(1)), (Some(5), None));
    /// ```
    #[must_use]
    pub fn line(&self, row: usize) -> Option<usize> {
        self.lines.get(row).copied()
    }

    /// The language of the page by the words of its headers: a BCP 47 tag. `None` where none of them tells.
    ///
    /// The first table of error codes counts. A page in another language that has English headers is taken for English.
    ///
    /// ```
    /// use apm_errors::docs::Page;
    ///
    /// let page = Page::read("|错误码|Error Message|\n|--|--|\n|ORD.0001|No such order.|\n");
    /// assert_eq!(page.language(), Some("zh"));
    /// assert_eq!(Page::read("").language(), None);
    /// ```
    #[must_use]
    pub fn language(&self) -> Option<&'static str> {
        self.language
    }

    /// The first table that tells its language tells that of the page.
    pub(super) fn tell_language(&mut self, language: impl FnOnce() -> Option<&'static str>) {
        if self.language.is_none() {
            self.language = language();
        }
    }

    /// Adds the rows that a line of the page is.
    pub(super) fn push(&mut self, rows: Vec<Row>, line: usize) {
        self.lines.extend(rows.iter().map(|_| line));
        self.rows.extend(rows);
    }
}

impl Serialize for Page {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Entry<'a> {
            #[serde(flatten)]
            row: &'a Row,
            line: Option<usize>,
        }
        #[derive(Serialize)]
        struct Document<'a> {
            entries: Vec<Entry<'a>>,
            skipped: &'a [Skipped],
        }
        let rows = self.rows.iter().enumerate();
        let entry = |(index, row)| Entry {
            row,
            line: self.line(index),
        };
        let entries = rows.map(entry).collect();
        Document {
            entries,
            skipped: &self.skipped,
        }
        .serialize(serializer)
    }
}

/// A line of a table that can't be an entry, or a table that is not read.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Skipped {
    /// What stands where the code should be; of a table that is not read, what stands above it. Empty where the line
    /// was not looked into.
    pub code: String,
    /// Why it can't be an entry, in words.
    pub reason: String,
    /// The line of the page, counted from 1.
    pub line: usize,
}
