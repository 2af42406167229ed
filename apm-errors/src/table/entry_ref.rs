//! A reference to the entry of an error.

use super::{entry::ErrorEntry, error_table::ErrorTable, record::Record};
use std::fmt;

/// The table of an error and the number of its entry there: what `ApmError` is made of, so that who
/// asks for one text does not pay for five.
#[derive(Debug, Clone, Copy)]
pub struct EntryRef {
    table: &'static ErrorTable,
    number: usize,
}

impl EntryRef {
    /// What the derive wrote.
    #[inline]
    #[must_use]
    pub const fn new(table: &'static ErrorTable, number: usize) -> Self {
        Self { table, number }
    }

    #[inline]
    fn record(self) -> Record<'static> {
        self.table.record(self.number).unwrap_or(Record::EMPTY)
    }

    /// The entry with all its columns.
    #[inline]
    pub(crate) fn entry(self) -> ErrorEntry {
        self.record().entry(self.table.text)
    }

    #[inline]
    pub(crate) fn code(self) -> &'static str {
        self.record().code(self.table.text)
    }

    #[inline]
    pub(crate) fn status(self) -> u16 {
        self.record().status()
    }

    /// The message as it was declared.
    #[inline]
    pub(crate) fn message(self) -> Option<&'static str> {
        self.record().message(self.table.text)
    }

    /// What happened, for people.
    #[inline]
    #[must_use]
    pub fn description(self) -> Option<&'static str> {
        self.record().description(self.table.text)
    }

    #[inline]
    pub(crate) fn solution(self) -> Option<&'static str> {
        self.record().solution(self.table.text)
    }

    /// Whether the message has no placeholders, so that message and body are constant.
    #[inline]
    pub(crate) fn is_constant(self) -> bool {
        self.record().is_constant()
    }

    /// The body as JSON; where it is not constant, what comes before the message.
    #[inline]
    pub(crate) fn body(self) -> &'static str {
        self.record().body(self.table.text)
    }

    /// Writes a message that has no placeholders, or the code.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    #[inline]
    pub fn write_declared(self, to: &mut dyn fmt::Write) -> fmt::Result {
        to.write_str(self.message().unwrap_or_else(|| self.code()))
    }
}
