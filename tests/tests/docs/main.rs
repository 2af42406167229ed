//! Tables as documents: what is written is what a reader of the format reads.

mod assert_file;
mod check;
mod compare;
mod enum_source;
mod histories;
mod languages;
mod page;
mod read_back;
mod readers;
mod remarks;
mod render;
mod robust;
mod undocumented;

use apm_errors::docs::Row;

/// A row with the texts of its last three columns.
fn row(status: u16, code: &str, texts: [Option<&str>; 3]) -> Row {
    let [message, description, solution] = texts.map(|text| text.map(str::to_owned));
    Row {
        status: Some(status),
        code: code.to_owned(),
        message,
        description,
        solution,
        details: None,
    }
}
