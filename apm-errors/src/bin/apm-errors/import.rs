//! `apm-errors import`.

mod folder;

use crate::{
    file::File,
    outcome::{Failure, Verdict},
    output,
    source::warn_of_skipped,
};
use apm_errors::docs::{self, ColumnNumbers, Language, Page, render};
use clap::{Args, ValueEnum, ValueHint};
use std::num::NonZeroUsize;

/// Read the error codes of a documentation page.
///
/// The page is Markdown or HTML; its headers may be in any language that the README lists. Lines that can't be an entry
/// are listed as skipped, with the line number and the reason: in the output, or on standard error, with their count.
///
/// Two editions of a page, in different languages, give one table with the texts of both: as JSON and for Rust. The first
/// page gives the codes, the statuses and the main texts. If the second one differs in codes or statuses, this is reported
/// on standard error.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(crate) struct Import {
    /// The file of the page, or a folder of pages, which gives one catalogue; `-` is standard input
    #[arg(value_hint = ValueHint::FilePath)]
    page: File,
    /// The same page in another language
    #[arg(value_hint = ValueHint::FilePath)]
    edition: Option<File>,
    /// What to print
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// The name of the enum, for Rust
    #[arg(long, default_value = "ErrorCode", value_parser = type_name)]
    name: String,
    /// The columns of the tables, counted from 1, if they are not found: `code=1,status=3,message=4`; also
    /// `description` and `solution`. They are read in each table that has all of them
    #[arg(long, value_parser = column_numbers)]
    columns: Option<ColumnNumbers>,
}

const HELP: &str = "\
Examples:
  apm-errors import page.md > table.json
  apm-errors import page.md --format rust --name EcsErrorCode > src/ecs.rs
  apm-errors import page.md --columns code=2,description=3
  apm-errors import page.en.md page.zh.md --format rust > src/codes.rs
  apm-errors import pages/ > catalogue.json

Exit codes: 0 if the page has error codes, 1 if it has none, 2 if it can't be read, or two pages are in one language.";

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    /// Entries and skipped lines.
    #[default]
    Json,
    /// Entries, with a header.
    Csv,
    /// An enum for the derive `ApmError`.
    Rust,
}

impl Import {
    pub(crate) fn run(self) -> Result<Verdict, Failure> {
        if let Some(folder) = self.page.folder() {
            if self.edition.is_some() || !matches!(self.format, Format::Json) {
                return Err("a folder of pages becomes a catalogue, which is JSON; name one page for other formats".into());
            }
            return folder::import(folder, |file| self.read(file));
        }
        let mut page = self.read(&self.page)?;
        if let Some(edition) = &self.edition {
            self.add_edition(&mut page, edition)?;
        }
        let verdict = Verdict::from(!page.rows.is_empty());
        match self.format {
            Format::Json => output::json(&page)?,
            Format::Csv => {
                warn_of_skipped(&self.page, &page);
                // It has only one language: the main one.
                for row in &mut page.rows {
                    row.details = None;
                }
                output::document(&render(&page.rows, docs::Format::Csv, Language::English))?;
            }
            Format::Rust => output::document(&page.enum_source(&self.name))?,
        }
        count_skipped(&self.page, &page);
        if verdict == Verdict::No {
            let name = self.page.name();
            output::complain(
                "warning",
                &format!("{name}: there is no table of error codes in it"),
            );
        }
        Ok(verdict)
    }

    fn read(&self, file: &File) -> Result<Page, Failure> {
        let text = file.read_text()?;
        Ok(match &self.columns {
            Some(columns) => Page::read_columns(&text, columns),
            None => Page::read(&text),
        })
    }

    fn add_edition(&self, page: &mut Page, edition: &File) -> Result<(), Failure> {
        let other = self.read(edition)?;
        let names = format!("{} and {}", self.page.name(), edition.name());
        let mismatches = page.add_edition(&other);
        let mismatches = mismatches.map_err(|error| format!("{names}: {error}"))?;
        count_skipped(edition, &other);
        for mismatch in &mismatches {
            output::complain("warning", &mismatch.to_string());
        }
        if !mismatches.is_empty() {
            let text = format!(
                "{names}: codes or statuses differ in {} entries",
                mismatches.len()
            );
            output::complain("warning", &text);
        }
        Ok(())
    }
}

/// Reports how many lines of a page can't be an entry, and why.
fn count_skipped(file: &File, page: &Page) {
    if page.skipped.is_empty() {
        return;
    }
    let mut reasons: Vec<(&str, usize)> = Vec::new();
    for skipped in &page.skipped {
        // The text after a backtick differs for each line.
        let reason = skipped.reason.split('`').next().unwrap_or_default();
        let reason = reason.trim_end_matches([' ', ':']);
        match reasons.iter_mut().find(|(it, _)| *it == reason) {
            Some((_, count)) => *count += 1,
            None => reasons.push((reason, 1)),
        }
    }
    let reasons = reasons
        .iter()
        .map(|(reason, count)| format!("{count} × {reason}"));
    let reasons: Vec<_> = reasons.collect();
    let text = format!(
        "{}: entries: {}, left out: {} ({})",
        file.name(),
        page.rows.len(),
        page.skipped.len(),
        reasons.join("; ")
    );
    output::complain("warning", &text);
}

/// Numbers of columns by their names: `code=1,status=3`.
fn column_numbers(text: &str) -> Result<ColumnNumbers, String> {
    let mut columns = ColumnNumbers::code(0);
    for part in text.split(',') {
        let (name, number) = part.split_once('=').unwrap_or((part, ""));
        let number: NonZeroUsize = number
            .parse()
            .map_err(|_| format!("`{part}` is not a column with its number, such as `code=1`"))?;
        let number = number.get();
        let column = match name {
            "code" => {
                columns.code = number;
                continue;
            }
            "status" => &mut columns.status,
            "message" => &mut columns.message,
            "description" => &mut columns.description,
            "solution" => &mut columns.solution,
            _ => {
                let names = "`code`, `status`, `message`, `description` and `solution`";
                return Err(format!(
                    "there is no column `{name}`; the columns are {names}"
                ));
            }
        };
        *column = Some(number);
    }
    match columns.code {
        0 => Err("which column has the codes? Add `code=` and its number".to_owned()),
        _ => Ok(columns),
    }
}

/// A name that the compiler accepts for a type without a warning.
fn type_name(name: &str) -> Result<String, &'static str> {
    let is_camel_case = name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if is_camel_case && name != "Self" {
        Ok(name.to_owned())
    } else {
        Err("a type name has letters and digits, and begins with a capital letter: `OrderError`")
    }
}
