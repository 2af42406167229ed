//! The part that the layers of all frameworks share.

use super::refused::Refused;
use crate::server::response::ErrorResponse;
use std::fmt;

/// Headers that describe a body, so they are removed with it.
pub(super) const OF_THE_BODY: [&str; 14] = [
    "content-type",
    "content-length",
    "content-encoding",
    "content-language",
    "content-location",
    "content-disposition",
    "content-digest",
    "content-md5",
    "digest",
    "repr-digest",
    "etag",
    "last-modified",
    "transfer-encoding",
    "trailer",
];

/// A layer that gives documented bodies to the answers of the framework, too: `ErrorLayer.undocumented::<Refusal>()`.
///
/// See the documentation of that function for your framework.
#[derive(Clone, Copy)]
pub struct Undocumented<F> {
    answer: F,
    replaces_json: bool,
}

/// The service of [`Undocumented`].
#[derive(Debug, Clone)]
pub struct UndocumentedService<S, F> {
    pub(super) inner: S,
    pub(super) undocumented: Undocumented<F>,
}

impl<F: Clone> Undocumented<F> {
    pub(super) fn around<S>(&self, inner: S) -> UndocumentedService<S, F> {
        let undocumented = self.clone();
        UndocumentedService {
            inner,
            undocumented,
        }
    }
}

impl<F> Undocumented<F> {
    pub(super) const fn new(answer: F) -> Self {
        let replaces_json = false;
        Self {
            answer,
            replaces_json,
        }
    }

    /// Replaces answers that are JSON, too.
    ///
    /// Without this, an answer of `application/json`, or of a type that ends with `+json`, stays as it is: it was probably
    /// written on purpose, such as by a service behind this one. Answers of documented errors always stay.
    #[must_use]
    pub fn replacing_json(self) -> Self {
        let replaces_json = true;
        Self {
            replaces_json,
            ..self
        }
    }

    /// Whether an answer of this type stays as it is. The answer of a documented error is JSON.
    pub(super) fn keeps(&self, content_type: Option<&[u8]>, is_documented: bool) -> bool {
        content_type.is_some_and(is_json) && (is_documented || !self.replaces_json)
    }
}

impl<F: Fn(&Refused<'_>) -> Option<ErrorResponse>> Undocumented<F> {
    /// The error that answers instead. Logs it.
    pub(super) fn answer(&self, refused: &Refused<'_>) -> Option<ErrorResponse> {
        let answer = (self.answer)(refused);
        #[cfg(feature = "coverage")]
        if let Some(answer) = &answer {
            crate::coverage::saw(answer.entry().code);
        }
        #[cfg(feature = "tracing")]
        crate::server::tracing::refused(
            answer.as_ref().map(ErrorResponse::error),
            refused.status(),
            refused.shown(),
        );
        answer
    }
}

impl<F> fmt::Debug for Undocumented<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Undocumented")
            .field("replaces_json", &self.replaces_json)
            .finish_non_exhaustive()
    }
}

fn is_json(content_type: &[u8]) -> bool {
    let name = content_type.split(|byte| *byte == b';').next();
    let name = name.unwrap_or_default().trim_ascii();
    let end = |suffix: &[u8]| {
        let start = name.len().checked_sub(suffix.len());
        start.is_some_and(|start| name[start..].eq_ignore_ascii_case(suffix))
    };
    name.eq_ignore_ascii_case(b"application/json") || end(b"+json")
}

#[cfg(test)]
mod tests {
    use super::is_json;

    #[test]
    fn json_is_what_its_type_says() {
        for json in [
            "application/json",
            "Application/JSON ; charset=utf-8",
            "application/problem+json",
            "application/vnd.api+JSON",
        ] {
            assert!(is_json(json.as_bytes()), "{json}");
        }
        for other in [
            "",
            ";",
            "text/html",
            "application/jsonl",
            "text/plain; x=application/json",
            "json",
        ] {
            assert!(!is_json(other.as_bytes()), "{other}");
        }
    }
}
