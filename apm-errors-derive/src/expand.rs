//! What the derive writes.

mod apm_error;
mod beside;
mod bounds;
mod completions;
mod concrete;
mod forwarded_tables;
mod from_code;
mod implement;
mod index;
mod inherent;
mod item;
mod layout;
mod leaks;
mod params;
mod pattern;
mod scope;
mod standard;
mod stub;
mod table;
mod write_message;
mod write_message_in;

pub(crate) use completions::completions;
#[cfg(test)]
pub(crate) use index::{Index, Key};
pub(crate) use item::item;
#[cfg(test)]
pub(crate) use layout::Layout;
pub(crate) use stub::stub;
