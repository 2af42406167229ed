//! The element `table`.

use super::{
    cell::lines,
    sheet::{Cell, Sheet},
};

pub(super) fn render(sheet: &Sheet) -> String {
    let mut html = String::from("<table>\n<thead>\n<tr>");
    for name in sheet.header() {
        html.push_str("<th>");
        push_text(&mut html, name);
        html.push_str("</th>");
    }
    html.push_str("</tr>\n</thead>\n<tbody>\n");
    for cells in sheet.rows() {
        html.push_str("<tr>");
        for cell in cells {
            html.push_str("<td>");
            push_cell(&mut html, &cell);
            html.push_str("</td>");
        }
        html.push_str("</tr>\n");
    }
    html.push_str("</tbody>\n</table>\n");
    html
}

fn push_cell(html: &mut String, cell: &Cell<'_>) {
    let Some(link) = cell.link else {
        return push_text(html, cell.text.as_deref().unwrap_or(cell.placeholder));
    };
    if let Some(text) = &cell.text {
        push_text(html, text);
        html.push(' ');
    }
    // An address with another scheme, such as `javascript`, is shown as text.
    let is_web = link.starts_with("https://") || link.starts_with("http://");
    let is_link = is_web && !link.contains('"');
    if is_link {
        html.push_str("<a href=\"");
        push_text(html, link);
        html.push_str("\">");
    }
    push_text(html, link);
    if is_link {
        html.push_str("</a>");
    }
}

fn push_text(html: &mut String, text: &str) {
    for (number, line) in lines(text).enumerate() {
        if number > 0 {
            html.push_str("<br>");
        }
        for character in line.chars() {
            match character {
                '&' => html.push_str("&amp;"),
                '<' => html.push_str("&lt;"),
                '>' => html.push_str("&gt;"),
                // Parsers drop U+0000.
                '\0' => html.push(char::REPLACEMENT_CHARACTER),
                _ => html.push(character),
            }
        }
    }
}
