//! Documented API errors as Rust types: one annotated enum gives the code, the HTTP status, the
//! message, the body on the wire and the table for the documentation.
//!
//! **Start with the [guide](_guide)**: it has a page for each thing that you may want to do.
//!
//! # Servers
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
//! * `client`, a default one: [`ApiError`]. Disable it in a service that calls nobody: it builds faster.
//! * `serde`, a default one: [`ErrorBody`] reads and writes the documented JSON, and [`ApiError`]
//!   serializes.
//! * `std`, a default one. Without it, the crate needs `core` and `alloc` alone. The features below, from `http` on, bring it.
//! * `http`: `ApiError::check` takes a whole `http::Response`, with its headers, and [`ErrorResponse`] becomes one;
//!   brings `xml` and `charsets`.
//! * `http-types`: the same without these two and their libraries. `axum` brings it: a service that only answers builds
//!   faster.
//! * `charsets`: `ApiError::check` decodes the charset that the headers declare, such as GBK.
//! * `xml`: [`ApiError`] reads errors in XML, as object storage (OBS) sends them.
//! * `http-body`: `ApiError::check_body` reads an answer of hyper, no more of it than it has to.
//! * `reqwest`: the same for an answer of reqwest, by the trait `CheckResponse`.
//! * `reqwest-blocking`: the same trait for `reqwest::blocking`.
//! * `reqwest-middleware`: an error of reqwest-middleware is a `CallError`.
//! * `axum`: `ErrorResponse` is an answer of axum; a layer negotiates `application/problem+json`, and gives documented bodies
//!   to what axum itself refuses.
//! * `actix-web`: it is an answer of actix-web; a middleware does the same.
//! * `tonic`: it is a status of tonic 0.14, with the details of google.rpc, and a client makes an [`ApiError`] of a status.
//! * `tracing`: one event for each error that leaves; what it has is in the docs of `ErrorResponse::log`.
//! * `utoipa`: the answers of a type in an OpenAPI document.
//! * `docs`: the module `docs`: a table as Markdown, HTML, JSON and CSV, held against a file in a test, and compared
//!   with another version of it.
//! * `import`: pages of error codes are read, become enums, and tables are checked against them; brings `docs`.
//! * `coverage`, for tests alone: the module `coverage`, by which a run of tests tells which codes none of them raised.
//! * `cli`: the program `apm-errors`, with all that it needs; no library has a use for it.
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
/// | `status = …` | The HTTP status: a number from 100 to 599, a name, or `undocumented` for a code of others whose page has none. |
/// | `message = "…"` | What the client reads: a format string over the fields. Without it: null. |
/// | `message("…", name = expression)` | The same, with arguments. |
/// | `message = display` | The text of thiserror's `#[error("…")]`. |
/// | `description = "…"` | What happened, for people. Published: see [`ErrorResponse`]. |
/// | `description = doc` | The first paragraph of the doc comment. |
/// | `solution = "…"` | What to do about it, for people. Published, too. |
/// | `zh(message = "…", description = "…", solution = "…")` | Texts in another language: see [below](#languages). |
/// | `transparent` | Alone: everything is that of the only field. |
/// | `expose_source` | Allows the message to print an error. |
/// | `forwards(Type, …)` | The tables that `code = expression` borrows from, where the path does not say it. |
/// | `since = "…"` | The version since which the code is there. |
/// | `replaced_by = "…"` | On a variant that is `#[deprecated]`: the code that came in its place. |
/// | `help = "https://…"` | Where people read more; `{code}` stands for the code. |
/// | `retry = true`, `false` | Whether the same request may succeed later. Without it, the status says so. |
/// | `retry_after = seconds` | How long to wait before that, at most a day: the header `Retry-After`. |
/// | `grpc = NOT_FOUND` | The gRPC code, if it is not that of the status: see [`ErrorEntry::grpc_code`]. |
///
/// Several `#[apm(…)]` on one variant declare several entries of its code. The first is the variant's
/// own. The others need a status and may leave the code out. On a struct, clippy reports them as
/// duplicates: add `#[allow(clippy::duplicated_attributes)]`.
///
/// A message has the grammar of [`std::fmt`]: `{id}`, `{0}`, `{}`, `{0:?}`, `{id:>8}`, `{0:.1$}`, `{{`.
/// A `Path` or `PathBuf` prints as its [`display`](std::path::Path::display). Arguments see named
/// fields by their names, the fields of a tuple as `_0` and `_1`, and the error as `self`. Fields are
/// references.
///
/// # Keys on the type
///
/// | `#[apm(…)]` | meaning |
/// |---|---|
/// | `prefix = "…"` | What every code begins with. |
/// | `status = …` | The status of variants that give none. |
/// | `rename_all = "…"` | Variants without a code are named by it: serde's eight cases. |
/// | `description = doc` | Describes each variant by its doc comment. |
/// | `forwards(Type, …)` | The tables that any variant borrows from. |
/// | `language = "…"` | The language of the texts: see [below](#languages). |
/// | `skip(Item, …)` | Does not generate these items: see [below](#generated-items). |
/// | `retired("…", …)` | Codes that nobody may use again; `retired(code = "…", since = "…", replaced_by = "…")` says more of one. |
/// | `help = "https://…"` | Where people read more on each code; `{code}` stands for it. |
/// | `from_params` | Values come back from their parameters: see [below](#parameters). |
/// | `crate = path` | The path of this crate, if it is not `::apm_errors`. |
///
/// A struct takes `language`, `from_params`, `skip` and `crate` beside the keys of its entry.
///
/// # Attributes on a field
///
/// | attribute | meaning |
/// |---|---|
/// | `#[source]` | The field is the [`source`](std::error::Error::source). A field called `source` needs no attribute. |
/// | `#[from]` | The same, and the type converts `From` the field. It must be the only field. |
/// | `#[apm(no_source)]` | A field called `source` is none. |
/// | `#[apm(param)]` | The field leaves as data though no message prints it: see [below](#parameters). |
///
/// A source is an error, or a `Box`, `Rc` or `Arc` of one: also of `dyn Error` or `dyn ApmError` with any
/// auto traits. `Option<T>` is a source that may be absent. It converts from `T`.
///
/// # One code on several variants
///
/// `same_as` takes code, status, description and solution from another variant. Without a message of
/// its own, the variant has the message of that one, too.
///
/// ```
/// # use apm_errors::ApmError;
/// #[derive(Debug, ApmError)]
/// enum OrderError {
///     #[apm(code = "ORD.400001", status = 400, message = "the quantity {0} is no number.")]
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
/// a function. Without a message of its own, the variant has the borrowed message, too.
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
/// # Said once for all variants
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
/// What a variant says goes first.
///
/// # Languages
///
/// The texts of each language stand beside the main ones. The key is a BCP 47 tag with `_` for `-`: `zh`, `en`,
/// `zh_hant`. `language = "…"` says which language the main texts are in.
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
/// // Whatever the language of the client or of the machine.
/// assert_eq!(error.to_string(), "order 7 of Ann does not exist.");
/// ```
///
/// * A text that a language does not have is the main one.
/// * The messages of all languages print the same, in any order and by any format: another placeholder is a compile
///   error. A message has the arguments of the main one, or others with the same names.
/// * `ErrorLayer` of `axum` and `actix_web`, and `ErrorResponse::into_http_for`, answer in the language that the client
///   asks for. Without them, an answer is in the main language. So is the log in any case.
/// * `same_as` takes a message in other languages, too. `code = expression` has the languages of the entry that it
///   borrows; a message of its own is in the main language alone.
///
/// # Parameters
///
/// What a message says is data, too. The named fields that a message prints are the parameters of the error. A field that no
/// message prints leaves only with `#[apm(param)]`, and a source never does. [`params`](ApmError::params) gives names and
/// texts.
///
/// * A problem (`application/problem+json`) has them as `params`, an object of strings. The log has them as a field. The
///   documented body keeps its two members.
/// * A client reads them by `ApiError::param`.
/// * With `from_params` on a type that service and client share, `ApiError::variant` gives the very variant back.
///
/// ```
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
/// // What the service answers who accepts `application/problem+json`, among other members.
/// let problem = br#"{"code":"STK.409001","params":{"name":"tea","left":"2","shelf":"B"}}"#;
/// assert_eq!(ApiError::decode(409, problem).variant(), Some(sent));
/// ```
///
/// With `from_params`, each field is a parameter, and its type has a `FromStr` that reads what its `Display` writes.
/// Anything else is a compile error at the field. An `Option` has neither of the two: use a type of your own, or two
/// variants. A variant that holds a source, forwards an error or borrows an entry does not come back. [`FromParams`] says
/// what holds for variants that share a code.
///
/// # Statuses by name
///
/// A status is a number, or any path that ends in a registered name, as the crate `http` spells it.
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
/// What an error says is for the log: addresses, paths, statements. So a message that prints one does not
/// compile without `expose_source`, whether the field is marked as the source or not. The rule reads the
/// types of fields, and looks through an `Option` and one reference, `Box`, `Rc` or `Arc`. It can't see:
///
/// * a `String` that was made of an error;
/// * a field whose type is a type parameter, or has one;
/// * what an argument prints (`name = expression`), unless the expression names the source or `self`;
/// * what the `Debug` or `Display` of another type prints of an error inside it.
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
/// | item | for | left out |
/// |---|---|---|
/// | [`trait@ApmError`] | every type | never |
/// | `TABLE`, a constant of the type | every type | never |
/// | `description`, a method of the type | every type | `skip(description)` |
/// | `Display`: the message, or the code without one | every type | `skip(Display)`, beside thiserror |
/// | [`Error`](std::error::Error) with `source` | every type | `skip(Error)`, beside thiserror |
/// | `From` | each `#[from]` | `skip(From)`, beside thiserror |
/// | `from_code`, a function of the type | enums without data | `skip(from_code)` |
/// | [`FromCode`] | enums without data | never |
/// | `FromStr`, whose error is [`UnknownCode`] | enums without data | `skip(FromStr)` |
/// | [`FromParams`] | types with `from_params` | never |
///
/// `skip` is for items that you write yourself or that another derive writes, such as those of strum.
/// Sources stay sources with `skip(From)`, and `ApmError::description` exists in any case.
///
/// # Beside thiserror
///
/// If the type or a variant has `#[error(…)]`, thiserror writes `Display`, `Error` and `From`. The
/// message is then for the client alone. `message = display` says that the client may read the text of
/// `#[error("…")]`; the rule about errors in messages applies to it.
///
/// # Mistakes
///
/// The derive reports all mistakes of a type together, each at its place. The type gets its impls in any
/// case, so no other error follows. An enum without variants is a mistake, and so is an empty text. A text has at
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
/// axum refuses a request whose body is no JSON, has another type, or is too large, each with another status. A variant takes
/// the rejection by `#[from]`, and its code from the status, so `?` in an extractor of your own keeps them apart. The text of
/// the rejection is the source: it goes to the log, and not to the client.
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
///     #[apm(code = "415000", status = 415, message = "the body is no JSON by its content type.")]
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
/// With feature `macros` of axum, that is all an extractor needs:
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
/// An extractor of actix-web has a configuration that says what its failure becomes. A variant takes the failure by
/// `#[from]`, and its code from the status, so they stay apart. The text of the failure is the source: it goes to the log,
/// and not to the client.
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
