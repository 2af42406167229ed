//! `apm-errors check`.

use crate::outcome::{Failure, Verdict};
use crate::{formats::ReportFormat, output, source::Source};
use apm_errors::docs::check;
use clap::{Args, ValueHint};

/// Check a table against the page that documents it, cell by cell.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(crate) struct Check {
    /// The page
    #[arg(value_hint = ValueHint::FilePath)]
    page: Source,
    /// The table: `apm`, `apigw`, `apig`, or a file (a page, or a table as JSON or CSV)
    #[arg(long, default_value = "apm", value_hint = ValueHint::FilePath)]
    table: Source,
    /// The format of the report
    #[arg(long, value_enum, default_value_t)]
    format: ReportFormat,
}

const HELP: &str = "\
Examples:
  apm-errors check apm-error-codes.md
  apm-errors check page.md --table errors.json

Exit codes: 0 if they match, 1 if they differ, 2 if a file can't be read.";

impl Check {
    pub(crate) fn run(self) -> Result<Verdict, Failure> {
        let check = check(self.table.rows()?, &self.page.page()?);
        output::report(&check, self.format)?;
        Ok(Verdict::from(check.is_empty()))
    }
}
