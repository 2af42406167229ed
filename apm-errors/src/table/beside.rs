//! What lies beside the five columns: parts that only some tables have.

use super::{
    language_tag::looked_up,
    life::{Life, Retired},
    texts::Texts,
};

/// A table without any of the parts points to [`NONE`](Self::NONE), so it is no larger for them.
#[derive(Debug)]
pub struct Beside {
    /// Records like those of the entries, for variants that have the entry of another one and a
    /// message of their own.
    pub messages: &'static [u8],
    /// The language of the main texts: a BCP 47 tag. Empty where it is not said.
    pub language: &'static str,
    /// The texts in other languages.
    pub translations: &'static [Translation],
    /// What is said of the life of entries: for those of which anything is, by rising number.
    pub life: &'static [Life],
    /// The names of parameters, by rising number: for entries where they are not the names in the message.
    pub params: &'static [Params],
    /// Codes that nobody may use again.
    pub retired: &'static [Retired],
    /// Where people read more: a URI with `{code}` in it. Empty where it is not said.
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
    /// A record for each entry, in which a length of 0 stands for a text that is missing: the main one counts.
    pub texts: Texts,
    /// The same for [`Beside::messages`].
    pub messages: &'static [u8],
}

/// A language that a table has.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Language {
    Main,
    Other(&'static Translation),
}

impl Beside {
    /// Looks a language up: RFC 4647, section 3.4. `None` where the table does not have it.
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
