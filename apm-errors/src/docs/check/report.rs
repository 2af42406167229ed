//! The report of a check, for people.

use super::difference::{Check, Difference};
use crate::docs::diff::{Title, differing, write_cells};
use std::fmt::{self, Display, Formatter};

/// A line for each difference, followed by the cells of both sides.
impl Display for Check {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.differences.len() {
            0 => return f.write_str("the table and the page say the same\n"),
            1 => f.write_str("1 difference between the table and the page:\n")?,
            count => writeln!(f, "{count} differences between the table and the page:")?,
        }
        let mut differences = self.differences.iter();
        differences.try_for_each(|difference| difference.fmt(f))
    }
}

/// Lines that are indented by two blanks.
impl Display for Difference {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match (&self.table, &self.page) {
            (Some(entry), Some(row)) => {
                let columns: Vec<_> = self.columns().collect();
                writeln!(f, "  {}: {}", Title(entry), differing(&columns))?;
                return write_cells(f, &columns, [("table", entry), ("page ", row)]);
            }
            (Some(entry), None) => write!(f, "  {}: only in the table", Title(entry))?,
            (None, Some(row)) => write!(f, "  {}: only on the page", Title(row))?,
            (None, None) => return Ok(()),
        }
        if let Some(skipped) = &self.skipped {
            let (line, reason) = (skipped.line, &skipped.reason);
            write!(f, "; line {line} of the page has no entry: {reason}")?;
        }
        f.write_str("\n")
    }
}
