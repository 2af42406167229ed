//! The texts of an entry in another language.

use super::{message::Message, text::Text};
use proc_macro2::Ident;

/// `zh(message = "…", description = "…", solution = "…")`
pub(crate) struct Translation {
    pub(crate) key: Ident,
    /// The language: a BCP 47 tag in its usual case, such as `zh-Hant`.
    pub(crate) tag: String,
    pub(crate) message: Option<Message>,
    pub(crate) description: Option<Text>,
    pub(crate) solution: Option<Text>,
}
