//! Texts are compared without regard to white space.

use crate::docs::row::Row;

/// A row whose texts have single blanks for white space.
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
