//! `apm-errors catalogue`.

use crate::{
    outcome::{Failure, Verdict},
    output,
    source::Source,
};
use apm_errors::docs::Catalogue;
use clap::{Args, ValueHint};

/// Write tables as one catalogue, for people and programs that do not read Rust.
///
/// The output follows the JSON Schema `urn:apm-errors:catalogue:1`, which `--schema` prints.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(crate) struct CatalogueCommand {
    /// `apm`, `apigw`, `apig`, or a file: a catalogue, a documentation page, or a table as JSON or CSV
    #[arg(value_name = "TABLE", required_unless_present = "schema", value_hint = ValueHint::FilePath)]
    tables: Vec<Source>,
    /// The name of the service, for tables without one
    #[arg(long)]
    service: Option<String>,
    /// The version of the service, for tables without one
    #[arg(long)]
    service_version: Option<String>,
    /// Print the JSON Schema of a catalogue instead
    #[arg(long, exclusive = true)]
    schema: bool,
}

const HELP: &str = "\
Examples:
  apm-errors catalogue apm apigw > catalogue.json
  apm-errors catalogue order-error-codes.md --service orders --service-version 1.2.0
  apm-errors catalogue --schema

Exit codes: 0 if the catalogue is written, 2 if a file can't be read.";

const SCHEMA: &str = include_str!("../../../schema/catalogue-1.json");

impl CatalogueCommand {
    pub(crate) fn run(self) -> Result<Verdict, Failure> {
        if self.schema {
            output::document(SCHEMA)?;
            return Ok(Verdict::Yes);
        }
        let mut tables = Vec::new();
        for source in &self.tables {
            tables.extend(source.tables()?);
        }
        for table in &mut tables {
            let names = [
                (&mut table.service, &self.service),
                (&mut table.version, &self.service_version),
            ];
            for (name, given) in names {
                if name.is_none() {
                    name.clone_from(given);
                }
            }
        }
        output::json(&Catalogue::of(tables))?;
        Ok(Verdict::Yes)
    }
}
