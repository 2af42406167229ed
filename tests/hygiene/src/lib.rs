//! A user's crate where nothing that the derive may be tempted to name has its usual meaning: no
//! prelude, another name for the dependency, shadowed types, traits and macros, odd variants, and
//! every lint denied that a strict user denies.
#![no_implicit_prelude]
#![forbid(unsafe_code)]
#![deny(
    warnings,
    missing_docs,
    missing_debug_implementations,
    unreachable_pub,
    unused_qualifications,
    unused_results,
    trivial_casts,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
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

pub mod odd;
pub mod plain;
pub mod renamed_again;
pub mod written_by_macro;
