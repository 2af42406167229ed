//! The result of reading a page: its entries, and the lines that can't be one.

use crate::docs::row::Row;
use serde::{Serialize, Serializer};

/// The error codes of a documentation page.
///
/// A page is HTML, or Markdown with Markdown or HTML tables. Its headers may be English, Chinese (simplified or
/// traditional), Japanese, Korean, German, French or Russian. Only tables of error codes are read: those with a header for
/// error codes (`错误码`, `Error Code`), and another one for statuses, messages, descriptions or solutions. A header is
/// recognized by its words (`错误` and `编号`, `Failure` and `Code`), of which one may be misspelled. If it tells nothing,
/// or may mean several columns (`返回码`, `Code`), the cells below decide: `404 Not Found` is a status, `ORD.0001` is a
/// code, and `Contact support.` is a solution. Next to a status, a column of names (`Error`, `Type`, `Key`) may have the
/// codes. If there are texts in English and Chinese, the English one is the message.
///
/// No line is lost: each line gives rows, one for each of its statuses, or it is skipped with a reason. A table that may be
/// one of error codes is skipped with a reason, too. A row without a status has the status `None`, not 500.
///
/// Time and memory are linear in the size of any page. A line of Markdown of more than 1 MiB is skipped, and so are columns
/// beyond the 64th. At most 262,144 rows are read, plus one for each 64 bytes of the page. The same limit applies to
/// Markdown markup outside of tables. If more is left out, [`skipped`](Self::skipped) has its line.
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
    /// The rows of all tables of error codes, in the order of the page.
    pub rows: Vec<Row>,
    /// Lines of these tables that can't be an entry, and tables that may have error codes but are not read.
    pub skipped: Vec<Skipped>,
    /// The line of each row.
    lines: Vec<usize>,
    language: Option<&'static str>,
}

impl Page {
    /// The line of a row in the page, counted from 1; the row is given by its index. `None` for a row that was added to
    /// [`rows`](Self::rows) by hand.
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

    /// The language of the page, by the words of its headers: a BCP 47 tag. `None` if they do not tell.
    ///
    /// The first table of error codes counts. A page in another language with English headers counts as English.
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

    /// Sets the language of the page, from the first table that tells it.
    pub(super) fn tell_language(&mut self, language: impl FnOnce() -> Option<&'static str>) {
        if self.language.is_none() {
            self.language = language();
        }
    }

    /// Adds the rows of a line of the page.
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
    /// The text in the column of the code; for a table that is not read, the header of that column. Empty if the line
    /// was not read.
    pub code: String,
    /// The reason why it can't be an entry, as a text.
    pub reason: String,
    /// The line of the page, counted from 1.
    pub line: usize,
}
