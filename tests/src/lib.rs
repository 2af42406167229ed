//! What only a user's crate can show of `apm-errors`: see the folder `tests`.
//!
//! The code blocks of the README are tests here.

#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
