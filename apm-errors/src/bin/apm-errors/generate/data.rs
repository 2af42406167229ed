//! The data for templates.

use super::words;
use apm_errors::docs::{CatalogueTable, Details, RetiredCode, Row};
use serde::Serialize;
use std::collections::{BTreeSet, HashMap, HashSet};

#[derive(Serialize)]
pub(super) struct Table {
    name: String,
    service: Option<String>,
    version: Option<String>,
    /// The statuses of all codes, each once.
    statuses: BTreeSet<u16>,
    codes: Vec<Code>,
    retired: Vec<RetiredCode>,
}

#[derive(Serialize)]
struct Code {
    #[serde(rename = "code")]
    name: String,
    pascal: String,
    screaming: String,
    statuses: Vec<u16>,
    message: Option<String>,
    description: Option<String>,
    solution: Option<String>,
    retry: Option<bool>,
    #[serde(flatten)]
    details: Details,
    entries: Vec<Row>,
}

impl Table {
    pub(super) fn new(table: CatalogueTable) -> Self {
        let mut codes: Vec<Code> = Vec::new();
        let mut numbers = HashMap::new();
        let mut names = HashSet::new();
        for row in table.entries {
            let number = *numbers.entry(row.code.clone()).or_insert(codes.len());
            if number == codes.len() {
                codes.push(Code::new(&row, &mut names));
            }
            let code = &mut codes[number];
            if let Some(status) = row.status
                && !code.statuses.contains(&status)
            {
                code.statuses.push(status);
            }
            code.entries.push(row);
        }
        Self {
            name: words::name(&table.name, &mut HashSet::new()).pascal,
            service: table.service,
            version: table.version,
            statuses: codes.iter().flat_map(|it| &it.statuses).copied().collect(),
            codes,
            retired: table.retired,
        }
    }
}

impl Code {
    fn new(row: &Row, names: &mut HashSet<String>) -> Self {
        let name = words::name(&row.code, names);
        let details = row.details.as_deref().cloned().unwrap_or_default();
        Self {
            name: row.code.clone(),
            pascal: name.pascal,
            screaming: name.screaming,
            statuses: Vec::new(),
            message: row.message.clone(),
            description: row.description.clone(),
            solution: row.solution.clone(),
            retry: row.is_retryable(),
            details: Details {
                retry: None,
                ..details
            },
            entries: Vec::new(),
        }
    }
}
