//! Messages and their arguments.

use super::{template::Template, text::Text};
use crate::errors::Mistake;
use proc_macro2::{Ident, TokenTree};

pub(crate) struct Message {
    pub(crate) text: Text,
    pub(crate) template: Template,
    /// The arguments, or the first mistake in their form.
    pub(crate) arguments: Result<Vec<Argument>, Mistake>,
    /// Whether it is the text of `#[error("…")]`, which `Display` writes.
    pub(crate) is_display: bool,
}

/// An argument of a message: `name = expression`.
#[derive(Clone)]
pub(crate) struct Argument {
    pub(crate) name: Ident,
    pub(crate) expression: Vec<TokenTree>,
}

impl Message {
    /// The arguments; none if there is a mistake in their form.
    pub(crate) fn arguments(&self) -> &[Argument] {
        self.arguments.as_deref().unwrap_or_default()
    }

    /// Whether it has an argument of this name. That goes before a field of the same name.
    pub(crate) fn has_argument(&self, name: &str) -> bool {
        self.arguments()
            .iter()
            .any(|argument| argument.name == name)
    }
}
