//! The change of an entry.

use crate::docs::{column::Column, diff::differing_columns, row::Row};
use serde::Serialize;

/// The change of one entry.
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
    /// The kind of the change.
    pub kind: ChangeKind,
    /// The old entry. `None` if it is added.
    pub old: Option<Row>,
    /// The new entry. `None` if it is removed.
    pub new: Option<Row>,
}

impl Change {
    /// The code of the entry.
    #[must_use]
    pub fn code(&self) -> &str {
        let row = self.old.as_ref().or(self.new.as_ref());
        row.map_or("", |row| &row.code)
    }

    /// The columns that differ. Empty if the entry is added or removed. The texts of other languages are in the
    /// [details](Row::details) of the two rows.
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
        differing_columns(self.old.as_ref().zip(self.new.as_ref()))
    }
}

/// The kind of a change, and its effect on clients.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ChangeKind {
    /// The code is no longer documented. Breaks clients.
    CodeRemoved,
    /// An entry is removed, and no other one has its code and status. Breaks clients.
    StatusRemoved,
    /// An entry has another status, or lost its status. Breaks clients. Texts may differ, too.
    StatusChanged,
    /// A code is added. Clients must always expect unknown codes.
    CodeAdded,
    /// An existing code has one more entry.
    EntryAdded,
    /// An entry is removed, but another one has its code and status, or it had no status.
    EntryRemoved,
    /// An entry without a status now has one. Texts may differ, too.
    StatusAdded,
    /// Message, description or solution differ, in the main language or in another one that both tables have, or are added
    /// in another language.
    TextChanged,
    /// A text in another language than the main one is removed. Clients that ask for that language get the main text. The
    /// entry may have a change of another kind, too.
    TranslationRemoved,
    /// A code is removed, and a new one has its status and message. Breaks clients that know the old one. `new` is the entry
    /// of the new code.
    Renamed,
    /// Two or more codes exchanged their messages. Breaks clients, since a code now means something else.
    Swapped,
    /// The message no longer prints a parameter. Breaks clients that read it. Texts may differ, too.
    PlaceholdersChanged,
    /// The message prints additional parameters. Texts may differ, too.
    PlaceholdersAdded,
    /// The code is retired: it is no longer answered, and stays reserved.
    Retired,
    /// A retired code is used again. Breaks clients that know its old meaning.
    Reused,
    /// The code is now deprecated.
    Deprecated,
    /// Details about the life of the code differ: `since`, `help`, whether to try again, or the deprecation.
    LifeChanged,
}

impl ChangeKind {
    /// Returns `true` if a client written for the old table may now misbehave: a documented code, or its status, is gone,
    /// has another meaning, or has other parameters. Changed texts do not count, since they are for people. Neither do new
    /// codes, statuses and entries, nor retired codes, which are removed on purpose.
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
            Self::CodeRemoved
                | Self::StatusRemoved
                | Self::StatusChanged
                | Self::Renamed
                | Self::Swapped
                | Self::PlaceholdersChanged
                | Self::Reused
        )
    }
}
