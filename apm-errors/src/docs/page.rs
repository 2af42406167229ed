//! Reads a documentation page, step by step:
//!
//! 1. `source`: finds the tables of HTML and of Markdown;
//! 2. `grid`: puts each cell in all columns and rows that it spans;
//! 3. `columns`: finds the columns of code, status, message, description and solution;
//! 4. `rows`: reads each row as entries, or skips it with a reason; `cells` reads a single cell;
//! 5. `entries`: the result; `editions` adds the texts of the same page in another language.
//!
//! `read` takes these steps one after another.

mod cells;
mod columns;
mod editions;
mod entries;
mod grid;
mod read;
mod rows;
mod source;

pub use columns::ColumnNumbers;
pub use editions::{EditionMismatch, NoEdition};
pub use entries::{Page, Skipped};
