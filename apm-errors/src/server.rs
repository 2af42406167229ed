//! From an error to the answer of a service.
//!
//! [`response`] wraps any error as an answer. Each integration is a file of its own, named after its
//! feature. They share the negotiation of format and language ([`accepted`], [`scope`], [`negotiated`]), the body of a
//! problem ([`problem`]) and the event for the log ([`tracing`]). [`extras`] are the parts of an
//! answer besides its body, and [`extend`] is how a handler adds them. [`undocumented`] answers
//! requests that the framework itself rejects.

#[cfg(any(feature = "http-types", feature = "actix-web"))]
mod accept;
#[cfg(any(feature = "http-types", feature = "actix-web"))]
mod accept_language;
#[cfg(any(feature = "http-types", feature = "actix-web"))]
mod accepted;
#[cfg(feature = "actix-web")]
pub(crate) mod actix_web;
#[cfg(feature = "actix-web")]
mod actix_web_request_id;
#[cfg(feature = "axum")]
pub(crate) mod axum;
#[cfg(feature = "axum")]
mod axum_request_id;
#[cfg(feature = "actix-web")]
mod confirmed;
mod extend;
mod extras;
mod field_error;
mod headers;
#[cfg(feature = "http-types")]
mod http;
#[cfg(feature = "tracing")]
mod logged;
#[cfg(feature = "tracing")]
mod logged_params;
#[cfg(any(feature = "http-types", feature = "actix-web"))]
mod negotiated;
#[cfg(any(feature = "http-types", feature = "actix-web", feature = "utoipa"))]
mod problem;
#[cfg(any(feature = "axum", feature = "actix-web"))]
mod request_id;
#[cfg(any(feature = "axum", feature = "actix-web"))]
pub(crate) mod request_id_layer;
mod response;
#[cfg(any(feature = "axum", feature = "actix-web"))]
mod scope;
#[cfg(feature = "actix-web")]
mod sent;
#[cfg(feature = "tonic")]
pub(crate) mod tonic;
#[cfg(feature = "tonic")]
mod tonic_details;
#[cfg(feature = "tracing")]
mod tracing;
#[cfg(any(feature = "axum", feature = "actix-web"))]
pub(crate) mod undocumented;
mod uri;
#[cfg(feature = "utoipa")]
pub(crate) mod utoipa;

pub use field_error::FieldError;
pub use response::ErrorResponse;
#[cfg(feature = "tracing")]
pub use tracing::log_codes_only;
