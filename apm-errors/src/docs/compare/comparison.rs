//! What became of a table.

use super::change::Change;

/// What [`compare`](crate::docs::compare()) found: a value for tests, and a report for people by `Display`.
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
    pub(super) changes: Vec<Change>,
    pub(super) is_reordered: bool,
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

    /// Whether any change [breaks clients](super::change::ChangeKind::breaks_clients).
    #[must_use]
    pub fn breaks_clients(&self) -> bool {
        self.changes.iter().any(|it| it.kind.breaks_clients())
    }
}
