//! Reads a page of a documentation, step by step:
//!
//! 1. `source`: the tables of HTML and of Markdown, as they are written;
//! 2. `grid`: each cell at its place, under the columns and beside the rows that it spans;
//! 3. `columns`: which column is the code, the status, the message, the description and the solution;
//! 4. `rows`: each row as entries, or skipped for a reason; `cells` knows what one cell says;
//! 5. `entries`: what the page gives in the end; `editions` adds what the same page says in another language.
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
