//! The entries that a type declares, laid out as data at compile time.
//!
//! [`record`] is the layout of an entry, [`index`] finds the entry of a code, [`error_table`] combines
//! the two, and [`entry_ref`] is the reference of an error value to its entry.

#[cfg(any(feature = "axum", feature = "actix-web", feature = "tonic"))]
mod answerable;
mod beside;
mod content;
mod disjoint;
mod entry;
mod entry_grpc;
mod entry_language;
mod entry_life;
#[cfg(any(feature = "docs", feature = "utoipa"))]
mod entry_params;
mod entry_ref;
mod error_table;
mod forwarded;
mod index;
mod language_tag;
mod life;
mod record;
mod spoken;
mod texts;
mod unknown_code;

#[cfg(any(feature = "axum", feature = "actix-web", feature = "tonic"))]
pub use answerable::assert_statuses;
pub use beside::{Beside, Params, Translation};
pub use disjoint::assert_disjoint;
pub use entry::ErrorEntry;
pub use entry_ref::EntryRef;
pub use error_table::{Entries, ErrorTable};
pub use forwarded::{HasTable, NoTable, TableOf};
pub use index::{Key, last_bytes};
pub use life::{Deprecation, Life, Retired};
pub use texts::Texts;
pub use unknown_code::UnknownCode;

pub(crate) use content::Content;
#[cfg(all(feature = "client", feature = "tonic"))]
pub(crate) use entry_grpc::status_of_grpc_code;
#[cfg(any(feature = "client", feature = "docs"))]
pub(crate) use entry_life::passes;
#[cfg(feature = "docs")]
pub(crate) use entry_params::placeholders;
pub(crate) use error_table::TableFn;
pub(crate) use index::Index;
#[cfg(any(feature = "http-types", feature = "actix-web", feature = "docs"))]
pub(crate) use language_tag::begins;
#[cfg(any(feature = "http-types", feature = "actix-web"))]
pub(crate) use language_tag::looked_up;
pub(crate) use spoken::Spoken;
