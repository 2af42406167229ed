//! Tables as documents: to write them, to read them, and to see where code and documents differ.

mod assert_file;
#[cfg(feature = "import")]
mod check;
mod column;
mod compare;
#[cfg(feature = "import")]
mod enum_source;
#[cfg(feature = "import")]
mod page;
mod pairs;
mod render;
mod report;
mod row;

pub use assert_file::assert_file;
#[cfg(feature = "import")]
pub use check::{Check, Difference, check};
pub use column::{Column, Language};
pub use compare::{Change, ChangeKind, Comparison, compare};
#[cfg(feature = "import")]
pub use page::{Page, Skipped};
pub use render::{Format, render};
pub use row::Row;
