//! The texts of a table in one language.

use super::record::{self, Record};

/// All texts in one string, and the records that say where each entry has its texts.
#[derive(Debug)]
pub struct Texts {
    /// All texts.
    pub text: &'static str,
    /// A record for each entry, as `table/record.rs` describes it.
    pub records: &'static [u8],
}

impl Texts {
    #[inline]
    pub(crate) const fn record(&self, number: usize) -> Option<Record<'static>> {
        Record::at(self.records, number)
    }

    /// How many entries there are.
    pub(crate) const fn len(&self) -> usize {
        self.records.len() / record::SIZE
    }
}
