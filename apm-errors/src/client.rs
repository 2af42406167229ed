//! From an answer to the error that it is.
//!
//! [`decode`] finds what the body says, [`api_error`] keeps it, and [`check`] tells an error from a
//! success by the whole answer.

mod api_error;
#[cfg(feature = "http")]
mod charset;
#[cfg(feature = "http")]
mod check;
mod debug;
mod decode;
mod display;
mod meaning;
#[cfg(feature = "reqwest")]
mod reqwest;
#[cfg(feature = "http")]
mod retry_after;
#[cfg(feature = "serde")]
mod serialize;
#[cfg(feature = "http")]
mod success;
mod texts;

pub use api_error::ApiError;
#[cfg(feature = "reqwest")]
pub use reqwest::{CallError, CheckResponse};
