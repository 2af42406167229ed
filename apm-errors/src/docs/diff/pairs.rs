//! Finds the rows of two tables that are the same entry.

use crate::docs::{column::Column, row::Row};
use std::{borrow::Cow, collections::HashMap};

/// A code may have several entries. So rows are paired in rounds, the most similar ones first.
const ROUNDS: [&[Column]; 4] = [
    &Column::ALL,
    &[Column::Code, Column::Status, Column::Message],
    &[Column::Code, Column::Status],
    &[Column::Code, Column::Message],
];

/// The numbers of paired rows, left and right: first all rows of the left table in their order, then
/// the rows of the right table without a partner.
pub(crate) fn pairs(left: &[Row], right: &[Row]) -> Vec<(Option<usize>, Option<usize>)> {
    let mut partners = vec![None; left.len()];
    let mut is_free = vec![true; right.len()];
    for columns in ROUNDS {
        let mut candidates = group(right, columns, |number| is_free[number]);
        for (row, partner) in left.iter().zip(&mut partners) {
            if partner.is_none() {
                *partner = candidates.get_mut(&key(row, columns)).and_then(Vec::pop);
                partner.inspect(|&number| is_free[number] = false);
            }
        }
    }
    // If one row of a code is left on each side, they are the same entry, with all columns changed.
    let rest = group(left, &[Column::Code], |number| partners[number].is_none());
    let candidates = group(right, &[Column::Code], |number| is_free[number]);
    for (code, numbers) in rest {
        if let (&[left], Some(&[right])) = (&*numbers, candidates.get(&code).map(|it| &**it)) {
            partners[left] = Some(right);
            is_free[right] = false;
        }
    }
    let lefts = (0..left.len()).map(|number| (Some(number), partners[number]));
    let rights = (0..right.len()).filter(|&number| is_free[number]);
    lefts
        .chain(rights.map(|number| (None, Some(number))))
        .collect()
}

type Key<'a> = Vec<Option<Cow<'a, str>>>;

fn key<'a>(row: &'a Row, columns: &[Column]) -> Key<'a> {
    columns.iter().map(|&column| row.cell(column)).collect()
}

/// The numbers of the rows that have the same cells, the last one first.
fn group<'a>(
    rows: &'a [Row],
    columns: &[Column],
    is_free: impl Fn(usize) -> bool,
) -> HashMap<Key<'a>, Vec<usize>> {
    let mut groups = HashMap::<_, Vec<_>>::new();
    for (number, row) in rows.iter().enumerate().rev() {
        if is_free(number) {
            groups.entry(key(row, columns)).or_default().push(number);
        }
    }
    groups
}
