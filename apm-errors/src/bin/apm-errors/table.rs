//! `apm-errors table`.

use crate::{
    formats::{DocumentFormat, HeaderLanguage},
    outcome::{Failure, Verdict},
    output,
    source::Source,
};
use apm_errors::docs::{RetiredCode, Row, render};
use clap::{Args, ValueHint};
use serde::Serialize;

/// Write a table as a document.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(crate) struct Table {
    /// `apm`, `apigw`, `apig`, or a file: a documentation page, or a table as JSON or CSV
    #[arg(value_name = "TABLE", value_hint = ValueHint::FilePath)]
    source: Source,
    /// The format of the output
    #[arg(long, value_enum, default_value_t)]
    format: DocumentFormat,
    /// The language of the header, and of the texts if the table has them
    #[arg(long, value_enum, default_value_t)]
    language: HeaderLanguage,
}

const HELP: &str = "\
Examples:
  apm-errors table apm --language chinese
  apm-errors table page.md --format csv > table.csv

Exit codes: 0 if the table is written, 2 if a file can't be read.";

impl Table {
    pub(crate) fn run(self) -> Result<Verdict, Failure> {
        let mut retired = Vec::new();
        let mut entries = Vec::new();
        for table in self.source.tables()? {
            entries.extend(table.entries);
            retired.extend(table.retired);
        }
        if matches!(self.format, DocumentFormat::Json) && !retired.is_empty() {
            output::json(&Document { entries, retired })?;
        } else {
            output::document(&render(entries, self.format.into(), self.language.into()))?;
        }
        Ok(Verdict::Yes)
    }
}

/// The JSON of a table, with the other members of a table of a catalogue.
#[derive(Serialize)]
struct Document {
    entries: Vec<Row>,
    retired: Vec<RetiredCode>,
}
