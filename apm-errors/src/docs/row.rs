//! One row of a table in a document.

use super::{column::Column, details::Details};
use crate::table::{ErrorEntry, passes, placeholders};
use serde::{Deserialize, Deserializer, Serialize};
use std::{borrow::Cow, collections::BTreeSet};

/// One row of a table in a document: an owned [`ErrorEntry`] whose status may be missing.
///
/// ```
/// use apm_errors::{ApmError, ApmErrorCode, docs::Row};
///
/// let row = Row::from(ApmErrorCode::EmptyTraceResult.entry());
/// assert_eq!((row.status, row.code.as_str()), (Some(400), "SVCSTG.ATS.200103"));
/// ```
///
/// It serializes as an object with its five members, null if missing, and with the members of the
/// [details](Details).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Row {
    /// The HTTP status of the answer, 100 to 599. `None` if the document has none for this code.
    pub status: Option<u16>,
    /// The code, as in the document.
    pub code: String,
    /// What the body carries for the client. `None` if the document has `null`, `-` or nothing.
    pub message: Option<String>,
    /// What happened, for people. `None` if the document has `-` or nothing.
    pub description: Option<String>,
    /// What to do about it, for people. `None` if the document has `-` or nothing.
    pub solution: Option<String>,
    /// Details besides the columns. `None` if there are none.
    #[serde(flatten, deserialize_with = "details")]
    pub details: Option<Box<Details>>,
}

fn details<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Box<Details>>, D::Error> {
    Details::deserialize(from).map(Details::boxed)
}

impl Row {
    /// The cell of a column; `None` if it is missing.
    ///
    /// ```
    /// use apm_errors::{ApmError, ApmErrorCode, docs::{Column, Row}};
    ///
    /// let row = Row::from(ApmErrorCode::AtsSuccess.entry());
    /// assert_eq!(row.cell(Column::Status).as_deref(), Some("200"));
    /// assert_eq!(row.cell(Column::Message), None);
    /// ```
    #[must_use]
    pub fn cell(&self, column: Column) -> Option<Cow<'_, str>> {
        let text = match column {
            Column::Status => return self.status.map(|status| status.to_string().into()),
            Column::Code => return Some(Cow::Borrowed(&self.code)),
            Column::Message => &self.message,
            Column::Description => &self.description,
            Column::Solution => &self.solution,
        };
        text.as_deref().map(Cow::Borrowed)
    }
}

impl Row {
    /// The names of the parameters, if known, else of the placeholders in the message.
    pub(super) fn param_names(&self) -> BTreeSet<&str> {
        let known = self.details.iter().flat_map(|details| &details.params);
        let known: BTreeSet<&str> = known.map(String::as_str).collect();
        if known.is_empty() {
            placeholders(self.message.as_deref().unwrap_or_default())
                .into_iter()
                .collect()
        } else {
            known
        }
    }

    /// Whether the same request may succeed later, from the [details](Details), or else by the status. `None` if there is
    /// neither.
    ///
    /// ```
    /// use apm_errors::docs::Row;
    ///
    /// let row = Row { status: Some(503), code: "ORD.1".to_owned(), ..Row::default() };
    /// assert_eq!(row.is_retryable(), Some(true));
    /// assert_eq!(Row::default().is_retryable(), None);
    /// ```
    #[must_use]
    pub fn is_retryable(&self) -> Option<bool> {
        let details = self.details.as_ref();
        let said = details.and_then(|it| it.retry.or(it.retry_after.map(|_| true)));
        said.or(self.status.map(passes))
    }
}

/// Lets functions of this module accept rows by reference, too: `render(&rows, …)`.
impl From<&Self> for Row {
    fn from(row: &Self) -> Self {
        row.clone()
    }
}

impl From<ErrorEntry> for Row {
    fn from(entry: ErrorEntry) -> Self {
        let owned = |text: Option<&str>| text.map(str::to_owned);
        Self {
            status: entry.documented_status(),
            code: entry.code.to_owned(),
            message: owned(entry.message),
            description: owned(entry.description),
            solution: owned(entry.solution),
            details: Details::of(&entry),
        }
    }
}
