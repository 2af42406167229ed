//! Tables as documents: writes and reads them, and finds differences between code and documents.
//!
//! * [`render`] writes a table in a [`Format`], with header and texts in a [`Language`].
//! * [`assert_file`] tests that a file of the repository is up to date, or writes it on request.
//! * [`assert_stable`] tests that published codes keep their meaning.
//! * [`compare`] lists the changes between two versions of a table, and which of them break clients.
//! * [`Catalogue`] is one or more tables as JSON, for programs that do not read Rust, and [`merge`] merges several.
//! * With the feature `import`, `Page::read` finds the error codes of a page, `Page::enum_source` generates an enum from
//!   them, and `check` finds the differences between a table and its page.
//!
//! Functions that take a table accept the entries of an [`ErrorTable`](crate::ErrorTable), or [rows](Row), which are owned
//! entries: from a page, a file, or an older version.
//!
//! ```
//! use apm_errors::ApmErrorCode;
//! use apm_errors::docs::{Format, Language, Row, compare, render};
//! use std::collections::HashMap;
//!
//! // JSON stores a table, to compare a later version with it.
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
