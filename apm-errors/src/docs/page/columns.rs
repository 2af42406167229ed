//! Finds the columns of a table, by the words of its header and by the cells below.

mod candidates;
mod choose;
mod column_header;
mod content;
mod header_words;
mod kind;
mod languages;
mod numbers;
mod table_header;
mod words;

pub use numbers::ColumnNumbers;
pub(super) use table_header::{NotRead, TableHeader};
