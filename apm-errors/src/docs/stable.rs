//! Codes that were published keep their meaning: the lock.

mod assert_stable;
mod check;
mod lock;
mod words;

pub use assert_stable::assert_stable;
