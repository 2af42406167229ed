//! Normalizes white space, which does not matter when texts are compared.

use crate::docs::row::Row;

/// The row with each run of white space in its texts replaced with a blank.
pub(super) fn plain(row: &Row) -> Row {
    let plain = |text: &Option<String>| {
        let words = text.as_ref()?.split_whitespace();
        Some(words.collect::<Vec<_>>().join(" "))
    };
    Row {
        status: row.status,
        code: row.code.clone(),
        message: plain(&row.message),
        description: plain(&row.description),
        solution: plain(&row.solution),
        details: None,
    }
}
