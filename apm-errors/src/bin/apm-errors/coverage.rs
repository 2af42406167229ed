//! `apm-errors coverage`.

use crate::{
    formats::ReportFormat,
    outcome::{Failure, Verdict},
    output,
    source::Source,
};
use clap::{Args, ValueHint};
use serde::Serialize;
use std::{
    collections::HashSet,
    env,
    fmt::{self, Display, Formatter},
    fs,
    path::{Path, PathBuf},
};

/// List the codes that no test raised, after running the tests with the feature `coverage`.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(crate) struct Coverage {
    /// `apm`, `apigw`, `apig`, or a file: a catalogue, a documentation page, or a table as JSON or CSV
    #[arg(value_name = "TABLE", required = true, value_hint = ValueHint::FilePath)]
    tables: Vec<Source>,
    /// The directory that the tests wrote to [default: the value of `APM_ERRORS_COVERAGE`]
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    directory: Option<PathBuf>,
    /// The format of the report
    #[arg(long, value_enum, default_value_t)]
    format: ReportFormat,
}

const HELP: &str = "\
Example:
  export APM_ERRORS_COVERAGE=$PWD/target/apm-errors-coverage; rm -rf \"$APM_ERRORS_COVERAGE\"
  cargo test --features apm-errors/coverage
  apm-errors coverage catalogue.json

Entries with a status of 200 to 299 are not errors, so they do not count.

Exit codes: 0 if each code was raised, 1 if one was not, 2 if a file can't be read.";

#[derive(Serialize)]
struct Covered {
    raised: usize,
    codes: usize,
    missing: Vec<String>,
}

impl Coverage {
    pub(crate) fn run(self) -> Result<Verdict, Failure> {
        let directory = self.directory.or_else(|| {
            let named = env::var_os("APM_ERRORS_COVERAGE").filter(|it| !it.is_empty());
            named.map(PathBuf::from)
        });
        let directory = directory.ok_or(
            "give the directory of the tests with `--directory`, or with APM_ERRORS_COVERAGE",
        )?;
        let recorded = recorded(&directory)?;
        let mut codes: Vec<String> = Vec::new();
        for source in &self.tables {
            let rows = source.rows()?.into_iter();
            let rows = rows.filter(|row| row.status.is_none_or(|status| status / 100 != 2));
            codes.extend(rows.map(|row| row.code));
        }
        codes.sort_unstable();
        codes.dedup();
        let count = codes.len();
        codes.retain(|code| !recorded.contains(code));
        let covered = Covered {
            raised: count - codes.len(),
            codes: count,
            missing: codes,
        };
        output::report(&covered, self.format)?;
        Ok(covered.missing.is_empty().into())
    }
}

fn recorded(directory: &Path) -> Result<HashSet<String>, Failure> {
    let failure = |error| format!("{}: {error}", directory.display());
    let mut codes = HashSet::new();
    for entry in fs::read_dir(directory).map_err(failure)? {
        let path = entry.map_err(failure)?.path();
        if path.extension().is_some_and(|it| it == "codes") {
            let text = fs::read_to_string(&path)
                .map_err(|error| format!("{}: {error}", path.display()))?;
            codes.extend(text.lines().map(str::to_owned));
        }
    }
    Ok(codes)
}

impl Display for Covered {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self {
            raised,
            codes,
            missing,
        } = self;
        writeln!(f, "codes raised by tests: {raised} of {codes}")?;
        for code in missing {
            writeln!(f, "  - {code}")?;
        }
        Ok(())
    }
}
