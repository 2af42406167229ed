//! What a body says of an error.
//!
//! [`scan`] reads JSON, [`members`] knows the members that matter, and [`pick`] applies the rules.
//! Bodies of other kinds ([`utf16`], [`xml`]) are turned into JSON before.

mod find;
mod members;
mod pick;
mod picked;
mod scan;
mod text;
mod to_json;
mod utf16;
mod xml;

pub(super) use pick::pick;
pub(super) use picked::Pick;
pub(super) use text::push_unescaped;
pub(super) use to_json::to_json;
