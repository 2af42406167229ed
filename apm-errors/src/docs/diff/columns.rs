//! The columns in which two rows differ.

use crate::docs::{column::Column, row::Row};
use std::borrow::Borrow;

/// The columns in which the two rows of a pair differ. Empty if one row is missing.
pub(crate) fn differing_columns<R: Borrow<Row>>(
    pair: Option<(R, R)>,
) -> impl Iterator<Item = Column> {
    Column::ALL.into_iter().filter(move |&column| {
        pair.as_ref().is_some_and(|(left, right)| {
            let [left, right]: [&Row; 2] = [left.borrow(), right.borrow()];
            left.cell(column) != right.cell(column)
        })
    })
}
