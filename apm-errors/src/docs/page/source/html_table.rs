//! Reads an HTML table from its tokens.
//!
//! It does not build a tree: it only tracks the open tables, each with its row and its cell. So a page with a hundred
//! thousand nested elements costs no more than any other.

use super::{
    elements::{is_block, is_strike},
    lines::Lines,
    raw_tables::{OpenCell, RawTables, TableId},
    start_tag::StartTag,
};
use html5gum::{
    Span, Tokenizer,
    emitters::callback::{CallbackEmitter, CallbackEvent},
};
use std::mem;

/// The maximum depth of nested tables. A deeper one is read as text of its cell.
const DEEPEST: usize = 4;

/// Reads a table and the tables inside it. Returns the position after it.
pub(super) fn read(page: &str, start: usize, lines: &Lines, tables: &mut RawTables) -> usize {
    let mut reader = Reader {
        start,
        lines,
        tables,
        tag: StartTag::default(),
        open: Vec::new(),
        deeper: 0,
        hidden: None,
    };
    let emitter =
        CallbackEmitter::new(|event: CallbackEvent<'_>, place| reader.event(&event, place));
    if let Some(Ok(end)) = Tokenizer::new_with_emitter(&page[start..], emitter).next() {
        return end;
    }
    while !reader.open.is_empty() {
        reader.end_table();
    }
    page.len()
}

struct Reader<'a> {
    /// The byte of the page that the tokens begin at.
    start: usize,
    lines: &'a Lines,
    tables: &'a mut RawTables,
    /// The start tag that is being read.
    tag: StartTag,
    /// The tables that are open, the innermost last.
    open: Vec<OpenTable>,
    /// How many open tables are deeper than [`DEEPEST`].
    deeper: usize,
    /// The open `script` or `style`, whose text is ignored.
    hidden: Option<Vec<u8>>,
}

struct OpenTable {
    id: TableId,
    begins_group: bool,
    has_row: bool,
    cell: Option<OpenCell>,
}

impl Reader<'_> {
    /// Takes the next piece of the page. Returns the position after the table, if it ends.
    fn event(&mut self, event: &CallbackEvent<'_>, place: Span<usize>) -> Option<usize> {
        match event {
            CallbackEvent::OpenStartTag { name } => self.tag.begin(name, self.start + place.start),
            CallbackEvent::AttributeName { name } => self.tag.begin_attribute(name),
            CallbackEvent::AttributeValue { value } => self.tag.value(value),
            CallbackEvent::CloseStartTag { self_closing } => {
                let tag = mem::take(&mut self.tag);
                self.start(&tag, *self_closing);
                self.tag = tag;
            }
            CallbackEvent::EndTag { name } => {
                self.end(name);
                return self.open.is_empty().then_some(self.start + place.end);
            }
            CallbackEvent::String { value } => self.text(value),
            CallbackEvent::Comment { .. }
            | CallbackEvent::Doctype { .. }
            | CallbackEvent::Error(_) => {}
        }
        None
    }

    fn start(&mut self, tag: &StartTag, self_closing: bool) {
        if is_block(&tag.name) {
            self.tables.break_line();
        }
        if is_strike(&tag.name) && !self_closing {
            self.tables.strike(true);
        }
        match tag.name.as_slice() {
            b"script" | b"style" if self.hidden.is_none() => self.hidden = Some(tag.name.clone()),
            b"table" => self.start_table(),
            b"thead" | b"tbody" | b"tfoot" => {
                self.end_row();
                if let Some(table) = innermost(&mut self.open, self.deeper) {
                    table.begins_group = true;
                }
            }
            b"tr" => self.start_row(tag.at),
            b"td" | b"th" => self.start_cell(tag),
            _ => {}
        }
    }

    fn end(&mut self, name: &[u8]) {
        if self.hidden.as_deref() == Some(name) {
            self.hidden = None;
            return;
        }
        if is_block(name) {
            self.tables.break_line();
        }
        if is_strike(name) {
            self.tables.strike(false);
        }
        match name {
            b"table" if self.deeper > 0 => self.deeper -= 1,
            b"table" => self.end_table(),
            b"td" | b"th" => self.end_cell(),
            b"tr" | b"thead" | b"tbody" | b"tfoot" => self.end_row(),
            _ => {}
        }
    }

    fn text(&mut self, text: &[u8]) {
        let in_cell = self.open.last().is_some_and(|table| table.cell.is_some());
        if in_cell && self.hidden.is_none() {
            // In HTML, a line break in the source is a blank.
            for (number, line) in String::from_utf8_lossy(text)
                .split(['\n', '\r', '\t'])
                .enumerate()
            {
                self.tables.push(if number > 0 { " " } else { "" });
                self.tables.push(line);
            }
        }
    }

    fn start_table(&mut self) {
        // A table inside a table is in a cell. Outside of a cell, it ends the open table.
        if innermost(&mut self.open, self.deeper).is_some_and(|table| table.cell.is_none()) {
            self.end_table();
        }
        if self.open.len() == DEEPEST {
            self.deeper += 1;
            return;
        }
        let id = self.tables.begin_table();
        self.open.push(OpenTable {
            id,
            begins_group: true,
            has_row: false,
            cell: None,
        });
    }

    fn start_row(&mut self, at: usize) {
        self.end_row();
        let Some(table) = innermost(&mut self.open, self.deeper) else {
            return;
        };
        let line = self.lines.number(at);
        self.tables.begin_row(table.id, line, table.begins_group);
        table.begins_group = false;
        table.has_row = true;
    }

    fn start_cell(&mut self, tag: &StartTag) {
        self.end_cell();
        if innermost(&mut self.open, self.deeper).is_some_and(|table| !table.has_row) {
            self.start_row(tag.at);
        }
        let Some(table) = innermost(&mut self.open, self.deeper) else {
            return;
        };
        // `rowspan=0` extends to the end of the group.
        let rows = match tag.rowspan {
            Some(0) => u32::MAX,
            rows => rows.unwrap_or(1),
        };
        let columns = tag.colspan.unwrap_or(1).max(1);
        let columns = u16::try_from(columns).unwrap_or(u16::MAX);
        table.cell = Some(self.tables.begin_cell(columns, rows));
    }

    fn end_cell(&mut self) {
        let Some(table) = innermost(&mut self.open, self.deeper) else {
            return;
        };
        if let Some(cell) = table.cell.take() {
            self.tables.end_cell(table.id, cell);
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        if let Some(table) = innermost(&mut self.open, self.deeper) {
            table.has_row = false;
        }
    }

    fn end_table(&mut self) {
        self.deeper = 0;
        self.end_row();
        self.open.pop();
    }
}

/// The table whose rows and cells are being read.
fn innermost(open: &mut [OpenTable], deeper: usize) -> Option<&mut OpenTable> {
    open.last_mut().filter(|_| deeper == 0)
}
