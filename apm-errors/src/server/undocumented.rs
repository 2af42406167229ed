//! What no documented error made: the answers of the framework itself.
//!
//! [`layer`] is what both frameworks share, [`refused`] what a framework answered, and [`by_status`] the table's answer
//! to it. Each framework's service is a file of its own.

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
