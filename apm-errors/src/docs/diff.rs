//! What `check` and `compare` share: they pair the rows of two tables, and report how the two of a pair differ.

mod columns;
mod pairs;
mod report;

pub(super) use columns::differing_columns;
pub(super) use pairs::pairs;
pub(super) use report::{Title, differing, write_cells};
