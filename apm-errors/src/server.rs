//! From an error to the answer of a service.
//!
//! [`response`] is any error on its way out. Each integration, named by its feature, is a file of
//! its own; what they share is the negotiation of the format ([`accept`], [`scope`]), the body of a
//! problem ([`problem`]) and the event for the log ([`tracing`]). [`undocumented`] answers for what the framework itself
//! refuses.

#[cfg(any(feature = "http-types", feature = "actix-web"))]
mod accept;
#[cfg(feature = "actix-web")]
pub(crate) mod actix_web;
#[cfg(feature = "axum")]
pub(crate) mod axum;
#[cfg(feature = "actix-web")]
mod confirmed;
#[cfg(feature = "http-types")]
mod http;
#[cfg(any(feature = "http-types", feature = "actix-web", feature = "utoipa"))]
mod problem;
mod response;
#[cfg(any(feature = "axum", feature = "actix-web"))]
mod scope;
#[cfg(feature = "actix-web")]
mod sent;
#[cfg(feature = "tracing")]
mod tracing;
#[cfg(any(feature = "axum", feature = "actix-web"))]
pub(crate) mod undocumented;
#[cfg(feature = "utoipa")]
pub(crate) mod utoipa;

pub use response::ErrorResponse;
