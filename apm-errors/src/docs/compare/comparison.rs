//! The result of a comparison.

use super::change::Change;

/// The result of [`compare`](crate::docs::compare()): a value for tests, whose `Display` is a report for people.
///
/// The report shows texts in quotes; of long, similar texts only the part that differs. The value has the whole texts,
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
    /// All changes: first those of the entries of the old table, in its order, then the added entries.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Returns `true` if entries that both tables have are in another order. That does not break clients.
    #[must_use]
    pub fn is_reordered(&self) -> bool {
        self.is_reordered
    }

    /// Returns `true` if nothing changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && !self.is_reordered
    }

    /// Returns `true` if any change [breaks clients](super::change::ChangeKind::breaks_clients).
    #[must_use]
    pub fn breaks_clients(&self) -> bool {
        self.changes.iter().any(|it| it.kind.breaks_clients())
    }
}
