//! A row with its texts in another language.

use super::{
    details::{Details, Texts},
    row::Row,
};
use crate::table::begins;

impl Row {
    /// Returns the row with its texts in a language. Texts that it does not have in that language are the main ones.
    pub(super) fn in_language(mut self, language: &str) -> Self {
        if let Some(texts) = self.texts_in(language).cloned() {
            self.message = texts.message.or(self.message);
            self.description = texts.description.or(self.description);
            self.solution = texts.solution.or(self.solution);
        }
        self
    }

    /// The texts in this language, or else in one that begins with it: `zh-CN` for `zh`.
    fn texts_in(&self, language: &str) -> Option<&Texts> {
        let Details {
            language: main,
            translations,
            ..
        } = self.details.as_deref()?;
        if main.as_deref().is_some_and(|main| begins(main, language)) {
            return None;
        }
        let exact = translations.get(language);
        let mut others = translations.iter();
        exact.or_else(|| Some(others.find(|(tag, _)| begins(tag, language))?.1))
    }
}
