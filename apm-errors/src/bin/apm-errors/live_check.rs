//! `apm-errors live-check`.

mod findings;
mod recorded;
mod template;

use crate::{
    file::File,
    formats::ReportFormat,
    outcome::{Failure, Verdict},
    output,
    source::Source,
};
use clap::{Args, ValueHint};
use findings::{Documented, Finding};
use recorded::Message;
use serde::Serialize;
use std::{
    collections::HashSet,
    fmt::{self, Display, Formatter},
};

/// Check the errors that a service really sends against its catalogue.
///
/// A recording is a HAR file, a sequence of answers as `curl -i` prints them, or lines of JSON with the fields of the events
/// of the feature `tracing`. The report lists unknown codes, retired codes, undocumented statuses, messages that do not
/// match the documented ones, errors without a code, and codes that were never seen.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(crate) struct LiveCheck {
    /// The recordings; `-` is standard input
    #[arg(value_name = "RECORDING", required = true, value_hint = ValueHint::FilePath)]
    recordings: Vec<File>,
    /// `apm`, `apigw`, `apig`, or a file: a catalogue, a documentation page, or a table as JSON or CSV; may be repeated
    #[arg(long = "table", value_name = "TABLE", required = true, value_hint = ValueHint::FilePath)]
    tables: Vec<Source>,
    /// The percentage of codes that must be seen
    #[arg(long, value_name = "PERCENT", default_value_t = 0, value_parser = clap::value_parser!(u8).range(..=100))]
    coverage: u8,
    /// Do not check the messages of events: with thiserror, they differ from those that clients read
    #[arg(long)]
    no_log_messages: bool,
    /// The format of the report
    #[arg(long, value_enum, default_value_t)]
    format: ReportFormat,
}

const HELP: &str = "\
Examples:
  apm-errors live-check --table catalogue.json answers.har
  apm-errors live-check --table catalogue.json --coverage 80 service.log

Exit codes: 0 if nothing deviates, and enough codes were seen; 1 if not; 2 if a file can't be read.";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Report<'a> {
    /// How many errors were recorded.
    errors: usize,
    /// How many answers were not errors.
    successes: usize,
    /// How many lines are not about an error.
    ignored: usize,
    findings: Vec<Finding>,
    /// How many of the documented codes were seen.
    seen: usize,
    documented: usize,
    never_seen: Vec<&'a str>,
}

impl LiveCheck {
    pub(crate) fn run(self) -> Result<Verdict, Failure> {
        let mut tables = Vec::new();
        for source in &self.tables {
            tables.extend(source.tables()?);
        }
        let documented = Documented::new(&tables);
        let mut seen = HashSet::new();
        let [mut errors, mut successes, mut ignored] = [0; 3];
        let mut findings = Vec::new();
        for file in &self.recordings {
            let recording = recorded::read(file)?;
            errors += recording.errors.len();
            successes += recording.successes;
            ignored += recording.ignored;
            for mut error in recording.errors {
                if self.no_log_messages && error.is_event {
                    error.message = Message::Unknown;
                }
                findings.extend(documented.check(&error));
                seen.extend(error.code);
            }
        }
        let codes = documented.codes();
        let never_seen: Vec<&str> = codes
            .iter()
            .copied()
            .filter(|code| !seen.contains(*code))
            .collect();
        let report = Report {
            errors,
            successes,
            ignored,
            findings,
            seen: codes.len() - never_seen.len(),
            documented: codes.len(),
            never_seen,
        };
        output::report(&report, self.format)?;
        let is_enough = report.seen * 100 >= report.documented * usize::from(self.coverage);
        Ok((report.findings.is_empty() && is_enough).into())
    }
}

/// How many unseen codes are listed at most.
const MOST_NAMED: usize = 50;

impl Display for Report<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self {
            errors,
            successes,
            ignored,
            findings,
            seen,
            documented,
            never_seen,
        } = self;
        writeln!(f, "errors: {errors}, deviations: {}", findings.len())?;
        writeln!(f, "  successes: {successes}, other lines: {ignored}")?;
        for Finding { place, text, .. } in findings {
            writeln!(f, "  - {place}: {text}")?;
        }
        let percent = seen * 100 / (*documented).max(1);
        writeln!(f, "codes seen: {seen} of {documented}, {percent} %")?;
        for code in never_seen.iter().take(MOST_NAMED) {
            writeln!(f, "  never seen: {code}")?;
        }
        if never_seen.len() > MOST_NAMED {
            writeln!(f, "  and {} more", never_seen.len() - MOST_NAMED)?;
        }
        Ok(())
    }
}
