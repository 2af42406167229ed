//! The owner of an attribute.

use crate::model::TypeKeys;
use proc_macro2::Ident;
use syn::Attribute;

/// A variant, or a struct.
pub(super) struct Owner<'a, 'k> {
    pub(super) noun: &'static str,
    pub(super) ident: &'a Ident,
    pub(super) attrs: &'a [Attribute],
    pub(super) keys: &'k TypeKeys,
}
