//! What Markdown and HTML share: the lines of a cell, and what stands in an empty one.

use crate::docs::column::Column;

/// What stands for a missing text where people read it.
pub(super) fn placeholder(column: Column) -> &'static str {
    if column == Column::Message {
        "null"
    } else {
        "-"
    }
}

/// The lines of a text: `\n`, `\r\n` and `\r` break it.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split("\r\n").flat_map(|part| part.split(['\n', '\r']))
}
