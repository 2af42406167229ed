//! Two versions of a table: what changed, and what of it breaks clients.

mod report;

use super::{Column, Row, diff::pairs};
use serde::Serialize;
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
    let known = Known::new(&old);
    let documented = Known::new(&new);
    let pairs = pairs(&old, &new);
    let changes = pairs.iter().filter_map(|&(left, right)| {
        let old = left.map(|number| &old[number]);
        let new = right.map(|number| &new[number]);
        let kind = kind(old, new, &known, &documented)?;
        Some(Change {
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
struct Known<'a> {
    codes: HashSet<&'a str>,
    statuses: HashSet<(&'a str, Option<u16>)>,
}

impl<'a> Known<'a> {
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
    known: &Known<'_>,
    documented: &Known<'_>,
) -> Option<ChangeKind> {
    Some(match (old, new) {
        (Some(old), Some(new)) if old == new => return None,
        (Some(old), Some(new)) if old.status == new.status => ChangeKind::TextChanged,
        (Some(Row { status: None, .. }), Some(_)) => ChangeKind::StatusAdded,
        (Some(_), Some(_)) => ChangeKind::StatusChanged,
        (Some(old), None) if !documented.codes.contains(&*old.code) => ChangeKind::CodeRemoved,
        (Some(old), None) => {
            if old.status.is_none() || documented.statuses.contains(&(&*old.code, old.status)) {
                ChangeKind::EntryRemoved
            } else {
                ChangeKind::StatusRemoved
            }
        }
        (None, Some(new)) if known.codes.contains(&*new.code) => ChangeKind::EntryAdded,
        (None, Some(_)) => ChangeKind::CodeAdded,
        (None, None) => return None,
    })
}

/// What [`compare`] found: a value for tests, and a report for people by `Display`.
///
/// A report shows texts in quotes; of long ones that are much alike, the part that differs. The value has all of them,
/// and serializes as `{"breaksClients": …, "isReordered": …, "changes": […]}`.
///
/// ```
/// use apm_errors::docs::compare;
/// use apm_errors::ApmErrorCode;
///
/// let all = ApmErrorCode::TABLE.entries();
/// let comparison = compare(all.clone(), all.clone().take(3));
/// assert_eq!(
///     comparison.to_string(),
///     "1 change breaks clients:\n  SVCSTG.ATS.200103 (status 400): the code is removed\n"
/// );
/// assert!(compare(all.clone(), all).is_empty());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Comparison {
    changes: Vec<Change>,
    is_reordered: bool,
}

impl Comparison {
    /// All changes: first those of the old table's entries, in its order, then what the new one adds.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Whether entries that both tables have stand in another order. That breaks no client.
    #[must_use]
    pub fn is_reordered(&self) -> bool {
        self.is_reordered
    }

    /// Whether nothing changed at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && !self.is_reordered
    }

    /// Whether any change [breaks clients](ChangeKind::breaks_clients).
    #[must_use]
    pub fn breaks_clients(&self) -> bool {
        self.changes.iter().any(|it| it.kind.breaks_clients())
    }
}

/// What became of one entry.
///
/// ```
/// use apm_errors::docs::{ChangeKind, Row, compare};
/// use apm_errors::{ApmError, ApmErrorCode};
///
/// let comparison = compare(Vec::<Row>::new(), [ApmErrorCode::EmptyTraceResult.entry()]);
/// let change = &comparison.changes()[0];
/// assert_eq!((change.kind, change.code()), (ChangeKind::CodeAdded, "SVCSTG.ATS.200103"));
/// assert!(change.old.is_none());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Change {
    /// What it means.
    pub kind: ChangeKind,
    /// The entry as it was. `None` where it is new.
    pub old: Option<Row>,
    /// The entry as it is. `None` where it is removed.
    pub new: Option<Row>,
}

impl Change {
    /// The code of the entry.
    #[must_use]
    pub fn code(&self) -> &str {
        let row = self.old.as_ref().or(self.new.as_ref());
        row.map_or("", |row| &row.code)
    }

    /// The columns that differ; none where the entry is added or removed.
    ///
    /// ```
    /// use apm_errors::docs::{Column, Row, compare};
    /// use apm_errors::{ApmError, ApmErrorCode};
    ///
    /// let old = Row::from(ApmErrorCode::EmptyTraceResult.entry());
    /// let new = Row { message: None, ..old.clone() };
    /// let comparison = compare([old], [new]);
    /// assert!(comparison.changes()[0].columns().eq([Column::Message]));
    /// ```
    pub fn columns(&self) -> impl Iterator<Item = Column> {
        let both = self.old.as_ref().zip(self.new.as_ref());
        let columns = Column::ALL.into_iter();
        columns.filter(move |&column| {
            both.is_some_and(|(old, new)| old.cell(column) != new.cell(column))
        })
    }
}

/// What a change means for clients.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ChangeKind {
    /// The code is no longer documented. Breaks clients.
    CodeRemoved,
    /// An entry is removed, and no other one has its code and its status. Breaks clients.
    StatusRemoved,
    /// An entry has another status, or none where it had one. Breaks clients. Texts may differ, too.
    StatusChanged,
    /// A code is new: clients have to expect codes that they don't know in any case.
    CodeAdded,
    /// A code that was there has one entry more.
    EntryAdded,
    /// An entry is removed that another one repeats with the code and the status, or that had no status.
    EntryRemoved,
    /// An entry had no status and has one now. Texts may differ, too.
    StatusAdded,
    /// Message, description or solution differ.
    TextChanged,
}

impl ChangeKind {
    /// Whether a client that was written for the old table may do wrong now: a code, or a code with a status, that it
    /// was told to expect is gone. Texts are for people; codes, statuses and entries that are new take nothing away.
    ///
    /// ```
    /// use apm_errors::docs::ChangeKind;
    ///
    /// assert!(ChangeKind::CodeRemoved.breaks_clients());
    /// assert!(!ChangeKind::CodeAdded.breaks_clients());
    /// ```
    #[must_use]
    pub const fn breaks_clients(self) -> bool {
        matches!(
            self,
            Self::CodeRemoved | Self::StatusRemoved | Self::StatusChanged
        )
    }
}
