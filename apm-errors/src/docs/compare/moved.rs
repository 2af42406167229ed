//! Meanings that moved from one code to another.

use super::change::{Change, ChangeKind};
use crate::docs::row::Row;
use std::collections::{HashMap, HashSet};

/// The codes that exchanged their messages: two with each other, or more in a ring.
pub(super) fn swapped<'a>(old: &'a [Row], new: &'a [Row]) -> HashSet<&'a str> {
    let (was, is) = (first_messages(old), first_messages(new));
    let moves = was.iter().filter_map(|(&code, &from)| {
        let to = *is.get(code)?;
        (from != to).then_some((code, from, to))
    });
    let moves: Vec<_> = moves.collect();
    let mut leaving = HashMap::<&str, Vec<usize>>::new();
    let mut coming = HashMap::<&str, Vec<usize>>::new();
    for (number, &(_, from, to)) in moves.iter().enumerate() {
        leaving.entry(from).or_default().push(number);
        coming.entry(to).or_default().push(number);
    }
    let numbers = |of: &HashMap<&str, Vec<usize>>, message: &str| {
        of.get(message).cloned().unwrap_or_default()
    };
    // It is not an exchange if no code took the old message, or none had the new one. Removing one may rule out others.
    let mut is_exchange = vec![true; moves.len()];
    let mut left: HashMap<&str, usize> = leaving.iter().map(|(&it, all)| (it, all.len())).collect();
    let mut come: HashMap<&str, usize> = coming.iter().map(|(&it, all)| (it, all.len())).collect();
    let mut open: Vec<usize> = (0..moves.len()).collect();
    while let Some(number) = open.pop() {
        let (_, from, to) = moves[number];
        let has = |of: &HashMap<&str, usize>, message| of.get(message).is_some_and(|it| *it > 0);
        if !is_exchange[number] || (has(&come, from) && has(&left, to)) {
            continue;
        }
        is_exchange[number] = false;
        for (count, message, others) in [(&mut left, from, &coming), (&mut come, to, &leaving)] {
            if let Some(count) = count.get_mut(message) {
                *count -= 1;
                if *count == 0 {
                    open.extend(numbers(others, message));
                }
            }
        }
    }
    let exchanged = moves.iter().zip(is_exchange).filter(|(_, is)| *is);
    exchanged.map(|(&(code, ..), _)| code).collect()
}

/// The message of the first entry of each code that has one there.
fn first_messages(rows: &[Row]) -> HashMap<&str, &str> {
    let mut messages = HashMap::new();
    for row in rows {
        messages.entry(&*row.code).or_insert(row.message.as_deref());
    }
    let messages = messages.into_iter();
    messages
        .filter_map(|(code, message)| Some((code, message?)))
        .collect()
}

/// A removed and an added code are a renamed one if they have the same status and message, and no other pair has these.
/// Without a message, the description counts.
pub(super) fn renamed(changes: &[Change]) -> Vec<Change> {
    let mut said = HashMap::<_, [Vec<usize>; 2]>::new();
    for (number, change) in changes.iter().enumerate() {
        let (row, side) = match change.kind {
            ChangeKind::CodeRemoved => (&change.old, 0),
            ChangeKind::CodeAdded => (&change.new, 1),
            _ => continue,
        };
        // Without a text, this can't be decided.
        if let Some(row) = row
            && let Some(text) = row.message.as_ref().or(row.description.as_ref())
        {
            let key = (row.status, row.message.is_some(), text);
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
