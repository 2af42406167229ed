//! Where rows come from: the predefined tables, and files.

use crate::{Failure, csv_table, file::File, output};
use apm_errors::docs::{Page, Row};
use apm_errors::{ApigwErrorCode, ApmErrorCode, ErrorTable};
use serde::Deserialize;
use std::ffi::OsString;

/// A table that is named on the command line: a predefined one by `apm` or `apigw`, or a file.
#[derive(Debug, Clone)]
pub(crate) enum Source {
    Predefined(&'static ErrorTable),
    File(File),
}

impl From<OsString> for Source {
    fn from(name: OsString) -> Self {
        match name.to_str() {
            Some("apm") => Self::Predefined(ApmErrorCode::TABLE),
            Some("apigw") => Self::Predefined(ApigwErrorCode::TABLE),
            _ => Self::File(name.into()),
        }
    }
}

impl Source {
    /// The tables that are there without a file.
    pub(crate) const PREDEFINED: [Self; 2] = [
        Self::Predefined(ApmErrorCode::TABLE),
        Self::Predefined(ApigwErrorCode::TABLE),
    ];

    /// How messages call it.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Predefined(table) => table.name().to_owned(),
            Self::File(file) => file.name(),
        }
    }

    /// Its rows.
    pub(crate) fn rows(&self) -> Result<Vec<Row>, Failure> {
        Ok(self.page()?.rows)
    }

    /// Its rows as those of a page. What a page has and can't be a row is said on standard error, too.
    pub(crate) fn page(&self) -> Result<Page, Failure> {
        let mut page = Page::default();
        match self {
            Self::Predefined(table) => page.rows.extend(table.entries().map(Row::from)),
            Self::File(file) if file.is_missing() => {
                let advice = "there is no such file; the tables without one are `apm` and `apigw`";
                return Err(format!("{}: {advice}", file.name()).into());
            }
            Self::File(file) => {
                let text = file.read_text()?;
                if file.has_extension("csv") || csv_table::has_header(&text) {
                    page.rows = csv_table::read(file, &text)?;
                } else if file.has_extension("json") || text.trim_start().starts_with('{') {
                    page.rows = read_json(file, &text)?;
                } else {
                    page = read_page(file, &text)?;
                }
            }
        }
        Ok(page)
    }
}

fn read_page(file: &File, text: &str) -> Result<Page, Failure> {
    let page = Page::read(text);
    warn_of_skipped(file, &page);
    if page.rows.is_empty() {
        return Err(format!("{}: there is no table of error codes in it", file.name()).into());
    }
    Ok(page)
}

/// Says what a page has that can't be a row.
pub(crate) fn warn_of_skipped(file: &File, page: &Page) {
    for skipped in &page.skipped {
        let text = format!("`{}` is skipped: {}", skipped.code, skipped.reason);
        output::complain("warning", &file.failure(skipped.line, text).to_string());
    }
}

/// As `table` and `import` write it.
#[derive(Deserialize)]
struct Document {
    entries: Vec<Row>,
}

fn read_json(file: &File, text: &str) -> Result<Vec<Row>, Failure> {
    if !text.trim_start().starts_with('{') {
        return Err(file.failure(1, "a table as JSON is an object, `{\"entries\": […]}`"));
    }
    let document: Document = serde_json::from_str(text).map_err(|error| {
        let place = format!(" at line {} column {}", error.line(), error.column());
        let reason = error.to_string().replace(&place, "");
        file.failure(error.line(), reason)
    })?;
    for Row { status, code, .. } in &document.entries {
        if let Some(status) = status.filter(|&it| !is_status(it)) {
            let name = file.name();
            let reason = format!("the status {status} of `{code}` is not one of 100 to 599");
            return Err(format!("{name}: {reason}").into());
        }
    }
    Ok(document.entries)
}

pub(crate) fn is_status(number: u16) -> bool {
    (100..=599).contains(&number)
}
