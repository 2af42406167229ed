//! What became of an entry.

use crate::docs::{column::Column, diff::differing_columns, row::Row};
use serde::Serialize;

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

    /// The columns that differ; none where the entry is added or removed. The texts of other languages are in the
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
    /// Message, description or solution differ, in the main language or in another one that both tables have, or there
    /// are more of them in another one.
    TextChanged,
    /// Another language than the main one had a text of the entry, and has it no more. A client that asked for that language gets
    /// the main text. The entry may have a change of another kind, too.
    TranslationRemoved,
    /// A code is gone, and a new one has its status and message. Breaks clients that know the old one. `new` is the entry of
    /// the new code.
    Renamed,
    /// Two codes have the messages of each other now, or more of them exchanged theirs. Breaks clients: what they know of one
    /// means the other.
    Swapped,
    /// The message prints a parameter no more that it printed. Breaks clients that read it. Texts may differ, too.
    PlaceholdersChanged,
    /// The message prints all parameters that it printed, and more. Texts may differ, too.
    PlaceholdersAdded,
    /// The code is retired: nobody answers with it any more, and it stays reserved.
    Retired,
    /// A retired code is used again. Breaks clients that know its old meaning.
    Reused,
    /// The code is deprecated now.
    Deprecated,
    /// What is said of the life of the code differs: since when it is there, help, whether to try again, or that it is
    /// deprecated.
    LifeChanged,
}

impl ChangeKind {
    /// Whether a client that was written for the old table may do wrong now: a code, or a code with a status, that it
    /// was told to expect is gone, has another meaning, or other parameters. Texts are for people; codes, statuses and
    /// entries that are new take nothing away. A code that is retired is gone on purpose.
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
