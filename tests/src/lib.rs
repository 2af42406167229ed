//! What only a user's crate can show of `apm-errors`: see the folder `tests`.
//!
//! The code blocks of the README and of the guide are tests here.

#[cfg(doctest)]
mod doctests {
    #[doc = include_str!("../../README.md")]
    struct Readme;
    #[doc = include_str!("../../apm-errors/src/guide/answering.md")]
    struct Answering;
    #[doc = include_str!("../../apm-errors/src/guide/attributes.md")]
    struct Attributes;
    #[doc = include_str!("../../apm-errors/src/guide/calling.md")]
    struct Calling;
    #[doc = include_str!("../../apm-errors/src/guide/cli.md")]
    struct Cli;
    #[doc = include_str!("../../apm-errors/src/guide/comparison.md")]
    struct Comparison;
    #[doc = include_str!("../../apm-errors/src/guide/cookbook.md")]
    struct Cookbook;
    #[doc = include_str!("../../apm-errors/src/guide/faq.md")]
    struct Faq;
    #[doc = include_str!("../../apm-errors/src/guide/grpc.md")]
    struct Grpc;
    #[doc = include_str!("../../apm-errors/src/guide/languages.md")]
    struct Languages;
    #[doc = include_str!("../../apm-errors/src/guide/life.md")]
    struct Life;
    #[doc = include_str!("../../apm-errors/src/guide/migrating.md")]
    struct Migrating;
    #[doc = include_str!("../../apm-errors/src/guide/pages.md")]
    struct Pages;
    #[doc = include_str!("../../apm-errors/src/guide/performance.md")]
    struct Performance;
    #[doc = include_str!("../../apm-errors/src/guide/publishing.md")]
    struct Publishing;
    #[doc = include_str!("../../apm-errors/src/guide/retrying.md")]
    struct Retrying;
    #[doc = include_str!("../../apm-errors/src/guide/services.md")]
    struct Services;
    #[doc = include_str!("../../apm-errors/src/guide/undocumented.md")]
    struct Undocumented;
}
