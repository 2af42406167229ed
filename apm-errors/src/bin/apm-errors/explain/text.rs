//! An explanation for people.

use super::found::Named;
use crate::{
    life,
    output::{STRONG, named_text, visible},
};
use apm_errors::docs::{Column, Row};
use std::fmt::Write;

pub(super) fn of(tables: &[Named]) -> String {
    let mut text = String::new();
    for Named { name, table } in tables {
        for row in &table.entries {
            begin(&mut text, &row.code, name);
            push_row(&mut text, row);
        }
        for retired in &table.retired {
            begin(&mut text, &retired.code, name);
            text += &named_text("retired", &life::retired(retired));
        }
    }
    text
}

fn begin(text: &mut String, code: &str, table: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    let _ = writeln!(
        text,
        "{STRONG}{}{STRONG:#} ({})",
        visible(code),
        visible(table)
    );
}

fn push_row(text: &mut String, row: &Row) {
    for column in Column::ALL {
        if column != Column::Code {
            let cell = row.cell(column);
            *text += &named_text(&column.to_string(), cell.as_deref().unwrap_or("-"));
        }
    }
    let Some(details) = &row.details else { return };
    for (language, texts) in &details.translations {
        let texts = [&texts.message, &texts.description, &texts.solution];
        let texts: Vec<&str> = texts.into_iter().flatten().map(String::as_str).collect();
        *text += &named_text(language, &texts.join("\n"));
    }
    for (name, said) in life::facts(details) {
        *text += &named_text(name, &said);
    }
}
