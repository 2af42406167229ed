//! `apm-errors decode`.

use crate::{
    answer,
    file::File,
    formats::ReportFormat,
    life,
    outcome::{Failure, Verdict},
    output::{self, STRONG, named_text, visible},
    source::Source,
};
use apm_errors::{
    ApiError,
    docs::{CatalogueTable, RetiredCode, Row},
};
use clap::{Args, ValueHint};
use http::{Response, StatusCode};
use serde::Serialize;

/// Decode an answer: show its error, what it means, and what to do about it.
///
/// The answer has a status line and headers, as `curl -i` prints it, or is only a body, with `--status`.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(crate) struct Decode {
    /// The file of the answer; `-` is standard input
    #[arg(default_value = "-", value_hint = ValueHint::FilePath)]
    file: File,
    /// The HTTP status, if the file is only a body
    #[arg(long, value_parser = status)]
    status: Option<StatusCode>,
    /// Another table to search: a catalogue, a documentation page, or a table as JSON or CSV; may be repeated
    #[arg(long = "table", value_name = "FILE", value_hint = ValueHint::FilePath)]
    tables: Vec<Source>,
    /// The format of the report
    #[arg(long, value_enum, default_value_t)]
    format: ReportFormat,
}

const HELP: &str = "\
Examples:
  curl -si https://apm.example/traces | apm-errors decode
  apm-errors decode body.json --status 400
  apm-errors decode answer.txt --table catalogue.json

Exit codes: 0 if the answer is an error, 1 if it is a success, 2 if it can't be read.";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Decoded {
    status: u16,
    error: Option<ApiError>,
    /// The body of the answer.
    body: Option<String>,
    is_gateway: bool,
    is_retryable: bool,
    /// The documented entry of the code.
    entry: Option<Row>,
    /// The details, if the code is retired.
    #[serde(skip_serializing_if = "Option::is_none")]
    retired: Option<RetiredCode>,
}

impl Decode {
    pub(crate) fn run(self) -> Result<Verdict, Failure> {
        let bytes = self.file.read()?;
        let bytes = answer::to_utf8(&bytes);
        let response = self.response(&bytes)?;
        let status = response.status().as_u16();
        let error = ApiError::check(response).err();
        let verdict = Verdict::from(error.is_some());
        let mut tables = Vec::new();
        for source in &self.tables {
            tables.extend(source.tables()?);
        }
        let code = error.as_ref().and_then(ApiError::code);
        let given = code.and_then(|code| entry(&tables, code, status));
        let retired = code.and_then(|code| {
            let mut all = tables.iter().flat_map(|table| &table.retired);
            all.find(|retired| retired.code == code).cloned()
        });
        let is_retryable = match &given {
            Some(row) => row.is_retryable().unwrap_or(false),
            None => error.as_ref().is_some_and(ApiError::is_retryable),
        };
        let predefined = || error.as_ref()?.entry().map(Row::from);
        let decoded = Decoded {
            status,
            entry: given.or_else(predefined),
            retired,
            body: (error.as_ref()).map(|it| String::from_utf8_lossy(it.raw()).into_owned()),
            is_gateway: error.as_ref().is_some_and(ApiError::is_gateway),
            is_retryable,
            error,
        };
        match self.format {
            ReportFormat::Json => output::json(&decoded),
            ReportFormat::Text => output::styled(&decoded.text()),
        }?;
        Ok(verdict)
    }

    fn response<'a>(&self, bytes: &'a [u8]) -> Result<Response<&'a [u8]>, Failure> {
        let is_answer = match self.status {
            None => answer::has_status_line(bytes),
            // A body may begin like an answer.
            Some(_) => answer::is_answer(bytes),
        };
        let name = self.file.name();
        match self.status {
            None if is_answer => answer::read(&self.file, bytes),
            Some(status) if !is_answer => {
                let mut response = Response::new(bytes);
                *response.status_mut() = status;
                Ok(response)
            }
            None if bytes.is_empty() => {
                Err(format!("{name}: there is no answer, the file is empty").into())
            }
            None => Err(format!(
                "{name}:1: this is not an HTTP status line; if the file is only a body, give its status with `--status`"
            )
            .into()),
            Some(_) => Err(format!(
                "{name}: this answer already has a status; remove `--status`"
            )
            .into()),
        }
    }
}

impl Decoded {
    fn text(&self) -> String {
        let Some(error) = &self.error else {
            return format!("no error (status {})\n", self.status);
        };
        let mut text = format!("{STRONG}{}{STRONG:#}\n", visible(&error.to_string()));
        if self.is_gateway {
            text += &named_text("from", "the API gateway, in place of the service");
        }
        if let Some(entry) = &self.entry {
            let documented = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".to_owned());
            if let Some(status) = entry.status.filter(|&status| status != self.status) {
                text += &named_text("status", &format!("documented as {status}"));
            }
            text += &named_text("message", &documented(&entry.message));
            text += &named_text("description", &documented(&entry.description));
            text += &named_text("solution", &documented(&entry.solution));
            for (name, said) in entry.details.iter().flat_map(|it| life::facts(it)) {
                if name != "try again" {
                    text += &named_text(name, &said);
                }
            }
        } else if let Some(retired) = &self.retired {
            text += &named_text("retired", &life::retired(retired));
        } else if error.code().is_some() {
            text += &named_text(
                "meaning",
                "in no predefined table; `explain CODE --page FILE` searches a page",
            );
        } else if error.message().is_none() && !error.raw().is_empty() {
            text += &named_text("body", &beginning(error.raw()));
        }
        text += &named_text("try again", &self.advice(error));
        if let Some(message) = error.encoded_authorization_message() {
            text += &named_text("denied", &format!("an administrator can decode {message}"));
        }
        text
    }

    fn advice(&self, error: &ApiError) -> String {
        let details = self.entry.as_ref().and_then(|entry| entry.details.as_ref());
        let advice = if self.is_retryable {
            "yes, the same request may succeed later".to_owned()
        } else if details.is_some_and(|it| it.retry == Some(false)) {
            "no, the table says that the same request fails again".to_owned()
        } else {
            format!(
                "no, status {} does not say that it will pass",
                error.status()
            )
        };
        let documented = details.and_then(|it| it.retry_after);
        match (error.retry_after(), documented) {
            (Some(wait), _) => format!("{advice}; the server asks to wait {} s", wait.as_secs()),
            (None, Some(seconds)) => format!("{advice}, after {seconds} s"),
            (None, None) => advice,
        }
    }
}

/// The three digits of a status line.
fn status(text: &str) -> Result<StatusCode, &'static str> {
    text.parse()
        .map_err(|_| "a status has three digits, such as 404")
}

/// The beginning of a body that is not an error document, for a terminal.
fn beginning(body: &[u8]) -> String {
    let body = String::from_utf8_lossy(body);
    let body = body.trim();
    match body.char_indices().nth(ApiError::DISPLAY_LIMIT) {
        Some((end, _)) => format!("{}…", &body[..end]),
        None => body.to_owned(),
    }
}

/// The entry of a code, preferably one with the status of the answer.
fn entry(tables: &[CatalogueTable], code: &str, status: u16) -> Option<Row> {
    let rows = || {
        tables
            .iter()
            .flat_map(|table| &table.entries)
            .filter(|row| row.code == code)
    };
    let exact = rows().find(|row| row.status == Some(status));
    exact.or_else(|| rows().next()).cloned()
}
