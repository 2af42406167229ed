//! `apm-errors merge`.

use crate::{
    outcome::{Failure, Verdict},
    output,
    source::Source,
};
use apm_errors::docs::{Catalogue, merge};
use clap::{Args, ValueHint};

/// Merge the catalogues of several services into one.
///
/// A code with two meanings is reported with its tables. Tables with the same service and name are editions of one table:
/// the last is kept, and the differences are reported.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(crate) struct Merge {
    /// Catalogues, or other tables
    #[arg(value_name = "CATALOGUE", required = true, value_hint = ValueHint::FilePath)]
    catalogues: Vec<Source>,
}

const HELP: &str = "\
The catalogue is written to standard output, and the report to standard error.

Example:
  apm-errors merge orders.json stock.json > all.json

Exit codes: 0 if each code has one meaning, 1 if one has two, 2 if a file can't be read.";

impl Merge {
    pub(crate) fn run(self) -> Result<Verdict, Failure> {
        let mut catalogues = Vec::with_capacity(self.catalogues.len());
        for source in &self.catalogues {
            catalogues.push((source.name(), Catalogue::of(source.tables()?)));
        }
        let merged = merge(catalogues);
        output::json(&merged.catalogue)?;
        let report = merged.to_string();
        if !report.is_empty() {
            output::complain("warning", report.trim_end());
        }
        Ok(merged.is_consistent().into())
    }
}
