//! Documented API errors as Rust types: one annotated enum gives the code, the HTTP status, the
//! message, the body on the wire and the table for the documentation.
//!
//! # For those who write a service
//!
//! [`derive@ApmError`] makes an enum or a struct a documented error. It writes
//!
//! * `Display`, [`Error`](std::error::Error) and `From`, unless the type leaves them to `thiserror`
//!   by `#[error(…)]`;
//! * the trait [`trait@ApmError`]: [`code`](ApmError::code), [`status`](ApmError::status),
//!   [`message`](ApmError::message), [`description`](ApmError::description),
//!   [`solution`](ApmError::solution), [`body`](ApmError::body), [`to_json`](ApmError::to_json);
//! * the constant `TABLE`, an [`ErrorTable`] of all [entries](ErrorEntry) in declaration order;
//! * for an enum whose variants carry no data, [`FromCode`], `FromStr` and the function `from_code`.
//!
//! ```
//! use apm_errors::ApmError;
//!
//! #[derive(Debug, ApmError)]
//! pub enum OrderError {
//!     #[apm(
//!         code = "SVCSTG.ORD.404001",
//!         status = 404,
//!         message = "order {id} does not exist.",
//!         solution = "Check the order id."
//!     )]
//!     NotFound { id: u64 },
//!
//!     /// Clients read the message; the cause is for the log.
//!     #[apm(code = "SVCSTG.ORD.500001", status = 500, message = "the store is unavailable.")]
//!     Store(#[from] std::io::Error),
//! }
//!
//! let error = OrderError::NotFound { id: 7 };
//! assert_eq!((error.status(), error.code()), (404, "SVCSTG.ORD.404001"));
//! assert_eq!(
//!     error.to_json(),
//!     r#"{"errorCode":"SVCSTG.ORD.404001","errorMessage":"order 7 does not exist."}"#
//! );
//! assert_eq!(OrderError::TABLE.entries().len(), 2);
//! ```
//!
//! # For those who call one
//!
//! [`ApmErrorCode`] is the documented table of Application Performance Management (APM), a service
//! of Huawei Cloud:
//!
//! ```
//! use apm_errors::{ApmError, ApmErrorCode};
//!
//! match ApmErrorCode::from_code("SVCSTG.ATS.200103") {
//!     Some(ApmErrorCode::EmptyTraceResult) => println!("nothing was traced"),
//!     Some(other) => println!("{}", other.solution().unwrap_or("-")),
//!     None => println!("not in the table"),
//! }
//! ```
//!
//! # For those who publish a table, or have a page of one
//!
//! The module `docs`, of the feature of that name, writes a table as a document, holds it against a file of the
//! repository in a test, and compares two versions of it. With the feature `import` it reads pages of error codes, makes
//! enums of them, and checks tables against them. The program `apm-errors` does all of this on the command line:
//! `cargo install apm-errors --features cli`.
//!
//! # What it costs
//!
//! A table is data that the macro lays out: one text, one record of 16 bytes an entry, and an index.
//! Nothing of it is built, hashed or allocated when the program starts.
//!
//! * A code is looked up by two loads of eight bytes, at two places that tell all codes of the table
//!   apart, and one product: that names a bucket, the bucket's pilot moves it to a slot of its own,
//!   and the slot has the one entry that the code can be, which is compared. So it costs the same
//!   for ten codes and for 10,000, and a code that is not there costs less. Up to eight codes are
//!   told apart by their last eight bytes.
//! * `code`, `status` and the other texts are read from the record of the entry.
//! * A constant message is a constant body: [`to_json`](ApmError::to_json) then neither formats nor
//!   allocates. A body with a message that has placeholders is allocated once, exactly as long as it
//!   is; it is written in a buffer that each thread keeps.
//!
//! # Features
//!
//! * `client`, a default one: [`ApiError`]. Who only writes a service builds faster without it.
//! * `serde`, a default one: [`ErrorBody`] reads and writes the documented JSON, and [`ApiError`]
//!   serializes.
//! * `http`: `ApiError::check` takes a whole `http::Response`, with its headers and in the charset that they declare,
//!   and [`ErrorResponse`] becomes one; brings `xml`.
//! * `xml`: [`ApiError`] reads errors in XML, as object storage (OBS) sends them.
//! * `reqwest`: the same for an answer of reqwest, by the trait `CheckResponse`.
//! * `axum`: `ErrorResponse` is an answer of axum; a layer negotiates `application/problem+json`.
//! * `actix-web`: it is an answer of actix-web; a middleware does the same.
//! * `tracing`: one event for each error that leaves.
//! * `utoipa`: the answers of a type in an OpenAPI document.
//! * `docs`: the module `docs`: a table as Markdown, HTML, JSON and CSV, held against a file in a test, and compared
//!   with another version of it.
//! * `import`: pages of error codes are read, become enums, and tables are checked against them; brings `docs`.
//! * `cli`: the program `apm-errors`, with all that it needs; no library has a use for it.
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private_v0_1;
mod body;
#[cfg(feature = "client")]
mod client;
#[cfg(feature = "docs")]
pub mod docs;
mod error;
mod json;
#[cfg(any(feature = "client", feature = "tracing"))]
mod one_line;
mod predefined;
mod server;
mod source;
mod table;

