//! Pages of every shape that documentation has.

mod columns;
mod fixtures;
mod headers;
mod kinds;
mod rows;
mod safe;
mod tables;

use apm_errors::docs::{Page, Row, Skipped};

/// A row as the tests write one: status, code, message, description, solution; 0 and an empty text are none.
type Cells = (u16, &'static str, &'static str, &'static str, &'static str);

fn row((status, code, message, description, solution): Cells) -> Row {
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Row {
        status: (status != 0).then_some(status),
        code: code.to_owned(),
        message: text(message),
        description: text(description),
        solution: text(solution),
        details: None,
    }
}

#[track_caller]
fn reads(page: &str, rows: &[Cells]) {
    let page = Page::read(page);
    assert_eq!(page.rows, rows.iter().copied().map(row).collect::<Vec<_>>());
    let is_whole_table = |it: &Skipped| it.reason.starts_with("a table that is not read: ");
    let skipped = page
        .skipped
        .iter()
        .filter(|it| !rows.is_empty() || !is_whole_table(it));
    assert_eq!(skipped.collect::<Vec<_>>(), [] as [&Skipped; 0]);
}

/// A table of HTML without spans.
fn html(rows: &[&[&str]]) -> String {
    let row = |row: &&[&str]| {
        let cells = row.iter().map(|cell| format!("<td><p>{cell}</p>\n</td>\n"));
        format!("<tr>{}</tr>\n", cells.collect::<String>())
    };
    let rows: String = rows.iter().map(row).collect();
    format!("<table>{rows}</table>\n")
}

/// What the columns are, by what a table of one row gives.
#[track_caller]
fn columns(header: &[&str], cells: &[&str], rows: &[Cells]) {
    reads(&html(&[header, cells]), rows);
    let pipes = |cells: &[&str]| format!("|{}|\n", cells.join("|"));
    let rule = pipes(&vec!["--"; header.len()]);
    reads(&(pipes(header) + &rule + &pipes(cells)), rows);
}
