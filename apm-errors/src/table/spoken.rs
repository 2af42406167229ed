//! The entry of an error in another language than the main one.

use super::{
    beside::{Language, Translation},
    entry_ref::EntryRef,
    record::Record,
};

/// The texts of an entry in a language. There is at least one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spoken {
    entry: EntryRef,
    translation: &'static Translation,
}

impl EntryRef {
    /// Looks the entry up in a language. `None` if only the main language has it.
    pub(crate) fn in_language(self, language: &str) -> Option<Spoken> {
        match self.table.content.beside.find(language)? {
            Language::Main => None,
            Language::Other(translation) => self.spoken(translation),
        }
    }

    /// If only the error knows its message, that message has no translation.
    fn spoken(self, translation: &'static Translation) -> Option<Spoken> {
        let spoken = Spoken {
            entry: self,
            translation,
        };
        let of_entry = translation.texts.record(self.number());
        let records = [of_entry?, spoken.message_record()?];
        records.iter().any(|it| it.is_there()).then_some(spoken)
    }
}

impl Spoken {
    /// The language, as the tag in the table.
    pub(crate) fn language(self) -> &'static str {
        self.translation.language
    }

    fn message_record(self) -> Option<Record<'static>> {
        let Translation {
            texts, messages, ..
        } = self.translation;
        self.entry.message_record_in(texts.records, messages)
    }

    /// The message as it was declared. `None` if this language has none, so the main message is used.
    pub(crate) fn message(self) -> Option<&'static str> {
        self.message_record()?.message(self.translation.texts.text)
    }

    /// Whether the message has no placeholders, so that message and body are constant.
    pub(crate) fn is_constant(self) -> bool {
        self.message_record().is_some_and(Record::is_constant)
    }
}

/// The parts that an answer needs.
#[cfg(any(feature = "http-types", feature = "actix-web"))]
mod answered {
    use super::Spoken;
    use crate::table::record::Record;
    use crate::table::{EntryRef, ErrorEntry};

    impl EntryRef {
        /// The language of the main texts, a BCP 47 tag that is empty if not given, and the entry in each other
        /// language that has it. `None` if the error has only one language.
        pub(crate) fn languages(self) -> Option<(&'static str, impl Iterator<Item = Spoken>)> {
            let beside = self.table.content.beside;
            let others = beside.translations.iter();
            let others = others.filter_map(move |it| self.spoken(it));
            let has_others = !beside.translations.is_empty() && !self.has_own_message();
            has_others.then_some((beside.language, others))
        }

        /// The language of the message, a BCP 47 tag. `None` where it is not said: only the error knows the message,
        /// which then belongs to another type than the table, or the table says none.
        #[cfg(feature = "tonic")]
        pub(crate) fn language_of_message(self) -> Option<&'static str> {
            let language = self.table.language();
            language.filter(|_| !self.has_own_message())
        }
    }

    impl Spoken {
        /// The body as JSON, if there is a message; if that is not constant, the start of the body up to it.
        pub(crate) fn body(self) -> &'static str {
            let record = self.message_record().unwrap_or(Record::EMPTY);
            record.body(self.translation.texts.text)
        }

        /// The entry with its texts in this language, where it has them.
        pub(crate) fn entry(self) -> ErrorEntry {
            self.entry.entry().translated(self.translation)
        }
    }
}
