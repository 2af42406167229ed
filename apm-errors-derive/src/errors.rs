//! Collects mistakes, so that all of an item are reported together.

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use std::fmt::Display;
use syn::Error;

/// A mistake that is reported later.
pub(crate) struct Mistake {
    pub(crate) span: Span,
    pub(crate) message: &'static str,
}

/// The mistakes found so far, each with the position of its variant, in the order of the variants.
#[derive(Default)]
pub(crate) struct Errors {
    position: usize,
    found: Vec<(usize, Error)>,
    unknown_keys: Vec<(&'static str, Ident)>,
}

/// Where a key stands.
#[derive(Clone, Copy)]
pub(crate) enum Place {
    Enum,
    Struct,
    Variant,
    Field,
    Language,
}

impl Place {
    /// The module of the runtime that has all keys of this place.
    fn module(self) -> &'static str {
        match self {
            Self::Enum => "of_enum",
            Self::Struct => "of_struct",
            Self::Variant => "of_variant",
            Self::Field => "of_field",
            Self::Language => "of_language",
        }
    }
}

impl Errors {
    /// Further mistakes are about the variant at this position; 0 is the type itself.
    ///
    /// Mistakes are sorted by position, since users fix an enum from top to bottom.
    pub(crate) fn of(&mut self, position: usize) {
        self.position = position;
    }

    /// A mistake at one token.
    pub(crate) fn at(&mut self, span: Span, message: impl Display) {
        let message: &dyn Display = &message;
        self.add(Error::new(span, message));
    }

    /// A mistake that spans several tokens.
    pub(crate) fn on(&mut self, tokens: &impl ToTokens, message: impl Display) {
        let tokens = tokens.to_token_stream();
        let message: &dyn Display = &message;
        self.add(Error::new_spanned(tokens, message));
    }

    fn add(&mut self, mistake: Error) {
        let position = self.position;
        let at = self.found.partition_point(|(other, _)| *other <= position);
        self.found.insert(at, (position, mistake));
    }

    /// A mistake at a key that is unknown. It may be one that is not finished yet.
    pub(crate) fn unknown_key(&mut self, place: Place, key: &Ident, message: impl Display) {
        self.at(key.span(), message);
        self.unknown_keys.push((place.module(), key.clone()));
    }

    /// The unknown keys so far, each with the module that has those of its place.
    pub(crate) fn unknown_keys(&self) -> &[(&'static str, Ident)] {
        &self.unknown_keys
    }

    /// How many there are so far.
    pub(crate) fn len(&self) -> usize {
        self.found.len()
    }

    /// One `compile_error!` per mistake, or `None` if there is none.
    pub(crate) fn into_tokens(self) -> Option<TokenStream> {
        let mut found = self.found.into_iter();
        let (_, mut all) = found.next()?;
        for (_, next) in found {
            all.combine(next);
        }
        Some(all.into_compile_error())
    }
}
