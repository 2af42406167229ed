//! `apm-errors import`.

use apm_errors::docs::{self, Language, Page, render};
use clap::{Args, ValueEnum};
use std::{
    error::Error,
    fs,
    io::{self, Write},
    path::PathBuf,
};

/// Reads the error codes of a page of a documentation.
///
/// The page is Markdown or HTML, Chinese or English. What can't be an entry is listed as skipped,
/// with the reason.
#[derive(Debug, Args)]
pub(crate) struct Import {
    /// The file of the page.
    page: PathBuf,
    /// What to print.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// The name of the enum.
    #[arg(long, default_value = "ErrorCode")]
    name: String,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    /// Entries, and what was skipped.
    #[default]
    Json,
    /// Entries, a line each.
    Csv,
    /// An enum for the derive `ApmError`.
    Rust,
}

impl Import {
    pub(crate) fn run(self) -> Result<(), Box<dyn Error>> {
        let name = self.page.display();
        let text = fs::read_to_string(&self.page).map_err(|error| format!("{name}: {error}"))?;
        let page = Page::read(&text);
        let output = match self.format {
            Format::Json => serde_json::to_string_pretty(&page)? + "\n",
            Format::Csv => render(page.rows, docs::Format::Csv, Language::English),
            Format::Rust => page.enum_source(&self.name),
        };
        io::stdout().write_all(output.as_bytes())?;
        Ok(())
    }
}
