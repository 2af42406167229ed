//! A reference to the entry of an error.

use super::{entry::ErrorEntry, error_table::ErrorTable, life::Life, record::Record};
use core::fmt;

/// The table of an error and the number of its entry there. The methods of `ApmError` use it, so that
/// reading one text does not cost as much as reading five.
///
/// An error that shares the entry of another one may have its own message. That message is in the
/// `messages` of the table, or only the error can write it.
#[derive(Debug, Clone, Copy)]
pub struct EntryRef {
    pub(super) table: &'static ErrorTable,
    /// The lower half is the number of the entry. The upper half is 0 for the message of the entry,
    /// [`OWN`] for a message that only the error can write, and else 1 + the number of a message
    /// beside the table.
    numbers: u32,
}

const OWN: u32 = 0xFFFF;

impl EntryRef {
    /// An entry, and its message.
    #[inline]
    #[must_use]
    pub const fn new(table: &'static ErrorTable, number: u16) -> Self {
        let numbers = number as u32;
        Self { table, numbers }
    }

    /// An entry, and a message beside its table.
    #[inline]
    #[must_use]
    pub const fn with_message_beside(
        table: &'static ErrorTable,
        number: u16,
        message: u16,
    ) -> Self {
        let numbers = number as u32 | ((message as u32 + 1) << 16);
        Self { table, numbers }
    }

    /// The same entry, and a message that only the error can write.
    #[inline]
    #[must_use]
    pub const fn with_own_message(self) -> Self {
        let numbers = self.numbers | (OWN << 16);
        Self { numbers, ..self }
    }

    #[inline]
    fn record(self) -> Record<'static> {
        self.table.record(self.number()).unwrap_or(Record::EMPTY)
    }

    /// The record with the message; [`Record::EMPTY`] if only the error knows it.
    #[inline]
    fn message_record(self) -> Record<'static> {
        match self.numbers >> 16 {
            0 => self.record(),
            OWN => Record::EMPTY,
            number => Record::at(self.table.content.beside.messages, number as usize - 1)
                .unwrap_or(Record::EMPTY),
        }
    }

    /// The number of the entry.
    #[inline]
    pub(super) fn number(self) -> usize {
        (self.numbers & 0xFFFF) as usize
    }

    /// Whether only the error can write the message.
    #[cfg(any(feature = "http-types", feature = "actix-web"))]
    pub(super) fn has_own_message(self) -> bool {
        self.numbers >> 16 == OWN
    }

    /// The record with the message, in records of another language like those of the table and
    /// those beside it. `None` if only the error knows it.
    pub(super) fn message_record_in(
        self,
        records: &'static [u8],
        beside: &'static [u8],
    ) -> Option<Record<'static>> {
        match self.numbers >> 16 {
            0 => Record::at(records, self.number()),
            OWN => None,
            number => Record::at(beside, number as usize - 1),
        }
    }

    /// The entry with all its columns.
    #[inline]
    pub(crate) fn entry(self) -> ErrorEntry {
        self.table.entry(self.number())
    }

    #[inline]
    pub(crate) fn code(self) -> &'static str {
        self.record().code(self.table.content.texts.text)
    }

    #[inline]
    pub(crate) fn status(self) -> u16 {
        self.record().status()
    }

    /// The message as it was declared. `None` if there is none, or if only the error knows it.
    #[inline]
    pub(crate) fn message(self) -> Option<&'static str> {
        self.message_record().message(self.table.content.texts.text)
    }

    /// What happened, for people.
    #[inline]
    #[must_use]
    pub fn description(self) -> Option<&'static str> {
        self.record().description(self.table.content.texts.text)
    }

    #[inline]
    pub(crate) fn solution(self) -> Option<&'static str> {
        self.record().solution(self.table.content.texts.text)
    }

    /// Whether the message has no placeholders, so that message and body are constant.
    #[inline]
    pub(crate) fn is_constant(self) -> bool {
        self.message_record().is_constant()
    }

    /// The body as JSON; if it is not constant, its start up to the message. Empty if only the error
    /// knows the message.
    #[inline]
    pub(crate) fn body(self) -> &'static str {
        self.message_record().body(self.table.content.texts.text)
    }

    /// The life of the entry.
    #[inline]
    fn life(self) -> Option<&'static Life> {
        let all = self.table.content.beside.life;
        if all.is_empty() {
            return None;
        }
        Life::of(all, u16::try_from(self.number()).ok()?)
    }

    /// When to try again, in seconds.
    #[inline]
    pub(crate) fn retry_after(self) -> Option<u32> {
        self.life()?.retry_after
    }

    /// Writes a message that has no placeholders, or the code.
    ///
    /// # Errors
    ///
    /// If the writer fails.
    #[inline]
    pub fn write_declared(self, to: &mut dyn fmt::Write) -> fmt::Result {
        to.write_str(self.message().unwrap_or_else(|| self.code()))
    }
}
