//! Which columns a table has: by the words of its header, and by the cells below them.

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
