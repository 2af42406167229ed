//! Documented API errors as Rust types: one annotated enum gives the code, the HTTP status, the
//! message, the body on the wire and the table for the documentation.
//!
//! **Start with the [guide](_guide)**: it has a page for each task.
//!
//! # Servers
//!
//! [`derive@ApmError`] makes an enum or a struct a documented error. It implements
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
//! # Clients
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
//! # Documents
//!
//! The module `docs` (feature `docs`) writes a table as a document, compares it with a file of the repository in a test,
//! and compares two versions of it. With the feature `import`, it reads pages of error codes, generates enums from them,
//! and checks tables against them. The program `apm-errors` does all of this on the command line:
//! `cargo install apm-errors --features cli`.
//!
//! # What it costs
//!
//! A table is data that the macro lays out: one text, one record of 16 bytes per entry, and an index.
//! Nothing is built, hashed or allocated when the program starts.
//!
//! * Looking a code up takes two loads of eight bytes, one multiplication, and one comparison. The two
//!   loads are at places that distinguish all codes of the table. The product selects a bucket, and the
//!   pilot of the bucket selects a slot with the only entry that can match. So it costs the same for
//!   ten codes and for 10,000, and less for an unknown code. Up to eight codes are distinguished by
//!   their last eight bytes.
//! * `code`, `status` and the other texts are read from the record of the entry.
//! * If the message has no placeholders, the body is constant: [`to_json`](ApmError::to_json) then
//!   neither formats nor allocates. Otherwise the body is allocated once, with exactly its length; it
//!   is first written in a buffer that each thread keeps.
//!
//! # Features
//!
//! * `client` (default): [`ApiError`]. Disable it in a service that makes no calls: it builds faster.
//! * `serde` (default): [`ErrorBody`] reads and writes the documented JSON, and [`ApiError`]
//!   serializes.
//! * `std` (default): the standard library. Without it, the crate needs only `core` and `alloc`. The features below enable it.
//! * `http`: `ApiError::check` takes an `http::Response` with its headers, and [`ErrorResponse`] converts into one.
//!   Enables `xml` and `charsets`.
//! * `http-types`: the same without `xml` and `charsets` and their dependencies. `axum` enables only this one, so a
//!   service that only answers builds faster.
//! * `charsets`: `ApiError::check` decodes the charset that the headers declare, such as GBK.
//! * `xml`: [`ApiError`] reads errors in XML, such as those of object storage (OBS).
//! * `http-body`: `ApiError::check_body` reads an answer of hyper, and only as much of it as needed.
//! * `reqwest`: the same for an answer of reqwest 0.13, with the trait `CheckResponse`.
//! * `reqwest-blocking`: the same trait for `reqwest::blocking`.
//! * `reqwest-middleware`: an error of reqwest-middleware 0.5 converts into a `CallError`.
//! * `axum`: `ErrorResponse` is an answer of axum 0.8. A layer negotiates `application/problem+json`, and gives documented bodies
//!   to requests that axum itself rejects.
//! * `actix-web`: `ErrorResponse` is an answer of actix-web 4, with a middleware that does the same.
//! * `tonic`: `ErrorResponse` converts into a status of tonic 0.14, with the details of google.rpc. For clients, a status
//!   converts into an [`ApiError`].
//! * `tracing`: one event for each error that is sent, see `ErrorResponse::log`.
//! * `utoipa`: the answers of a type in an OpenAPI document, with utoipa 6.
//! * `docs`: the module `docs`: a table as Markdown, HTML, JSON and CSV, compared with a file in a test, or with another
//!   version of the table.
//! * `import`: reads pages of error codes, generates enums from them, and checks tables against them. Enables `docs`.
//! * `coverage`, only for tests: the module `coverage`, which finds the codes that no test raised.
//! * `cli`: the program `apm-errors` and its dependencies. Libraries do not need it.
#![forbid(unsafe_code)]
#![cfg_attr(not(any(feature = "std", test)), no_std)]
#![cfg_attr(docsrs, feature(doc_cfg))]
// The list of features links to `ApiError`.
#![cfg_attr(not(feature = "client"), allow(rustdoc::broken_intra_doc_links))]

