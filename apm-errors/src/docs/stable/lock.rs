//! The lock: every code that was ever published.

use crate::docs::{
    catalogue::{CatalogueTable, RetiredCode},
    details::Details,
    row::Row,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The codes of a lock file.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Lock(BTreeMap<String, Locked>);

/// The published facts about a code.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Locked {
    /// Whether it is retired.
    #[serde(default, skip_serializing_if = "is_false")]
    pub(super) retired: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    pub(super) deprecated: bool,
    pub(super) entries: Vec<LockedEntry>,
}

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct LockedEntry {
    pub(super) status: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) message: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) params: Vec<String>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
fn is_false(it: &bool) -> bool {
    !it
}

const BEGIN: &str = "{\n";
/// The last member, so that each line of a code ends in the same way: adding a code changes no other line.
const END: &str = "\"version\": 1\n}\n";

impl Lock {
    /// Reads a lock file with Unix line endings. The error says what is wrong, and in which line.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let inside = text
            .strip_prefix(BEGIN)
            .and_then(|text| text.strip_suffix(END));
        let inside = inside.ok_or_else(|| {
            format!(
                "it does not begin with `{{` and end with `{}`, each on a line of its own",
                END.trim_end()
            )
        })?;
        let mut codes = BTreeMap::new();
        for (number, line) in inside.lines().enumerate() {
            let place = number + 2;
            if ["<<<<<<<", "=======", ">>>>>>>", "|||||||"]
                .iter()
                .any(|it| line.starts_with(it))
            {
                return Err(format!(
                    "line {place}: a merge left a conflict here; keep the lines of both sides"
                ));
            }
            let member = line
                .strip_suffix(',')
                .ok_or_else(|| format!("line {place}: it does not end with a comma"))?;
            let member: BTreeMap<String, Locked> = serde_json::from_str(&format!("{{{member}}}"))
                .map_err(|error| {
                let (line, column) = (error.line(), error.column());
                let within = format!(" at line {line} column {column}");
                // The brace before the member is not in the file.
                let column = column.saturating_sub(1);
                let reason = error.to_string().replace(&within, "");
                format!("line {place}, column {column}: {reason}")
            })?;
            for (code, locked) in member {
                if codes.insert(code.clone(), locked).is_some() {
                    return Err(format!(
                        "line {place}: `{code}` is there twice; keep the line that is right"
                    ));
                }
            }
        }
        Ok(Self(codes))
    }

    /// The content of the file: a line per code, sorted.
    pub(super) fn text(&self) -> String {
        let mut text = BEGIN.to_owned();
        for (code, locked) in &self.0 {
            let code = serde_json::Value::from(code.as_str());
            let locked = serde_json::to_string(locked).expect("texts and numbers are JSON");
            text = text + &code.to_string() + ": " + &locked + ",\n";
        }
        text + END
    }

    /// The lock of a table.
    pub(super) fn of(table: &CatalogueTable) -> Self {
        let mut codes = BTreeMap::<String, Locked>::new();
        for row in &table.entries {
            let locked = codes.entry(row.code.clone()).or_default();
            locked.deprecated |= row
                .details
                .as_ref()
                .is_some_and(|it| it.deprecated.is_some());
            locked.entries.push(LockedEntry {
                status: row.status,
                message: row.message.clone(),
                params: row.param_names().into_iter().map(str::to_owned).collect(),
            });
        }
        for RetiredCode { code, .. } in &table.retired {
            codes.entry(code.clone()).or_default().retired = true;
        }
        Self(codes)
    }

    /// The codes as a table.
    pub(super) fn table(&self) -> CatalogueTable {
        let mut table = CatalogueTable::default();
        for (code, locked) in &self.0 {
            if locked.retired {
                let code = code.clone();
                table.retired.push(RetiredCode {
                    code,
                    ..RetiredCode::default()
                });
                continue;
            }
            table.entries.extend(locked.rows(code));
        }
        table
    }

    /// The code that was published with this message.
    pub(super) fn code_of(&self, message: &str) -> Option<&str> {
        let says = |locked: &Locked| {
            let first = locked.entries.first();
            first.and_then(|it| it.message.as_deref()) == Some(message)
        };
        let found = self.codes().find(|(_, locked)| says(locked));
        found.map(|(code, _)| code)
    }

    pub(super) fn get(&self, code: &str) -> Option<&Locked> {
        self.0.get(code)
    }

    pub(super) fn codes(&self) -> impl Iterator<Item = (&str, &Locked)> {
        self.0.iter().map(|(code, locked)| (&**code, locked))
    }

    /// Updates a code. If it is retired, its published facts stay.
    pub(super) fn publish(&mut self, code: &str, now: Locked) {
        let locked = self.0.entry(code.to_owned()).or_default();
        let entries = if now.retired {
            std::mem::take(&mut locked.entries)
        } else {
            now.entries
        };
        *locked = Locked { entries, ..now };
    }

    pub(super) fn into_codes(self) -> impl Iterator<Item = (String, Locked)> {
        self.0.into_iter()
    }
}

impl Locked {
    /// The facts that must not be lost: statuses and placeholders, in any order.
    pub(super) fn meaning(&self) -> Vec<(Option<u16>, &[String])> {
        let all = self.entries.iter().map(|it| (it.status, &*it.params));
        let mut all: Vec<_> = all.collect();
        all.sort_unstable();
        all
    }

    fn rows(&self, code: &str) -> impl Iterator<Item = Row> {
        self.entries.iter().map(move |entry| Row {
            status: entry.status,
            code: code.to_owned(),
            message: entry.message.clone(),
            details: Details {
                params: entry.params.clone(),
                ..Details::default()
            }
            .boxed(),
            ..Row::default()
        })
    }
}
