//! The error of parsing a code.

use super::error_table::ErrorTable;
use alloc::{boxed::Box, vec::Vec};
use core::{error::Error, fmt, ptr};

/// The error for a text that is not a code of the table.
///
/// It is the `Err` of the `FromStr` that `#[derive(ApmError)]` implements for enums whose variants
/// carry no data.
///
/// ```
/// use apm_errors::ApmErrorCode;
///
/// let error = "SVCSTG.ATS.999999".parse::<ApmErrorCode>().unwrap_err();
/// assert_eq!(error.code(), "SVCSTG.ATS.999999");
/// assert_eq!(
///     error.to_string(),
///     "\"SVCSTG.ATS.999999\" is none of the 4 codes of ApmErrorCode; codes are compared byte for byte"
/// );
/// ```
#[derive(Debug, Clone)]
pub struct UnknownCode {
    code: Box<str>,
    table: &'static ErrorTable,
}

impl UnknownCode {
    pub(crate) fn new(code: &str, table: &'static ErrorTable) -> Self {
        Self {
            code: code.into(),
            table,
        }
    }

    /// The text that was looked up, unchanged.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The table that does not have it.
    #[must_use]
    pub fn table(&self) -> &'static ErrorTable {
        self.table
    }
}

impl PartialEq for UnknownCode {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code && ptr::eq(self.table, other.table)
    }
}

impl Eq for UnknownCode {}

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut codes: Vec<_> = self.table.entries().map(|entry| entry.code).collect();
        codes.dedup();
        write!(
            f,
            "{:?} is none of the {} codes of {}; codes are compared byte for byte",
            self.code,
            codes.len(),
            self.table.name()
        )
    }
}

impl Error for UnknownCode {}
