//! `apm-errors import`.

use crate::{
    file::File,
    outcome::{Failure, Verdict},
    output,
    source::warn_of_skipped,
};
use apm_errors::docs::{self, Language, Page, render};
use clap::{Args, ValueEnum, ValueHint};

/// Read the error codes of a page of a documentation.
///
/// The page is Markdown or HTML, Chinese or English. What can't be an entry is listed as skipped, with the reason: in
/// the output, or on standard error.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(crate) struct Import {
    /// The file of the page; `-` is standard input
    #[arg(value_hint = ValueHint::FilePath)]
    page: File,
    /// What to print
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// The name of the enum, for Rust
    #[arg(long, default_value = "ErrorCode", value_parser = type_name)]
    name: String,
}

const HELP: &str = "\
Examples:
  apm-errors import page.md > table.json
  apm-errors import page.md --format rust --name EcsErrorCode > src/ecs.rs

Exit codes: 0 if the page has error codes, 1 if it has none, 2 if it can't be read.";

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    /// Entries, and what was skipped.
    #[default]
    Json,
    /// Entries, with a header.
    Csv,
    /// An enum for the derive `ApmError`.
    Rust,
}

impl Import {
    pub(crate) fn run(self) -> Result<Verdict, Failure> {
        let page = Page::read(&self.page.read_text()?);
        let verdict = Verdict::from(!page.rows.is_empty());
        match self.format {
            Format::Json => output::json(&page)?,
            Format::Csv => {
                warn_of_skipped(&self.page, &page);
                output::document(&render(page.rows, docs::Format::Csv, Language::English))?;
            }
            Format::Rust => output::document(&page.enum_source(&self.name))?,
        }
        if verdict == Verdict::No {
            let name = self.page.name();
            output::complain(
                "warning",
                &format!("{name}: there is no table of error codes in it"),
            );
        }
        Ok(verdict)
    }
}

/// A name that the compiler takes for a type without a warning.
fn type_name(name: &str) -> Result<String, &'static str> {
    let is_camel_case = name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if is_camel_case && name != "Self" {
        Ok(name.to_owned())
    } else {
        Err("a type is called by letters and digits, the first of which is a capital: `OrderError`")
    }
}
