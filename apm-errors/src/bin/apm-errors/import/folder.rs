//! A folder of pages.

use crate::{
    file::File,
    outcome::{Failure, Verdict},
    output,
};
use apm_errors::docs::{Catalogue, CatalogueTable, Page};
use std::{
    fs,
    io::{self, IsTerminal, Write},
    path::{Path, PathBuf},
};

/// Reads all pages of a folder and its subfolders as one catalogue. On a terminal, shows the progress.
pub(super) fn import(
    folder: &Path,
    read: impl Fn(&File) -> Result<Page, Failure>,
) -> Result<Verdict, Failure> {
    let mut paths = Vec::new();
    find(folder, &mut paths)?;
    paths.sort();
    let is_watched = io::stderr().is_terminal();
    let mut tables = Vec::new();
    let mut skipped = 0;
    for (number, path) in paths.iter().enumerate() {
        if is_watched {
            eprint!("\r{} of {} pages", number + 1, paths.len());
            let _ = io::stderr().flush();
        }
        let file = File::from(path);
        let page = read(&file)?;
        skipped += page.skipped.len();
        if !page.rows.is_empty() {
            tables.push(CatalogueTable {
                name: file.stem(),
                entries: page.rows,
                ..CatalogueTable::default()
            });
        }
    }
    if is_watched {
        eprintln!();
    }
    let entries: usize = tables.iter().map(|table| table.entries.len()).sum();
    let with_codes = tables.len();
    let verdict = Verdict::from(with_codes > 0);
    output::json(&Catalogue::of(tables))?;
    output::complain(
        "warning",
        &format!(
            "{}: pages: {}, with error codes: {with_codes}, entries: {entries}, left out: {skipped}; `import` of one page says why",
            folder.display(),
            paths.len()
        ),
    );
    Ok(verdict)
}

/// Markdown and HTML. Links are not followed, so no folder is read twice.
fn find(folder: &Path, paths: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let failure = |error| format!("{}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(failure)? {
        let entry = entry.map_err(failure)?;
        let (path, kind) = (entry.path(), entry.file_type().map_err(failure)?);
        if kind.is_dir() {
            find(&path, paths)?;
        } else if kind.is_file() && is_page(&path) {
            paths.push(path);
        }
    }
    Ok(())
}

fn is_page(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default();
    ["md", "markdown", "html", "htm"]
        .iter()
        .any(|it| extension.eq_ignore_ascii_case(it))
}
