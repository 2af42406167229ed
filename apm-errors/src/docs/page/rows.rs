//! Reads a row of a table of error codes as entries, or skips it with a reason.

use super::{
    cells::{
        looks_like_title, one_line, read_code, read_statuses, reason_to_skip, struck_through, text,
    },
    columns::TableHeader,
    entries::Skipped,
    grid::GridRow,
};
use crate::docs::row::Row;

/// The entries of a row, one for each of its statuses.
///
/// # Errors
///
/// The reason why it has none.
pub(super) fn read(row: &GridRow<'_>, header: &TableHeader) -> Result<Vec<Row>, Skipped> {
    let columns = header.columns;
    let mut code = read_code(row.text(columns.code));
    let struck = struck_through(&code).map(str::to_owned);
    let is_struck = struck.is_some() || row.is_struck(columns.code);
    code = struck.unwrap_or(code);
    let statuses = if is_struck {
        Err("struck through: it is no longer a code".to_owned())
    } else {
        statuses(row, header, &code)
    };
    let statuses = match statuses {
        Ok(statuses) => statuses,
        Err(reason) => {
            let line = row.line;
            return Err(Skipped { code, reason, line });
        }
    };
    let text = |column: Option<usize>| column.and_then(|column| text(row.text(column)));
    let entry = |status| Row {
        status,
        code: code.clone(),
        message: text(columns.message),
        description: text(columns.description),
        solution: text(columns.solution),
        details: None,
    };
    Ok(statuses.into_iter().map(entry).collect())
}

/// The statuses of a row; a single `None` if the page does not give any.
fn statuses(
    row: &GridRow<'_>,
    header: &TableHeader,
    code: &str,
) -> Result<Vec<Option<u16>>, String> {
    let mut texts = header.texts.iter().enumerate();
    if row.is_title() {
        return Err("one cell spans the whole row".to_owned());
    }
    if row.has_one_text() && looks_like_title(code) {
        return Err("a title or a note: the row has no other text".to_owned());
    }
    if let Some(more) = &row.more {
        let columns = header.texts.len();
        return Err(format!(
            "the row has more cells than the header, which has {columns}: `{more}`"
        ));
    }
    if texts.all(|(column, text)| one_line(row.text(column)) == *text) {
        return Err("the header again".to_owned());
    }
    if let Some(reason) = reason_to_skip(code) {
        return Err(reason.to_owned());
    }
    let status = header.columns.status.map(|column| row.text(column));
    match status.and_then(text) {
        Some(cell) => Ok(read_statuses(&cell)?.into_iter().map(Some).collect()),
        None => Ok(vec![None]),
    }
}
