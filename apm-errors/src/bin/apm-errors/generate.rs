//! `apm-errors generate`.

mod data;
mod words;

use crate::{
    file::File,
    outcome::{Failure, Verdict},
    output,
    source::Source,
};
use clap::{Args, ValueHint};
use data::Table;
use minijinja::{AutoEscape, Environment, context, syntax::SyntaxConfig, value::Serde};
use std::ffi::OsString;

/// Generate code in another language from tables, with a template.
///
/// A template is in Jinja syntax (the crate `minijinja`). It gets `tables`, each with `name`, `service`, `version`,
/// `statuses`, `codes` and `retired`. A code has `code`, `pascal` and `screaming` (names for it), `statuses`, `params`,
/// `retry`, `retry_after`, `since`, `deprecated`, `help`, and `message`, `description`, `solution` of its first entry;
/// `entries` are all of its entries, as in a catalogue. The filters `json` and `comment` make a literal, and the text of a
/// comment.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(crate) struct Generate {
    /// `typescript`, `go`, `java`, `openapi`, or a template file
    template: Template,
    /// `apm`, `apigw`, `apig`, or a file: a catalogue, a documentation page, or a table as JSON or CSV
    #[arg(value_name = "TABLE", required = true, value_hint = ValueHint::FilePath)]
    tables: Vec<Source>,
    /// The name of the table, if there is only one
    #[arg(long)]
    name: Option<String>,
}

const HELP: &str = "\
Examples:
  apm-errors generate typescript catalogue.json > src/errors.ts
  apm-errors generate openapi catalogue.json > components.json
  apm-errors generate go order-error-codes.md --name OrderError > errors.go
  apm-errors generate my-template.txt catalogue.json

Exit codes: 0 if the code is written, 2 if a file can't be read, or if a template has an error.";

#[derive(Debug, Clone)]
enum Template {
    Known(&'static str, &'static str),
    File(File),
}

const KNOWN: [(&str, &str); 4] = [
    (
        "typescript",
        include_str!("generate/templates/typescript.ts.jinja"),
    ),
    ("go", include_str!("generate/templates/go.go.jinja")),
    ("java", include_str!("generate/templates/java.java.jinja")),
    (
        "openapi",
        include_str!("generate/templates/openapi.json.jinja"),
    ),
];

impl From<OsString> for Template {
    fn from(name: OsString) -> Self {
        let known = KNOWN.iter().find(|(known, _)| name == **known);
        match known {
            Some((name, source)) => Self::Known(name, source),
            None => Self::File(name.into()),
        }
    }
}

impl Template {
    fn read(&self) -> Result<(String, String), Failure> {
        match self {
            Self::Known(name, source) => Ok(((*name).to_owned(), (*source).to_owned())),
            Self::File(file) if file.is_missing() => {
                let known = KNOWN.map(|(name, _)| format!("`{name}`")).join(", ");
                Err(format!(
                    "{}: there is no such file; the known templates are {known}",
                    file.name()
                )
                .into())
            }
            Self::File(file) => Ok((file.name(), file.read_text()?)),
        }
    }
}

impl Generate {
    pub(crate) fn run(self) -> Result<Verdict, Failure> {
        let (name, source) = self.template.read()?;
        let mut tables = Vec::new();
        for source in &self.tables {
            tables.extend(source.tables()?);
        }
        if let Some(name) = self.name {
            let [table] = tables.as_mut_slice() else {
                let count = tables.len();
                return Err(
                    format!("`--name` is for a single table, but there are {count}").into(),
                );
            };
            table.name = name;
        }
        let tables: Vec<Table> = tables.into_iter().map(Table::new).collect();
        let mut templates = Environment::new();
        templates.set_auto_escape_callback(|_| AutoEscape::None);
        let mut syntax = SyntaxConfig::builder();
        syntax
            .trim_blocks(true)
            .lstrip_blocks(true)
            .keep_trailing_newline(true);
        templates.set_syntax(syntax.build()?);
        templates.add_filter("json", words::json);
        templates.add_filter("comment", words::comment);
        templates.add_template(&name, &source)?;
        let text = templates
            .get_template(&name)?
            .render(context! { tables => Serde(tables) })?;
        output::document(&text)?;
        Ok(Verdict::Yes)
    }
}
