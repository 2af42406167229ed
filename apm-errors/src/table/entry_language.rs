//! Entries and tables in other languages.

use super::{
    beside::{Language, Translation},
    entry::ErrorEntry,
    error_table::ErrorTable,
    record::Record,
};

impl ErrorTable {
    /// The language of the main texts, from `language = "…"`: a BCP 47 tag. `None` if not given.
    ///
    /// ```
    /// use apm_errors::{ApigwErrorCode, ApmErrorCode};
    ///
    /// assert_eq!(ApmErrorCode::TABLE.language(), Some("zh"));
    /// assert_eq!(ApigwErrorCode::TABLE.language(), Some("en"));
    /// ```
    #[must_use]
    pub const fn language(&self) -> Option<&'static str> {
        let language = self.content.beside.language;
        if language.is_empty() {
            None
        } else {
            Some(language)
        }
    }

    /// The languages that have texts besides the main ones, as BCP 47 tags such as `zh` or `zh-Hant`.
    ///
    /// ```
    /// use apm_errors::ApmErrorCode;
    ///
    /// assert!(ApmErrorCode::TABLE.translations().eq(["en"]));
    /// ```
    pub fn translations(&'static self) -> impl Iterator<Item = &'static str> {
        self.content
            .beside
            .translations
            .iter()
            .map(|it| it.language)
    }
}

impl ErrorEntry {
    /// Returns the same entry with its texts in a language, a BCP 47 tag such as `zh-CN`.
    ///
    /// The language is looked up as in [RFC 4647, section 3.4]: `zh-Hant-TW`, then `zh-Hant`, then `zh`. A text that the
    /// table does not have in this language is the main one.
    ///
    /// ```
    /// use apm_errors::{ApmError, ApmErrorCode};
    ///
    /// let entry = ApmErrorCode::EmptyTraceResult.entry();
    /// assert_eq!(entry.description, Some("查询调用链结果为空。"));
    /// let english = entry.in_language("en-GB");
    /// assert_eq!(english.description, Some("The query of traces has no result."));
    /// assert_eq!(entry.in_language("fr"), entry);
    /// ```
    ///
    /// [RFC 4647, section 3.4]: https://www.rfc-editor.org/rfc/rfc4647#section-3.4
    #[must_use]
    pub fn in_language(&self, language: &str) -> Self {
        let main = Self::of(self.content, usize::from(self.number));
        match self.content.beside.find(language) {
            Some(Language::Other(found)) => main.translated(found),
            _ => main,
        }
    }

    /// The language of the main texts of the table.
    #[cfg(feature = "docs")]
    pub(crate) fn language(&self) -> Option<&'static str> {
        Some(self.content.beside.language).filter(|language| !language.is_empty())
    }

    /// Each other language that has texts of this entry, with only those texts.
    #[cfg(feature = "docs")]
    pub(crate) fn translations(self) -> impl Iterator<Item = (&'static str, Self)> {
        let bare = Self {
            message: None,
            description: None,
            solution: None,
            ..self
        };
        let all = self.content.beside.translations.iter();
        all.map(move |it| (it.language, bare.translated(it)))
            .filter(move |(_, texts)| *texts != bare)
    }

    /// This entry with the texts of a translation, where it has them.
    pub(crate) fn translated(self, translation: &'static Translation) -> Self {
        let Translation { texts, .. } = translation;
        let record = texts.record(usize::from(self.number));
        let record = record.unwrap_or(Record::EMPTY);
        let text = texts.text;
        Self {
            message: record.message(text).or(self.message),
            description: record.description(text).or(self.description),
            solution: record.solution(text).or(self.solution),
            ..self
        }
    }
}
