//! `apm-errors explain`.

use crate::{
    file::File,
    formats::ReportFormat,
    outcome::{Failure, Verdict},
    output::{self, STRONG, named_text, visible},
    source::Source,
    suggest::suggest,
};
use apm_errors::docs::{Column, Row};
use clap::{Args, ValueHint};
use serde::Serialize;
use std::fmt::Write;

/// Explain a code: its status, its message, what happened, and what to do about it.
///
/// It is looked up in the tables of APM and of the API gateways, and on the pages that are given.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(crate) struct Explain {
    /// The code, such as SVCSTG.ATS.200103
    code: String,
    /// Another place to look: a page of a documentation, or a table as JSON or CSV; may be repeated
    #[arg(long = "page", value_name = "FILE", value_hint = ValueHint::FilePath)]
    pages: Vec<File>,
    /// For whom to write it
    #[arg(long, value_enum, default_value_t)]
    format: ReportFormat,
}

const HELP: &str = "\
Examples:
  apm-errors explain SVCSTG.ATS.200103
  apm-errors explain Ecs.0005 --page ecs-error-codes.md

Exit codes: 0 if the code is known, 1 if it is not, 2 if a page can't be read.";

/// All entries of the code; where there are none, what may be meant.
#[derive(Serialize)]
struct Explanation<'a> {
    code: &'a str,
    entries: Vec<Explained<'a>>,
    suggestions: Vec<&'a str>,
}

#[derive(Serialize)]
struct Explained<'a> {
    table: &'a str,
    #[serde(flatten)]
    row: &'a Row,
}

impl Explain {
    pub(crate) fn run(self) -> Result<Verdict, Failure> {
        let mut tables = Vec::new();
        let pages = self.pages.iter().cloned().map(Source::File);
        for source in Source::PREDEFINED.into_iter().chain(pages) {
            tables.push((source.name(), source.rows()?));
        }
        let code = self.code.trim();
        let rows = || {
            let tables = tables.iter();
            tables.flat_map(|(table, rows)| rows.iter().map(|row| Explained { table, row }))
        };
        let entries: Vec<_> = rows().filter(|it| it.row.code == code).collect();
        let suggestions = if entries.is_empty() {
            suggest(code, rows().map(|it| &*it.row.code))
        } else {
            Vec::new()
        };
        let is_known = !entries.is_empty();
        let explanation = Explanation {
            code,
            entries,
            suggestions,
        };
        match self.format {
            ReportFormat::Json => output::json(&explanation)?,
            ReportFormat::Text if is_known => output::styled(&explanation.text())?,
            ReportFormat::Text => output::complain("error", &explanation.complaint()),
        }
        Ok(Verdict::from(is_known))
    }
}

impl Explanation<'_> {
    fn text(&self) -> String {
        let mut text = String::new();
        for (number, Explained { table, row }) in self.entries.iter().enumerate() {
            if number > 0 {
                text.push('\n');
            }
            let _ = writeln!(
                text,
                "{STRONG}{}{STRONG:#} ({})",
                visible(&row.code),
                visible(table)
            );
            for column in Column::ALL
                .into_iter()
                .filter(|&column| column != Column::Code)
            {
                text += &named_text(
                    &column.to_string(),
                    row.cell(column).as_deref().unwrap_or("-"),
                );
            }
        }
        text
    }

    fn complaint(&self) -> String {
        let code = self.code;
        let quoted = self.suggestions.iter().map(|it| format!("`{it}`"));
        let hint = match &*quoted.collect::<Vec<_>>() {
            [] => "`--page FILE` looks at a page of another service".to_owned(),
            [code] => format!("did you mean {code}?"),
            [codes @ .., last] => format!("did you mean {} or {last}?", codes.join(", ")),
        };
        format!("`{code}` is in no table; {hint}")
    }
}
