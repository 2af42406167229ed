//! The parts of a table besides the five columns. Only some tables have them.

use super::{
    language_tag::looked_up,
    life::{Life, Retired},
    texts::Texts,
};

/// A table without any of the parts points to [`NONE`](Self::NONE), so they cost it nothing.
#[derive(Debug)]
pub struct Beside {
    /// Records like those of the entries, for variants that share the entry of another variant but
    /// have their own message.
    pub messages: &'static [u8],
    /// The language of the main texts: a BCP 47 tag. Empty if not given.
    pub language: &'static str,
    /// The texts in other languages.
    pub translations: &'static [Translation],
    /// The life of entries that declare anything about it, by ascending number.
    pub life: &'static [Life],
    /// The names of parameters that differ from the names in the message, by ascending number of the entry.
    pub params: &'static [Params],
    /// Codes that must not be used again.
    pub retired: &'static [Retired],
    /// Where people read more: a URI with `{code}` in it. Empty if not given.
    pub help: &'static str,
}

impl Beside {
    /// None of the parts.
    pub const NONE: Self = Self {
        messages: &[],
        language: "",
        translations: &[],
        life: &[],
        params: &[],
        retired: &[],
        help: "",
    };
}

/// The names of the parameters of an entry.
#[derive(Debug)]
pub struct Params {
    /// The number of the entry.
    pub number: u16,
    /// The names, in the order of the fields.
    pub names: &'static [&'static str],
}

/// The texts of a table in another language.
#[derive(Debug)]
pub struct Translation {
    /// The language: a BCP 47 tag.
    pub language: &'static str,
    /// A record for each entry. A length of 0 means that the text is missing, so the main text is used.
    pub texts: Texts,
    /// The same for [`Beside::messages`].
    pub messages: &'static [u8],
}

/// A language of a table.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Language {
    Main,
    Other(&'static Translation),
}

impl Beside {
    /// Looks a language up: RFC 4647, section 3.4. `None` if the table does not have it.
    pub(crate) fn find(&'static self, wanted: &str) -> Option<Language> {
        looked_up(wanted).find_map(|wanted| {
            if self.language.eq_ignore_ascii_case(wanted) {
                return Some(Language::Main);
            }
            let mut translations = self.translations.iter();
            let found = translations.find(|it| it.language.eq_ignore_ascii_case(wanted));
            found.map(Language::Other)
        })
    }
}
