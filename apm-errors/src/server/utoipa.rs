//! The answers of types, in an OpenAPI document.
//!
//! [`responses`] groups the entries of tables by status, [`content`] writes the answer of a status, and [`components`]
//! moves repeated answers to the components of a document. [`markdown`] escapes texts for Markdown.

mod components;
mod content;
mod markdown;
mod responses;

pub use components::ErrorComponents;
pub use responses::{Responses, responses};
