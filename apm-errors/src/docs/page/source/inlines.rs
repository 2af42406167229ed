//! Reads the Markdown text of a cell.

use super::{
    elements::{is_block, is_strike},
    raw_tables::RawTables,
};
use comrak::{Node, Options, nodes::NodeValue};

/// The options for reading Markdown.
pub(super) fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    // The authors of these pages mean `额**。**` as bold.
    options.extension.cjk_friendly_emphasis = true;
    options
}

/// Appends the text of a cell.
pub(super) fn push_inlines(cell: Node<'_>, tables: &mut RawTables) {
    for node in cell.descendants() {
        match &node.data().value {
            NodeValue::Text(text) => tables.push(text),
            NodeValue::Code(code) => tables.push(&code.literal),
            NodeValue::HtmlInline(tag) if is_block(name(tag).as_bytes()) => tables.break_line(),
            NodeValue::HtmlInline(tag) if is_strike(name(tag).as_bytes()) => {
                tables.strike(!tag.starts_with("</"));
            }
            NodeValue::SoftBreak | NodeValue::LineBreak => tables.break_line(),
            _ => {}
        }
    }
}

/// The name of a tag, in lower case.
fn name(tag: &str) -> String {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric());
    name[..end.unwrap_or(name.len())].to_ascii_lowercase()
}
