//! Tables as JSON: a catalogue, or one table as `table` and `import` write it.

use super::status::is_status;
use crate::{file::File, outcome::Failure};
use apm_errors::docs::{Catalogue, CatalogueTable, RetiredCode, Row};
use serde::Deserialize;

#[derive(Deserialize)]
struct Document {
    entries: Vec<Row>,
    #[serde(default)]
    retired: Vec<RetiredCode>,
}

/// Whether a text begins like a JSON object.
pub(super) fn is_object(text: &str) -> bool {
    text.trim_start().starts_with('{')
}

/// Whether an object is a catalogue, by its first member.
fn is_catalogue(text: &str) -> bool {
    let inside = text.trim_start().trim_start_matches('{').trim_start();
    inside.starts_with("\"catalogue\"")
}

/// Reads the tables.
pub(super) fn read(file: &File, text: &str) -> Result<Vec<CatalogueTable>, Failure> {
    if !is_object(text) {
        return Err(file.failure(1, "a table as JSON is an object, `{\"entries\": […]}`"));
    }
    let tables = if is_catalogue(text) {
        Catalogue::from_json(text).map(|it| it.tables)
    } else {
        serde_json::from_str(text).map(|Document { entries, retired }| {
            vec![CatalogueTable {
                name: file.stem(),
                entries,
                retired,
                ..CatalogueTable::default()
            }]
        })
    };
    let tables = tables.map_err(|error| {
        let place = format!(" at line {} column {}", error.line(), error.column());
        let reason = error.to_string().replace(&place, "");
        file.failure(error.line(), reason)
    })?;
    for Row { status, code, .. } in tables.iter().flat_map(|table| &table.entries) {
        if let Some(status) = status.filter(|&it| !is_status(it)) {
            let name = file.name();
            let reason = format!("the status {status} of `{code}` is not one of 100 to 599");
            return Err(format!("{name}: {reason}").into());
        }
    }
    Ok(tables)
}
