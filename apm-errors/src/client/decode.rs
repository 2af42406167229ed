//! What a body says of an error.
//!
//! First what matters of a JSON document becomes a small [`tree`]: [`scan`] reads, [`names`] knows the members, and
//! [`prune`] keeps the tree small. Then [`pick`] applies the rules, a function each. Bodies of other kinds ([`utf16`],
//! [`xml`]) are turned into JSON before.

mod choose;
mod claim;
mod code;
mod details;
mod find;
mod members;
mod message;
mod names;
mod object;
mod outermost;
mod pick;
mod picked;
mod prune;
mod scan;
mod text;
mod to_json;
mod tree;
mod utf16;
mod xml;

#[cfg(feature = "http")]
pub(super) use claim::Claim;
pub(super) use pick::pick;
pub(super) use picked::Pick;
pub(super) use text::push_unescaped;
pub(super) use to_json::to_json;
