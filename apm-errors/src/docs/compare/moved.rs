//! Meanings that moved from one code to another.

use super::change::{Change, ChangeKind};
use crate::docs::row::Row;
use std::collections::{HashMap, HashSet};

/// The codes whose meanings are those of each other now: each has the message that another one had, and the other way
/// round.
pub(super) fn swapped<'a>(old: &'a [Row], new: &'a [Row]) -> HashSet<&'a str> {
    let first = |rows: &'a [Row]| {
        let mut messages = HashMap::<&str, Option<&str>>::new();
        for row in rows {
            messages.entry(&row.code).or_insert(row.message.as_deref());
        }
        messages
    };
    let (was, is) = (first(old), first(new));
    let mut owners = HashMap::<&str, Vec<&str>>::new();
    for (&code, message) in &was {
        if let Some(message) = message {
            owners.entry(message).or_default().push(code);
        }
    }
    let mut swapped = HashSet::new();
    for (&code, &old) in &was {
        let Some(&Some(new)) = is.get(code) else {
            continue;
        };
        let Some(old) = old.filter(|old| *old != new) else {
            continue;
        };
        let mut others = owners.get(new).into_iter().flatten();
        if others.any(|other| is.get(other) == Some(&Some(old))) {
            swapped.insert(code);
        }
    }
    swapped
}

/// A code that is gone and one that is new are one that was renamed, if they say the same and no other pair does.
pub(super) fn renamed(changes: &[Change]) -> Vec<Change> {
    let mut said = HashMap::<_, [Vec<usize>; 2]>::new();
    for (number, change) in changes.iter().enumerate() {
        let (row, side) = match change.kind {
            ChangeKind::CodeRemoved => (&change.old, 0),
            ChangeKind::CodeAdded => (&change.new, 1),
            _ => continue,
        };
        // Without a text nobody knows.
        if let Some(Row {
            status,
            message,
            description,
            ..
        }) = row
            && (message.is_some() || description.is_some())
        {
            let key = (*status, message.clone(), description.clone());
            said.entry(key).or_default()[side].push(number);
        }
    }
    let pairs = said.values().filter_map(|sides| match sides {
        [removed, added] if removed.len() == 1 && added.len() == 1 => Some((removed[0], added[0])),
        _ => None,
    });
    let pairs: HashMap<usize, usize> = pairs.collect();
    let added: HashSet<usize> = pairs.values().copied().collect();
    let new_of = |number: &usize| changes[pairs[number]].new.clone();
    let renamed = changes
        .iter()
        .enumerate()
        .filter(|(number, _)| !added.contains(number));
    let renamed = renamed.map(|(number, change)| {
        let mut change = change.clone();
        if pairs.contains_key(&number) {
            change.kind = ChangeKind::Renamed;
            change.new = new_of(&number);
        }
        change
    });
    renamed.collect()
}
