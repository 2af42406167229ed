//! The shared part of `check` and `compare`: pairs the rows of two tables, and reports their differences.

mod columns;
mod pairs;
mod report;

pub(super) use columns::differing_columns;
pub(super) use pairs::pairs;
pub(super) use report::{Title, differing, write_cells};
