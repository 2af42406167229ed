//! Where rows come from: the predefined tables, and files.

use crate::{Failure, file::File, output};
use apm_errors::docs::{Column, Language, Page, Row};
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

    /// Its rows. What a page has and can't be a row is said on standard error.
    pub(crate) fn rows(&self) -> Result<Vec<Row>, Failure> {
        match self {
            Self::Predefined(table) => Ok(table.entries().map(Row::from).collect()),
            Self::File(file) => {
                let text = file.read_text()?;
                let rows = if file.has_extension("csv") {
                    csv(file, &text)
                } else if text.trim_start().starts_with('{') {
                    json(file, &text)
                } else {
                    page(file, &text)
                }?;
                let is_wrong = |row: &&Row| row.status.is_some_and(|it| !(100..=599).contains(&it));
                if let Some(Row { code, .. }) = rows.iter().find(is_wrong) {
                    let name = file.name();
                    return Err(format!("{name}: the status of `{code}` is not 100 to 599").into());
                }
                Ok(rows)
            }
        }
    }
}

fn page(file: &File, text: &str) -> Result<Vec<Row>, Failure> {
    let page = Page::read(text);
    for skipped in &page.skipped {
        let text = format!("`{}` is skipped: {}", skipped.code, skipped.reason);
        output::complain("warning", &file.failure(skipped.line, text).to_string());
    }
    if page.rows.is_empty() {
        return Err(format!("{}: there is no table of error codes in it", file.name()).into());
    }
    Ok(page.rows)
}

/// As `table` and `import` write it.
#[derive(Deserialize)]
struct Document {
    entries: Vec<Row>,
}

fn json(file: &File, text: &str) -> Result<Vec<Row>, Failure> {
    let document: Document = serde_json::from_str(text).map_err(|error| {
        let place = format!(" at line {} column {}", error.line(), error.column());
        let reason = error.to_string().replace(&place, "");
        file.failure(error.line(), reason)
    })?;
    Ok(document.entries)
}

/// As `table` and `import` write it, in any order of columns.
fn csv(file: &File, text: &str) -> Result<Vec<Row>, Failure> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader
        .headers()
        .map_err(|error| csv_failure(file, &error))?;
    let place = |column: Column| {
        let languages = [Language::English, Language::Chinese];
        let names = languages.map(|language| column.header(language));
        header.iter().position(|name| names.contains(&name))
    };
    let [
        Some(status),
        Some(code),
        Some(message),
        Some(description),
        Some(solution),
    ] = Column::ALL.map(place)
    else {
        let names = Column::ALL.map(|column| column.header(Language::English));
        return Err(file.failure(1, format!("the header has to name {}", names.join(", "))));
    };
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| csv_failure(file, &error))?;
        let line = csv_line(record.position());
        let text = |place| record.get(place).filter(|it| !it.is_empty());
        let owned = |place| text(place).map(str::to_owned);
        let wrong = |_| file.failure(line, "the status is no number");
        rows.push(Row {
            status: text(status).map(str::parse).transpose().map_err(wrong)?,
            code: owned(code).ok_or_else(|| file.failure(line, "there is no code"))?,
            message: owned(message),
            description: owned(description),
            solution: owned(solution),
        });
    }
    Ok(rows)
}

fn csv_failure(file: &File, error: &csv::Error) -> Failure {
    let reason = match error.kind() {
        csv::ErrorKind::UnequalLengths {
            expected_len, len, ..
        } => {
            format!("there are {len} fields, and {expected_len} in the header")
        }
        _ => error.to_string(),
    };
    file.failure(csv_line(error.position()), reason)
}

fn csv_line(position: Option<&csv::Position>) -> usize {
    position.map_or(1, |it| usize::try_from(it.line()).unwrap_or(usize::MAX))
}
