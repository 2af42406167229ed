//! Finds deviations of a recording from the documentation.

use super::{
    recorded::{Message, Recorded},
    template::can_make,
};
use crate::suggest::suggest;
use apm_errors::docs::{CatalogueTable, Row};
use serde::Serialize;
use std::collections::{HashMap, HashSet};

/// A deviation.
#[derive(Debug, Serialize)]
pub(super) struct Finding {
    pub(super) place: String,
    pub(super) kind: FindingKind,
    pub(super) code: Option<String>,
    /// The recorded and the documented values.
    pub(super) text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum FindingKind {
    /// An error without a code.
    NoCode,
    UnknownCode,
    RetiredCode,
    OtherStatus,
    OtherMessage,
}

/// The documented entries, by code.
pub(super) struct Documented<'a> {
    entries: HashMap<&'a str, Vec<&'a Row>>,
    retired: HashSet<&'a str>,
    /// In declaration order.
    codes: Vec<&'a str>,
}

impl<'a> Documented<'a> {
    pub(super) fn new(tables: &'a [CatalogueTable]) -> Self {
        let mut entries = HashMap::<&str, Vec<&Row>>::new();
        let mut codes = Vec::new();
        for row in tables.iter().flat_map(|table| &table.entries) {
            let of_code = entries.entry(&row.code).or_default();
            if of_code.is_empty() {
                codes.push(&*row.code);
            }
            of_code.push(row);
        }
        let retired = tables.iter().flat_map(|table| &table.retired);
        Self {
            retired: retired.map(|it| &*it.code).collect(),
            entries,
            codes,
        }
    }

    /// The first deviation of an error, if there is one.
    pub(super) fn check(&self, error: &Recorded) -> Option<Finding> {
        let found = |kind, text| {
            Some(Finding {
                place: error.place.clone(),
                kind,
                code: error.code.clone(),
                text,
            })
        };
        let status = error
            .status
            .map_or_else(String::new, |status| format!(" with status {status}"));
        let Some(code) = &error.code else {
            return found(FindingKind::NoCode, format!("an error{status} has no code"));
        };
        let Some(rows) = self.entries.get(&**code) else {
            if self.retired.contains(&**code) {
                return found(
                    FindingKind::RetiredCode,
                    format!("`{code}` is retired, and was sent{status}"),
                );
            }
            let near = suggest(code, self.codes.iter().copied());
            let hint = near
                .first()
                .map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
            return found(
                FindingKind::UnknownCode,
                format!("`{code}` is in no table{hint}"),
            );
        };
        // A code with several entries may have several statuses, each with its messages.
        let documents = |row: &&&Row| {
            error.status.is_none() || row.status.is_none() || row.status == error.status
        };
        let rows_of_status: Vec<&&Row> = rows.iter().filter(documents).collect();
        if rows_of_status.is_empty() {
            let statuses: Vec<String> = rows
                .iter()
                .filter_map(|row| Some(row.status?.to_string()))
                .collect();
            let text = format!(
                "`{code}` was sent{status}, and is documented for {}",
                statuses.join(", ")
            );
            return found(FindingKind::OtherStatus, text);
        }
        let message = match &error.message {
            Message::Unknown => return None,
            Message::Missing => None,
            Message::Text(text) => Some(text.as_str()),
        };
        if rows_of_status.iter().any(|row| can_say(row, message)) {
            return None;
        }
        let documented = rows_of_status[0].message.as_deref();
        let quoted = |text: Option<&str>| {
            text.map_or_else(|| "no message".to_owned(), |it| format!("{it:?}"))
        };
        let text = format!(
            "`{code}` says {}, and is documented with {}",
            quoted(message),
            quoted(documented)
        );
        found(FindingKind::OtherMessage, text)
    }

    pub(super) fn codes(&self) -> &[&'a str] {
        &self.codes
    }
}

/// Whether an entry can have this message, in any of its languages.
fn can_say(row: &Row, message: Option<&str>) -> bool {
    let Some(message) = message else {
        return row.message.is_none();
    };
    let translations = row
        .details
        .iter()
        .flat_map(|details| details.translations.values());
    let translated = translations.filter_map(|texts| texts.message.as_deref());
    let mut templates = row.message.as_deref().into_iter().chain(translated);
    templates.any(|template| can_make(template, message))
}
