//! The guide: pages of five minutes, each with a program that runs as a test.
//!
//! For servers:
//!
//! * [services]: start a service with documented errors.
//! * [migrating]: move an enum from thiserror.
//! * [answering]: answer with axum and actix-web, and let nothing undocumented leave.
//! * [grpc]: answer by gRPC with tonic, and read such answers.
//! * [publishing]: keep your table, your OpenAPI document and your catalogue up to date.
//!
//! For clients:
//!
//! * [calling]: call an API, retry, and test it.
//! * [pages]: turn a vendor's page into an enum.
//!
//! For both:
//!
//! * [languages]: add Chinese texts, or any other language.
//! * [life]: deprecate and retire codes, lock them, and test all of them.
//! * [attributes]: every attribute by an example.
//! * [cli]: the program `apm-errors`.
//! * [performance]: how a table is laid out, and what is measured.
//! * [comparison]: thiserror, snafu and miette side by side.
//! * [faq]: questions that people ask.
//! * [cookbook]: twenty recipes.

#[doc = include_str!("guide/services.md")]
pub mod services {}

#[doc = include_str!("guide/migrating.md")]
pub mod migrating {}

#[doc = include_str!("guide/answering.md")]
pub mod answering {}

#[doc = include_str!("guide/grpc.md")]
pub mod grpc {}

#[doc = include_str!("guide/publishing.md")]
pub mod publishing {}

#[doc = include_str!("guide/calling.md")]
pub mod calling {}

#[doc = include_str!("guide/pages.md")]
pub mod pages {}

#[doc = include_str!("guide/languages.md")]
pub mod languages {}

#[doc = include_str!("guide/life.md")]
pub mod life {}

#[doc = include_str!("guide/attributes.md")]
pub mod attributes {}

#[doc = include_str!("guide/cli.md")]
pub mod cli {}

#[doc = include_str!("guide/performance.md")]
pub mod performance {}

#[doc = include_str!("guide/comparison.md")]
pub mod comparison {}

#[doc = include_str!("guide/faq.md")]
pub mod faq {}

#[doc = include_str!("guide/cookbook.md")]
pub mod cookbook {}
