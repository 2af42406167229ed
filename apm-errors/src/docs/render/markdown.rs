//! A pipe table of GitHub Flavored Markdown.

use super::{
    cell::{lines, placeholder},
    life,
};
use crate::docs::{
    column::{Column, Language},
    row::Row,
};
use std::fmt::Write;

pub(super) fn render(rows: impl Iterator<Item = Row>, language: Language) -> String {
    let rows: Vec<(Option<String>, Row)> =
        rows.map(|row| (life::cell(&row, language), row)).collect();
    let has_life = rows.iter().any(|(life, _)| life.is_some());
    let mut page = String::new();
    let life_header = has_life.then(|| life::header(language));
    let headers = Column::ALL.map(|column| column.header(language));
    for header in headers.into_iter().chain(life_header) {
        page.extend(["| ", header, " "]);
    }
    page.push_str("|\n");
    page.push_str(&"| --- ".repeat(headers.len() + usize::from(has_life)));
    page.push_str("|\n");
    for (life, row) in rows {
        for column in Column::ALL {
            push_cell(&mut page, row.cell(column).as_deref(), placeholder(column));
        }
        if has_life {
            push_cell(&mut page, life.as_deref(), "-");
        }
        page.push_str("|\n");
    }
    page
}

fn push_cell(page: &mut String, text: Option<&str>, placeholder: &str) {
    page.push_str("| ");
    match text {
        Some(text) => push_text(page, text),
        None => page.push_str(placeholder),
    }
    page.push(' ');
}

/// What opens or closes something in a line of `CommonMark` or of GitHub's tables and strikethrough, and what
/// GitHub and other readers take for mathematics.
const SPECIAL: [char; 9] = ['\\', '|', '`', '*', '_', '~', '[', ']', '$'];

/// A text in a cell: only what would be read as anything else is escaped, so that the source is readable.
fn push_text(page: &mut String, text: &str) {
    for (number, line) in lines(text).enumerate() {
        if number > 0 {
            page.push_str("<br>");
        }
        for (at, character) in line.char_indices() {
            let before = &line[..at];
            let after = &line[at + character.len_utf8()..];
            push_character(page, before, character, after);
        }
    }
}

fn push_character(page: &mut String, before: &str, character: char, after: &str) {
    let is_blank = character == '\t' || character.is_whitespace() && !character.is_control();
    match character {
        '&' => page.push_str("&amp;"),
        '<' => page.push_str("&lt;"),
        '\0' => page.push(char::REPLACEMENT_CHARACTER),
        // Blanks at the ends of a cell are not read.
        _ if is_blank && (before.is_empty() || after.is_empty()) => {
            let _ = write!(page, "&#{};", u32::from(character));
        }
        '_' if is_in_word(before, after) => page.push('_'),
        _ if SPECIAL.contains(&character) => page.extend(['\\', character]),
        ':' | '.' if begins_escaped_link(before, character, after) => {
            page.extend(['\\', character]);
        }
        _ => page.push(character),
    }
}

/// `project_id` has no emphasis.
fn is_in_word(before: &str, after: &str) -> bool {
    before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric)
}

/// Whether GitHub would make a link of what begins here by `://` or `www.`, and take the escapes in it for
/// a part of its address. An address without escapes stays a link.
fn begins_escaped_link(before: &str, character: char, after: &str) -> bool {
    let is_link = match character {
        ':' => after.starts_with("//"),
        _ => before.ends_with("www"),
    };
    let end = after.find(char::is_whitespace).unwrap_or(after.len());
    let (address, rest) = after.split_at(end);
    let is_escaped = |c: char| SPECIAL.contains(&c) || matches!(c, '&' | '<') || c.is_control();
    let is_before_blanks = !rest.is_empty() && rest.trim_start().is_empty();
    is_link && (is_before_blanks || address.contains(is_escaped))
}
