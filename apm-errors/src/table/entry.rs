//! One row of a table.

use super::{content::Content, record::Record};
use core::{
    fmt,
    hash::{Hash, Hasher},
};

/// One row of a table of documented errors: status, code, message, description, solution.
///
/// An entry is what was *declared*. A message with placeholders is not filled in here
/// (`order {id} does not exist.`). The error value does that, see
/// [`ApmError::message`](crate::ApmError::message).
///
/// ```
/// use apm_errors::{ApmError, ApmErrorCode};
///
/// let entry = ApmErrorCode::EmptyTraceResult.entry();
/// assert_eq!((entry.status, entry.code), (400, "SVCSTG.ATS.200103"));
/// assert_eq!(entry.description, Some("查询调用链结果为空。"));
/// assert!(!entry.is_success());
/// ```
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct ErrorEntry {
    /// The code: 1 to 128 bytes of printable text, compared byte for byte. Its digits mean nothing.
    pub code: &'static str,
    /// The HTTP status of the answer, 100 to 599; 0 if it is undocumented (`status = undocumented`). See
    /// [`documented_status`](Self::documented_status).
    pub status: u16,
    /// What the body carries for the client. `None` if the documentation has `null`: the entry has
    /// no message.
    ///
    /// A message without placeholders is what clients get. One with placeholders is given as it was
    /// declared.
    pub message: Option<&'static str>,
    /// What happened, for people. `None` if the documentation has `-`.
    pub description: Option<&'static str>,
    /// What to do about it, for people. `None` if the documentation has `-`.
    pub solution: Option<&'static str>,
    /// The table it is from, for the parts beside the columns.
    pub(super) content: &'static Content,
    pub(super) number: u16,
}

impl ErrorEntry {
    /// The HTTP status of the answer, 100 to 599. `None` if the entry has `status = undocumented`, for a code whose
    /// documentation gives no status.
    ///
    /// ```
    /// use apm_errors::ApmError;
    ///
    /// #[derive(Debug, ApmError)]
    /// #[apm(status = undocumented)]
    /// enum StoreCode {
    ///     #[apm(code = "STO.0001")]
    ///     Closed,
    ///     #[apm(code = "STO.0002", status = 404)]
    ///     NoSuchStore,
    /// }
    ///
    /// assert_eq!(StoreCode::Closed.entry().documented_status(), None);
    /// assert_eq!(StoreCode::NoSuchStore.entry().documented_status(), Some(404));
    /// ```
    #[must_use]
    pub const fn documented_status(&self) -> Option<u16> {
        match self.status {
            0 => None,
            status => Some(status),
        }
    }

    /// Returns `true` if this entry documents a success: a status of 200 to 299.
    ///
    /// ```
    /// use apm_errors::{ApmError, ApmErrorCode};
    ///
    /// assert!(ApmErrorCode::AtsSuccess.entry().is_success());
    /// ```
    #[must_use]
    pub const fn is_success(&self) -> bool {
        matches!(self.status, 200..=299)
    }
}

impl ErrorEntry {
    /// The entry of a number; an empty one if there is none.
    #[inline]
    pub(crate) fn of(content: &'static Content, number: usize) -> Self {
        let record = content.texts.record(number).unwrap_or(Record::EMPTY);
        let text = content.texts.text;
        Self {
            code: record.code(text),
            status: record.status(),
            message: record.message(text),
            description: record.description(text),
            solution: record.solution(text),
            content,
            number: u16::try_from(number).unwrap_or(u16::MAX),
        }
    }

    fn columns(&self) -> (&str, u16, [Option<&str>; 3]) {
        let texts = [self.message, self.description, self.solution];
        (self.code, self.status, texts)
    }
}

/// Compares the five columns.
impl PartialEq for ErrorEntry {
    fn eq(&self, other: &Self) -> bool {
        self.columns() == other.columns()
    }
}

impl Eq for ErrorEntry {}

impl Hash for ErrorEntry {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.columns().hash(state);
    }
}

#[expect(
    clippy::missing_fields_in_debug,
    reason = "the columns are what an entry says"
)]
impl fmt::Debug for ErrorEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorEntry")
            .field("code", &self.code)
            .field("status", &self.status)
            .field("message", &self.message)
            .field("description", &self.description)
            .field("solution", &self.solution)
            .finish()
    }
}