extern crate alloc;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private_v0_1;
mod auto_traits;
mod body;
#[cfg(feature = "client")]
mod client;
#[cfg(feature = "coverage")]
pub mod coverage;
#[cfg(feature = "docs")]
pub mod docs;
mod error;
// The underscore makes it the first of the modules in the documentation.
#[cfg(all(doc, not(doctest)))]
#[path = "guide.rs"]
pub mod _guide;
mod held;
mod json;
#[cfg(rust_analyzer)]
mod keys;
mod leak;
mod lent;
#[cfg(any(feature = "client", feature = "tracing"))]
mod one_line;
mod predefined;
mod printed;
#[cfg(feature = "std")]
mod printed_path;
mod room;
mod server;
mod source;
mod table;

/// Makes an enum or a struct a documented error.
///
/// ```
/// use apm_errors::ApmError;
///
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
/// # Keys on a variant or a struct
///
/// | `#[apm(…)]` | meaning |
/// |---|---|
/// | `code = "…"` | The code: 1 to 128 bytes of printable text, compared byte for byte. |
/// | `code = expression` | The entry of another documented error. |
/// | `same_as = Variant` | The entry of another variant. |
/// | `status = …` | The HTTP status: a number from 100 to 599, a name, or `undocumented` if the documentation of another service gives none. |
/// | `message = "…"` | What the client reads: a format string with the fields as arguments. Without it: null. |
/// | `message("…", name = expression)` | The same, with arguments. |
/// | `message = display` | The text of thiserror's `#[error("…")]`. |
/// | `description = "…"` | What happened, for people. Published: see [`ErrorResponse`]. |
/// | `description = doc` | The first paragraph of the doc comment. |
/// | `solution = "…"` | What to do about it, for people. Published, too. |
/// | `zh(message = "…", description = "…", solution = "…")` | Texts in another language: see [below](#languages). |
/// | `transparent` | Without other keys: forwards everything to the only field. |
/// | `expose_source` | Allows the message to print an error. |
/// | `forwards(Type, …)` | The types whose tables `code = expression` borrows from, if the expression does not show them. |
/// | `since = "…"` | The version that introduced the code. |
/// | `replaced_by = "…"` | On a variant that is `#[deprecated]`: the code that replaces it. |
/// | `help = "https://…"` | Where people read more; `{code}` is replaced with the code. |
/// | `retry = true`, `false` | Whether the same request may succeed later. Without it, the status decides. |
/// | `retry_after = seconds` | How long to wait before that, at most a day: the header `Retry-After`. |
/// | `grpc = NOT_FOUND` | The gRPC code, if it is not that of the status: see [`ErrorEntry::grpc_code`]. |
///
/// Several `#[apm(…)]` on one variant declare several entries of its code. The variant itself uses the
/// first. The others need a status and may omit the code. On a struct, clippy reports them as
/// duplicates: add `#[allow(clippy::duplicated_attributes)]`.
///
/// A message has the syntax of [`std::fmt`]: `{id}`, `{0}`, `{}`, `{0:?}`, `{id:>8}`, `{0:.1$}`, `{{`.
/// A `Path` or `PathBuf` is printed with [`display`](std::path::Path::display). Arguments use named
/// fields by their names, the fields of a tuple as `_0` and `_1`, and the error as `self`. Fields are
/// references.
///
/// # Keys on the type
///
/// | `#[apm(…)]` | meaning |
/// |---|---|
/// | `prefix = "…"` | A prefix for every code. |
/// | `status = …` | The status of variants that give none. |
/// | `rename_all = "…"` | The case of codes made from variant names, as in serde: for variants without a code. |
/// | `description = doc` | Takes the description of each variant from its doc comment. |
/// | `forwards(Type, …)` | The types whose tables any variant borrows from. |
/// | `language = "…"` | The language of the texts: see [below](#languages). |
/// | `skip(Item, …)` | Does not generate these items: see [below](#generated-items). |
/// | `retired("…", …)` | Codes that must not be used again; `retired(code = "…", since = "…", replaced_by = "…")` adds details. |
/// | `help = "https://…"` | Where people read more about each code; `{code}` is replaced with it. |
/// | `from_params` | Clients can restore values from their parameters: see [below](#parameters). |
/// | `crate = path` | The path of this crate, if it is not `::apm_errors`. |
///
/// A struct takes `language`, `from_params`, `skip` and `crate` in addition to the keys of its entry.
///
/// # Attributes on a field
///
/// | attribute | meaning |
/// |---|---|
/// | `#[source]` | The field is the [`source`](std::error::Error::source). A field named `source` needs no attribute. |
/// | `#[from]` | The same, and the type implements `From` for the field. It must be the only field. |
/// | `#[apm(no_source)]` | The field is not the source, although it is named `source`. |
/// | `#[apm(param)]` | The field is sent as data, even if no message prints it: see [below](#parameters). |
///
/// A source is an error, or a `Box`, `Rc` or `Arc` of an error. `dyn Error` and `dyn ApmError` work, too, with
/// any auto traits. `Option<T>` is a source that may be absent. It converts from `T`.
///
/// # One code on several variants
///
/// `same_as` takes code, status, description and solution from another variant. Without its own
/// message, the variant also has the message of that variant.
///
/// ```
/// # use apm_errors::ApmError;
/// #[derive(Debug, ApmError)]
/// enum OrderError {
///     #[apm(code = "ORD.400001", status = 400, message = "the quantity {0} is not a number.")]
///     Quantity(String),
///     #[apm(same_as = Quantity, message = "the quantity is missing.")]
///     NoQuantity,
/// }
/// assert_eq!(OrderError::NoQuantity.code(), "ORD.400001");
/// assert_eq!(OrderError::TABLE.entries().len(), 1);
/// ```
///
/// # The code of another error
///
/// `code = expression` borrows the entry of any documented error: a constant, a field, or the result of
/// a function. Without its own message, the variant also has the borrowed message.
///
/// ```
/// # use apm_errors::{ApmError, ApmErrorCode};
/// #[derive(Debug, ApmError)]
/// enum TraceError {
///     #[apm(code = ApmErrorCode::InvalidProjectId)]
///     Project(#[source] std::num::ParseIntError),
///     #[apm(code = error, message = "trace {trace} can't be shown.")]
///     Trace { trace: u32, error: ApmErrorCode },
/// }
/// let error = TraceError::Trace { trace: 9, error: ApmErrorCode::EmptyTraceResult };
/// assert_eq!((error.code(), error.status()), ("SVCSTG.ATS.200103", 400));
/// ```
///
/// The borrowed entry stays in the table of its own type. That table is one of
/// [`with_forwarded`](ErrorTable::with_forwarded) if the expression is a field or a path such as
/// `Type::Variant`. For other expressions, name the type with `forwards(Type)`.
///
/// # Defaults for all variants
///
/// ```
/// # use apm_errors::ApmError;
/// #[derive(Debug, ApmError)]
/// #[apm(prefix = "store.", rename_all = "snake_case", status = 500, description = doc)]
/// enum StoreError {
///     /// The store does not exist any more.
///     IsGone,
///     #[apm(status = 503, message = "try again.")]
///     TimedOut,
/// }
/// assert_eq!((StoreError::IsGone.code(), StoreError::TimedOut.status()), ("store.is_gone", 503));
/// assert_eq!(StoreError::IsGone.description(), Some("The store does not exist any more."));
/// ```
///
/// A key on a variant takes precedence.
///
/// # Languages
///
/// The texts of each further language follow the main texts. The key is a BCP 47 tag with `_` for `-`: `zh`, `en`,
/// `zh_hant`. `language = "…"` is the language of the main texts.
///
/// ```
/// use apm_errors::ApmError;
///
/// #[derive(Debug, ApmError)]
/// #[apm(language = "en")]
/// enum OrderError {
///     #[apm(
///         code = "SVCSTG.ORD.404001",
///         status = 404,
///         message = "order {id} of {customer} does not exist.",
///         solution = "Check the order id.",
///         zh(message = "{customer} 没有订单 {id}。", solution = "请检查订单号。")
///     )]
///     NotFound { id: u64, customer: String },
/// }
///
/// let error = OrderError::NotFound { id: 7, customer: "Ann".to_owned() };
/// assert_eq!(error.message_in("zh-CN").as_deref(), Some("Ann 没有订单 7。"));
/// assert_eq!(error.entry().in_language("zh").solution, Some("请检查订单号。"));
/// // `Display` does not depend on the language of the client or of the machine.
/// assert_eq!(error.to_string(), "order 7 of Ann does not exist.");
/// ```
///
/// * If a language lacks a text, the main one is used.
/// * The messages of all languages must print the same fields, in any order and any format: another placeholder is a
///   compile error. A message has the arguments of the main one, or others with the same names.
/// * `ErrorLayer` of `axum` and `actix_web`, and `ErrorResponse::into_http_for`, answer in the language that the client
///   asks for. Without them, an answer is in the main language. The log is always in the main language.
/// * `same_as` takes a message in other languages, too. `code = expression` has the languages of the borrowed entry; its
///   own message is only in the main language.
///
/// # Parameters
///
/// The values in a message are also sent as data. The named fields that a message prints are the parameters of the error. A
/// field that no message prints is sent only with `#[apm(param)]`. A source is never sent. [`params`](ApmError::params)
/// returns names and texts.
///
/// * A problem (`application/problem+json`) has them as `params`, an object of strings. The log has them as a field. The
///   documented body keeps its two members.
/// * A client reads them with `ApiError::param`.
/// * With `from_params` on a type that service and client share, `ApiError::variant` returns the same variant again.
///
#[cfg_attr(feature = "client", doc = "```")]
#[cfg_attr(not(feature = "client"), doc = "```text")]
/// use apm_errors::{ApiError, ApmError};
///
/// #[derive(Debug, PartialEq, ApmError)]
/// #[apm(from_params)]
/// enum StockError {
///     #[apm(code = "STK.409001", status = 409, message = "only {left} of {name:?} left.")]
///     OutOfStock {
///         name: String,
///         left: u32,
///         #[apm(param)]
///         shelf: char,
///     },
/// }
///
/// let sent = StockError::OutOfStock { name: "tea".to_owned(), left: 2, shelf: 'B' };
/// let text = |text: &str| text.to_owned();
/// assert_eq!(sent.params(), [("name", text("tea")), ("left", text("2")), ("shelf", text("B"))]);
///
/// // Part of the answer to a client that accepts `application/problem+json`.
/// let problem = br#"{"code":"STK.409001","params":{"name":"tea","left":"2","shelf":"B"}}"#;
/// assert_eq!(ApiError::decode(409, problem).variant(), Some(sent));
/// ```
///
/// With `from_params`, each field must be a parameter, and its type must implement `FromStr`, which parses the output of its
/// `Display`. Anything else is a compile error at the field. An `Option` implements neither: use a type of your own, or two
/// variants. A variant that holds a source, forwards an error or borrows an entry can't be restored. See [`FromParams`] for
/// variants that share a code.
///
/// # Statuses by name
///
/// A status is a number, or any path that ends in a registered name, with the spelling of the crate `http`.
///
/// ```
/// # use apm_errors::ApmError;
/// #[derive(Debug, ApmError)]
/// enum PageError {
///     #[apm(code = "PAGE.1", status = NOT_FOUND)]
///     Missing,
///     #[apm(code = "PAGE.2", status = StatusCode::GONE)]
///     Removed,
/// }
/// assert_eq!((PageError::Missing.status(), PageError::Removed.status()), (404, 410));
/// ```
///
/// # No error in a message
///
/// The text of an error is for the log: it may have addresses, paths and statements. So a message that prints an error does
/// not compile without `expose_source`, whether the field is marked as the source or not. The rule checks the types of
/// fields, also inside an `Option` and one reference, `Box`, `Rc` or `Arc`. It does not detect:
///
/// * a `String` that was made from an error;
/// * a field whose type is or contains a type parameter;
/// * an error that an argument prints (`name = expression`), unless the expression names the source or `self`;
/// * an error that the `Debug` or `Display` of another type prints.
///
/// ```compile_fail
/// # use apm_errors::ApmError;
/// #[derive(Debug, ApmError)]
/// #[apm(code = "STORE.1", status = 500, message = "store: {0}")]
/// struct StoreError(std::io::Error);
/// ```
///
/// # Generated items
///
/// | item | for | omitted by |
/// |---|---|---|
/// | [`trait@ApmError`] | every type | never |
/// | `TABLE`, a constant of the type | every type | never |
/// | `description`, a method of the type | every type | `skip(description)` |
/// | `Display`: the message, or the code without one | every type | `skip(Display)`, thiserror |
/// | [`Error`](std::error::Error) with `source` | every type | `skip(Error)`, thiserror |
/// | `From` | each `#[from]` | `skip(From)`, thiserror |
/// | `from_code`, a function of the type | enums without data | `skip(from_code)` |
/// | [`FromCode`] | enums without data | never |
/// | `FromStr`, whose error is [`UnknownCode`] | enums without data | `skip(FromStr)` |
/// | [`FromParams`] | types with `from_params` | never |
///
/// `skip` is for items that you write yourself or that another derive writes, such as those of strum.
/// With `skip(From)`, the field is still the source. `ApmError::description` is always implemented.
///
/// # With thiserror
///
/// If the type or a variant has `#[error(…)]`, thiserror implements `Display`, `Error` and `From`. The
/// message is then only for the client. `message = display` sends the text of `#[error("…")]` to the
/// client; the rule about errors in messages applies to it.
///
/// # Mistakes
///
/// The derive reports all mistakes of a type at once, each at its place. The type still gets its impls, so
/// no further errors follow. An enum without variants is a mistake, and so is an empty text. A text has at
/// most 10,000 bytes, and a table at most 65,535 entries.
pub use apm_errors_derive::ApmError;
pub use body::ErrorBody;
#[cfg(feature = "http-body")]
pub use client::CheckedBody;
#[cfg(all(feature = "client", feature = "http-types"))]
pub use client::CheckedReader;
#[cfg(feature = "client")]
pub use client::{ApiError, ApiErrorBuilder};
#[cfg(feature = "reqwest")]
pub use client::{CallError, CheckResponse};
pub use error::{ApmError, FromCode, FromParams};
pub use predefined::{ApigErrorCode, ApigwErrorCode, ApmErrorCode};
#[cfg(feature = "tracing")]
pub use server::log_codes_only;
#[cfg(any(feature = "axum", feature = "actix-web"))]
pub use server::undocumented::{Refused, Undocumented};
pub use server::{ErrorResponse, FieldError};
pub use table::{Deprecation, Entries, ErrorEntry, ErrorTable, Retired, UnknownCode};

