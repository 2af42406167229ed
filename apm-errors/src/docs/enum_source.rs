//! Generates the source of an enum from a page.

mod keys;
mod names;

use super::{page::Page, row::Row, unprintable::is_unprintable};
use std::{collections::HashMap, fmt::Write};

/// The limit of the derive: see `apm_errors_derive`.
const LONGEST_CODE: usize = 128;

impl Page {
    /// Returns the Rust source of an enum with the rows of the page: a variant for each code, an `#[apm(…)]` for each
    /// row. The name of the type, in `CamelCase`, is used unchanged.
    ///
    /// Texts in other languages, from [`add_edition`](Self::add_edition), become keys such as `en(message = "…")`.
    ///
    /// It compiles unchanged and without warnings in a crate that depends on `apm-errors`. A variant is
    /// named after its code, if that is a name, or after its English message or description, if that is
    /// short and unique; else its name is the letters and digits of the code.
    ///
    /// A row without a status becomes an entry with `status = undocumented`. A duplicate row becomes one
    /// entry. Rows that can't be an entry are listed above the enum, together with the skipped lines of
    /// the page. If no row is left, there is no enum.
    ///
    /// ```
    /// use apm_errors::docs::Page;
    ///
    /// let page = Page::read(
    ///     "|Status Code|Error Code|Error Message|\n|--|--|--|\n|404|ORD.0001|No such order.|",
    /// );
    /// let source = page.enum_source("OrderError");
    /// assert!(source.contains(
    ///     r#"
    ///     /// `ORD.0001`, status 404: No such order.
    ///     #[apm(code = "ORD.0001", status = 404, message = "No such order.")]
    ///     NoSuchOrder,
    /// "#
    /// ));
    /// ```
    #[must_use]
    pub fn enum_source(&self, name: &str) -> String {
        let mut left_out = Vec::new();
        // The rows of each code, in order of first occurrence.
        let mut codes: Vec<Vec<&Row>> = Vec::new();
        let mut indices = HashMap::new();
        for row in &self.rows {
            if let Some(reason) = reason_to_leave_out(row) {
                left_out.push((row.code.as_str(), reason));
                continue;
            }
            let index = *indices.entry(&row.code).or_insert(codes.len());
            if index == codes.len() {
                codes.push(Vec::new());
            }
            codes[index].push(row);
        }
        let skipped = self.skipped.iter();
        left_out.extend(skipped.map(|skipped| (&*skipped.code, skipped.reason.clone())));
        let mut source = header_comment(&left_out);
        if codes.is_empty() {
            return source;
        }
        let firsts: Vec<_> = codes.iter().map(|rows| rows[0]).collect();
        let variants = codes.iter().zip(names::of(&firsts));
        let variants = variants.map(|(rows, name)| variant(rows, &name));
        let variants = variants.collect::<Vec<_>>().join("\n");
        let allow = if has_names_in_docs(&variants) {
            "#[allow(clippy::doc_markdown)]\n"
        } else {
            ""
        };
        // All rows of a page have the same language.
        let mut details = firsts.iter().filter_map(|row| row.details.as_ref());
        let language = details.find_map(|it| it.language.as_ref());
        let language = language.map_or_else(String::new, |language| {
            format!("#[apm(language = {language:?})]\n")
        });
        let _ = write!(
            source,
            "\n/// The error codes of a documentation page.\n\
             #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, apm_errors::ApmError)]\n\
             {language}{allow}#[non_exhaustive]\n\
             pub enum {name} {{\n"
        );
        source += &variants;
        source + "}\n"
    }
}

/// Why a row can't be an entry, by the rules of the derive.
fn reason_to_leave_out(row: &Row) -> Option<String> {
    let code = row.code.as_str();
    let message = row.message.as_deref().map(keys::template);
    let texts = [&message, &row.description, &row.solution];
    let is_status = |status| (100..=599).contains(&status);
    let reason = if code.is_empty() || code.len() > LONGEST_CODE || code.trim() != code {
        "a code has 1 to 128 bytes"
    } else if code.contains(is_unprintable) {
        "a code is printable text"
    } else if row.status.is_some_and(|status| !is_status(status)) {
        "a status is 100 to 599"
    } else if texts
        .into_iter()
        .flatten()
        .any(|text| text.len() > keys::LONGEST_TEXT)
    {
        "a text has at most 10,000 bytes"
    } else {
        return None;
    };
    Some(reason.to_owned())
}

/// The comment above the enum.
fn header_comment(left_out: &[(&str, String)]) -> String {
    let mut comment = "// Written by `apm-errors import`.\n".to_owned();
    if !left_out.is_empty() {
        comment += "//\n// On the page, but no entries:\n";
    }
    for (code, reason) in left_out {
        let _ = writeln!(comment, "// * {}: {}", visible(code), visible(reason));
    }
    comment
}

fn variant(rows: &[&Row], name: &str) -> String {
    let code = &rows[0].code;
    let statuses: Option<Vec<_>> = rows.iter().map(|row| row.status).collect();
    let statuses = statuses.map_or("no status on the page".to_owned(), |statuses| {
        let mut statuses: Vec<_> = statuses.iter().map(u16::to_string).collect();
        statuses.dedup();
        format!("status {}", statuses.join(", "))
    });
    let mut source = format!("    /// `{}`, {statuses}", visible(code).replace('`', "'"));
    if let Some(text) = rows[0].message.as_ref().or(rows[0].description.as_ref()) {
        let _ = write!(source, ": {}", doc_text(text));
    }
    source.push('\n');
    let mut entries = Vec::new();
    for row in rows {
        let keys = keys::of(row);
        if !entries.contains(&keys) {
            entries.push(keys);
        }
    }
    for (number, mut keys) in entries.into_iter().enumerate() {
        if number == 0 {
            keys.insert(0, format!("code = {code:?}"));
        }
        source += &keys::attribute(&keys);
    }
    let _ = writeln!(source, "    {name},");
    source
}

/// Whether a comment has words that clippy takes for Rust names. They are names of the page.
fn has_names_in_docs(variants: &str) -> bool {
    let docs = variants
        .lines()
        .filter_map(|line| line.strip_prefix("    /// "));
    let is_joint = |pair: &[u8]| {
        pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase()
            || pair[1] == b'_'
            || !pair[0].is_ascii() && pair[1].is_ascii_uppercase()
            || pair == b"::"
    };
    docs.into_iter()
        .any(|doc| doc.as_bytes().windows(2).any(is_joint))
}

/// A text in one line, without characters that a comment can't have.
fn visible(text: &str) -> String {
    let text = text.replace(is_unprintable, " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Markdown that renders as this text.
fn doc_text(text: &str) -> String {
    let mut doc = String::new();
    for c in visible(text).chars() {
        let is_mark = matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '~' | '&'
        );
        // Addresses do not become links.
        if is_mark || c == '/' && doc.ends_with(':') {
            doc.push('\\');
        }
        doc.push(c);
    }
    doc
}
