//! Comma-separated values.

use crate::docs::{
    column::{Column, Language},
    row::Row,
};
use csv::{Terminator, WriterBuilder};

pub(super) fn render(rows: impl Iterator<Item = Row>, language: Language) -> String {
    // RFC 4180, section 2: lines end in CRLF.
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    let header = Column::ALL.map(|column| column.header(language).to_owned());
    let rows =
        rows.map(|row| Column::ALL.map(|column| row.cell(column).unwrap_or_default().into_owned()));
    for record in std::iter::once(header).chain(rows) {
        writer
            .write_record(&record)
            .expect("all records have five fields");
    }
    let bytes = writer.into_inner().expect("a Vec takes all bytes");
    String::from_utf8(bytes).expect("all fields are text")
}
