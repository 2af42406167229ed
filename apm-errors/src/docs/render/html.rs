//! The element `table`.

use super::cell::{lines, placeholder};
use crate::docs::{
    column::{Column, Language},
    row::Row,
};

pub(super) fn render(rows: impl Iterator<Item = Row>, language: Language) -> String {
    let mut html = String::from("<table>\n<thead>\n<tr>");
    for column in Column::ALL {
        push_cell(&mut html, "th", column.header(language));
    }
    html.push_str("</tr>\n</thead>\n<tbody>\n");
    for row in rows {
        html.push_str("<tr>");
        for column in Column::ALL {
            let text = row.cell(column);
            push_cell(
                &mut html,
                "td",
                text.as_deref().unwrap_or(placeholder(column)),
            );
        }
        html.push_str("</tr>\n");
    }
    html.push_str("</tbody>\n</table>\n");
    html
}

fn push_cell(html: &mut String, element: &str, text: &str) {
    html.extend(["<", element, ">"]);
    for (number, line) in lines(text).enumerate() {
        if number > 0 {
            html.push_str("<br>");
        }
        for character in line.chars() {
            match character {
                '&' => html.push_str("&amp;"),
                '<' => html.push_str("&lt;"),
                '>' => html.push_str("&gt;"),
                // Parsers drop it.
                '\0' => html.push(char::REPLACEMENT_CHARACTER),
                _ => html.push(character),
            }
        }
    }
    html.extend(["</", element, ">"]);
}
