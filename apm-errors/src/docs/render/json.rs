//! `{"entries":[…]}`.

use crate::docs::row::Row;
use serde::Serialize;

#[derive(Serialize)]
struct Document {
    entries: Vec<Row>,
}

pub(super) fn render(rows: impl Iterator<Item = Row>) -> String {
    let document = Document {
        entries: rows.collect(),
    };
    let mut text = serde_json::to_string_pretty(&document).expect("a row is numbers and texts");
    text.push('\n');
    text
}
