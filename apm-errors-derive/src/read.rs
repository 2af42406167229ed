//! From syntax to model. Parts that can't be read are reported, and left out of the model.

mod argument;
mod attr;
mod commas;
mod doc;
mod entry;
mod field;
mod grpc;
mod item;
pub(crate) mod keys;
mod language;
mod life;
mod literal;
mod message;
mod owner;
mod same_as;
mod status;
mod template;
mod translation;
mod type_keys;
mod value;

pub(crate) use item::item;
