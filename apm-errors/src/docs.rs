//! Tables as documents: to write them, to read them, and to see where code and documents differ.
//!
//! * [`render`] writes a table in a [`Format`], with header and texts in a [`Language`].
//! * [`assert_file`] is for your test: a file of the repository is what it should be, or is written when that is asked for.
//! * [`assert_stable`] is for your test, too: codes that were published keep their meaning.
//! * [`compare`] says what changed between two versions of a table, and what of it breaks clients.
//! * [`Catalogue`] is one or many tables as JSON, for programs that read no Rust, and [`merge`] makes one of many.
//! * With the feature `import`, `Page::read` finds the error codes of a page, `Page::enum_source` writes an enum of them, and
//!   `check` says where a table and its page differ.
//!
//! A function that takes a table takes the entries of an [`ErrorTable`](crate::ErrorTable), or [rows](Row), which are
//! entries that are owned: those of a page, of a file, of an older version.
//!
//! ```
//! use apm_errors::ApmErrorCode;
//! use apm_errors::docs::{Format, Language, Row, compare, render};
//! use std::collections::HashMap;
//!
//! // JSON keeps a table for a later version to be compared with it.
//! let json = render(ApmErrorCode::TABLE.entries(), Format::Json, Language::English);
//! let released: HashMap<String, Vec<Row>> = serde_json::from_str(&json)?;
//! assert!(compare(&released["entries"], ApmErrorCode::TABLE.entries()).is_empty());
//! # Ok::<(), serde_json::Error>(())
//! ```

mod assert_file;
mod catalogue;
#[cfg(feature = "import")]
mod check;
mod column;
mod compare;
mod details;
mod diff;
#[cfg(feature = "import")]
mod enum_source;
mod in_language;
mod merge;
#[cfg(feature = "import")]
mod page;
mod render;
mod row;
mod stable;
#[cfg(feature = "import")]
mod unprintable;

pub use assert_file::assert_file;
pub use catalogue::{Catalogue, CatalogueTable, RetiredCode};
#[cfg(feature = "import")]
pub use check::{Check, Difference, check};
pub use column::{Column, Language};
pub use compare::{Change, ChangeKind, Comparison, compare, compare_tables};
pub use details::{Deprecated, Details, Texts};
pub use merge::{Conflict, Editions, Meaning, Merged, merge};
#[cfg(feature = "import")]
pub use page::{ColumnNumbers, EditionMismatch, NoEdition, Page, Skipped};
pub use render::{Format, render};
pub use row::Row;
pub use stable::assert_stable;
