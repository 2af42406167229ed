//! What an item declares, as the attributes say it. Not yet checked.

mod item;
mod template;

pub(crate) use item::{Argument, Entry, Field, Item, Kind, Message, Text, Variant, code};
pub(crate) use template::{ArgumentRef, Placeholder, Template};
