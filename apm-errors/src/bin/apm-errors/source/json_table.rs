//! A table as JSON, as `table` and `import` write it.

use super::status::is_status;
use crate::{file::File, outcome::Failure};
use apm_errors::docs::Row;
use serde::Deserialize;

#[derive(Deserialize)]
struct Document {
    entries: Vec<Row>,
}

/// Whether a text begins as an object of JSON does.
pub(super) fn is_object(text: &str) -> bool {
    text.trim_start().starts_with('{')
}

/// Reads the rows.
pub(super) fn read(file: &File, text: &str) -> Result<Vec<Row>, Failure> {
    if !is_object(text) {
        return Err(file.failure(1, "a table as JSON is an object, `{\"entries\": […]}`"));
    }
    let document: Document = serde_json::from_str(text).map_err(|error| {
        let place = format!(" at line {} column {}", error.line(), error.column());
        let reason = error.to_string().replace(&place, "");
        file.failure(error.line(), reason)
    })?;
    for Row { status, code, .. } in &document.entries {
        if let Some(status) = status.filter(|&it| !is_status(it)) {
            let name = file.name();
            let reason = format!("the status {status} of `{code}` is not one of 100 to 599");
            return Err(format!("{name}: {reason}").into());
        }
    }
    Ok(document.entries)
}
