//! The declarations of an item, from its attributes. Not yet checked.

mod entry;
mod field;
mod item;
mod life;
mod message;
mod param;
mod template;
mod text;
mod translation;
mod type_keys;

pub(crate) use entry::{Entry, code, first_code};
pub(crate) use field::Field;
pub(crate) use item::{Declaration, Item, Variant};
pub(crate) use life::{Deprecated, Retired};
pub(crate) use message::{Argument, Message};
pub(crate) use param::Param;
pub(crate) use template::{ArgumentRef, Count, Piece, Placeholder, Template};
pub(crate) use text::Text;
pub(crate) use translation::Translation;
pub(crate) use type_keys::{Case, TypeKeys};
