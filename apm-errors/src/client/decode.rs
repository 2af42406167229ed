//! What a body says of an error.
//!
//! A JSON document is read once, from the beginning to the end: [`scan`] reads, [`names`] knows the members, and [`tree`]
//! has the objects that are open. What ends goes into [`choose`], which keeps no more than the best ones; [`pick`] gives
//! what is left. [`to_json`] turns bodies of other kinds into JSON before: those in UTF-16, and in XML.

mod choose;
mod claim;
mod code;
mod codes;
mod find;
mod found;
mod members;
mod message;
mod names;
mod number;
mod object;
mod outermost;
mod params;
mod pick;
mod picked;
mod scan;
mod text;
mod to_json;
mod tree;
mod utf16;
#[cfg(feature = "xml")]
mod xml;

#[cfg(feature = "http-types")]
pub(super) use claim::Claim;
pub(super) use params::params;
pub(super) use pick::pick;
pub(super) use picked::Pick;
pub(super) use text::push_unescaped;
pub(super) use to_json::to_json;
pub(super) use utf16::to_utf8 as utf16_to_utf8;
