//! Tables as documents: to write them, to read them, and to see where code and documents differ.

#[cfg(feature = "import")]
mod enum_source;
#[cfg(feature = "import")]
mod page;
mod row;

#[cfg(feature = "import")]
pub use page::{Page, Skipped};
pub use row::Row;
