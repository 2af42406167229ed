//! From syntax to model. What can't be read is reported, and left out of the model.

mod argument;
mod attr;
mod entry;
mod item;
mod literal;
mod template;
mod value;

pub(crate) use item::item;
