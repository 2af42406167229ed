//! The element `table`.

use super::{
    cell::{lines, placeholder},
    life,
};
use crate::docs::{
    column::{Column, Language},
    row::Row,
};

pub(super) fn render(rows: impl Iterator<Item = Row>, language: Language) -> String {
    let rows: Vec<(Option<String>, Row)> =
        rows.map(|row| (life::cell(&row, language), row)).collect();
    let has_life = rows.iter().any(|(life, _)| life.is_some());
    let mut html = String::from("<table>\n<thead>\n<tr>");
    let life_header = has_life.then(|| life::header(language));
    let headers = Column::ALL.map(|column| column.header(language));
    for header in headers.into_iter().chain(life_header) {
        push_cell(&mut html, "th", header);
    }
    html.push_str("</tr>\n</thead>\n<tbody>\n");
    for (life, row) in rows {
        html.push_str("<tr>");
        for column in Column::ALL {
            let text = row.cell(column);
            push_cell(
                &mut html,
                "td",
                text.as_deref().unwrap_or(placeholder(column)),
            );
        }
        if has_life {
            push_cell(&mut html, "td", life.as_deref().unwrap_or("-"));
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
