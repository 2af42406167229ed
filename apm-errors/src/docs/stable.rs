//! The lock: published codes keep their meaning.

mod assert_stable;
mod check;
mod lock;
mod words;

pub use assert_stable::assert_stable;
