//! Two versions of a table: what changed, and what of it breaks clients.

mod change;
mod comparison;
mod report;
mod translations;

use super::{
    diff::{differing_columns, pairs},
    row::Row,
};
pub use change::{Change, ChangeKind};
pub use comparison::Comparison;
use std::collections::HashSet;

/// Compares two versions of a table: entries of an [`ErrorTable`](crate::ErrorTable), or [rows](Row).
///
/// The entries of a code are matched by what they have in common, so that one more, one less or another
/// order of them is told apart from a change of each.
///
/// ```
/// use apm_errors::ApmErrorCode;
/// use apm_errors::docs::{ChangeKind, Row, compare};
///
/// let old: Vec<Row> = ApmErrorCode::TABLE.entries().map(Row::from).collect();
/// let mut new = old.clone();
/// new[2].status = Some(404);
/// new[3].solution = Some("Trace something first.".to_owned());
///
/// let comparison = compare(old, new);
/// assert!(comparison.breaks_clients());
/// let kinds: Vec<_> = comparison.changes().iter().map(|change| change.kind).collect();
/// assert_eq!(kinds, [ChangeKind::StatusChanged, ChangeKind::TextChanged]);
/// println!("{comparison}");
/// ```
#[must_use]
pub fn compare<O: Into<Row>, N: Into<Row>>(
    old: impl IntoIterator<Item = O>,
    new: impl IntoIterator<Item = N>,
) -> Comparison {
    let old: Vec<Row> = old.into_iter().map(Into::into).collect();
    let new: Vec<Row> = new.into_iter().map(Into::into).collect();
    let before = Documented::new(&old);
    let now = Documented::new(&new);
    let pairs = pairs(&old, &new);
    let changes = pairs.iter().flat_map(|&(left, right)| {
        let old = left.map(|number| &old[number]);
        let new = right.map(|number| &new[number]);
        let is_removed = |(old, new)| translations::is_removed(old, new);
        let removed = old.zip(new).filter(|&pair| is_removed(pair));
        let kinds = [
            kind(old, new, &before, &now),
            removed.map(|_| ChangeKind::TranslationRemoved),
        ];
        kinds.into_iter().flatten().map(move |kind| Change {
            kind,
            old: old.cloned(),
            new: new.cloned(),
        })
    });
    let kept = pairs.iter().filter_map(|&(left, right)| left.and(right));
    Comparison {
        is_reordered: !kept.is_sorted(),
        changes: changes.collect(),
    }
}

/// What a table documents for clients.
struct Documented<'a> {
    codes: HashSet<&'a str>,
    statuses: HashSet<(&'a str, Option<u16>)>,
}

impl<'a> Documented<'a> {
    fn new(rows: &'a [Row]) -> Self {
        Self {
            codes: rows.iter().map(|row| &*row.code).collect(),
            statuses: rows.iter().map(|row| (&*row.code, row.status)).collect(),
        }
    }
}

/// `None` where nothing changed.
fn kind(
    old: Option<&Row>,
    new: Option<&Row>,
    before: &Documented<'_>,
    now: &Documented<'_>,
) -> Option<ChangeKind> {
    Some(match (old, new) {
        (Some(old), Some(new)) if is_same(old, new) => return None,
        (Some(old), Some(new)) if old.status == new.status => ChangeKind::TextChanged,
        (Some(Row { status: None, .. }), Some(_)) => ChangeKind::StatusAdded,
        (Some(_), Some(_)) => ChangeKind::StatusChanged,
        (Some(old), None) if !now.codes.contains(&*old.code) => ChangeKind::CodeRemoved,
        (Some(old), None) => {
            if old.status.is_none() || now.statuses.contains(&(&*old.code, old.status)) {
                ChangeKind::EntryRemoved
            } else {
                ChangeKind::StatusRemoved
            }
        }
        (None, Some(new)) if before.codes.contains(&*new.code) => ChangeKind::EntryAdded,
        (None, Some(_)) => ChangeKind::CodeAdded,
        (None, None) => return None,
    })
}

/// Whether the columns are the same, and no other language has another text or one more.
fn is_same(old: &Row, new: &Row) -> bool {
    differing_columns(Some((old, new))).next().is_none() && !translations::is_changed(old, new)
}
