//! The tables of a page of Markdown: its own, and those of HTML within it.

use super::{
    elements::{is_block, is_strike},
    html,
    lines::Lines,
    pipes,
    raw_tables::RawTables,
};
use comrak::{
    Arena, Node, Options,
    nodes::{NodeValue, Sourcepos},
    parse_document,
};
use std::ops::Range;

/// The tables of a page of Markdown, or of HTML.
pub(crate) fn read(page: &str) -> RawTables {
    let lines = Lines::of(page);
    let mut tables = RawTables::default();
    if is_html(page) {
        html::read(page, 0..page.len(), &lines, &mut tables);
        return tables;
    }
    let mut options = Options::default();
    options.extension.table = true;
    // `额**。**` is bold for the authors of these pages.
    options.extension.cjk_friendly_emphasis = true;
    let arena = Arena::new();
    // A table of HTML may contain empty lines, which end a block of HTML for Markdown. So it is read from the
    // page itself up to its end, and `done` skips the nodes that Markdown makes of the rest.
    let mut done = 0;
    let repaired = pipes::repair_delimiters(page);
    for node in parse_document(&arena, &repaired, &options).descendants() {
        let data = node.data();
        let place = range(data.sourcepos, &lines, page);
        if place.end <= done {
            continue;
        }
        let html = match &data.value {
            NodeValue::HtmlBlock(_) => true,
            NodeValue::HtmlInline(_) => place.start >= done,
            // Indented HTML is still HTML. A fence that begins inside a table of HTML is no fence.
            NodeValue::CodeBlock(code) => place.start < done || !code.fenced,
            NodeValue::Table(_) if place.start >= done => {
                read_table(node, &lines, page, &mut tables);
                done = place.end;
                false
            }
            _ => false,
        };
        if html {
            let rest = place.start.max(done)..place.end;
            done = done.max(html::read(page, rest, &lines, &mut tables));
        }
    }
    tables
}

/// Whether the whole page is HTML.
fn is_html(page: &str) -> bool {
    let start = page.trim_start_matches('\u{feff}').trim_start();
    ["<!doctype", "<html", "<?xml"].iter().any(|tag| {
        start
            .get(..tag.len())
            .is_some_and(|text| text.eq_ignore_ascii_case(tag))
    })
}

/// The bytes of a node, from the beginning of its first line for a block.
fn range(place: Sourcepos, lines: &Lines, page: &str) -> Range<usize> {
    let byte = |line, column: usize| {
        let at = lines.start(line).unwrap_or(page.len()) + column;
        let at = at.min(page.len());
        (0..=at)
            .rev()
            .find(|at| page.is_char_boundary(*at))
            .unwrap_or(0)
    };
    let start = byte(place.start.line, place.start.column.saturating_sub(1));
    let end = byte(place.end.line, place.end.column);
    start..end.max(start)
}

fn read_table(table: Node<'_>, lines: &Lines, page: &str, tables: &mut RawTables) {
    let id = tables.begin_table();
    for row in table.children() {
        let place = row.data().sourcepos.start;
        tables.begin_row(id, place.line, false);
        let mut columns = 0;
        for cell in row.children() {
            columns += 1;
            let open = tables.begin_cell(1, 1);
            for node in cell.descendants() {
                match &node.data().value {
                    NodeValue::Text(text) => tables.push(text),
                    NodeValue::Code(code) => tables.push(&code.literal),
                    NodeValue::HtmlInline(tag) if is_block(name(tag)) => tables.break_line(),
                    NodeValue::HtmlInline(tag) if is_strike(name(tag)) => {
                        tables.strike(!tag.starts_with("</"));
                    }
                    NodeValue::SoftBreak | NodeValue::LineBreak => tables.break_line(),
                    _ => {}
                }
            }
            tables.end_cell(id, open);
        }
        // Markdown passes over cells that the header has none for.
        let line = lines.text(place.line, page);
        let line = line.get(place.column.saturating_sub(1)..).unwrap_or_default();
        if let Some(more) = pipes::behind(line, columns) {
            tables.leave_out(id, more.to_owned());
        }
    }
}

/// The name of a tag, as it is written.
fn name(tag: &str) -> &[u8] {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric());
    &name.as_bytes()[..end.unwrap_or(name.len())]
}
