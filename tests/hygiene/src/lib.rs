//! A user's crate where nothing that the derive may be tempted to name has its usual meaning: no
//! prelude, another name for the dependency, shadowed types, traits and macros, odd variants, and
//! every lint denied that a strict user denies.
#![no_implicit_prelude]
#![forbid(unsafe_code)]
#![deny(
    warnings,
    absolute_paths_not_starting_with_crate,
    deprecated_in_future,
    elided_lifetimes_in_paths,
    explicit_outlives_requirements,
    keyword_idents_2018,
    keyword_idents_2024,
    let_underscore_drop,
    missing_debug_implementations,
    missing_docs,
    non_ascii_idents,
    redundant_imports,
    redundant_lifetimes,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unit_bindings,
    unnameable_types,
    unreachable_pub,
    unused_crate_dependencies,
    unused_extern_crates,
    unused_import_braces,
    unused_lifetimes,
    unused_qualifications,
    unused_results,
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::same_name_method
)]

/// Everything here has the name of something else.
#[allow(
    non_camel_case_types,
    missing_docs,
    missing_debug_implementations,
    dead_code,
    unreachable_pub,
    clippy::all,
    clippy::pedantic
)]
mod shadow {
    pub struct Option;
    pub struct Result;
    pub struct str;
    pub struct usize;
    pub struct String;
    pub struct Box;
    pub enum Some {}
    pub enum None {}
    pub enum Ok {}
    pub enum Err {}
    pub trait Display {}
    pub trait Error {}
    pub trait From {}
    pub trait FromStr {}
    pub mod core {}
    pub mod std {}
    pub mod apm_errors {}
}

#[allow(unused_macros)]
macro_rules! write {
    () => {};
}
#[allow(unused_macros)]
macro_rules! unreachable {
    () => {};
}

pub mod named_as;
pub mod odd;
pub mod paths;
pub mod plain;
pub mod real;
pub mod renamed_again;
pub mod written_by_macro;
