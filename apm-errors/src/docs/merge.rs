//! Merges the catalogues of several services.

use super::{
    catalogue::{Catalogue, CatalogueTable},
    compare::{Comparison, compare_tables},
    row::Row,
};
use serde::Serialize;
use std::{
    collections::HashMap,
    fmt::{self, Display, Formatter},
};

/// Several catalogues merged into one, with their conflicts. See [`merge`].
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[non_exhaustive]
pub struct Merged {
    /// All tables. If a table has several editions, the last one.
    pub catalogue: Catalogue,
    /// Codes that have two meanings.
    pub conflicts: Vec<Conflict>,
    /// Tables that were given in several editions, with their differences.
    pub editions: Vec<Editions>,
}

/// A code that two tables declare with different meanings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Conflict {
    /// The code.
    pub code: String,
    /// Each table that has it, with the first entry there.
    pub meanings: Vec<Meaning>,
}

/// The meaning of a code in one table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Meaning {
    /// The table: its place, its service and its name.
    pub table: String,
    /// The entry. `None` if the table has retired the code.
    pub entry: Option<Row>,
}

/// Two editions of one table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Editions {
    /// The edition that is dropped.
    pub old: String,
    /// The edition that is kept.
    pub new: String,
    /// The differences.
    pub comparison: Comparison,
}

/// Merges catalogues, each given with its origin, such as its file.
///
/// Two tables with the same service and name are editions of one table: the later one is kept. A code that two different
/// tables declare is a conflict, unless it has the same status and message in both. So is a code that one
/// table declares and another has retired.
///
/// ```
/// use apm_errors::docs::{Catalogue, CatalogueTable, Row, merge};
///
/// let catalogue = |service: &str, status| {
///     let row = Row { status: Some(status), code: "SHOP.1".to_owned(), ..Row::default() };
///     let service = Some(service.to_owned());
///     Catalogue::of([CatalogueTable { service, entries: vec![row], ..CatalogueTable::default() }])
/// };
/// let merged = merge([("a.json", catalogue("orders", 404)), ("b.json", catalogue("stock", 409))]);
/// assert_eq!(merged.catalogue.tables.len(), 2);
/// assert_eq!(merged.conflicts[0].code, "SHOP.1");
/// ```
#[must_use]
pub fn merge<P: Display>(catalogues: impl IntoIterator<Item = (P, Catalogue)>) -> Merged {
    let mut tables: Vec<(String, CatalogueTable)> = Vec::new();
    let mut numbers = HashMap::new();
    let mut editions = Vec::new();
    for (place, catalogue) in catalogues {
        for table in catalogue.tables {
            let place = named(&place, &table);
            let key = (table.service.clone(), table.name.clone());
            let is_named = table.service.is_some();
            match numbers.get(&key) {
                Some(&number) if is_named => {
                    let (old, kept): &mut (String, CatalogueTable) = &mut tables[number];
                    editions.push(Editions {
                        comparison: compare_tables(kept, &table),
                        old: std::mem::replace(old, place.clone()),
                        new: place,
                    });
                    *kept = table;
                }
                _ => {
                    numbers.insert(key, tables.len());
                    tables.push((place, table));
                }
            }
        }
    }
    editions.retain(|editions| !editions.comparison.is_empty());
    Merged {
        conflicts: conflicts(&tables),
        editions,
        catalogue: Catalogue::of(tables.into_iter().map(|(_, table)| table)),
    }
}

/// The name of a table in a report: `orders.json: orders 1.2.0, OrderError`.
fn named(place: &impl Display, table: &CatalogueTable) -> String {
    let mut name = place.to_string();
    for (before, text) in [(": ", &table.service), (" ", &table.version)] {
        if let Some(text) = text {
            name = name + before + text;
        }
    }
    if !table.name.is_empty() {
        name = name + ", " + &table.name;
    }
    name
}

/// The numbers of tables, each with its first entry of a code, or `None` if it has retired the code.
type Meanings<'a> = Vec<(usize, Option<&'a Row>)>;

fn conflicts(tables: &[(String, CatalogueTable)]) -> Vec<Conflict> {
    // In order of first occurrence.
    let mut codes: Vec<(&str, Meanings<'_>)> = Vec::new();
    let mut numbers = HashMap::new();
    for (number, (_, table)) in tables.iter().enumerate() {
        let entries = table.entries.iter().map(|row| (&*row.code, Some(row)));
        let retired = table.retired.iter().map(|it| (&*it.code, None));
        for (code, row) in entries.chain(retired) {
            let at = *numbers.entry(code).or_insert(codes.len());
            if at == codes.len() {
                codes.push((code, Vec::new()));
            }
            let meanings = &mut codes[at].1;
            // Several entries of a code in the same table are not a conflict.
            if meanings.last().is_none_or(|(last, _)| *last != number) {
                meanings.push((number, row));
            }
        }
    }
    let differ = |meanings: &Meanings<'_>| {
        let says = |row: Option<&Row>| row.map(|row| (row.status, row.message.clone()));
        meanings
            .windows(2)
            .any(|two| says(two[0].1) != says(two[1].1))
    };
    let conflicts = codes.into_iter().filter(|(_, meanings)| differ(meanings));
    let conflicts = conflicts.map(|(code, meanings)| Conflict {
        code: code.to_owned(),
        meanings: meanings
            .into_iter()
            .map(|(number, row)| Meaning {
                table: tables[number].0.clone(),
                entry: row.cloned(),
            })
            .collect(),
    });
    conflicts.collect()
}

impl Merged {
    /// Returns `true` if no code has two meanings.
    #[must_use]
    pub fn is_consistent(&self) -> bool {
        self.conflicts.is_empty()
    }
}

/// The conflicts, and the differences between editions.
impl Display for Merged {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for Conflict { code, meanings } in &self.conflicts {
            writeln!(f, "`{code}` has several meanings:")?;
            for Meaning { table, entry } in meanings {
                match entry {
                    None => writeln!(f, "  {table}: it is retired")?,
                    Some(row) => {
                        let status = row
                            .status
                            .map_or_else(|| "-".to_owned(), |it| it.to_string());
                        let message = row.message.as_deref().unwrap_or("null");
                        writeln!(f, "  {table}: {status} {message}")?;
                    }
                }
            }
        }
        for Editions {
            old,
            new,
            comparison,
        } in &self.editions
        {
            writeln!(
                f,
                "{old} and {new} are editions of one table; the second one is kept:\n{comparison}"
            )?;
        }
        Ok(())
    }
}
