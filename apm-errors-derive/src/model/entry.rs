//! Rows of the table.

use super::{life::Life, message::Message, text::Text, translation::Translation};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};

pub(crate) struct Entry {
    /// The place of the attribute.
    pub(crate) span: Span,
    /// The given keys, in their order, even if their values can't be read.
    pub(crate) keys: Vec<Ident>,
    /// Keys that a misspelled one probably means. Since that is reported, they do not count as missing.
    pub(crate) intended_keys: Vec<&'static str>,
    /// Whether all of it could be read.
    pub(crate) is_complete: bool,
    /// The code, with the prefix of the type.
    pub(crate) code: Option<Text>,
    /// `code = expression`: the documented error whose entry this is.
    pub(crate) borrowed: Option<Vec<TokenTree>>,
    /// The variant whose entry this is.
    pub(crate) same_as: Option<Ident>,
    /// Types whose tables an expression may borrow from.
    pub(crate) forwards: Vec<TokenStream>,
    /// 0 for `undocumented`.
    pub(crate) status: Option<(u16, Span)>,
    pub(crate) message: Option<Message>,
    pub(crate) description: Option<Text>,
    pub(crate) solution: Option<Text>,
    /// The texts in other languages.
    pub(crate) translations: Vec<Translation>,
    pub(crate) life: Life,
}

impl Entry {
    /// An empty entry.
    pub(crate) fn new(span: Span) -> Self {
        Self {
            span,
            keys: Vec::new(),
            intended_keys: Vec::new(),
            is_complete: true,
            code: None,
            borrowed: None,
            same_as: None,
            forwards: Vec::new(),
            status: None,
            message: None,
            description: None,
            solution: None,
            translations: Vec::new(),
            life: Life::default(),
        }
    }

    /// The key, if it is given.
    pub(crate) fn key(&self, name: &str) -> Option<&Ident> {
        self.keys.iter().find(|key| *key == name)
    }

    /// Whether the key is given, or probably meant.
    pub(crate) fn gives(&self, name: &str) -> bool {
        self.key(name).is_some() || self.intended_keys.contains(&name)
    }
}

/// The first code that an entry of a variant gives.
pub(crate) fn first_code(entries: &[Entry]) -> Option<&Text> {
    entries.iter().find_map(|entry| entry.code.as_ref())
}

/// The code of a variant without mistakes.
pub(crate) fn code(entries: &[Entry]) -> &str {
    entries
        .first()
        .and_then(|entry| entry.code.as_ref())
        .map_or("", |code| &code.value)
}
