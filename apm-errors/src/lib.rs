//! Documented API errors as Rust types.
#![forbid(unsafe_code)]

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private_v0_1;
mod apm;
mod body;
mod disjoint;
mod entry;
mod error;
mod index;
mod json;
mod record;
mod source;
mod table;
mod unknown;

pub use apm::ApmErrorCode;
pub use apm_errors_derive::ApmError;
pub use body::ErrorBody;
pub use entry::ErrorEntry;
pub use error::{ApmError, FromCode};
pub use table::{Entries, ErrorTable};
pub use unknown::UnknownCode;
