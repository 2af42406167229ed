//! The keys on the type, which apply to all of its variants.

use super::{life::Retired, text::Text};
use proc_macro2::{Ident, Span, TokenStream};

pub(crate) struct TypeKeys {
    /// The path of the runtime crate.
    pub(crate) krate: TokenStream,
    /// The prefix of all codes.
    pub(crate) prefix: Option<Text>,
    /// The status of variants that give none.
    pub(crate) status: Option<(u16, Span)>,
    /// How names of variants become codes.
    pub(crate) rename_all: Option<Case>,
    /// Whether descriptions are the first paragraphs of doc comments.
    pub(crate) describes_by_docs: bool,
    /// The items that the derive leaves to the user.
    pub(crate) skip: Vec<Ident>,
    /// Types whose tables expressions may borrow from.
    pub(crate) forwards: Vec<TokenStream>,
    /// The language of the main texts: a BCP 47 tag in its usual case.
    pub(crate) language: Option<String>,
    /// Codes that must not be used again.
    pub(crate) retired: Vec<Retired>,
    /// Where people read more: a URI with `{code}` in it.
    pub(crate) help: Option<Text>,
    /// The key of `from_params`, if values can be restored from their parameters.
    pub(crate) from_params: Option<Ident>,
}

impl TypeKeys {
    /// Whether the derive leaves an item to the user.
    pub(crate) fn skips(&self, name: &str) -> bool {
        self.skip.iter().any(|item| item == name)
    }
}

/// How names are written; the eight cases of serde's `rename_all`.
#[derive(Clone, Copy)]
pub(crate) enum Case {
    Lower,
    Upper,
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

impl Case {
    pub(crate) const ALL: &[(&str, Self)] = &[
        ("lowercase", Self::Lower),
        ("UPPERCASE", Self::Upper),
        ("PascalCase", Self::Pascal),
        ("camelCase", Self::Camel),
        ("snake_case", Self::Snake),
        ("SCREAMING_SNAKE_CASE", Self::ScreamingSnake),
        ("kebab-case", Self::Kebab),
        ("SCREAMING-KEBAB-CASE", Self::ScreamingKebab),
    ];

    /// The name of a variant, which is written in `PascalCase`. As in serde, each capital letter
    /// begins a word.
    pub(crate) fn apply(self, name: &str) -> String {
        match self {
            Self::Lower => name.to_ascii_lowercase(),
            Self::Upper => name.to_ascii_uppercase(),
            Self::Pascal => name.to_owned(),
            Self::Camel => {
                let mut name = name.to_owned();
                if let Some(first) = name.get_mut(..1) {
                    first.make_ascii_lowercase();
                }
                name
            }
            Self::Snake => words(name),
            Self::ScreamingSnake => words(name).to_ascii_uppercase(),
            Self::Kebab => words(name).replace('_', "-"),
            Self::ScreamingKebab => words(name).to_ascii_uppercase().replace('_', "-"),
        }
    }
}

fn words(name: &str) -> String {
    let mut words = String::new();
    for (at, c) in name.char_indices() {
        if at > 0 && c.is_uppercase() {
            words.push('_');
        }
        words.push(c.to_ascii_lowercase());
    }
    words
}
