//! What a client accepts.

use super::{accept::Format, accept_language::Languages};
use crate::table::EntryRef;

/// The `Accept` and `Accept-Language` headers of a request.
#[derive(Debug, Clone)]
pub(super) struct Accepted {
    pub(super) format: Format,
    pub(super) languages: Languages,
}

/// The format and language that a client prefers, among those of one error.
#[derive(Debug, Clone, Copy)]
pub(super) struct Choice {
    pub(super) format: Format,
    /// 0 is the main language; the other languages of the error follow.
    pub(super) language: u16,
}

impl Accepted {
    pub(super) fn choose(&self, entry: EntryRef) -> Choice {
        let language = match entry.languages() {
            Some((main, others)) => self.languages.choose(main, others),
            None => 0,
        };
        Choice {
            format: self.format,
            language: u16::try_from(language).unwrap_or(0),
        }
    }
}
