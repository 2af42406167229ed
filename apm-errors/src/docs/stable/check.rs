//! Compares the current tables with the lock.

use super::{
    lock::{Lock, Locked},
    words,
};
use crate::docs::{catalogue::CatalogueTable, compare::compare_tables};
use std::collections::HashSet;

pub(super) struct Checked {
    /// Changes that break clients, by code.
    pub(super) broken: Vec<String>,
    /// Compatible changes to write to the file, by code.
    pub(super) updates: Vec<String>,
    /// The lock with all compatible changes.
    pub(super) lock: Lock,
}

pub(super) fn check(mut lock: Lock, now: &CatalogueTable) -> Checked {
    let now = Lock::of(now);
    let mut broken = Vec::new();
    // A lock has fewer columns than a table, so only these are compared.
    let comparison = compare_tables(&lock.table(), &now.table());
    for change in comparison.changes() {
        if let Some(words) = words::says(change, &lock) {
            let new = change.new.as_ref().filter(|it| it.code != change.code());
            broken.extend(new.map(|it| (it.code.clone(), String::new())));
            broken.push((change.code().to_owned(), words));
        }
    }
    for (code, locked) in now.codes() {
        if locked.retired && !locked.entries.is_empty() {
            broken.push((code.to_owned(), words::answered_and_retired(code)));
        }
    }
    for (code, locked) in lock.codes() {
        if locked.retired && now.get(code).is_none() {
            broken.push((code.to_owned(), words::not_retired_any_more(code)));
        }
    }
    let is_broken: HashSet<String> = broken.iter().map(|(code, _)| code.clone()).collect();
    let mut updates = Vec::new();
    for (code, published) in now.into_codes() {
        if !is_broken.contains(&code) {
            let word = update(lock.get(&code), &published);
            updates.extend(word.map(|word| format!("`{code}` {word}")));
            lock.publish(&code, published);
        }
    }
    broken.sort();
    // Entries of one code may give the same report, and the new code of a renamed one gives none.
    broken.dedup();
    let broken = broken.into_iter().map(|(_, words)| words);
    Checked {
        broken: broken.filter(|words| !words.is_empty()).collect(),
        updates,
        lock,
    }
}

/// The compatible change of a code. `None` if at most its texts changed.
fn update(before: Option<&Locked>, now: &Locked) -> Option<&'static str> {
    let before = match before {
        _ if now.retired && before.is_none_or(|it| !it.retired) => return Some("is retired"),
        None => return Some("is new"),
        // The line of a retired code stays as it was published.
        Some(_) if now.retired => return None,
        Some(before) => before,
    };
    if before.meaning() != now.meaning() {
        return Some("has compatible changes of statuses or placeholders");
    }
    match (before.deprecated, now.deprecated) {
        (false, true) => Some("is deprecated"),
        (true, false) => Some("is no longer deprecated"),
        _ => None,
    }
}
