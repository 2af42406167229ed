//! Details of entries besides their five columns.

use crate::table::ErrorEntry;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Details of an entry besides its five columns: its languages, its life, its parameters.
///
/// A [`Row`](super::Row) has details only if any are given. In JSON, they are members next to the five columns; missing
/// ones are left out.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    /// The language of the texts in the columns: a BCP 47 tag. `None` if unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The texts in other languages, by BCP 47 tag.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub translations: BTreeMap<String, Texts>,
    /// The names of the parameters that are sent with the error.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub params: Vec<String>,
    /// The version that introduced the code. `None` if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    /// The deprecation of the code. `None` if it is not deprecated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deprecated: Option<Deprecated>,
    /// Where people read more about this code: a URI. `None` if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// Whether the same request may succeed later. `None` if the status decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry: Option<bool>,
    /// How long to wait before that, in seconds. `None` if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u64>,
    /// The name of the gRPC code, such as `ABORTED`. `None` if the status decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grpc: Option<String>,
}

/// The texts of an entry in one language. A text is `None` if this language does not have it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Texts {
    /// What the body carries for the client.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// What happened, for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// What to do about it, for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub solution: Option<String>,
}

/// The deprecation of a code. Parts that are not given are `None`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Deprecated {
    /// The version that deprecated it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    /// Why, and what to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The code that replaces it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<String>,
}

impl Details {
    /// The details of an entry. `None` if it has none.
    pub(super) fn of(entry: &ErrorEntry) -> Option<Box<Self>> {
        let owned = |text: Option<&str>| text.map(str::to_owned);
        let translations = entry.translations().map(|(language, it)| {
            let texts = Texts {
                message: owned(it.message),
                description: owned(it.description),
                solution: owned(it.solution),
            };
            (language.to_owned(), texts)
        });
        let details = Self {
            language: owned(entry.language()),
            translations: translations.collect(),
            params: entry.params().into_iter().map(str::to_owned).collect(),
            since: owned(entry.since()),
            deprecated: entry.deprecated().map(|it| Deprecated {
                since: owned(it.since),
                note: owned(it.note),
                replaced_by: owned(it.replaced_by),
            }),
            help: entry.help().map(Into::into),
            retry: entry.retry(),
            retry_after: entry.retry_after().map(|wait| wait.as_secs()),
            grpc: owned(entry.declared_grpc_name()),
        };
        details.boxed()
    }

    /// `None` if it is empty.
    pub(super) fn boxed(self) -> Option<Box<Self>> {
        (self != Self::default()).then(|| Box::new(self))
    }
}
