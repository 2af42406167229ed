//! Tests of the whole way, from an item to what the derive writes.

mod editor;
mod golden;
mod limits;
mod random;
