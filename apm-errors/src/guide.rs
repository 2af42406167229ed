//! The guide: one page for each thing that you want to do, each with a program that runs.
//!
//! # Servers
//!
//! * [Getting started](services): annotate an enum, and see what leaves the service and what stays inside.
//! * [Migrating from thiserror](migrating): a real enum before and after, step by step.
//! * [Answering](answering): axum and actix-web, headers, field errors, problems, request ids, the log.
//! * [Other frameworks](frameworks): ten lines for warp, Rocket, poem, salvo, Leptos and async-graphql.
//! * [Undocumented failures](undocumented): give a wrong JSON, an unknown path and a panic codes of your own.
//! * [gRPC](grpc): statuses of tonic with the details of google.rpc, and the error back in a client.
//! * [Languages](languages): the texts of an error in several languages, chosen by `Accept-Language`.
//! * [The life of a code](life): since when, deprecated, replaced, retired, and when to try again.
//! * [Publishing](publishing): your table as a page, kept up to date by a test, and in an OpenAPI document.
//!
//! # Clients
//!
//! * [Calling an API](calling): check an answer, match on its code, and test what you make of it.
//! * [Retrying](retrying): which errors may pass, and how backon, reqwest-retry and tower ask.
//! * [From a page to a `match`](pages): make an enum of a documentation page, and notice when the page changes.
//!
//! # Reference
//!
//! * [Attributes](attributes): every key of `#[apm(…)]` by an example.
//! * [Cookbook](cookbook): twenty short recipes.
//! * [The program](cli): the command `apm-errors`.
//! * [FAQ](faq): questions that people ask.
//! * [Boards, browsers and other machines](platforms): without `std`, WebAssembly, 32 bits, Windows.
//! * [Performance](performance): how a table is laid out, what it costs, and how that is measured.
//! * [Comparison](comparison): the same error with thiserror, miette, snafu, masterror, api-error and axum-problem.

// The pages link to items of many features.
#![cfg_attr(
    not(all(
        feature = "actix-web",
        feature = "axum",
        feature = "cli",
        feature = "reqwest-blocking",
        feature = "reqwest-middleware",
        feature = "tonic",
        feature = "tracing",
        feature = "utoipa",
    )),
    allow(rustdoc::broken_intra_doc_links)
)]

#[doc = include_str!("guide/answering.md")]
pub mod answering {}
#[doc = include_str!("guide/attributes.md")]
pub mod attributes {}
#[doc = include_str!("guide/calling.md")]
pub mod calling {}
#[doc = include_str!("guide/cli.md")]
pub mod cli {}
#[doc = include_str!("guide/comparison.md")]
pub mod comparison {}
#[doc = include_str!("guide/cookbook.md")]
pub mod cookbook {}
#[doc = include_str!("guide/faq.md")]
pub mod faq {}
#[doc = include_str!("guide/frameworks.md")]
pub mod frameworks {}
#[doc = include_str!("guide/grpc.md")]
pub mod grpc {}
#[doc = include_str!("guide/languages.md")]
pub mod languages {}
#[doc = include_str!("guide/life.md")]
pub mod life {}
#[doc = include_str!("guide/migrating.md")]
pub mod migrating {}
#[doc = include_str!("guide/pages.md")]
pub mod pages {}
#[doc = include_str!("guide/performance.md")]
pub mod performance {}
#[doc = include_str!("guide/platforms.md")]
pub mod platforms {}
#[doc = include_str!("guide/publishing.md")]
pub mod publishing {}
#[doc = include_str!("guide/retrying.md")]
pub mod retrying {}
#[doc = include_str!("guide/services.md")]
pub mod services {}
#[doc = include_str!("guide/undocumented.md")]
pub mod undocumented {}
