//! `apm-errors compare`.

use crate::outcome::{Failure, Verdict};
use crate::{formats::ReportFormat, output, source::Source};
use apm_errors::docs::compare_tables;
use clap::{Args, ValueHint};

/// Compare two versions of a table: what changed, and which changes break clients.
///
/// A change breaks clients if a code, a status of a code, or a placeholder is no longer documented, or if a code has another
/// meaning: it was renamed, swapped with another one, or used again after it was retired. Retiring a code does not break
/// clients. A page, or a table as CSV, has only the five columns, in one language. To compare the other details, use two
/// tables as JSON.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(crate) struct Compare {
    /// The old table: `apm`, `apigw`, `apig`, or a file (a page, or a table as JSON or CSV)
    #[arg(value_hint = ValueHint::FilePath)]
    old: Source,
    /// The new table, in the same way
    #[arg(value_hint = ValueHint::FilePath)]
    new: Source,
    /// The format of the report
    #[arg(long, value_enum, default_value_t)]
    format: ReportFormat,
}

const HELP: &str = "\
Examples:
  apm-errors compare v1/errors.md v2/errors.md
  git show v1.0:errors.json | apm-errors compare - errors.json

Exit codes: 0 if no change breaks clients, 1 if one does, 2 if a file can't be read.";

impl Compare {
    pub(crate) fn run(self) -> Result<Verdict, Failure> {
        let [old, new] = Source::versions(&self.old, &self.new)?;
        let comparison = compare_tables(&old, &new);
        output::report(&comparison, self.format)?;
        Ok(Verdict::from(!comparison.breaks_clients()))
    }
}
