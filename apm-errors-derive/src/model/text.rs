//! Texts of the table.

use proc_macro2::{Literal, Span};

/// A string literal and what it says.
pub(crate) struct Text {
    pub(crate) literal: Literal,
    pub(crate) value: String,
}

impl Text {
    pub(crate) fn span(&self) -> Span {
        self.literal.span()
    }
}
