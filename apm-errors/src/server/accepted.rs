//! What a client accepts.

use super::{accept::Format, accept_language::Languages};
use crate::table::EntryRef;

/// What the headers of a request say.
#[derive(Debug, Clone)]
pub(super) struct Accepted {
    pub(super) format: Format,
    pub(super) languages: Languages,
}

/// What a client likes best of what there is of one error.
#[derive(Debug, Clone, Copy)]
pub(super) struct Choice {
    pub(super) format: Format,
    /// 0 is the main language, and the others of the error follow.
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
