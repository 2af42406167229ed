//! A table as a document.

mod cell;
mod csv;
mod html;
mod json;
mod markdown;
mod remarks;
mod sheet;

use self::sheet::Sheet;
use super::{column::Language, row::Row};

/// The format in which [`render`] writes a document.
///
/// ```
/// use apm_errors::docs::{Format, Language, Row, render};
///
/// let row = Row { status: Some(404), code: "ORD.0001".to_owned(), ..Row::default() };
/// assert_eq!(
///     render([&row], Format::Csv, Language::English),
///     "Status Code,Error Code,Error Message,Description,Solution\r\n404,ORD.0001,,,\r\n"
/// );
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// A pipe table of [GitHub Flavored Markdown](https://github.github.com/gfm/#tables-extension-).
    Markdown,
    /// An HTML `table` element, to embed in a page.
    Html,
    /// `{"entries":[…]}`, each entry an object with the members `status`, `code`, `message`, `description`, `solution`.
    Json,
    /// Comma-separated values by [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180), with a header.
    Csv,
}

/// Writes a table as a document: the entries of an [`ErrorTable`](crate::ErrorTable), or [rows](Row).
///
/// In Markdown, HTML and CSV, the header and the texts are in the given language. Texts that the table does not have in
/// that language are the main ones. JSON has all languages.
///
/// Every format round-trips: parsing the output returns the original texts. Line breaks of any kind are `<br>` in
/// Markdown and HTML. Other control characters are kept, and parsers of these two may drop them; U+0000 is not allowed
/// there, and is written as U+FFFD.
///
/// A missing text is `null` in the column of the message and `-` in other columns, as on the pages of Huawei Cloud;
/// it is null in JSON, and an empty field in CSV. So JSON and CSV distinguish the text `-` from a missing
/// text, but Markdown and HTML do not.
///
/// If any entry has details about its [life](super::Details), such as `since`, `retry_after` or a deprecation, Markdown,
/// HTML and CSV have a sixth column, `Remarks`. [`check`](super::check) ignores it. Retired codes are not entries, so they
/// have no line: they are in a [`Catalogue`](super::Catalogue).
///
/// ```
/// use apm_errors::docs::{Format, Language, render};
/// use apm_errors::ApmErrorCode;
///
/// let page = render(ApmErrorCode::TABLE.entries(), Format::Markdown, Language::English);
/// assert!(page.starts_with(
///     "| Status Code | Error Code | Error Message | Description | Solution |\n\
///      | --- | --- | --- | --- | --- |\n\
///      | 200 | SVCSTG.ATPS.2000 | null | - | - |\n"
/// ));
/// ```
///
/// ```
/// use apm_errors::{ApmError, docs::{Format, Language, render}};
///
/// #[derive(Debug, ApmError)]
/// #[apm(code = "ORD.503001", status = 503, message = "busy.", since = "1.2", retry_after = 30)]
/// struct Busy;
///
/// let page = render(Busy::TABLE.entries(), Format::Markdown, Language::English);
/// assert!(page.ends_with("| 503 | ORD.503001 | busy. | - | - | Since 1.2. Try again after 30 s. |\n"));
/// ```
#[must_use]
pub fn render<R: Into<Row>>(
    rows: impl IntoIterator<Item = R>,
    format: Format,
    language: Language,
) -> String {
    let rows = rows.into_iter().map(Into::into);
    let told = |row: Row| row.in_language(language.tag());
    let write = match format {
        Format::Markdown => markdown::render,
        Format::Html => html::render,
        Format::Csv => csv::render,
        Format::Json => return json::render(rows),
    };
    write(&Sheet::of(rows.map(told), language))
}
