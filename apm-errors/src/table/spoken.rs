//! The entry of an error in another language than the main one.

use super::{
    beside::{Language, Translation},
    entry_ref::EntryRef,
    record::Record,
};

/// The texts that a language has of an entry. There is at least one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spoken {
    entry: EntryRef,
    translation: &'static Translation,
}

impl EntryRef {
    /// The entry in a language, which is looked up. `None` where only the main language has it.
    pub(crate) fn in_language(self, language: &str) -> Option<Spoken> {
        match self.table.content.beside.find(language)? {
            Language::Main => None,
            Language::Other(translation) => self.spoken(translation),
        }
    }

    /// An error that alone knows its message says that in no other language.
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
    /// Its language: the tag that the table has for it.
    pub(crate) fn language(self) -> &'static str {
        self.translation.language
    }

    fn message_record(self) -> Option<Record<'static>> {
        let Translation {
            texts, messages, ..
        } = self.translation;
        self.entry.message_record_in(texts.records, messages)
    }

    /// The message as it was declared. `None` where this language has none: that of the main one counts.
    pub(crate) fn message(self) -> Option<&'static str> {
        self.message_record()?.message(self.translation.texts.text)
    }

    /// Whether the message has no placeholders, so that message and body are constant.
    pub(crate) fn is_constant(self) -> bool {
        self.message_record().is_some_and(Record::is_constant)
    }
}

/// What an answer needs.
#[cfg(any(feature = "http-types", feature = "actix-web"))]
mod answered {
    use super::Spoken;
    use crate::table::record::Record;
    use crate::table::{EntryRef, ErrorEntry};

    impl EntryRef {
        /// The language of the main texts, a BCP 47 tag that is empty where it is not said, and the entry in each
        /// other language that has it. `None` where the error can be told in one language alone.
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
        /// The body as JSON, where there is a message; where it is not constant, what comes before it.
        pub(crate) fn body(self) -> &'static str {
            let record = self.message_record().unwrap_or(Record::EMPTY);
            record.body(self.translation.texts.text)
        }

        /// The entry with its texts in this language, each as far as it has it.
        pub(crate) fn entry(self) -> ErrorEntry {
            self.entry.entry().translated(self.translation)
        }
    }
}
