//! The rules that an item must keep, one function each. They report and change nothing.

mod borrow;
mod entry;
mod item;
mod life;
mod message;
mod params;
mod source;
mod translation;

pub(crate) use item::item;
