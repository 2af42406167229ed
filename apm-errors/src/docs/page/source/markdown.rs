//! Reads the tables of a Markdown page, including HTML tables.

use super::{
    html,
    inlines::{options, push_inlines},
    lines::Lines,
    pipe_rows, pipes,
    raw_tables::RawTables,
    shortened::Shortened,
};
use comrak::{
    Arena, Node,
    nodes::{NodeValue, Sourcepos},
    parse_document,
};
use std::ops::Range;

/// The tables of a page of Markdown, or of HTML.
pub(crate) fn read(page: &str) -> RawTables {
    let mut tables = RawTables::of_page(page.len());
    if is_html(page) {
        html::read(page, 0..page.len(), &Lines::of(page), &mut tables);
        return tables;
    }
    let short = Shortened::of(page);
    let lines = Lines::of(page);
    let arena = Arena::new();
    // An HTML table may contain empty lines, which end an HTML block in Markdown. So it is read from the page itself up
    // to its end, and `done` skips the Markdown nodes of the rest.
    let mut done = 0;
    for node in parse_document(&arena, &short.text, &options()).descendants() {
        let data = node.data();
        let place = range(data.sourcepos, &short.lines, &lines, page);
        if place.end <= done {
            continue;
        }
        let html = match &data.value {
            NodeValue::HtmlBlock(_) => true,
            NodeValue::HtmlInline(_) => place.start >= done,
            // Indented HTML is still HTML. A fence that begins inside an HTML table is not a fence.
            NodeValue::CodeBlock(code) => place.start < done || !code.fenced,
            NodeValue::Table(_) if place.start >= done => {
                read_table(node, &short, &mut tables);
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
    tables.too_long = short.too_long;
    // It comes after everything in the shortened page.
    tables.rest = tables.rest.or(short.rest);
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

/// The bytes of the page for a node of the shortened page.
fn range(place: Sourcepos, short: &Lines, lines: &Lines, page: &str) -> Range<usize> {
    let byte = |line, column: usize| {
        let at = lines.start(short.on_page(line)).unwrap_or(page.len()) + column;
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

fn read_table(table: Node<'_>, short: &Shortened<'_>, tables: &mut RawTables) {
    let id = tables.begin_table();
    let lines = &short.lines;
    for (number, row) in table.children().enumerate() {
        let place = row.data().sourcepos.start;
        tables.begin_row(id, lines.on_page(place.line), false);
        let columns = row.children().count();
        for cell in row.children() {
            let open = tables.begin_cell(1, 1);
            push_inlines(cell, tables);
            tables.end_cell(id, open);
        }
        // Markdown ignores cells beyond those of the header.
        let line = lines.text(place.line, &short.text);
        let line = line
            .get(place.column.saturating_sub(1)..)
            .unwrap_or_default();
        if let Some(more) = pipes::behind(line, columns) {
            tables.leave_out(id, more);
        }
        // The delimiters are below the header.
        let last = place.line + usize::from(number == 0);
        for moved in short.moved_after(last) {
            pipe_rows::read(moved.rows, moved.line, columns, id, tables);
        }
    }
}
