//! A pipe table of GitHub Flavored Markdown.

use super::{
    cell::lines,
    sheet::{Cell, Sheet},
};
use std::fmt::Write;

pub(super) fn render(sheet: &Sheet) -> String {
    let mut page = String::new();
    let header = sheet.header();
    for name in &header {
        page.extend(["| ", name, " "]);
    }
    page.push_str("|\n");
    page.push_str(&"| --- ".repeat(header.len()));
    page.push_str("|\n");
    for cells in sheet.rows() {
        for cell in cells {
            page.push_str("| ");
            push_cell(&mut page, &cell);
            page.push(' ');
        }
        page.push_str("|\n");
    }
    page
}

/// An address becomes a link without further markup.
fn push_cell(page: &mut String, cell: &Cell<'_>) {
    match (&cell.text, cell.link) {
        (Some(text), None) => push_text(page, text),
        (Some(text), Some(link)) => {
            push_text(page, text);
            page.push(' ');
            push_text(page, link);
        }
        (None, Some(link)) => push_text(page, link),
        (None, None) => page.push_str(cell.placeholder),
    }
}

/// Characters with a meaning within a line of `CommonMark`, of GitHub's tables and strikethrough, or of mathematics in
/// GitHub and other renderers.
const SPECIAL: [char; 9] = ['\\', '|', '`', '*', '_', '~', '[', ']', '$'];

/// Writes a text in a cell. It escapes only where needed, so that the source stays readable.
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
        // Parsers trim blanks at the ends of a cell.
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

/// Whether a `_` is within a word, as in `project_id`, where it is not emphasis.
fn is_in_word(before: &str, after: &str) -> bool {
    before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric)
}

/// Whether GitHub would make a link of the text from `://` or `www.` on, with its escapes as a part of the address. An
/// address without escapes stays a link.
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
