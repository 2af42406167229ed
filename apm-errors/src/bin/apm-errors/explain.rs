//! `apm-errors explain`.

mod found;
mod text;

use crate::{
    formats::ReportFormat,
    outcome::{Failure, Verdict},
    output,
    source::Source,
    suggest::suggest,
};
use apm_errors::docs::Catalogue;
use clap::{Args, ValueHint};
use found::{Named, find};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Explain codes: the status, the message, what happened, what to do about it, and whether the code is retired.
///
/// Codes are looked up in the tables of APM and of the API gateways, and in the given ones.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(crate) struct Explain {
    /// Codes such as SVCSTG.ATS.200103; one that ends with `.` or `*` is a prefix of codes
    #[arg(value_name = "CODE", required = true)]
    codes: Vec<String>,
    /// Another table to search: a catalogue, a documentation page, or a table as JSON or CSV; may be repeated
    #[arg(long = "page", alias = "table", value_name = "FILE", value_hint = ValueHint::FilePath)]
    pages: Vec<Source>,
    /// Print the codes with this prefix, for shell completion
    #[arg(long, hide = true)]
    names: bool,
    /// The format of the report
    #[arg(long, value_enum, default_value_t)]
    format: ReportFormat,
}

const HELP: &str = "\
Examples:
  apm-errors explain SVCSTG.ATS.200103
  apm-errors explain SVCSTG.ATS. APIGW.0301
  apm-errors explain Ecs.0005 --page ecs-error-codes.md

On a terminal, long output is shown in the pager of PAGER, or in `less`. JSON output has the format of a catalogue.

Exit codes: 0 if every code is known, 1 if one is not, 2 if a file can't be read.";

/// A catalogue of the known codes, and suggestions for unknown ones.
#[derive(Serialize)]
struct Explanation {
    #[serde(flatten)]
    catalogue: Catalogue,
    suggestions: BTreeMap<String, Vec<String>>,
}

impl Explain {
    pub(crate) fn run(self) -> Result<Verdict, Failure> {
        let mut tables = Vec::new();
        for source in Source::PREDEFINED.iter().chain(&self.pages) {
            let name = source.name();
            tables.extend(source.tables()?.into_iter().map(|table| Named {
                name: name.clone(),
                table,
            }));
        }
        if self.names {
            return names(self.codes.first().map_or("", |begin| begin), &tables);
        }
        let codes: Vec<&str> = self.codes.iter().map(|code| code.trim()).collect();
        let (found, unknown) = find(&codes, &tables);
        let known = || {
            let rows = tables.iter().flat_map(|it| &it.table.entries);
            rows.map(|row| &*row.code)
        };
        let suggestions = unknown.iter().map(|code| {
            let near = suggest(code, known());
            (
                (*code).to_owned(),
                near.into_iter().map(str::to_owned).collect(),
            )
        });
        let explanation = Explanation {
            suggestions: suggestions.collect(),
            catalogue: Catalogue::of(found.iter().map(|it| it.table.clone())),
        };
        match self.format {
            ReportFormat::Json => output::json(&explanation)?,
            ReportFormat::Text => {
                output::paged(&text::of(&found))?;
                for (code, near) in &explanation.suggestions {
                    output::complain("error", &complaint(code, near));
                }
            }
        }
        Ok(unknown.is_empty().into())
    }
}

/// The codes with this prefix, a line each.
fn names(begin: &str, tables: &[Named]) -> Result<Verdict, Failure> {
    let codes = tables
        .iter()
        .flat_map(|it| &it.table.entries)
        .map(|row| &*row.code);
    let codes: BTreeSet<&str> = codes.filter(|code| code.starts_with(begin)).collect();
    let mut text = String::new();
    for code in codes {
        text = text + code + "\n";
    }
    output::document(&text)?;
    Ok(Verdict::Yes)
}

fn complaint(code: &str, near: &[String]) -> String {
    let quoted = near.iter().map(|it| format!("`{it}`"));
    let hint = match &*quoted.collect::<Vec<_>>() {
        [] => "`--page FILE` searches a page of another service".to_owned(),
        [code] => format!("did you mean {code}?"),
        [codes @ .., last] => format!("did you mean {} or {last}?", codes.join(", ")),
    };
    format!("`{code}` is in no table; {hint}")
}
