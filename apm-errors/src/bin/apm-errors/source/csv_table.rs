//! A table as CSV, as `table` writes it.

use super::status::is_status;
use crate::{file::File, outcome::Failure};
use apm_errors::docs::{Column, Language, Row};
use csv::{Position, Reader, StringRecord};

/// Whether the first line names the five columns.
pub(super) fn has_header(text: &str) -> bool {
    let header = text.lines().next().unwrap_or_default();
    indices(&header.split(',').collect()).is_some()
}

/// Reads the rows; the columns may be in any order.
pub(super) fn read(file: &File, text: &str) -> Result<Vec<Row>, Failure> {
    let mut reader = Reader::from_reader(text.as_bytes());
    let header = reader.headers().map_err(|error| failure(file, &error))?;
    let [status, code, message, description, solution] = indices(header).ok_or_else(|| {
        let names = Column::ALL.map(|column| column.header(Language::English));
        file.failure(1, format!("the header has to be {}", names.join(",")))
    })?;
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| failure(file, &error))?;
        let line = line(record.position());
        let text = |index: usize| record.get(index).filter(|it| !it.is_empty());
        let owned = |index| text(index).map(str::to_owned);
        let status = text(status).map(|text| {
            let number = text.parse().ok().filter(|number| is_status(*number));
            number.ok_or_else(|| {
                file.failure(
                    line,
                    format!("the status `{text}` is not one of 100 to 599"),
                )
            })
        });
        rows.push(Row {
            status: status.transpose()?,
            code: owned(code).ok_or_else(|| file.failure(line, "there is no code"))?,
            message: owned(message),
            description: owned(description),
            solution: owned(solution),
            details: None,
        });
    }
    Ok(rows)
}

/// The indices of the five columns, in their order.
fn indices(header: &StringRecord) -> Option<[usize; 5]> {
    let mut indices = [0; 5];
    for (index, column) in indices.iter_mut().zip(Column::ALL) {
        let languages = [Language::English, Language::Chinese];
        let names = languages.map(|language| column.header(language));
        *index = header.iter().position(|name| names.contains(&name))?;
    }
    Some(indices)
}

fn failure(file: &File, error: &csv::Error) -> Failure {
    let reason = match error.kind() {
        csv::ErrorKind::UnequalLengths {
            expected_len, len, ..
        } => {
            format!("there are {len} fields here, and {expected_len} in the header")
        }
        _ => error.to_string(),
    };
    file.failure(line(error.position()), reason)
}

fn line(position: Option<&Position>) -> usize {
    position.map_or(1, |it| usize::try_from(it.line()).unwrap_or(usize::MAX))
}