/// Answers of axum: feature `axum`.
///
/// # Extractors
///
/// axum rejects a request if its body is not JSON, has the wrong content type, or is too large, each with a different status.
/// A variant takes the rejection with `#[from]` and its code from the status, so `?` in your own extractor gives each its
/// code. The text of the rejection is the source: it goes to the log, not to the client.
///
/// ```
/// use apm_errors::ApmError;
/// use axum::extract::rejection::JsonRejection;
///
/// #[derive(Debug, ApmError)]
/// #[apm(prefix = "SVCSTG.ORD.")]
/// enum Refusal {
///     #[apm(code = "400000", status = 400, message = "the request is malformed.")]
///     Malformed,
///     #[apm(code = "413000", status = 413, message = "the request is too large.")]
///     TooLarge,
///     #[apm(code = "415000", status = 415, message = "the content type is not JSON.")]
///     OtherType,
///     #[apm(code = "422000", status = 422, message = "the body has other members than documented.")]
///     OtherMembers,
/// }
///
/// #[derive(Debug, ApmError)]
/// enum OrderError {
///     #[apm(code = "SVCSTG.ORD.404001", status = 404, message = "order {id} does not exist.")]
///     NotFound { id: u64 },
///     #[apm(forwards(Refusal), code = match _0.status().as_u16() {
///         413 => Refusal::TooLarge,
///         415 => Refusal::OtherType,
///         422 => Refusal::OtherMembers,
///         _ => Refusal::Malformed,
///     })]
///     Body(#[from] JsonRejection),
/// }
///
/// apm_errors::axum_response!(OrderError);
/// ```
///
/// With the feature `macros` of axum, this is all that an extractor needs:
///
/// ```
/// # use apm_errors::ApmError;
/// use axum::{extract::{FromRequest, rejection::JsonRejection}, routing::post};
/// #
/// # #[derive(Debug, ApmError)]
/// # #[apm(code = "SVCSTG.ORD.400000", status = 400, message = "the request is malformed.")]
/// # struct OrderError(#[from] JsonRejection);
/// # apm_errors::axum_response!(OrderError);
///
/// #[derive(FromRequest)]
/// #[from_request(via(axum::Json), rejection(OrderError))]
/// struct Json<T>(T);
///
/// async fn place(Json(ids): Json<Vec<u64>>) {}
///
/// let app: axum::Router = axum::Router::new().route("/orders", post(place));
/// ```
#[cfg(feature = "axum")]
pub mod axum {
    pub use crate::server::{
        axum::{ErrorFuture, ErrorLayer, ErrorService},
        request_id_layer::{RequestIdFuture, RequestIdLayer, RequestIdService},
        undocumented::{UndocumentedFuture, UndocumentedService},
    };
}

