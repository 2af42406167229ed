//! Comma-separated values.

use super::sheet::{Cell, Sheet};
use csv::{Terminator, WriterBuilder};
use std::{borrow::Cow, iter::once};

pub(super) fn render(sheet: &Sheet) -> String {
    // RFC 4180, section 2: lines end in CRLF.
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    let header = sheet.header().into_iter().map(Cow::Borrowed).collect();
    let rows = sheet.rows().map(|cells| cells.map(field).collect());
    for record in once(header).chain(rows) {
        let record: Vec<Cow<'_, str>> = record;
        let fields = record.iter().map(|field| field.as_bytes());
        writer
            .write_record(fields)
            .expect("all records have as many fields");
    }
    let bytes = writer.into_inner().expect("a Vec takes all bytes");
    String::from_utf8(bytes).expect("all fields are text")
}

fn field(cell: Cell<'_>) -> Cow<'_, str> {
    match (cell.text, cell.link) {
        (Some(text), Some(link)) => (text.into_owned() + " " + link).into(),
        (text, link) => text.or(link.map(Cow::Borrowed)).unwrap_or_default(),
    }
}
