//! The answers of types, in an OpenAPI document.
//!
//! [`responses`] groups the entries of tables by status, [`content`] writes what a status answers, and [`components`] lets
//! a document say each answer once. [`markdown`] keeps texts from being read as Markdown.

mod components;
mod content;
mod markdown;
mod responses;

pub use components::ErrorComponents;
pub use responses::{Responses, responses};