/// OpenAPI documents: feature `utoipa`.
#[cfg(feature = "utoipa")]
pub mod utoipa {
    pub use crate::server::utoipa::ErrorComponents;
}

/// Answers of actix-web: feature `actix-web`.
///
/// # Extractors
///
/// The configuration of an actix-web extractor sets the error for a failure. A variant takes the failure with `#[from]` and
/// its code from the status, so each failure gets its code. The text of the failure is the source: it goes to the log, not
/// to the client.
///
/// ```
/// use actix_web::{App, ResponseError, error::JsonPayloadError, web::JsonConfig};
/// use apm_errors::ApmError;
///
/// #[derive(Debug, ApmError)]
/// #[apm(prefix = "SVCSTG.ORD.")]
/// enum Refusal {
///     #[apm(code = "400000", status = 400, message = "the request is malformed.")]
///     Malformed,
///     #[apm(code = "413000", status = 413, message = "the request is too large.")]
///     TooLarge,
/// }
///
/// #[derive(Debug, ApmError)]
/// enum OrderError {
///     #[apm(code = "SVCSTG.ORD.404001", status = 404, message = "order {id} does not exist.")]
///     NotFound { id: u64 },
///     #[apm(forwards(Refusal), code = match _0.status_code().as_u16() {
///         413 => Refusal::TooLarge,
///         _ => Refusal::Malformed,
///     })]
///     Body(#[from] JsonPayloadError),
/// }
///
/// apm_errors::actix_web_response!(OrderError);
///
/// let config = JsonConfig::default().error_handler(|error, _| OrderError::from(error).into());
/// let app = App::new().app_data(config);
/// ```
#[cfg(feature = "actix-web")]
pub mod actix_web {
    pub use crate::server::{
        actix_web::{ErrorFuture, ErrorLayer, ErrorService},
        request_id_layer::{RequestIdFuture, RequestIdLayer, RequestIdService},
        undocumented::{ActixUndocumentedFuture as UndocumentedFuture, UndocumentedService},
    };
}
