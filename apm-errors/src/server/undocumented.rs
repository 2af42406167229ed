//! Documented bodies for the answers of the framework itself.
//!
//! [`layer`] is shared by both frameworks, [`refused`] is the answer of a framework, and [`by_status`] finds the entry
//! that replaces it. The service of each framework is a file of its own.

#[cfg(feature = "actix-web")]
mod actix_web;
#[cfg(feature = "axum")]
mod axum;
mod by_status;
mod layer;
mod refused;

#[cfg(feature = "actix-web")]
pub use actix_web::UndocumentedFuture as ActixUndocumentedFuture;
#[cfg(feature = "axum")]
pub use axum::UndocumentedFuture;
pub use layer::{Undocumented, UndocumentedService};
pub use refused::Refused;
