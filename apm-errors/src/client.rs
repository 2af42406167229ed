//! From an answer to its error.
//!
//! [`decode`] finds the error in a body, [`api_error`] is the decoded error, and [`check`] decides
//! whether an answer is an error or a success. [`reader`] and [`http_body`] read as much of a body as
//! needed, within [`bounds`].

mod api_error;
mod bounds;
mod builder;
#[cfg(feature = "reqwest")]
mod call_error;
#[cfg(feature = "charsets")]
mod charset;
#[cfg(feature = "http-types")]
mod check;
mod debug;
mod decode;
mod display;
mod equal;
mod first_words;
#[cfg(feature = "http-types")]
mod forward;
#[cfg(feature = "http-types")]
mod headers;
#[cfg(feature = "http-body")]
mod http_body;
mod meaning;
#[cfg(feature = "reqwest-middleware")]
mod middleware;
mod params;
mod phrase;
#[cfg(feature = "http-body")]
mod pieces;
#[cfg(feature = "http-types")]
mod reader;
mod reference;
#[cfg(feature = "reqwest")]
mod reqwest;
#[cfg(all(feature = "reqwest-blocking", not(target_arch = "wasm32")))]
mod reqwest_blocking;
#[cfg(all(feature = "reqwest", target_arch = "wasm32"))]
mod reqwest_wasm;
mod retry;
#[cfg(feature = "http-types")]
mod retry_after;
#[cfg(feature = "serde")]
mod serialize;
#[cfg(feature = "http-types")]
mod success;
mod texts;
#[cfg(feature = "tonic")]
mod tonic;

pub use api_error::ApiError;
pub use builder::ApiErrorBuilder;
#[cfg(feature = "reqwest")]
pub use call_error::CallError;
#[cfg(feature = "http-body")]
pub use http_body::CheckedBody;
#[cfg(feature = "http-types")]
pub use reader::CheckedReader;
#[cfg(feature = "reqwest")]
pub use reqwest::CheckResponse;
