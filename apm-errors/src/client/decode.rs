//! What a body says of an error.
//!
//! [`scan`] reads JSON, [`members`] knows the members that matter, and [`pick`] applies the rules.
//! [`to_json`] turns bodies of other kinds into JSON before: those in UTF-16, and in XML.

mod find;
mod members;
mod pick;
mod picked;
mod scan;
mod text;
mod to_json;
mod utf16;
#[cfg(feature = "xml")]
mod xml;

pub(super) use pick::pick;
pub(super) use picked::Pick;
pub(super) use text::push_unescaped;
pub(super) use to_json::to_json;
pub(super) use utf16::to_utf8 as utf16_to_utf8;