/// Makes an enum or a struct a documented error.
///
/// # On a variant, or on a struct
///
/// `#[apm(…)]` takes these keys:
///
/// * `code = "…"`: 1 to 128 bytes of printable text without blanks at its ends. It is compared byte
///   for byte. No two variants have the same one.
/// * `status = …`: the HTTP status, 100 to 599.
/// * `message = "…"`: what the body carries for the client, and what `Display` prints. A format
///   string with the grammar of [`std::fmt`] over the fields: `{id}`, `{0}` for the first field of a
///   tuple, `{}` for the next one, `{0:?}`, `{id:>8}`, `{0:.1$}`, `{{`. Without it the message is
///   null, and `Display` prints the code.
/// * `message("…", name = expression)`: the same with arguments. Their expressions see named fields
///   by their names, the fields of a tuple as `_0`, `_1`, and the error as `self`; fields are
///   references.
/// * `description = "…"` and `solution = "…"`: what happened and what to do about it, for people.
/// * `transparent`, alone: the error is the one field's, with all that it has. The field may be any
///   [`trait@ApmError`], a `Box<dyn ApmError + Send + Sync>` as well.
/// * `expose_source`: without it, a message that prints the source does not compile, because it
///   shows clients what is for the log: addresses, paths, statements.
///
/// Several `#[apm(…)]` are several entries with one code. The first is the variant's own; those
/// after it need a status, and may leave the code out. On a struct, clippy takes them for one that is
/// repeated by mistake: `#[allow(clippy::duplicated_attributes)]` says otherwise.
///
/// # On a field
///
/// * `#[source]`: the field is the [`source`](std::error::Error::source): an error, or a `Box` or an
///   `Arc` of one, or an `Option`. A field that is called `source` is it by its name.
/// * `#[from]`: the same, and the type converts `From` the field. It has to be the only field.
///
/// # On the type
///
/// * `#[apm(crate = path)]`: where the runtime crate is, if not at `::apm_errors`.
///
/// # Beside `thiserror`
///
/// Where the type or a variant has `#[error(…)]`, the derive leaves `Display`, `Error` and `From` to
/// `thiserror`. The message is then for the client alone.
///
/// ```
/// # use apm_errors::ApmError;
/// #[derive(Debug, ApmError)]
/// enum UploadError {
///     #[apm(code = "UPLOAD.413", status = 413, message("{0} bytes, at most {max}.", max = 1 << 20))]
///     TooLarge(u64),
///     #[apm(code = "UPLOAD.001", status = 404, message = "no such bucket.")]
///     #[apm(status = 410, message = "the bucket is gone.")]
///     NoBucket,
///     #[apm(code = "UPLOAD.002", status = 400, message = "the length is {0}.", expose_source)]
///     Length(#[from] std::num::ParseIntError),
/// }
///
/// let error = UploadError::TooLarge(2_000_000);
/// assert_eq!(error.to_string(), "2000000 bytes, at most 1048576.");
/// assert_eq!(UploadError::TABLE.get_all("UPLOAD.001").len(), 2);
/// ```
///
/// # Errors
///
/// All mistakes of an item are reported together, each at its place. An enum without variants is
/// one: it declares nothing, and [`Infallible`](std::convert::Infallible) says better what it would.
/// So are empty texts: what there is nothing to say about is left out. A text has at most 10,000
/// bytes, a table at most 65,535 entries. The type gets its impls in any case, so that no further
/// error follows from the first.
pub use apm_errors_derive::ApmError;
pub use body::ErrorBody;
#[cfg(feature = "client")]
pub use client::ApiError;
#[cfg(feature = "reqwest")]
pub use client::{CallError, CheckResponse};
pub use error::{ApmError, FromCode};
pub use predefined::{ApigErrorCode, ApigwErrorCode, ApmErrorCode};
pub use server::ErrorResponse;
pub use table::{Entries, ErrorEntry, ErrorTable, UnknownCode};

/// Answers of axum: feature `axum`.
#[cfg(feature = "axum")]
pub mod axum {
    pub use crate::server::axum::{ErrorFuture, ErrorLayer, ErrorService};
}

/// Answers of actix-web: feature `actix-web`.
#[cfg(feature = "actix-web")]
pub mod actix_web {
    pub use crate::server::actix_web::{ErrorFuture, ErrorLayer, ErrorService};
}
