//! `apm-errors decode`.

use crate::{
    Failure, Verdict, answer,
    explain::line,
    file::File,
    formats::ReportFormat,
    output::{self, STRONG, visible},
};
use apm_errors::{ApiError, docs::Row};
use clap::{Args, ValueHint};
use http::{Response, StatusCode};
use serde::Serialize;

/// Decode an answer: what the server says went wrong, what it means, and what to do about it.
///
/// The answer is a whole one, with status line and headers as `curl -i` prints it, or a body alone with `--status`.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(crate) struct Decode {
    /// The file of the answer; `-` is standard input
    #[arg(default_value = "-", value_hint = ValueHint::FilePath)]
    file: File,
    /// The HTTP status, if the file is a body alone
    #[arg(long)]
    status: Option<StatusCode>,
    /// For whom to write it
    #[arg(long, value_enum, default_value_t)]
    format: ReportFormat,
}

const HELP: &str = "\
Examples:
  curl -si https://apm.example/traces | apm-errors decode
  apm-errors decode body.json --status 400

Exit codes: 0 if the answer is an error, 1 if it is a success, 2 if it can't be read.";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Decoded {
    status: u16,
    error: Option<ApiError>,
    is_gateway: bool,
    is_retryable: bool,
    /// What is documented of the code.
    entry: Option<Row>,
}

impl Decode {
    pub(crate) fn run(self) -> Result<Verdict, Failure> {
        let bytes = self.file.read()?;
        let response = self.response(&bytes)?;
        let status = response.status().as_u16();
        let error = ApiError::check(response).err();
        let verdict = Verdict::from(error.is_some());
        let decoded = Decoded {
            status,
            is_gateway: error.as_ref().is_some_and(ApiError::is_gateway),
            is_retryable: error.as_ref().is_some_and(ApiError::is_retryable),
            entry: error.as_ref().and_then(ApiError::entry).map(Row::from),
            error,
        };
        match self.format {
            ReportFormat::Json => output::json(&decoded),
            ReportFormat::Text => output::styled(&decoded.text()),
        }?;
        Ok(verdict)
    }

    fn response<'a>(&self, bytes: &'a [u8]) -> Result<Response<&'a [u8]>, Failure> {
        let is_whole = answer::is_whole(bytes);
        let name = self.file.name();
        match self.status {
            None if is_whole => answer::read(&self.file, bytes),
            Some(status) if !is_whole => {
                let mut response = Response::new(bytes);
                *response.status_mut() = status;
                Ok(response)
            }
            None => Err(format!(
                "{name}:1: this is no status line of HTTP; if it is a body alone, give its status by `--status`"
            )
            .into()),
            Some(_) => Err(format!(
                "{name}: this answer has a status of its own; leave `--status` out"
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
            text += &line("from", "the API gateway, in place of the service");
        }
        if let Some(entry) = &self.entry {
            let documented = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".to_owned());
            if let Some(status) = entry.status.filter(|&status| status != self.status) {
                text += &line("status", &format!("documented as {status}"));
            }
            text += &line("message", &documented(&entry.message));
            text += &line("description", &documented(&entry.description));
            text += &line("solution", &documented(&entry.solution));
        } else if error.code().is_some() {
            text += &line(
                "meaning",
                "neither APM nor the API gateway documents this code; `explain --page FILE` looks at a page",
            );
        }
        text += &line("try again", &advice(error));
        if let Some(message) = error.encoded_authorization_message() {
            text += &line("denied", &format!("an administrator can decode {message}"));
        }
        text
    }
}

fn advice(error: &ApiError) -> String {
    let advice = if error.is_retryable() {
        "the same request may succeed later"
    } else {
        "the status does not say that the same request may succeed later"
    };
    match error.retry_after() {
        Some(wait) => format!("{advice}; the server asks to wait {} s", wait.as_secs()),
        None => advice.to_owned(),
    }
}
