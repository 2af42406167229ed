//! The tables of HTML, read from its tokens.
//!
//! It builds no tree: it only tracks the open tables, each with its row and its cell. So a page that nests a
//! hundred thousand elements costs no more than any other.

use super::{
    elements::{is_block, is_strike},
    lines::Lines,
    raw_tables::{OpenCell, RawTables, TableId},
};
use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};
use std::ops::Range;

/// Tables nest at most this deep. A deeper one is read as text of its cell.
const DEEPEST: usize = 16;

/// Reads the tables of a page that begin in a range. Gives the end of the range, or the end of the
/// last table, if that is behind it.
pub(super) fn read(
    page: &str,
    range: Range<usize>,
    lines: &Lines,
    tables: &mut RawTables,
) -> usize {
    let mut done = range.start;
    while let Some(start) = next_table(page, done..range.end) {
        done = read_table(page, start, lines, tables);
    }
    done.max(range.end)
}

/// Where the next table begins. Skips comments, scripts and styles.
fn next_table(page: &str, range: Range<usize>) -> Option<usize> {
    const UNSEEN: [(&str, &str); 3] = [
        ("<!--", "-->"),
        ("<script", "</script"),
        ("<style", "</style"),
    ];
    let mut at = range.start;
    while at < range.end {
        at += page[at..range.end].find('<')?;
        let rest = &page[at..range.end];
        if starts_with(rest, "<table") && !rest[6..].starts_with(|c: char| c.is_alphanumeric()) {
            return Some(at);
        }
        at += match UNSEEN.iter().find(|(start, _)| starts_with(rest, start)) {
            Some((_, end)) => {
                let ends =
                    |at: &usize| rest.is_char_boundary(*at) && starts_with(&rest[*at..], end);
                (1..rest.len()).find(ends)?
            }
            None => 1,
        };
    }
    None
}

fn starts_with(text: &str, tag: &str) -> bool {
    text.get(..tag.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(tag))
}

/// Reads a table and the tables inside it. Gives the position behind it.
fn read_table(page: &str, start: usize, lines: &Lines, tables: &mut RawTables) -> usize {
    let mut reader = Reader {
        tables,
        open: Vec::new(),
        deeper: 0,
        hidden: None,
    };
    let emitter = DefaultEmitter::<usize>::new_with_span();
    for token in Tokenizer::new_with_emitter(&page[start..], emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => reader.start(&tag, lines.number(start + tag.span.start)),
            Token::EndTag(tag) => {
                reader.end(&tag.name);
                if reader.open.is_empty() {
                    return start + tag.span.end;
                }
            }
            Token::String(text) => reader.text(&text),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    while !reader.open.is_empty() {
        reader.end_table();
    }
    page.len()
}

struct Reader<'a> {
    tables: &'a mut RawTables,
    /// The tables that are open, the innermost last.
    open: Vec<OpenTable>,
    /// How many open tables are deeper than [`DEEPEST`].
    deeper: usize,
    /// The open `script` or `style`, whose text is no text of the page.
    hidden: Option<Vec<u8>>,
}

struct OpenTable {
    id: TableId,
    begins_group: bool,
    has_row: bool,
    cell: Option<OpenCell>,
}

impl Reader<'_> {
    fn start(&mut self, tag: &StartTag<usize>, line: usize) {
        if is_block(&tag.name) {
            self.tables.break_line();
        }
        if is_strike(&tag.name) && !tag.self_closing {
            self.tables.strike(true);
        }
        match tag.name.as_slice() {
            b"script" | b"style" if self.hidden.is_none() => self.hidden = Some(tag.name.0.clone()),
            b"table" => self.start_table(),
            b"thead" | b"tbody" | b"tfoot" => {
                self.end_row();
                if let Some(table) = innermost(&mut self.open, self.deeper) {
                    table.begins_group = true;
                }
            }
            b"tr" => self.start_row(line),
            b"td" | b"th" => self.start_cell(tag, line),
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
            // In HTML a line break of the source is a blank.
            let text = String::from_utf8_lossy(text);
            self.tables.push(&text.replace(['\n', '\r', '\t'], " "));
        }
    }

    fn start_table(&mut self) {
        // A table inside a table stands in a cell. Elsewhere it ends the open one.
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

    fn start_row(&mut self, line: usize) {
        self.end_row();
        let Some(table) = innermost(&mut self.open, self.deeper) else {
            return;
        };
        self.tables.begin_row(table.id, line, table.begins_group);
        table.begins_group = false;
        table.has_row = true;
    }

    fn start_cell(&mut self, tag: &StartTag<usize>, line: usize) {
        self.end_cell();
        if innermost(&mut self.open, self.deeper).is_some_and(|table| !table.has_row) {
            self.start_row(line);
        }
        let Some(table) = innermost(&mut self.open, self.deeper) else {
            return;
        };
        // `rowspan=0` reaches to the end of the group.
        let rows = match span(tag, b"rowspan") {
            Some(0) => u32::MAX,
            rows => rows.unwrap_or(1),
        };
        let columns = span(tag, b"colspan").unwrap_or(1).max(1);
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

/// How many columns or rows a cell says that it takes.
fn span(tag: &StartTag<usize>, attribute: &[u8]) -> Option<u32> {
    let value = tag.attributes.get(attribute)?;
    std::str::from_utf8(value).ok()?.trim().parse().ok()
}
