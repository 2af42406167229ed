//! `apm-errors site`.

mod address;
mod code;
mod model;
mod search;
mod templates;

use crate::{
    formats::HeaderLanguage,
    outcome::{Failure, Verdict},
    source::Source,
};
use clap::{Args, ValueHint};
use model::{Site, service_lists};
use std::{
    fs,
    path::{Path, PathBuf},
};
use templates::Templates;

/// Write a static site: a page for each code, lists, and search as you type.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(crate) struct SiteCommand {
    /// The directory to write; it is created if it is missing
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    directory: PathBuf,
    /// `apm`, `apigw`, `apig`, or a file: a catalogue, a documentation page, or a table as JSON or CSV
    #[arg(long, value_name = "TABLE", num_args = 1.., required = true, value_hint = ValueHint::FilePath)]
    from: Vec<Source>,
    /// The title at the top of every page
    #[arg(long, default_value = "Error codes")]
    title: String,
    /// The default language for readers
    #[arg(long, value_enum, default_value_t)]
    language: HeaderLanguage,
}

const HELP: &str = "\
The site needs no server and no network: open index.html, or put the directory on any web server. The address of a
code is codes/CODE.html and stays the same. Other files in the directory are not changed.

Examples:
  apm-errors site public --from apm apigw
  apm-errors site public --from orders.json stock.json --title 'Shop errors'

Exit codes: 0 if the site is written, 2 if a file can't be read or written.";

impl SiteCommand {
    pub(crate) fn run(self) -> Result<Verdict, Failure> {
        let mut tables = Vec::with_capacity(self.from.len());
        for source in &self.from {
            tables.extend(source.tables()?);
        }
        let site = Site::new(self.title, self.language, tables);
        let writer = Writer(&self.directory);
        let templates = Templates::new(&site)?;
        writer.write("style.css", templates::STYLE)?;
        writer.write("site.js", templates::SCRIPT)?;
        writer.write("data.js", &search::data(&site)?)?;
        writer.write("index.html", &templates.index()?)?;
        for (number, service) in site.services.iter().enumerate() {
            for (list, codes) in service_lists(&site, number) {
                let page = templates.list(service, list, &codes)?;
                writer.write(&format!("list/{}", list.file), &page)?;
            }
        }
        for code in &site.codes {
            writer.write(&format!("codes/{}", code.href), &templates.code(code)?)?;
        }
        Ok(Verdict::Yes)
    }
}

struct Writer<'a>(&'a Path);

impl Writer<'_> {
    fn write(&self, name: &str, text: &str) -> Result<(), Failure> {
        let file = self.0.join(name);
        let written = fs::write(&file, text).or_else(|_| {
            // Most likely, the directory is missing.
            fs::create_dir_all(file.parent().unwrap_or(self.0))?;
            fs::write(&file, text)
        });
        written.map_err(|error| format!("{}: {error}", file.display()).into())
    }
}
