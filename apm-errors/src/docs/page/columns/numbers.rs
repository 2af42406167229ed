//! Columns given by their numbers.

use super::choose::Columns;

/// The numbers of the columns of a page, counted from 1, for [`Page::read_columns`](crate::docs::Page::read_columns).
///
/// ```
/// use apm_errors::docs::ColumnNumbers;
///
/// let columns = ColumnNumbers { status: Some(3), message: Some(2), ..ColumnNumbers::code(1) };
/// assert_eq!((columns.code, columns.solution), (1, None));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ColumnNumbers {
    /// The code.
    pub code: usize,
    /// The HTTP status.
    pub status: Option<usize>,
    /// What the body carries for the client.
    pub message: Option<usize>,
    /// What happened, for people.
    pub description: Option<usize>,
    /// What to do about it, for people.
    pub solution: Option<usize>,
}

impl ColumnNumbers {
    /// Creates a value with only the column of the codes.
    #[must_use]
    pub const fn code(code: usize) -> Self {
        Self {
            code,
            status: None,
            message: None,
            description: None,
            solution: None,
        }
    }

    /// The columns in a table with `count` columns, if it has all of them.
    pub(super) fn within(&self, count: usize) -> Option<Columns> {
        let index = |number: usize| number.checked_sub(1).filter(|index| *index < count);
        let text = |number: Option<usize>| match number {
            None => Some(None),
            Some(number) => index(number).map(Some),
        };
        Some(Columns {
            code: index(self.code)?,
            status: text(self.status)?,
            message: text(self.message)?,
            description: text(self.description)?,
            solution: text(self.solution)?,
        })
    }
}
