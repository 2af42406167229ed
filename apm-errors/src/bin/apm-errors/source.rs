//! The sources of rows: the predefined tables, and files.

mod csv_table;
mod json_table;
mod status;

use crate::{file::File, outcome::Failure, output};
use apm_errors::docs::{CatalogueTable, Page, Row};
use apm_errors::{ApigErrorCode, ApigwErrorCode, ApmErrorCode, ErrorTable};
use std::ffi::OsString;

/// A table from the command line: a predefined one, given as `apm`, `apigw` or `apig`, or a file.
#[derive(Debug, Clone)]
pub(crate) enum Source {
    Predefined(&'static ErrorTable),
    File(File),
}

impl From<OsString> for Source {
    fn from(name: OsString) -> Self {
        match name.to_str() {
            Some("apm") => Self::Predefined(ApmErrorCode::TABLE),
            Some("apigw") => Self::Predefined(ApigwErrorCode::TABLE),
            Some("apig") => Self::Predefined(ApigErrorCode::TABLE),
            _ => Self::File(name.into()),
        }
    }
}

impl Source {
    /// The predefined tables.
    pub(crate) const PREDEFINED: [Self; 3] = [
        Self::Predefined(ApmErrorCode::TABLE),
        Self::Predefined(ApigwErrorCode::TABLE),
        Self::Predefined(ApigErrorCode::TABLE),
    ];

    /// Its name in messages.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Predefined(table) => table.name().to_owned(),
            Self::File(file) => file.name(),
        }
    }

    /// Its rows; for a catalogue, those of all its tables.
    pub(crate) fn rows(&self) -> Result<Vec<Row>, Failure> {
        Ok(self.page()?.rows)
    }

    /// Its rows as a page. Skipped lines of a page are also reported on standard error.
    pub(crate) fn page(&self) -> Result<Page, Failure> {
        Ok(match self.read()? {
            Read::Page(page) => page,
            Read::Tables(tables) => {
                let mut page = Page::default();
                page.rows = tables.into_iter().flat_map(|it| it.entries).collect();
                page
            }
        })
    }

    /// Two versions, each as one table. If one of them is a document, which has only the five columns, the entries of both
    /// are reduced to these.
    pub(crate) fn versions(old: &Self, new: &Self) -> Result<[CatalogueTable; 2], Failure> {
        let [(mut old, old_has_more), (mut new, new_has_more)] = [old.as_one()?, new.as_one()?];
        if !(old_has_more && new_has_more) {
            for row in old.entries.iter_mut().chain(&mut new.entries) {
                row.details = None;
            }
        }
        Ok([old, new])
    }

    /// All its tables as one, and whether its entries may have more than the five columns.
    fn as_one(&self) -> Result<(CatalogueTable, bool), Failure> {
        let mut all = CatalogueTable::default();
        let (tables, has_more) = match self.read()? {
            Read::Page(page) => {
                all.entries = page.rows;
                (Vec::new(), false)
            }
            Read::Tables(tables) => (tables, true),
        };
        for table in tables {
            all.entries.extend(table.entries);
            all.retired.extend(table.retired);
        }
        Ok((all, has_more))
    }

    /// Its tables: those of a catalogue, or one.
    pub(crate) fn tables(&self) -> Result<Vec<CatalogueTable>, Failure> {
        Ok(match self.read()? {
            Read::Tables(tables) => tables,
            Read::Page(page) => vec![CatalogueTable {
                name: self.stem(),
                entries: page.rows,
                ..CatalogueTable::default()
            }],
        })
    }

    fn stem(&self) -> String {
        match self {
            Self::Predefined(table) => table.name().to_owned(),
            Self::File(file) => file.stem(),
        }
    }

    fn read(&self) -> Result<Read, Failure> {
        let file = match self {
            Self::Predefined(table) => return Ok(Read::Tables(vec![(*table).into()])),
            Self::File(file) => file,
        };
        if file.is_missing() {
            let advice =
                "there is no such file; the predefined tables are `apm`, `apigw` and `apig`";
            return Err(format!("{}: {advice}", file.name()).into());
        }
        let text = file.read_text()?;
        if file.has_extension("csv") || csv_table::has_header(&text) {
            let rows = csv_table::read(file, &text)?;
            let mut page = Page::default();
            page.rows = rows;
            return Ok(Read::Page(page));
        }
        if file.has_extension("json") || json_table::is_object(&text) {
            return Ok(Read::Tables(json_table::read(file, &text)?));
        }
        Ok(Read::Page(read_page(file, &text)?))
    }
}

/// The content of a source.
enum Read {
    /// Rows and skipped lines.
    Page(Page),
    Tables(Vec<CatalogueTable>),
}

fn read_page(file: &File, text: &str) -> Result<Page, Failure> {
    let page = Page::read(text);
    warn_of_skipped(file, &page);
    if page.rows.is_empty() {
        return Err(format!("{}: there is no table of error codes in it", file.name()).into());
    }
    Ok(page)
}

/// Reports the lines of a page that can't be a row.
pub(crate) fn warn_of_skipped(file: &File, page: &Page) {
    for skipped in &page.skipped {
        let text = match &*skipped.code {
            "" => format!("skipped: {}", skipped.reason),
            code => format!("`{code}` is skipped: {}", skipped.reason),
        };
        output::complain("warning", &file.failure(skipped.line, text).to_string());
    }
}
