//! Compares two versions of a table: what changed, and which changes break clients.

mod change;
mod comparison;
mod life;
mod moved;
mod report;
mod translations;

use super::{
    catalogue::{CatalogueTable, RetiredCode},
    diff::{differing_columns, pairs},
    row::Row,
};
pub use change::{Change, ChangeKind};
pub use comparison::Comparison;
use std::collections::HashSet;

/// Compares two versions of a table: entries of an [`ErrorTable`](crate::ErrorTable), or [rows](Row).
///
/// The entries of a code are matched by their similarity, so that an added, removed or moved entry is
/// not reported as a change of each entry.
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
    of_versions([&old, &new], [&[], &[]])
}

/// Compares two versions of a table, including their retired codes: tables of a [`Catalogue`](super::Catalogue), or made
/// from an [`ErrorTable`](crate::ErrorTable) with [`CatalogueTable::from`].
///
/// ```
/// use apm_errors::ApmError;
/// use apm_errors::docs::{CatalogueTable, ChangeKind, Row, compare_tables};
///
/// #[derive(Debug, ApmError)]
/// #[apm(retired("ORD.404009"))]
/// enum OrderError {
///     #[apm(code = "ORD.404001", status = 404)]
///     NotFound,
/// }
///
/// let new = CatalogueTable::from(OrderError::TABLE);
/// let mut old = CatalogueTable { retired: Vec::new(), ..new.clone() };
/// old.entries.push(Row { code: "ORD.404009".to_owned(), status: Some(404), ..Row::default() });
/// let comparison = compare_tables(&old, &new);
/// assert_eq!(comparison.changes()[0].kind, ChangeKind::Retired);
/// assert!(!comparison.breaks_clients());
/// ```
#[must_use]
pub fn compare_tables(old: &CatalogueTable, new: &CatalogueTable) -> Comparison {
    of_versions([&old.entries, &new.entries], [&old.retired, &new.retired])
}

fn of_versions(
    [old, new]: [&[Row]; 2],
    [was_retired, is_retired]: [&[RetiredCode]; 2],
) -> Comparison {
    let before = Documented::new(old, was_retired);
    let now = Documented::new(new, is_retired);
    let swapped = moved::swapped(old, new);
    let pairs = pairs(old, new);
    let changes = pairs.iter().flat_map(|&(left, right)| {
        let old = left.map(|number| &old[number]);
        let new = right.map(|number| &new[number]);
        let kinds = match old.zip(new) {
            Some((old, new)) if swapped.contains(&*old.code) => vec![of_swapped(old, new)],
            Some((old, new)) => of_pair(old, new),
            None => vec![of_one(old, new, &before, &now)],
        };
        kinds.into_iter().flatten().map(move |kind| Change {
            kind,
            old: old.cloned(),
            new: new.cloned(),
        })
    });
    let kept = pairs.iter().filter_map(|&(left, right)| left.and(right));
    Comparison {
        is_reordered: !kept.is_sorted(),
        changes: moved::renamed(&changes.collect::<Vec<_>>()),
    }
}

/// The part of a table that clients rely on.
struct Documented<'a> {
    codes: HashSet<&'a str>,
    statuses: HashSet<(&'a str, Option<u16>)>,
    retired: HashSet<&'a str>,
}

impl<'a> Documented<'a> {
    fn new(rows: &'a [Row], retired: &'a [RetiredCode]) -> Self {
        Self {
            codes: rows.iter().map(|row| &*row.code).collect(),
            statuses: rows.iter().map(|row| (&*row.code, row.status)).collect(),
            retired: retired.iter().map(|it| &*it.code).collect(),
        }
    }
}

fn of_swapped(old: &Row, new: &Row) -> Option<ChangeKind> {
    (old != new).then_some(ChangeKind::Swapped)
}

/// The changes of an entry that both tables have.
fn of_pair(old: &Row, new: &Row) -> Vec<Option<ChangeKind>> {
    let status = match (old.status, new.status) {
        (old, new) if old == new => None,
        (None, Some(_)) => Some(ChangeKind::StatusAdded),
        _ => Some(ChangeKind::StatusChanged),
    };
    let (were, are) = (old.param_names(), new.param_names());
    let params = if were == are {
        None
    } else if were.is_subset(&are) {
        Some(ChangeKind::PlaceholdersAdded)
    } else {
        Some(ChangeKind::PlaceholdersChanged)
    };
    // A change of the status or the placeholders already covers the texts.
    let has_other_texts = status.or(params).is_none() && !is_same(old, new);
    let texts = has_other_texts.then_some(ChangeKind::TextChanged);
    let removed = translations::is_removed(old, new);
    let life = life::change(old, new);
    vec![
        status,
        params,
        texts,
        removed.then_some(ChangeKind::TranslationRemoved),
        life,
    ]
}

/// The change of an entry that only one of the tables has.
fn of_one(
    old: Option<&Row>,
    new: Option<&Row>,
    before: &Documented<'_>,
    now: &Documented<'_>,
) -> Option<ChangeKind> {
    Some(match (old, new) {
        (Some(old), _) if now.retired.contains(&*old.code) => ChangeKind::Retired,
        (Some(old), _) if !now.codes.contains(&*old.code) => ChangeKind::CodeRemoved,
        (Some(old), _) => {
            if old.status.is_none() || now.statuses.contains(&(&*old.code, old.status)) {
                ChangeKind::EntryRemoved
            } else {
                ChangeKind::StatusRemoved
            }
        }
        (None, Some(new)) if before.retired.contains(&*new.code) => ChangeKind::Reused,
        (None, Some(new)) if before.codes.contains(&*new.code) => ChangeKind::EntryAdded,
        (None, Some(_)) => ChangeKind::CodeAdded,
        (None, None) => return None,
    })
}

/// Whether the columns are the same, and no other language has a changed or added text.
fn is_same(old: &Row, new: &Row) -> bool {
    differing_columns(Some((old, new))).next().is_none() && !translations::is_changed(old, new)
}
